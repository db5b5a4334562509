package org.daybook.core.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.daybook.core.article.Article;
import org.daybook.core.article.Cleaner;
import org.daybook.core.capture.Capture;
import org.daybook.core.event.Event;
import org.junit.jupiter.api.Test;

class ReaderTest {
    private static final String TELEGRAM =
            "LIMA, 3 MAY 91 (EFE) -- [TEXT] GUNMEN ATTACKED A POLICE STATION IN AREQUIPA ON 1 MAY AND"
                    + " KILLED TWO POLICEMEN, THE GOVERNMENT REPORTED. THE ATTACKERS FLED.";

    @Test
    void aTextInCapitalsIsQuotedInCapitals() {
        Reading reading = read(TELEGRAM);
        assertThat(reading.spans()).isNotEmpty().allMatch(span -> span.in(TELEGRAM));
        assertThat(reading.sentences().stream().flatMap(sentence -> sentence.tokens().stream()))
                .allMatch(token -> token.form().equals(token.form().toUpperCase(java.util.Locale.ROOT)));
    }

    @Test
    void aDeedInATextInCapitalsHasItsCountryAndVictims() {
        Reading reading = read(TELEGRAM);
        Event attack = reading.events().stream()
                .filter(event -> event.type() == Event.Type.ASSAULT)
                .findFirst()
                .orElseThrow();
        assertThat(reading.places().get(attack.place().orElseThrow()).country()).contains("PER");
        assertThat(attack.counts()).isNotEmpty();
    }

    @Test
    void anEventKeepsItsPlaceAmongNationalities() {
        Reading reading = read("French and Canadian climbers came on Monday to help. "
                + "An avalanche alarm was raised by Swiss guides, and police arrested two men in Geneva.");
        assertThat(reading.places().stream().map(place -> place.span().text()))
                .containsExactly("French", "Canadian", "Swiss", "Geneva");
        Event arrest = reading.events().stream()
                .filter(event -> event.type() == Event.Type.COERCE)
                .findFirst()
                .orElseThrow();
        assertThat(reading.places().get(arrest.place().orElseThrow()).span().text())
                .isEqualTo("Geneva");
    }

    private static Reading read(String text) {
        Capture.Plain plain = new Capture.Plain(text);
        Article article = Cleaner.load()
                .clean(new Capture("telegram", plain, Capture.Given.NOTHING))
                .made()
                .orElseThrow();
        return Reader.load().read(article);
    }
}
