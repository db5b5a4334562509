package org.daybook.core.article;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.daybook.core.capture.Stamp;

/// The head of a flattened page: a crawler's stamp and the page's title on the first line, cut short perhaps, and the
/// title again above the article. Immutable.
///
/// @param captured when the crawler says it took the page
/// @param title    the full title
/// @param after    the first line behind the title
record FlatHead(Optional<Stamp> captured, Optional<String> title, int after) {
    /// Shorter lines that begin like the title are section names.
    private static final int FEWEST_TITLE_WORDS = 3;

    /// Behind so many lines of prose a likelier title belongs to a box in the text or to another article.
    private static final int MOST_PROSE = 5;

    static FlatHead of(List<FlatLine> lines) {
        String first = lines.getFirst().text();
        Optional<Stamp> captured = stamp(first);
        String cut = captured.isPresent() ? behindFirstWord(first) : first;
        String folded = Words.fold(cut);
        int at = -1;
        double likeness = 0.55;
        for (int i = 1; i < lines.size() && i < 1500; i++) {
            FlatLine line = lines.get(i);
            if (line.words() < FEWEST_TITLE_WORDS || line.words() > 40) {
                continue;
            }
            String other = Words.fold(line.text());
            boolean same = other.startsWith(folded) || folded.startsWith(other + ' ') || folded.equals(other);
            double alike = same ? 1 : Words.similarity(cut, line.text());
            if ((alike > likeness && (at < 0 || proseBetween(lines, at, i) < MOST_PROSE))
                    || (same && at >= 0 && proseBetween(lines, at, i) < 2)) {
                likeness = Math.max(alike, likeness);
                at = i;
            }
        }
        if (at >= 0) {
            return new FlatHead(captured, Optional.of(lines.get(at).text()), at + 1);
        }
        return new FlatHead(
                captured, Optional.of(Titles.withoutSite(cut, List.of())).filter(title -> !title.isEmpty()), 1);
    }

    private static int proseBetween(List<FlatLine> lines, int from, int to) {
        int prose = 0;
        for (int i = from; i < to; i++) {
            prose += lines.get(i).isProse() ? 1 : 0;
        }
        return prose;
    }

    /// Seconds or milliseconds since 1970, or ISO 8601, at the head of the first line.
    private static Optional<Stamp> stamp(String line) {
        int space = line.indexOf(' ');
        String word = space < 0 ? line : line.substring(0, space);
        boolean figures = !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
        if (figures && (word.length() == 10 || word.length() == 13)) {
            long number = Long.parseLong(word);
            Instant at = word.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
            return Optional.of(Stamp.of(at.atOffset(ZoneOffset.UTC)));
        }
        return word.length() >= 10 && Character.isDigit(word.charAt(0)) ? Stamp.parse(word) : Optional.empty();
    }

    private static String behindFirstWord(String line) {
        int space = line.indexOf(' ');
        return space < 0 ? "" : line.substring(space + 1);
    }
}
