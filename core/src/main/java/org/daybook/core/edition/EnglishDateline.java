package org.daybook.core.edition;

/// The place and day before an agency's first sentence: `NEW DELHI, Sept 19 (LNW) - `
/// or `WASHINGTON — `. Stateless.
final class EnglishDateline {
    /// The longest of several towns, a day and an agency's name.
    private static final int LONGEST = 70;

    private EnglishDateline() {}

    /// How long the dateline at the beginning of a sentence is, with its dash; 0 where there is none. It
    /// opens with a word in capitals, and what follows its dash opens like a sentence.
    static int length(String sentence) {
        if (!opensInCapitals(sentence)) {
            return 0;
        }
        int end = Math.min(LONGEST, sentence.length() - 2);
        for (int at = 2; at < end; at++) {
            char c = sentence.charAt(at);
            boolean dash = c == '—' || ((c == '-' || c == '–') && sentence.charAt(at - 1) == ' ');
            if (dash && sentence.charAt(at + 1) == ' ') {
                return opensSentence(sentence.charAt(at + 2)) ? at + 2 : 0;
            }
        }
        return 0;
    }

    private static boolean opensInCapitals(String sentence) {
        int at = 0;
        while (at < sentence.length() && Character.isUpperCase(sentence.charAt(at))) {
            at++;
        }
        return at >= 3 && at < sentence.length() && !Character.isLetterOrDigit(sentence.charAt(at));
    }

    private static boolean opensSentence(char c) {
        return Character.isUpperCase(c) || Character.isDigit(c) || c == '"' || c == '“';
    }
}
