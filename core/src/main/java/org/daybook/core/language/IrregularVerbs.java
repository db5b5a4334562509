package org.daybook.core.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Dictionary forms of irregular English verbs, from `en/irregular-verbs.txt`. Immutable.
final class IrregularVerbs {
    private final Map<String, String> past = new HashMap<>();
    private final Map<String, String> always = new HashMap<>();

    IrregularVerbs() {
        for (List<String> line : WordLists.lines("en/irregular-verbs.txt")) {
            for (String form : line.subList(1, line.size())) {
                boolean shared = form.endsWith("*");
                past.put(shared ? form.substring(0, form.length() - 1) : form, line.getFirst());
                if (!shared) {
                    always.put(form, line.getFirst());
                }
            }
        }
    }

    /// @param lower the form in lower case
    /// @param tag   universal and Penn tag, parted by a slash
    Optional<String> lemma(String lower, String tag) {
        if (!tag.startsWith("VERB")) {
            return Optional.empty();
        }
        boolean told = tag.endsWith("/VBD") || tag.endsWith("/VBN");
        return Optional.ofNullable((told ? past : always).get(lower));
    }
}
