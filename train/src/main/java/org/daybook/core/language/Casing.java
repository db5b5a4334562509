package org.daybook.core.language;

import java.util.List;
import java.util.Locale;

/// Writes a sentence as headlines, shouting sources and careless typists do, so that what is learnt does not
/// lean on case.
enum Casing {
    AS_IT_STANDS,
    CAPITALS,
    SMALL,
    TITLE;

    /// Three sentences in twenty change their case: enough to hold on headlines, little
    /// enough to cost nothing on prose.
    static Casing drawn(Shuffle shuffle) {
        int draw = shuffle.below(20);
        return draw == 0 ? CAPITALS : draw == 1 ? SMALL : draw == 2 ? TITLE : AS_IT_STANDS;
    }

    List<String> of(List<String> words) {
        return switch (this) {
            case AS_IT_STANDS -> words;
            case CAPITALS -> words.stream().map(w -> w.toUpperCase(Locale.ROOT)).toList();
            case SMALL -> words.stream().map(w -> w.toLowerCase(Locale.ROOT)).toList();
            case TITLE -> words.stream().map(Casing::capital).toList();
        };
    }

    private static String capital(String word) {
        return (word.length() < 4 && !Character.isUpperCase(word.charAt(0))) || word.startsWith("'")
                ? word
                : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
