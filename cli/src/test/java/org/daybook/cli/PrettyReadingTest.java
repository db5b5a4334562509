package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.daybook.core.article.Article;
import org.daybook.core.capture.Outcome;
import org.daybook.core.reading.Reading;
import org.daybook.inputs.Inputs;
import org.junit.jupiter.api.Test;

/// What people see of a reading on a terminal and in a pipe.
class PrettyReadingTest {
    private static final Path SAMPLE =
            Path.of("..", "samples", "2023-09-20", "1910-meridian-karabakh-toll-at-least-200-dead.txt");
    private static final Reading READING = reading();

    private static Reading reading() {
        try (Inputs inputs = new Inputs(List.of(SAMPLE.toString()))) {
            return switch (Rooms.article(inputs.next())) {
                case Outcome.Made<Article>(var made) -> Rooms.read(made);
                case Outcome.Not<Article>(var refused) -> throw new AssertionError(SAMPLE + ": " + refused);
            };
        } catch (IOException unreadable) {
            throw new AssertionError(SAMPLE + " cannot be read", unreadable);
        }
    }

    private static String without(String sequences) {
        return sequences.replaceAll("\u001b\\[[0-9;]*m", "");
    }

    @Test
    void noLineIsWiderThanTheTerminalUnlessOfOneWord() {
        for (int columns : List.of(60, 80, 120)) {
            for (boolean colours : List.of(true, false)) {
                String shown = without(new PrettyReading(columns, colours).show(READING));
                assertThat(shown.lines().filter(line -> line.strip().contains(" ")))
                        .allMatch(line -> line.codePointCount(0, line.length()) <= columns);
            }
        }
    }

    @Test
    void inAPipeTheMarksAreBracketsWithLabelsAndThereIsNoEscape() {
        String shown = new PrettyReading(500, false).show(READING);
        assertThat(shown)
                .doesNotContain("\u001b")
                .contains("[killed 200 or more: At least 200 people]")
                .contains("[place AZE: Nagorno-Karabakh]")
                .contains("(source 1: ")
                .contains("{content 1: ")
                .contains("<event 1: ")
                .contains("\nClaims\n1. ")
                .contains("\nEvents\n1. ")
                .contains("   what   “")
                .contains("   when   2023-09-");
    }

    @Test
    void onATerminalTheTextIsTheArticlesOwnWithColours() {
        String shown = new PrettyReading(100_000, true).show(READING);
        assertThat(shown).contains("\u001b[32m").contains("\u001b[31m");
        String text = READING.article().text().replace("\n\n", "\n");
        assertThat(without(shown).replace("\n\n", "\n")).contains(text);
    }
}
