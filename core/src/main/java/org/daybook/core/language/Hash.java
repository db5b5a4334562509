package org.daybook.core.language;

/// Hashes of features and words: the same on every machine, because the model file is keyed by them.
final class Hash {
    private Hash() {}

    static int mix(int a, int b) {
        int h = a * 0x9E3779B1 + b;
        h ^= h >>> 16;
        h *= 0x85EBCA6B;
        h ^= h >>> 13;
        h *= 0xC2B2AE35;
        return h ^ (h >>> 16);
    }

    static int mix(int a, int b, int c) {
        return mix(mix(a, b), c);
    }

    static int mix(int a, int b, int c, int d) {
        return mix(mix(mix(a, b), c), d);
    }

    /// Of the characters from..to, with every figure as 0.
    static int word(CharSequence word, int from, int to) {
        int h = 0x811C9DC5;
        for (int i = from; i < to; i++) {
            char c = word.charAt(i);
            h = (h ^ (c >= '0' && c <= '9' ? '0' : c)) * 0x01000193;
        }
        return mix(h, to - from);
    }

    static int word(CharSequence word) {
        return word(word, 0, word.length());
    }
}
