package org.daybook.core.article;

import java.util.List;

/// Tells of most lines, in one pass and without taking memory, that no phrase stands in them: by the words that are a
/// phrase, and by the pairs of words that begin one, as bits of a filter each. A line of which it tells nothing may
/// hold
/// a phrase or not. It knows words of ASCII only. Immutable, safe for all threads; time linear in the line.
final class PhraseStarts {
    /// With some 60 words and 250 pairs that count anywhere, one line of twenty words in twenty is looked at in vain.
    private static final int BITS = 1 << 16;

    private static final int BASIS = 0x811C9DC5;

    private final Filter anywhere = new Filter();
    private final Filter opening = new Filter();

    private static final class Filter {
        private final long[] words = new long[BITS / Long.SIZE];
        private final long[] pairs = new long[BITS / Long.SIZE];

        void add(String phrase) {
            String[] parts = phrase.split(" ", 3);
            int first = hash(parts[0]);
            if (parts.length == 1) {
                set(words, mixed(first));
            } else {
                set(pairs, mixed(first, hash(parts[1])));
            }
        }

        boolean is(int word) {
            return has(words, mixed(word));
        }

        boolean begins(int first, int second) {
            return has(pairs, mixed(first, second));
        }

        private static void set(long[] bits, int bit) {
            bits[bit / Long.SIZE] |= (1L << bit);
        }

        private static boolean has(long[] bits, int bit) {
            return (bits[bit / Long.SIZE] & (1L << bit)) != 0;
        }

        private static int mixed(int word) {
            return (word * 0x9E3779B9) >>> 16;
        }

        private static int mixed(int before, int word) {
            return ((before * 31 + word) * 0x9E3779B9) >>> 16;
        }
    }

    /// @param anywhere the folded phrases that may stand anywhere in a line
    /// @param opening  those that may open one
    PhraseStarts(List<String> anywhere, List<String> opening) {
        anywhere.forEach(this.anywhere::add);
        opening.forEach(this.opening::add);
    }

    /// Whether no phrase can stand in the beginning of a line.
    ///
    /// @param length how many characters are looked at
    boolean ruleOut(String line, int length) {
        int before = 0;
        int word = BASIS;
        int words = 0;
        for (int i = 0; i <= length; i++) {
            char c = i < length ? line.charAt(i) : ' ';
            if (!Words.isPlain(c)) {
                return false;
            }
            byte fold = Words.foldOf(c);
            if (fold > 0) {
                word = next(word, fold);
            } else if (fold == Words.PARTS && word != BASIS) {
                if (anywhere.is(word)
                        || (words == 0 ? opening.is(word) : anywhere.begins(before, word))
                        || (words == 1 && opening.begins(before, word))) {
                    return false;
                }
                before = word;
                word = BASIS;
                words++;
            }
        }
        return true;
    }

    private static int next(int hash, int letter) {
        return (hash ^ letter) * 0x01000193;
    }

    private static int hash(String word) {
        int hash = BASIS;
        for (int i = 0; i < word.length(); i++) {
            hash = next(hash, word.charAt(i));
        }
        return hash;
    }
}
