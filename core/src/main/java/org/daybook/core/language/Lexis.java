package org.daybook.core.language;

import java.util.List;
import org.daybook.core.lexicon.SmallLetters;

/// The words of one sentence as numbers, computed once and used by tagger, parser and name tagger alike. Not
/// shared.
final class Lexis {
    final int size;
    final String[] forms;
    final String[] lowers;
    final int[] form;
    final int[] lower;
    final int[] shape;
    final int[] ambiguity;
    final int[] cluster;
    final int[] path4;
    final int[] path6;
    final int[] path10;
    /// Whether nearly all letters are capitals (then case says nothing).
    final boolean shouted;

    Lexis(List<String> words, WordClasses classes) {
        size = words.size();
        forms = new String[size];
        lowers = new String[size];
        form = new int[size];
        lower = new int[size];
        shape = new int[size];
        ambiguity = new int[size];
        cluster = new int[size];
        path4 = new int[size];
        path6 = new int[size];
        path10 = new int[size];
        int capitals = 0;
        int smalls = 0;
        for (int i = 0; i < size; i++) {
            String word = words.get(i);
            forms[i] = word;
            for (int k = 0; k < word.length(); k++) {
                char c = word.charAt(k);
                if (Character.isUpperCase(c)) {
                    capitals++;
                } else if (Character.isLowerCase(c)) {
                    smalls++;
                }
            }
        }
        shouted = capitals > 8 && capitals > 9 * smalls;
        for (int i = 0; i < size; i++) {
            String small = SmallLetters.of(plain(forms[i]));
            lowers[i] = small;
            lower[i] = Hash.word(small);
            form[i] = shouted ? lower[i] : Hash.word(plain(forms[i]));
            shape[i] = shouted ? 77 : shape(forms[i]);
            int known = classes.of(lower[i]);
            ambiguity[i] = known & 0xffff;
            cluster[i] = known >>> 16;
            int path = classes.path(cluster[i]);
            path4[i] = WordClasses.prefix(path, 4);
            path6[i] = WordClasses.prefix(path, 6);
            path10[i] = WordClasses.prefix(path, 10);
        }
    }

    /// Typographic quotes and dashes as their plain fellows, so that ’s is 's.
    private static String plain(String form) {
        boolean fancy = false;
        for (int i = 0; i < form.length() && !fancy; i++) {
            fancy = form.charAt(i) >= '\u2010';
        }
        if (!fancy) {
            return form;
        }
        return form.replace('’', '\'')
                .replace('‘', '\'')
                .replace('“', '"')
                .replace('”', '"')
                .replace('–', '-')
                .replace('—', '-');
    }

    /// "Xx", "XX", "00", "x-x": runs of capitals, small letters, figures and the
    /// rest, each run at most two long.
    private static int shape(String form) {
        int h = 17;
        char last = 0;
        int run = 0;
        for (int i = 0; i < form.length() && i < 20; i++) {
            char c = form.charAt(i);
            char kind = Character.isUpperCase(c) ? 'X' : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? '0' : c;
            run = kind == last ? run + 1 : 1;
            if (run <= 2) {
                h = h * 31 + kind;
            }
            last = kind;
        }
        return h;
    }

    int at(int[] numbers, int index) {
        return index < 0 ? -1 : index >= size ? -2 : numbers[index];
    }

    int suffix(int index, int length) {
        String word = lowers[index];
        return Hash.word(word, Math.max(0, word.length() - length), word.length());
    }

    int prefix(int index, int length) {
        String word = lowers[index];
        return Hash.word(word, 0, Math.min(length, word.length()));
    }
}
