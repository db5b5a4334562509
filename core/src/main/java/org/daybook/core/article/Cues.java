package org.daybook.core.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Recognises lines by their wording, in all languages at once: a page may mix them, and no phrase of one
/// language means something else in another. Immutable, safe for all threads; time linear in the line.
///
/// A lexicon's line is `kind mode phrase`, the mode being `^` (the line begins so), `=` (the line is just
/// that, a colon, figures and two more words aside) or `*` (the phrase stands anywhere in it).
final class Cues {
    /// A cue stands near the beginning of a line or in a short one; more of a line is not looked at.
    private static final int LOOKED_AT = 400;

    /// Those that stand anywhere in a line, and all of them, for its beginning.
    private final Phrases anywhere;

    private final Phrases opening;

    private final PhraseStarts starts;

    private record Phrase(Cue cue, char mode, String folded) {}

    /// Phrases by their first two letters: those of 22 languages share their first ones. A table with open
    /// addressing, a quarter full, since it is asked for every word of a page. One of a single letter is
    /// found by the space or the end behind it; no language without spaces has one.
    private static final class Phrases {
        private static final Phrase[] NONE = {};

        /// Bits of a filter: most words of a page begin no phrase, and are told by one look.
        private static final int BITS = 1 << 14;

        private final int[] keys;
        private final Phrase[][] values;
        private final long[] begins = new long[BITS / Long.SIZE];

        Phrases(List<Phrase> phrases) {
            Map<Integer, List<Phrase>> byKey = new HashMap<>();
            for (Phrase phrase : phrases) {
                byKey.computeIfAbsent(key(phrase.folded, 0), key -> new ArrayList<>())
                        .add(phrase);
            }
            int size = Integer.highestOneBit(Math.max(1, byKey.size())) * 8;
            keys = new int[size];
            values = new Phrase[size][];
            Arrays.fill(values, NONE);
            byKey.forEach((key, those) -> {
                int slot = slot(key);
                keys[slot] = key;
                values[slot] = those.toArray(NONE);
                int bit = mixed(key) & BITS - 1;
                begins[bit / Long.SIZE] |= 1L << bit;
            });
        }

        Phrase[] at(String folded, int at) {
            int key = key(folded, at);
            int bit = mixed(key) & BITS - 1;
            return (begins[bit / Long.SIZE] & 1L << bit) == 0 ? NONE : values[slot(key)];
        }

        private static int mixed(int key) {
            return (key * 0x9E3779B9) >>> 8;
        }

        private int slot(int key) {
            int slot = mixed(key) & keys.length - 1;
            while (keys[slot] != 0 && keys[slot] != key) {
                slot = slot + 1 & keys.length - 1;
            }
            return slot;
        }

        private static int key(String folded, int at) {
            char second = at + 1 < folded.length() ? folded.charAt(at + 1) : ' ';
            return folded.charAt(at) << 16 | second;
        }
    }

    private Cues(List<Phrase> phrases) {
        List<Phrase> everywhere =
                phrases.stream().filter(phrase -> phrase.mode == '*').toList();
        this.opening = new Phrases(phrases);
        this.anywhere = new Phrases(everywhere);
        this.starts = new PhraseStarts(
                everywhere.stream().map(Phrase::folded).toList(),
                phrases.stream().map(Phrase::folded).toList());
    }

    static Cues load() {
        List<Phrase> phrases = new ArrayList<>();
        for (String language : Lines.of("cues/languages.txt")) {
            for (String line : Lines.of("cues/" + language + ".txt")) {
                String[] parts = line.split(" ", 3);
                if (parts.length != 3 || parts[1].length() != 1 || "^=*".indexOf(parts[1].charAt(0)) < 0) {
                    throw new IllegalStateException("cues/" + language + ".txt: not 'kind mode phrase': " + line);
                }
                phrases.add(new Phrase(
                        Cue.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1].charAt(0), Words.fold(parts[2])));
            }
        }
        return new Cues(phrases);
    }

    /// Everything that the wording of a line says about it.
    Set<Cue> of(String line) {
        if (starts.ruleOut(line, Math.min(line.length(), LOOKED_AT))) {
            return Set.of();
        }
        String folded = Words.fold(line.length() > LOOKED_AT ? line.substring(0, LOOKED_AT) : line);
        Set<Cue> found = EnumSet.noneOf(Cue.class);
        boolean wordBegins = true;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (wordBegins || Words.isDense(c)) {
                for (Phrase phrase : (i == 0 ? opening : anywhere).at(folded, i)) {
                    if (fits(phrase, folded, i)) {
                        found.add(phrase.cue);
                    }
                }
            }
            wordBegins = c == ' ';
        }
        return found;
    }

    /// Whether a line begins with a phrase of that kind; then the folded length of the longest such phrase,
    /// else 0.
    int opens(Cue cue, String line) {
        String folded = Words.fold(line.length() > LOOKED_AT ? line.substring(0, LOOKED_AT) : line);
        int longest = 0;
        if (!folded.isEmpty()) {
            for (Phrase phrase : opening.at(folded, 0)) {
                if (phrase.cue == cue && fits(phrase, folded, 0)) {
                    longest = Math.max(longest, phrase.folded.length());
                }
            }
        }
        return longest;
    }

    /// The line without the phrase of that kind that opens it, and without the marks behind that; else the
    /// line itself.
    String without(Cue cue, String line) {
        int folded = opens(cue, line);
        int at = 0;
        while (at < line.length() && Words.fold(line.substring(0, at)).length() < folded) {
            at++;
        }
        if (folded == 0
                || (at < line.length() && Character.isLetter(line.charAt(at)) && !Words.isDense(line.charAt(at)))) {
            return line;
        }
        while (at < line.length()
                && !Character.isLetterOrDigit(line.charAt(at))
                && "“«„\"‘'¿¡(".indexOf(line.charAt(at)) < 0) {
            at++;
        }
        return line.substring(at);
    }

    private static boolean fits(Phrase phrase, String folded, int at) {
        int end = at + phrase.folded.length();
        if ((phrase.mode != '*' && at > 0)
                || !folded.startsWith(phrase.folded, at)
                || (end < folded.length() && folded.charAt(end) != ' ' && !Words.isDense(folded.charAt(end)))) {
            return false;
        }
        return phrase.mode != '=' || isNearlyNothing(folded, end);
    }

    /// Figures and at most two more words: `Comments (12)`, `Related topics here`.
    private static boolean isNearlyNothing(String folded, int from) {
        int words = 0;
        for (int i = from; i < folded.length(); i++) {
            if (folded.charAt(i) == ' ' && i + 1 < folded.length() && !Character.isDigit(folded.charAt(i + 1))) {
                words++;
            }
        }
        return words == 0 || (words <= 1 && folded.length() - from < 14);
    }
}
