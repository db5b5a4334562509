package org.daybook.core.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.claim.Claim.Standing;
import org.daybook.core.lexicon.LexiconFile;

/// The lexicon files of this package. A line that starts with `#` explains; every other line is
/// `LEFT : RIGHT`, as the file's header says.
final class Lexicon {
    /// A line of a lexicon file.
    record Line(List<String> left, String right) {
        List<String> words() {
            return List.of(right.split(" "));
        }

        List<String> phrases() {
            return Arrays.stream(right.split(",")).map(String::strip).toList();
        }
    }

    private Lexicon() {}

    static List<Line> lines(String name) {
        List<Line> lines = new ArrayList<>();
        for (String line : LexiconFile.entries(Lexicon.class, "en/" + name)) {
            int colon = line.indexOf(" : ");
            if (colon < 0) {
                throw new IllegalArgumentException(
                        "Lexicon " + name + " has a line without ' : ' between its two parts: " + line);
            }
            lines.add(new Line(
                    List.of(line.substring(0, colon).strip().split(" ")),
                    line.substring(colon + 3).strip()));
        }
        return lines;
    }

    /// A set of words, whatever stands on the left.
    static Set<String> words(String name) {
        Set<String> words = new HashSet<>();
        lines(name).forEach(line -> words.addAll(line.words()));
        return Set.copyOf(words);
    }

    /// Cue words by lemma (verb with particle: `point+out`).
    static Map<String, Cue> cues(String name) {
        Map<String, Cue> cues = new HashMap<>();
        for (Line line : lines(name)) {
            Cue cue = cue(name, line);
            line.words().forEach(lemma -> cues.merge(lemma, cue, Cue::and));
        }
        return Map.copyOf(cues);
    }

    private static Cue cue(String name, Line line) {
        Set<Frame> frames = EnumSet.noneOf(Frame.class);
        Set<String> prepositions = new HashSet<>();
        Optional<Standing> standing = Optional.empty();
        for (String part : line.left()) {
            if (part.startsWith("+")) {
                prepositions.add(part.substring(1));
            } else if (part.startsWith("standing=")) {
                standing = Optional.of(Standing.valueOf(upper(part.substring("standing=".length()))));
            } else {
                try {
                    frames.add(Frame.valueOf(upper(part)));
                } catch (IllegalArgumentException unknown) {
                    throw new IllegalArgumentException("Lexicon " + name + ": no such frame: " + part, unknown);
                }
            }
        }
        return new Cue(frames, prepositions, standing.orElse(Standing.STATED));
    }

    static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
