package org.daybook.core.article;

import java.util.Set;

/// Tells the line below an article that says who reported, wrote and edited from a sentence of the text that begins in
/// the same words, `Reporting by the relief agency showed …`. A sign-off is names: every word in lower case is one of
/// the few that stand between them. Brackets and length say nothing, since both kinds have them. Immutable, safe for
/// all threads; time linear in the line.
final class SignOff {
    private final Agencies agencies;
    private final Set<String> between = Set.copyOf(Lines.of("sign-offs.txt"));

    SignOff(Agencies agencies) {
        this.agencies = agencies;
    }

    /// @param said what the wording of the line says
    boolean is(String line, Set<Cue> said) {
        return said.contains(Cue.HELPED) && isNames(line);
    }

    private boolean isNames(String line) {
        int begin = 0;
        while (begin < line.length()) {
            int end = begin;
            while (end < line.length() && isOfWord(line.charAt(end))) {
                end++;
            }
            int last = end;
            while (last > begin && line.charAt(last - 1) == '.') {
                last--;
            }
            if (last > begin && !isOfSignOff(line.substring(begin, last))) {
                return false;
            }
            begin = end + 1;
        }
        return true;
    }

    /// `al-Masri` and `d'Arcy` are names, `desk@courier.example` is an address.
    private boolean isOfSignOff(String word) {
        return !Character.isLowerCase(word.charAt(0))
                || word.chars().anyMatch(c -> Character.isUpperCase(c) || c == '@')
                || between.contains(word)
                || agencies.named(word).isPresent();
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '\'' || c == '’' || c == '-' || c == '@' || c == '.' || c == '_';
    }
}
