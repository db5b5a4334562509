package org.daybook.core.language;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Parts what is written together and is two words in Universal Dependencies: "do|n't", "Bush|'s", "can|not",
/// "10|am". Immutable.
final class EnglishContractions {
    private static final int LONGEST_LISTED = 24;
    private static final Set<String> CLITICS = Set.of("s", "m", "d", "re", "ve", "ll");

    private final Map<String, Integer> contractions = new HashMap<>();

    EnglishContractions() {
        for (String parted : WordLists.words("en/contractions.txt")) {
            contractions.put(parted.replace("|", ""), parted.indexOf('|'));
        }
    }

    /// Whether these letters are a word of their own behind an apostrophe; in lower case.
    static boolean isClitic(String letters) {
        return CLITICS.contains(letters);
    }

    /// "don't", "players'" (its mark is a word of its own already), "cannot", "10am".
    void cut(String text, int begin, int end, List<Word> words) {
        int cut = end - begin > LONGEST_LISTED ? cliticBegin(text, begin, end) : contractionCut(text, begin, end);
        if (cut > begin && cut < end) {
            int inner = end - cut <= 4 && cut - begin > 3 ? cliticBegin(text, begin, cut) : -1;
            if (inner > begin && inner < cut) {
                EnglishTokenizer.add(text, begin, inner, words);
                EnglishTokenizer.add(text, inner, cut, words);
            } else {
                EnglishTokenizer.add(text, begin, cut, words);
            }
            EnglishTokenizer.add(text, cut, end, words);
        } else {
            EnglishTokenizer.add(text, begin, end, words);
        }
    }

    private int contractionCut(String text, int begin, int end) {
        String lower = text.substring(begin, end).toLowerCase(Locale.ROOT);
        Integer listed = contractions.get(lower);
        if (listed != null && lower.length() == end - begin) {
            return begin + listed;
        }
        int digits = begin;
        while (digits < end && (Character.isDigit(text.charAt(digits)) || text.charAt(digits) == ':')) {
            digits++;
        }
        if (digits > begin
                && (lower.endsWith("am") || lower.endsWith("pm") || lower.endsWith("a.m.") || lower.endsWith("p.m."))) {
            int tail = lower.endsWith(".") ? 4 : 2;
            return digits == end - tail ? digits : -1;
        }
        return cliticBegin(text, begin, end);
    }

    /// Where "'s", "'re", "n't" begin at the end of a word; -1 where there is none.
    private static int cliticBegin(String text, int begin, int end) {
        for (int i = end - 1; i > begin && end - i <= 3; i--) {
            char c = text.charAt(i);
            if (c != '\'' && c != '’') {
                continue;
            }
            String tail = text.substring(i + 1, end).toLowerCase(Locale.ROOT);
            if (tail.equals("t") && i > begin + 1 && (text.charAt(i - 1) == 'n' || text.charAt(i - 1) == 'N')) {
                return i - 1;
            }
            return CLITICS.contains(tail) ? i : -1;
        }
        return -1;
    }
}
