package org.daybook.core.article;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Joins the large letter that a text begins with to the rest of its word, from which flattening parts it: `T he
/// ferry`.
/// Many single letters are words, so the page itself has to know the whole word and not the rest alone. Immutable once
/// built, safe for all threads; linear in the page.
final class DropCaps {
    /// Letters that are words somewhere: `A`, `I`, `O`, `Y`, and in Slavic languages `K`, `S`, `V`, `W`, `Z`. Others
    /// need the page's word for the whole alone.
    private static final String WORDS = "AEIOUYKSVWZÀÉÈÓÍ";

    private final Set<String> words = new HashSet<>();

    DropCaps(List<FlatLine> page) {
        for (FlatLine line : page) {
            if (rest(line.text()) == 0) {
                words.addAll(List.of(Words.fold(line.text()).split(" ")));
            }
        }
    }

    String joined(String line) {
        int end = rest(line);
        if (end == 0) {
            return line;
        }
        String rest = line.substring(2, end);
        String whole = Words.fold(line.charAt(0) + rest);
        boolean known = words.contains(whole);
        boolean alone = words.contains(Words.fold(rest)) || isVowel(line.charAt(0), rest);
        return known && (!alone || WORDS.indexOf(line.charAt(0)) < 0) ? line.charAt(0) + line.substring(2) : line;
    }

    /// `A bout` may be two words; behind a vowel, only what no word can be is a rest: `I t`.
    private static boolean isVowel(char first, String rest) {
        return "AEIOUYÀÉÈÓÍ".indexOf(first) >= 0 && rest.chars().anyMatch(c -> "aeiouy".indexOf(c) >= 0);
    }

    /// Where the rest ends of a line that begins with a capital, a space and small letters; 0 for other lines.
    private static int rest(String line) {
        if (line.length() < 4 || !Character.isUpperCase(line.charAt(0)) || line.charAt(1) != ' ') {
            return 0;
        }
        int end = 2;
        while (end < line.length() && Character.isLowerCase(line.charAt(end))) {
            end++;
        }
        return end == 2 ? 0 : end;
    }
}
