package org.daybook.core.time;

import java.util.List;
import java.util.Set;
import org.daybook.core.language.Piece;
import org.daybook.core.lexicon.LexiconFile;

/// Whether the words around a time speak of what has been or of what is to come. Reads no further than
/// [#REACH] words to either side and not beyond the sentence. The nearest cue to the left decides, else the
/// nearest to the right; a report is about the past, so without a cue it is the past.
final class EnglishTense {
    /// Calibrated by reading: a verb further away than this belongs to another clause as often as not.
    private static final int REACH = 9;

    enum Direction {
        PAST,
        FUTURE,
        UNKNOWN
    }

    private final Set<String> future;
    private final Set<String> past;
    private final Set<String> report;

    private EnglishTense(Set<String> future, Set<String> past, Set<String> report) {
        this.future = future;
        this.past = past;
        this.report = report;
    }

    static EnglishTense load() {
        List<String> lines = LexiconFile.entries(EnglishTense.class, "en/tense.txt");
        return new EnglishTense(words(lines, "future"), words(lines, "past"), words(lines, "report"));
    }

    private static Set<String> words(List<String> lines, String name) {
        for (String line : lines) {
            if (line.startsWith(name + " ")) {
                return Set.of(line.substring(name.length() + 1).split(" "));
            }
        }
        throw new IllegalStateException("en/tense.txt has no line `" + name + "`");
    }

    /// Around the words from `first` to `last`, of which the sentence goes from `begin` to `end`.
    Direction around(List<Piece> words, int first, int last, int begin, int end) {
        for (int i = first - 1; i >= Math.max(begin, first - 3); i--) {
            if (report.contains(words.get(i).form())) {
                return Direction.PAST;
            }
        }
        for (int i = first - 1; i >= Math.max(begin, first - REACH); i--) {
            Direction cue = cue(words, i);
            if (cue != Direction.UNKNOWN) {
                return cue;
            }
        }
        for (int i = last; i < Math.min(end, last + REACH); i++) {
            Direction cue = cue(words, i);
            if (cue != Direction.UNKNOWN) {
                return cue;
            }
        }
        return Direction.UNKNOWN;
    }

    private Direction cue(List<Piece> words, int i) {
        String form = words.get(i).form();
        boolean pair = i + 1 < words.size()
                && future.contains(form + "_" + words.get(i + 1).form());
        if (pair || future.contains(form) || form.endsWith("'ll")) {
            return Direction.FUTURE;
        }
        boolean regular = form.length() > 4 && form.endsWith("ed");
        return regular || past.contains(form) ? Direction.PAST : Direction.UNKNOWN;
    }
}
