package org.daybook.core.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.daybook.core.capture.Capture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignOffTest {
    private static final String TEXT = "The ferry to the northern islands sails again on Monday, the line said, after a"
            + " storm kept it in the harbour for nine days.\n\nThe boats carry post, bread and about forty passengers on"
            + " each trip, and the crossing takes two hours when the sea is calm.\n\nThe line was opened in the last"
            + " century, and nobody on the islands remembers a longer pause than this one.\n\n";

    private final Cues cues = Cues.load();
    private final SignOff signOffs = new SignOff(Agencies.load());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reporting by the relief agency showed 12 wells.",
                "With reports from four islands missing, the navy sent boats.",
                "Editing by the ministry took 12 pages out of the study.",
                "(Reporting by state radio that 40 boats were lost has not been confirmed.)",
                "(Additional reporting by Mina Okello. The town has 40,000 people, and its port is old.)"
            })
    void aSentenceThatBeginsLikeASignOffIsText(String sentence) {
        assertThat(signOffs.is(sentence, cues.of(sentence))).isFalse();
        assertThat(flat(sentence).text()).endsWith(sentence);
        assertThat(page(sentence).text()).endsWith(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reporting by Mina Okello in Riga; Editing by Lia Ferro and Jan Kowal",
                "(Reporting by Mina Okello in Riga. Writing by Omar al-Haddad, Editing by Lia Ferro.)",
                "Additional reporting by Mina Okello in Riga, Lia Ferro and Jan Kowal in New Delhi, Omar Haddad in Oslo,"
                        + " Ana Lima in Porto and the Lisbon newsroom; writing by Ida van den Berg; editing by Tom Hill",
                "Mina Okello in Riga and Lia Ferro contributed to this report.",
                "With reports from dpa and AFP"
            })
    void namesAloneAreASignOffOfAnyLength(String line) {
        assertThat(signOffs.is(line, cues.of(line))).isTrue();
        assertThat(flat(line).text()).endsWith("than this one.");
        assertThat(flat(line).removed()).contains(new Article.Removed(line, Article.Why.BYLINE));
        assertThat(page(line).text()).endsWith("than this one.");
        assertThat(page(line).removed()).contains(new Article.Removed(line, Article.Why.BYLINE));
    }

    private static Article flat(String last) {
        return clean("Ferries sail again\n\n" + TEXT + last + "\n");
    }

    private static Article page(String last) {
        return clean("<html><body><article><h1>Ferries sail again</h1><p>" + (TEXT + last).replace("\n\n", "</p><p>")
                + "</p></article></body></html>");
    }

    private static Article clean(String text) {
        Capture.Body body = text.startsWith("<")
                ? new Capture.Bytes(text.getBytes(StandardCharsets.UTF_8), Map.of())
                : new Capture.Flattened(text);
        return Cleaner.load()
                .clean(new Capture("capture", body, Capture.Given.NOTHING))
                .made()
                .orElseThrow();
    }
}
