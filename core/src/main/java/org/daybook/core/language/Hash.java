package org.daybook.core.language;

/// Hashes of features and words: the same on every machine, because the model file is keyed by them.
final class Hash {
    /// Large odd numbers without a pattern, so that sums of small multiples do not meet; the products of one
    /// feature are independent of each other, which takes half the time of mixing one number after the other.
    private static final int A = 0x9E3779B1;

    private static final int B = 0x85EBCA77;
    private static final int C = 0xC2B2AE3D;
    private static final int D = 0x27D4EB2F;
    private static final int E = 0x165667B1;

    private Hash() {}

    static int mix(int a, int b) {
        return spread(a * A + b * B);
    }

    static int mix(int a, int b, int c) {
        return spread(a * A + b * B + c * C);
    }

    static int mix(int a, int b, int c, int d) {
        return spread(a * A + b * B + c * C + d * D);
    }

    static int mix(int a, int b, int c, int d, int e) {
        return spread(a * A + b * B + c * C + d * D + e * E);
    }

    /// The end of MurmurHash3: each bit of the sum turns about half of the bits of what comes out.
    private static int spread(int sum) {
        int h = sum ^ (sum >>> 16);
        h *= 0x85EBCA6B;
        h ^= h >>> 13;
        h *= 0xC2B2AE35;
        return h ^ (h >>> 16);
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
