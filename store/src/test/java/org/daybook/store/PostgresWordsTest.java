package org.daybook.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PostgresWordsTest {
    @Test
    void wordsAreRunsOfLettersAndDigitsWithoutCaseAndDiacritics() {
        assertThat(PostgresWords.of("Élections à Łódź: 3½ km, don't! ½x Ⅷ São\u0000Tomé"))
                .containsExactly("elections", "a", "łodz", "3½", "km", "don", "t", "½x", "ⅷ", "sao", "tome");
        assertThat(PostgresWords.of("Θεσσαλονίκη Київ 東京"))
                .containsExactly("θεσσαλονικη", "киıв".replace('ı', 'і'), "東京");
        assertThat(PostgresWords.of(" – … ")).isEmpty();
    }

    @Test
    void titleAndBodyHavePlacesAndNoPhraseGoesAcross() {
        assertThat(PostgresWords.vector("The port", "The port opens")).isEqualTo("'the':1A,4 'port':2A,5 'opens':6");
    }

    @Test
    void nothingInAQuestionIsAnOperator() {
        assertThat(PostgresWords.query(List.of("port's", "&|!()", "a:*", "it")))
                .isEqualTo("('port' <-> 's') & ('a') & ('it')");
        assertThat(PostgresWords.query(List.of("' \\ "))).isEmpty();
    }
}
