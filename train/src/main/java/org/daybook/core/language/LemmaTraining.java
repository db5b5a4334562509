package org.daybook.core.language;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Learns rules from word to lemma: for each tag and ending the commonest, and for each word that its ending
/// misleads the whole word.
final class LemmaTraining {
    private final Map<String, TreeMap<String, Integer>> counts = new HashMap<>();
    private final TreeMap<String, String> rules = new TreeMap<>();

    private LemmaTraining() {}

    static void write(DataOutputStream out, List<Treebank.Example> examples) throws IOException {
        LemmaTraining training = new LemmaTraining();
        training.learn(examples);
        out.writeInt(training.rules.size());
        for (Map.Entry<String, String> rule : training.rules.entrySet()) {
            out.writeUTF(rule.getKey());
            out.writeUTF(rule.getValue());
        }
        System.err.println("lemmas: " + training.rules.size() + " rules");
    }

    private void learn(List<Treebank.Example> examples) {
        for (Treebank.Example example : examples) {
            for (int i = 0; i < example.size(); i++) {
                String lemma = example.lemmas().get(i);
                if (!lemma.equals("_") || example.forms().get(i).equals("_")) {
                    count(
                            example.forms().get(i).replace('’', '\''),
                            example.tags().get(i),
                            lemma);
                }
            }
        }
        // Shorter endings first, so that a longer one is kept only where it says something else.
        for (int length = 0; length <= Lemmas.LONGEST_ENDING; length++) {
            for (String key : new TreeSet<>(counts.keySet())) {
                int mark = key.indexOf('-', key.indexOf('/') + 1 + (key.contains("/-") ? 1 : 0));
                if (mark >= 0 && key.indexOf('=', key.indexOf('/')) < 0 && key.length() - mark - 1 == length) {
                    String common = commonest(key);
                    if (!common.equals(byEnding(key.substring(0, mark), key.substring(mark + 1)))) {
                        rules.put(key, common);
                    }
                }
            }
        }
        for (String key : new TreeSet<>(counts.keySet())) {
            int mark = key.indexOf('=', key.indexOf('/'));
            if (mark >= 0) {
                String common = commonest(key);
                if (!common.equals(byEnding(key.substring(0, mark), key.substring(mark + 1)))) {
                    rules.put(key, common);
                }
            }
        }
    }

    private void count(String form, String tag, String lemma) {
        String lower = form.toLowerCase(Locale.ROOT);
        String rule = rule(form, lower, lemma);
        // Of a word that is no name the lemma has its capitals however the word was written: "i" is "I".
        boolean capitals = rule.charAt(0) == 'k' && !tag.startsWith("PROPN");
        add(tag + "=" + lower, capitals ? "=" + lemma : rule);
        if (rule.charAt(0) != '=' && !tag.endsWith("-") && !tag.endsWith("=")) {
            for (int length = 0; length <= Math.min(Lemmas.LONGEST_ENDING, lower.length()); length++) {
                add(tag + "-" + lower.substring(lower.length() - length), rule);
            }
        }
    }

    private void add(String key, String rule) {
        counts.computeIfAbsent(key, k -> new TreeMap<>()).merge(rule, 1, Integer::sum);
    }

    private static String rule(String form, String lower, String lemma) {
        boolean kept = !lemma.equals(lemma.toLowerCase(Locale.ROOT));
        String base = kept ? form : lower;
        int common = 0;
        while (common < Math.min(base.length(), lemma.length()) && base.charAt(common) == lemma.charAt(common)) {
            common++;
        }
        int cut = base.length() - common;
        boolean whole = cut > 5 || (common == 0 && cut > 0);
        return whole ? "=" + lemma : (kept ? "k" : "l") + cut + lemma.substring(common);
    }

    private String commonest(String key) {
        String best = "";
        int most = 0;
        for (Map.Entry<String, Integer> rule :
                counts.getOrDefault(key, new TreeMap<>()).entrySet()) {
            if (rule.getValue() > most) {
                best = rule.getKey();
                most = rule.getValue();
            }
        }
        return best;
    }

    private String byEnding(String tag, String lower) {
        for (int length = Math.min(Lemmas.LONGEST_ENDING, lower.length()); length >= 0; length--) {
            String rule = rules.get(tag + "-" + lower.substring(lower.length() - length));
            if (rule != null) {
                return rule;
            }
        }
        return "";
    }
}
