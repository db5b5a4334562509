package org.daybook.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daybook.core.article.Article;
import org.daybook.core.article.Metadata;
import org.daybook.core.reading.Reader;
import org.daybook.core.reading.Reading;
import org.junit.jupiter.api.Test;

class GapsTest {
    private static final Reader READER = Reader.load();

    private static List<Gaps.Gap> gaps(String text) {
        Reading reading = READER.read(new Article("a", Metadata.NOTHING, text, List.of(), List.of(), List.of(), 1));
        return Gaps.load().find(text, reading.sentences(), reading.names(), reading.claims());
    }

    @Test
    void aVerbThatNoLineCodesIsAGapWithItsPlace() {
        String text = "The minister photographed the bridge. Protesters attacked the building.";
        List<Gaps.Gap> gaps = gaps(text);
        assertThat(gaps).extracting(Gaps.Gap::lemma).containsExactly("photograph");
        assertThat(gaps.getFirst().known()).isFalse();
        assertThat(gaps.getFirst().span().in(text)).isTrue();
        assertThat(gaps.getFirst().span().text()).isEqualTo("photographed");
    }

    @Test
    void cuesOfClaimsAndNamesAreNoGaps() {
        assertThat(gaps("The United Nations envoy said that the bridge was old."))
                .extracting(Gaps.Gap::lemma)
                .doesNotContain("say", "unite");
        assertThat(gaps("")).isEmpty();
    }
}
