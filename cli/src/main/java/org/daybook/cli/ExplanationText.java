package org.daybook.cli;

import java.util.Locale;
import org.daybook.core.article.Explanation;
import org.daybook.core.article.Provenance;

/// An explanation as lines for a terminal. Pure.
final class ExplanationText {
    /// More of a block is not shown: a line of a wide terminal.
    private static final int SHOWN = 100;

    private ExplanationText() {}

    static String of(Explanation explanation) {
        StringBuilder text = new StringBuilder("== ").append(oneLine(explanation.id(), SHOWN));
        explanation.title().ifPresent(title -> text.append("  ").append(oneLine(title, SHOWN)));
        text.append("\n   body: ").append(oneLine(explanation.body(), SHOWN)).append('\n');
        for (Provenance known : explanation.known()) {
            text.append(String.format(
                    Locale.ROOT,
                    "   %s: %s  (%s)%n",
                    known.field(),
                    oneLine(known.value(), SHOWN),
                    oneLine(known.source(), SHOWN)));
        }
        text.append('\n');
        for (Explanation.Piece piece : explanation.pieces()) {
            text.append(String.format(
                            Locale.ROOT,
                            "%-10s %4d words %3.0f%% linked %+7.1f  %-9s  ",
                            label(piece),
                            piece.words(),
                            100 * piece.linkShare(),
                            piece.worth(),
                            piece.kind()))
                    .append(oneLine(piece.text(), SHOWN))
                    .append("\n           ")
                    .append(piece.because())
                    .append("  (")
                    .append(oneLine(piece.where(), SHOWN))
                    .append(")\n");
        }
        return text.append('\n').toString();
    }

    /// `+` for what was kept, else what it was taken for.
    static String label(Explanation.Piece piece) {
        return piece.why().map(why -> why.name().toLowerCase(Locale.ROOT)).orElse("+");
    }

    /// Strangers' text on a terminal: no control characters, no line breaks, cut between characters.
    static String oneLine(String text, int most) {
        StringBuilder line = new StringBuilder();
        text.codePoints()
                .limit(most)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
                .forEach(line::appendCodePoint);
        return text.codePointCount(0, text.length()) > most ? line + "…" : line.toString();
    }
}
