package org.daybook.core.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the news agencies that a credit names: `Le Monde with AP and AFP`, `(Reuters)`, `Associated
/// Press`. Upper case matters, since `ap` and `ansa` are words. Immutable, safe for all threads.
final class Agencies {
    private final Map<String, String> nameOf;

    private Agencies(Map<String, String> nameOf) {
        this.nameOf = nameOf;
    }

    static Agencies load() {
        Map<String, String> nameOf = new HashMap<>();
        for (String line : Lines.of("agencies.txt")) {
            String[] forms = line.split("\\|");
            for (String form : forms) {
                nameOf.putIfAbsent(form, forms[0]);
            }
        }
        return new Agencies(Map.copyOf(nameOf));
    }

    /// The agency of exactly that name.
    Optional<String> named(String text) {
        return Optional.ofNullable(nameOf.get(text.strip()));
    }

    /// `Jane Roe Associated Press`: the name without the agency that a byline runs into it. A name of
    /// at least two words is left.
    String withoutAtEnd(String name) {
        for (int at = name.indexOf(' '); at > 0; at = name.indexOf(' ', at + 1)) {
            if (name.lastIndexOf(' ', at - 1) > 0 && nameOf.containsKey(name.substring(at + 1))) {
                return name.substring(0, at);
            }
        }
        return name;
    }

    /// The agencies named in a short credit, in order, each once.
    List<String> in(String credit) {
        List<String> found = new ArrayList<>();
        String[] words = credit.split("[\\s/,;()\\[\\]—–]+");
        for (int i = 0; i < words.length; i++) {
            for (int length = Math.min(4, words.length - i); length > 0; length--) {
                String name = trimmed(String.join(" ", List.of(words).subList(i, i + length)));
                Optional<String> agency = named(name);
                if (agency.isPresent()) {
                    if (!found.contains(agency.get())) {
                        found.add(agency.get());
                    }
                    i += length - 1;
                    break;
                }
            }
        }
        return found;
    }

    private static String trimmed(String name) {
        int end = name.length();
        while (end > 0 && ".:-".indexOf(name.charAt(end - 1)) >= 0) {
            end--;
        }
        return name.substring(0, end);
    }

    /// A credit line: nothing but publishers, agencies and small words, such as `Le Monde with AP and AFP`.
    boolean isCredit(String line) {
        return line.length() < 80 && Words.count(line) <= 9 && !in(line).isEmpty() && isCapitalised(line);
    }

    /// Words in lower case longer than five letters belong to a sentence, not to a credit.
    private static boolean isCapitalised(String line) {
        for (String word : line.split("\\s+")) {
            if (word.length() > 5 && Character.isLowerCase(word.charAt(0))) {
                return false;
            }
        }
        return true;
    }

    /// The agencies of a dateline at the head of a text: `BERLIN (Reuters) -`, `PARIS, May 4 (AFP) —`.
    List<String> inDateline(String text) {
        int open = text.indexOf('(');
        int close = text.indexOf(')');
        return open >= 0 && open < 60 && close > open && close - open < 30
                ? in(text.substring(open, close + 1))
                : List.of();
    }
}
