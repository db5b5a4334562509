package org.daybook.core.story;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Cuts English text into the words by which stories are compared: lower case, without accents and
/// possessives, and without the commonest endings (step 1 of Porter's stemmer, 1980), so that `strikes` and
/// `striking` meet. One pass, linear time; words over 40 characters are cut. Stateless.
public final class EnglishWords {
    /// Longer runs of letters are no words (an encoded picture, a key) but still have to be bounded.
    private static final int LONGEST = 40;

    private EnglishWords() {}

    /// The stems of all words of a text, in order; at most its first 100,000 characters are read.
    public static List<String> stems(String text) {
        List<String> stems = new ArrayList<>();
        read(text, 100_000, (stem, capital, opens) -> stems.add(stem));
        return stems;
    }

    /// The different words of a text that say something about it, in order: without
    /// those common in all English.
    public static Set<String> telling(String text) {
        Set<String> telling = new LinkedHashSet<>();
        for (String stem : stems(text)) {
            if (isTelling(stem)) {
                telling.add(stem);
            }
        }
        return telling;
    }

    /// Takes the words of a text in order, each as it is written and as its stem; at most its first 100,000 characters.
    public static void each(String text, BiConsumer<String, String> take) {
        read(text, 100_000, new Reader() {
            private String last = "";

            @Override
            public void written(String word) {
                last = word;
            }

            @Override
            public void word(String stem, boolean capital, boolean opens) {
                take.accept(last, stem);
            }
        });
    }

    /// Whether a word says something: it is not among those common in all English.
    public static boolean isTelling(String stem) {
        return stem.length() > 1 && WordFrequencies.ENGLISH.share(stem) <= COMMON;
    }

    /// The share of all words written in English that have this stem.
    public static double share(String stem) {
        return WordFrequencies.ENGLISH.share(stem);
    }

    /// Stems as texts write them: each as it stands first, possessives left out; what no text has is passed over.
    public static List<String> written(List<String> stems, List<String> texts) {
        Written written = new Written(Set.copyOf(stems));
        texts.forEach(text -> read(text, 100_000, written));
        return stems.stream()
                .filter(written.found::containsKey)
                .map(stem -> written.found.getOrDefault(stem, stem))
                .toList();
    }

    /// Remembers how some stems are written first.
    private static final class Written implements Reader {
        private final Set<String> wanted;
        private final Map<String, String> found = new HashMap<>();
        private String last = "";

        Written(Set<String> wanted) {
            this.wanted = wanted;
        }

        @Override
        public void written(String word) {
            last = word;
        }

        @Override
        public void word(String stem, boolean capital, boolean opens) {
            if (wanted.contains(stem)) {
                boolean possessive = last.endsWith("'s") || last.endsWith("’s");
                found.putIfAbsent(stem, possessive ? last.substring(0, last.length() - 2) : last);
            }
        }
    }

    /// Words that are one in this many of all English words say nothing about a
    /// story (`the`, `said`, `people`).
    static final double COMMON = 0.0015;

    /// Weekdays and months: written with a capital, but the name of nothing that a story is about.
    static boolean isCalendar(String stem) {
        return CALENDAR.contains(stem);
    }

    private static final Set<String> CALENDAR = Stream.concat(
                    Arrays.stream(DayOfWeek.values()), Arrays.stream(Month.values()))
            .map(one -> stem(one.toString().toLowerCase(Locale.ROOT)))
            .collect(Collectors.toUnmodifiableSet());

    /// Takes the words of a text one by one.
    interface Reader {
        /// @param opens whether the word opens a sentence, a line or a quotation,
        /// where a capital says nothing
        void word(String stem, boolean capital, boolean opens);

        /// Told before its stem: the word as it stands there.
        default void written(String word) {}
    }

    static void read(String text, int limit, Reader reader) {
        int end = Math.min(text.length(), limit);
        boolean opens = true;
        int at = 0;
        while (at < end) {
            char c = text.charAt(at);
            if (!Character.isLetterOrDigit(c)) {
                opens |= c == '.' || c == '!' || c == '?' || c == ':' || c == '\n' || c == '"' || c == '“' || c == '‘';
                at++;
                continue;
            }
            int begin = at;
            while (at < end && inWord(text, at, end)) {
                at++;
            }
            String word = text.substring(begin, Math.min(at, begin + LONGEST));
            String stem = stem(plain(word));
            if (!stem.isEmpty()) {
                reader.written(word);
                reader.word(stem, Character.isUpperCase(c), opens);
            }
            opens = false;
        }
    }

    /// Letters and digits, and a mark between two of them: `o'clock`, `7.2`, `1,000`.
    private static boolean inWord(String text, int at, int end) {
        char c = text.charAt(at);
        if (Character.isLetterOrDigit(c)) {
            return true;
        }
        if (at + 1 >= end) {
            return false;
        }
        char after = text.charAt(at + 1);
        return switch (c) {
            case '\'', '’' -> Character.isLetter(after);
            case '.', ',' -> Character.isDigit(text.charAt(at - 1)) && Character.isDigit(after);
            default -> false;
        };
    }

    /// Lower case, without accents, possessive and the commas of a number.
    private static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'').replace(",", "");
        boolean ascii = true;
        for (int i = 0; i < lower.length() && ascii; i++) {
            ascii = lower.charAt(i) < 128;
        }
        if (!ascii) {
            String apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
            StringBuilder kept = new StringBuilder(apart.length());
            for (int i = 0; i < apart.length(); i++) {
                if (Character.getType(apart.charAt(i)) != Character.NON_SPACING_MARK) {
                    kept.append(apart.charAt(i));
                }
            }
            lower = kept.toString();
        }
        return lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
    }

    /// Porter's step 1 on a word in lower case: plurals, -ed and -ing, and y to i at the end.
    static String stem(String word) {
        int length = word.length();
        if (length < 4 || Character.isDigit(word.charAt(0))) {
            return word;
        }
        String stem = word;
        if (stem.endsWith("sses")) {
            stem = cut(stem, 2);
        } else if (stem.endsWith("ies")) {
            stem = cut(stem, 2);
        } else if (stem.endsWith("s") && !stem.endsWith("ss") && !stem.endsWith("us") && !stem.endsWith("is")) {
            stem = cut(stem, 1);
        }
        if (stem.endsWith("eed")) {
            return stem;
        }
        String root = stem.endsWith("ed") ? cut(stem, 2) : stem.endsWith("ing") ? cut(stem, 3) : stem;
        if (!root.equals(stem) && root.length() >= 3 && hasVowel(root)) {
            stem = mended(root);
        }
        if (stem.length() > 3 && stem.endsWith("e")) {
            stem = cut(stem, 1);
        }
        if (stem.endsWith("y") && stem.length() > 3 && hasVowel(cut(stem, 1))) {
            stem = cut(stem, 1) + "i";
        }
        return stem;
    }

    /// `stopp` is `stop`; but `fall` and `miss` stay.
    private static String mended(String root) {
        int last = root.length() - 1;
        char end = root.charAt(last);
        boolean twice = end == root.charAt(last - 1);
        return twice && end != 'l' && end != 's' && end != 'z' && !vowel(end) ? cut(root, 1) : root;
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }

    private static boolean hasVowel(String root) {
        for (int i = 0; i < root.length(); i++) {
            if (vowel(root.charAt(i)) || (i > 0 && root.charAt(i) == 'y')) {
                return true;
            }
        }
        return false;
    }

    private static boolean vowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
    }
}
