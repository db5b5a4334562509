package org.daybook.core.language;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.core.lexicon.SmallLetters;

/// Dictionary forms: of a word with its part of speech as in the treebank, of irregular verbs from a list, otherwise by
/// the rule that its
/// longest known ending follows ("-ies" of a plural noun: cut three letters, add "y"; Jongejan and Dalianis
/// 2009 in the small). Immutable.
final class Lemmas {
    static final int LONGEST_ENDING = 6;

    private final Map<String, String> rules;
    private final IrregularVerbs irregular = new IrregularVerbs();

    private Lemmas(Map<String, String> rules) {
        this.rules = rules;
    }

    /// Keys and rules by turns.
    static Lemmas read(ModelInput in) throws IOException {
        Map<String, String> rules = new HashMap<>();
        Map<String, String> once = new HashMap<>();
        List<String> lines = in.strings();
        if (lines.size() % 2 != 0) {
            throw new IOException("A key of lemmas without its rule: the file is damaged");
        }
        for (int i = 0; i < lines.size(); i += 2) {
            rules.put(lines.get(i), once.computeIfAbsent(lines.get(i + 1), same -> same));
        }
        return new Lemmas(rules);
    }

    /// @param tag universal and Penn tag, parted by a slash
    String of(String form, String tag) {
        String word = form.indexOf('’') < 0 ? form : form.replace('’', '\'');
        String lower = SmallLetters.of(word);
        String whole = rules.get(tag + "=" + lower);
        if (whole != null) {
            return apply(word, lower, whole);
        }
        Optional<String> verb = irregular.lemma(lower, tag);
        if (verb.isPresent()) {
            return verb.get();
        }
        for (int length = Math.min(LONGEST_ENDING, lower.length()); length >= 0; length--) {
            String rule = rules.get(tag + "-" + lower.substring(lower.length() - length));
            if (rule != null) {
                return apply(word, lower, rule);
            }
        }
        return tag.startsWith("PROPN") ? form : lower;
    }

    /// A rule: `=word` the lemma itself; otherwise whether case is kept (k) or lowered (l), how
    /// many letters go, what is added.
    static String apply(String word, String lower, String rule) {
        if (rule.charAt(0) == '=') {
            return rule.substring(1);
        }
        int cut = rule.charAt(1) - '0';
        String base = rule.charAt(0) == 'k' ? word : lower;
        if (cut > base.length()) {
            return base;
        }
        String lemma = base.substring(0, base.length() - cut) + rule.substring(2);
        return lemma.isEmpty() ? base : lemma;
    }
}
