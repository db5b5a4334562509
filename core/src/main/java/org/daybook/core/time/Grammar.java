package org.daybook.core.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.daybook.core.lexicon.LexiconFile;
import org.jspecify.annotations.Nullable;

/// The words and patterns of one language, read from `words.txt` and `patterns.txt` and folded into one tree
/// of patterns for each level of rules. Immutable; shared by all threads.
///
/// A rule may use parts (`@name`) that are defined by rules of an earlier level only, so a chart is filled in
/// one pass and a pattern has a longest form: matching a text is linear in its length.
final class Grammar {
    /// A word's class with the value that the class gives it.
    ///
    /// @param capital whether the word must be written with a capital: "May" is a month, "may" is not
    record Meaning(String symbol, String value, boolean capital) {}

    /// A place in the tree of patterns.
    static final class Node {
        private final Map<String, Node> steps = new HashMap<>();
        private final List<Pattern> ends = new ArrayList<>();

        @Nullable
        Node next(String symbol) {
            return steps.get(symbol);
        }

        boolean isLeaf() {
            return steps.isEmpty();
        }

        List<Pattern> ends() {
            return ends;
        }
    }

    private static final Set<Map.Entry<String, String>> NO_SHORTHANDS = Set.of();

    private final Map<String, List<Meaning>> words;
    private final List<Node> levels;

    /// Whether a pattern begins with it, for each symbol that stands in a pattern.
    private final Map<String, Boolean> symbols = new HashMap<>();

    private Grammar(Map<String, List<Meaning>> words, List<Pattern> patterns) {
        this.words = words;
        this.levels = levels(patterns);
        for (Pattern pattern : patterns) {
            for (int i = 0; i < pattern.elements().size(); i++) {
                symbols.merge(pattern.elements().get(i).symbol(), i == 0, Boolean::logicalOr);
            }
        }
    }

    static Grammar load(String language) {
        Map<String, List<Meaning>> words = new HashMap<>();
        for (String line : LexiconFile.entries(Grammar.class, language + "/words.txt")) {
            String[] parts = line.split(" ");
            String symbol = "<" + parts[0] + ">";
            for (int i = 1; i < parts.length; i++) {
                int equals = parts[i].indexOf('=');
                String word = equals < 0 ? parts[i] : parts[i].substring(0, equals);
                String value = equals < 0 ? parts[i] : parts[i].substring(equals + 1);
                boolean capital = Character.isUpperCase(word.charAt(0));
                words.computeIfAbsent(word.toLowerCase(Locale.ROOT), form -> new ArrayList<>())
                        .add(new Meaning(symbol, value, capital));
            }
        }
        return new Grammar(Map.copyOf(words), patterns(language));
    }

    List<Meaning> meanings(String word) {
        return words.getOrDefault(word, List.of());
    }

    /// Whether any pattern has this symbol.
    boolean has(String symbol) {
        return symbols.containsKey(symbol);
    }

    /// Whether any pattern begins with this symbol.
    boolean mayBegin(String symbol) {
        return symbols.getOrDefault(symbol, false);
    }

    List<Node> levels() {
        return levels;
    }

    private static List<Pattern> patterns(String language) {
        List<Pattern> patterns = new ArrayList<>();
        Map<String, String> shorthands = new LinkedHashMap<>();
        int number = 0;
        for (String line : LexiconFile.entries(Grammar.class, language + "/patterns.txt")) {
            number++;
            String text = line;
            boolean short_ = line.indexOf(" $") >= 0;
            for (Map.Entry<String, String> shorthand : short_ ? shorthands.entrySet() : NO_SHORTHANDS) {
                text = (text + " ").replace(" " + shorthand.getKey() + " ", " " + shorthand.getValue() + " ");
            }
            if (text.startsWith("$")) {
                int equals = text.indexOf(" = ");
                shorthands.put(
                        text.substring(0, equals),
                        "( " + text.substring(equals + 3).strip() + " )");
            } else {
                patterns.addAll(Pattern.read(text, number));
            }
        }
        for (String line : LexiconFile.entries(Grammar.class, language + "/holidays.txt")) {
            String name = line.substring(0, line.indexOf(' '));
            patterns.addAll(
                    Pattern.read("@holiday kind=HOLIDAY holiday=" + name + " : " + name.replace('_', ' '), ++number));
        }
        return patterns;
    }

    /// Level 0 uses no parts, level 1 only parts of level 0, and so on.
    private static List<Node> levels(List<Pattern> patterns) {
        Map<String, Integer> level = new HashMap<>();
        Set<String> heads = new LinkedHashSet<>();
        patterns.forEach(pattern -> heads.add(pattern.head()));
        boolean changed = true;
        for (int round = 0; changed; round++) {
            if (round > heads.size() + 1) {
                throw new IllegalStateException("patterns.txt: parts use each other in a circle: " + level);
            }
            changed = false;
            for (Pattern pattern : patterns) {
                int own = 0;
                for (Pattern.Element element : pattern.elements()) {
                    if (element.symbol().startsWith("@") && element.symbol().length() > 1) {
                        if (!heads.contains(element.symbol())) {
                            throw new IllegalStateException("patterns.txt: no rule for " + element.symbol());
                        }
                        own = Math.max(own, level.getOrDefault(element.symbol(), 0) + 1);
                    }
                }
                if (own > level.getOrDefault(pattern.head(), 0)) {
                    level.put(pattern.head(), own);
                    changed = true;
                }
            }
        }
        List<Node> nodes = new ArrayList<>();
        for (Pattern pattern : patterns) {
            int own = level.getOrDefault(pattern.head(), 0);
            while (nodes.size() <= own) {
                nodes.add(new Node());
            }
            Node node = nodes.get(own);
            for (Pattern.Element element : pattern.elements()) {
                node = node.steps.computeIfAbsent(element.symbol(), symbol -> new Node());
            }
            node.ends.add(pattern);
        }
        return List.copyOf(nodes);
    }
}
