package org.daybook.core.article;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The words that stand around the name of a site in its copyright and its invitations. Immutable.
///
/// @param rights  with a holder's name in a copyright, besides years
/// @param topical before a topic in an invitation
record NoticeWords(Set<String> rights, Set<String> topical) {
    static NoticeWords load() {
        Set<String> rights = new HashSet<>();
        Set<String> topical = new HashSet<>();
        for (String line : Lines.of("notices.txt")) {
            List<String> words = List.of(line.split(" "));
            (words.getFirst().equals("rights") ? rights : topical).addAll(words.subList(1, words.size()));
        }
        return new NoticeWords(Set.copyOf(rights), Set.copyOf(topical));
    }
}
