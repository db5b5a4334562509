package org.daybook.core.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class CuesTest {
    private final Cues cues = Cues.load();

    @Test
    void everyPhraseOfTheLexiconIsFoundWhereItMayStand() {
        for (String language : Lines.of("cues/languages.txt")) {
            for (String line : Lines.of("cues/" + language + ".txt")) {
                String[] parts = line.split(" ", 3);
                Cue cue = Cue.valueOf(parts[0].toUpperCase(Locale.ROOT));
                String loud = "“" + parts[2].toUpperCase(Locale.ROOT) + "”";
                assertThat(cues.of(parts[2])).as(language + ": " + line).contains(cue);
                if (parts[2].chars().allMatch(c -> c < 128)) {
                    assertThat(cues.of(loud)).as(loud).contains(cue);
                }
                if (!parts[1].equals("=")) {
                    assertThat(cues.of(parts[2] + " 12, zq")).as(line).contains(cue);
                }
                if (parts[1].equals("*")) {
                    assertThat(cues.of("Zq, zqq - " + parts[2] + "; zq"))
                            .as(line)
                            .contains(cue);
                }
            }
        }
    }

    @Test
    void aLineWithoutAPhraseSaysNothing() {
        assertThat(cues.of("The ferry sailed again on Monday after a week of storms."))
                .isEmpty();
        assertThat(cues.of("Die Fähre fuhr am Montag wieder.")).isEmpty();
        assertThat(cues.of("")).isEmpty();
    }
}
