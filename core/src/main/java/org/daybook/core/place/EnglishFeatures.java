package org.daybook.core.place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.lexicon.LexiconFile;

/// Roads, waters, mountains, parks and townships, known by the noun in their name: "Falcon Street", "the Red
/// River", "Lake Harriet", "Interstate 64". Most are in no gazetteer; that they are places is said by
/// their name alone. Immutable.
final class EnglishFeatures {
    private static final int LONGEST_NAME = 3;
    private static final String ROAD = "road";

    private final Map<String, String> nouns = new HashMap<>();
    private final Map<String, String> heads = new HashMap<>();
    private final Map<String, Set<String>> others = new HashMap<>();

    EnglishFeatures() {
        for (String[] line : LexiconFile.rows(EnglishFeatures.class, "en/features.txt", 3)) {
            for (String word : line[2].split("\\|", -1)) {
                switch (line[0]) {
                    case "before" -> heads.put(word, line[1]);
                    case "behind" -> nouns.put(word, line[1]);
                    default ->
                        others.computeIfAbsent(line[0], absent -> new HashSet<>())
                                .add(word);
                }
            }
        }
    }

    /// The number of words of the feature's name that begins here; 0 if none does.
    int length(List<Word> words, int at) {
        Word first = words.get(at);
        if ((!first.capital() && !ordinal(first.form())) || is("not-first", first.form())) {
            return 0;
        }
        int headed = headed(words, at);
        return headed > 0 ? headed : named(words, at);
    }

    /// "Interstate 64", "State Route 12", "Lake Harriet".
    private int headed(List<Word> words, int at) {
        String first = words.get(at).form();
        boolean qualified = (first.equals("State") || first.equals("County"))
                && follows(words, at + 1)
                && (isRoad(heads.getOrDefault(words.get(at + 1).form(), ""))
                        || words.get(at + 1).form().equals("Road"));
        int head = qualified ? at + 1 : at;
        String kind = heads.getOrDefault(words.get(head).form(), "");
        if ((kind.isEmpty() && !qualified) || !follows(words, head + 1)) {
            return 0;
        }
        Word next = words.get(head + 1);
        if (Character.isDigit(next.form().charAt(0))) {
            return qualified || isRoad(kind) ? along(words, at, head + 2 - at) : 0;
        }
        return next.capital() && !qualified && !isRoad(kind) && !nouns.containsKey(next.form()) ? 2 : 0;
    }

    private int named(List<Word> words, int at) {
        for (int length = 2; length <= LONGEST_NAME + 1 && follows(words, at + length - 1); length++) {
            Word noun = words.get(at + length - 1);
            Word before = words.get(at + length - 2);
            if (!noun.capital() || before.possessive() || is("body", before.form() + " " + noun.form())) {
                return 0;
            }
            String kind = nouns.getOrDefault(noun.form(), "");
            if (kind.isEmpty() || (length == 2 && is("between", before.form()))) {
                continue;
            }
            if (kind.equals(ROAD) && before.form().equals("County")) {
                return 0; // "Douglas County Road 4": the county
            }
            int whole = along(words, at, extended(words, at, length));
            boolean ends = !follows(words, at + whole);
            boolean saint =
                    noun.form().equals("St.") && !ends && words.get(at + whole).capital();
            return saint || (!ends && is("not-behind", words.get(at + whole).form())) ? 0 : whole;
        }
        return 0;
    }

    /// "Cedar Creek" goes on to "Cedar Creek Road", "Rocky Mountain" to "Rocky Mountain National Park".
    private int extended(List<Word> words, int at, int length) {
        int whole = length;
        while (follows(words, at + whole) && !words.get(at + whole - 1).possessive()) {
            int next = at + whole;
            if (nouns.containsKey(words.get(next).form())) {
                whole++;
            } else if (is("between", words.get(next).form())
                    && follows(words, next + 1)
                    && nouns.containsKey(words.get(next + 1).form())) {
                whole += 2;
            } else {
                return whole;
            }
        }
        return whole;
    }

    private int along(List<Word> words, int at, int length) {
        Word last = words.get(at + length - 1);
        boolean road = isRoad(nouns.getOrDefault(last.form(), ""))
                || Character.isDigit(last.form().charAt(0));
        return road
                        && follows(words, at + length)
                        && is("along", words.get(at + length).form())
                ? length + 1
                : length;
    }

    private static boolean isRoad(String kind) {
        return kind.equals(ROAD);
    }

    /// "40th", the name of a street.
    private static boolean ordinal(String form) {
        return form.length() > 2
                && form.length() < 6
                && Character.isDigit(form.charAt(0))
                && (form.endsWith("th") || form.endsWith("st") || form.endsWith("nd") || form.endsWith("rd"));
    }

    private boolean is(String list, String word) {
        return others.getOrDefault(list, Set.of()).contains(word);
    }

    private static boolean follows(List<Word> words, int at) {
        return at < words.size() && words.get(at).glued();
    }

    /// What kind of place this name says it is.
    Optional<String> kind(String name) {
        String last = name.substring(name.lastIndexOf(' ') + 1);
        String first = name.substring(0, Math.max(0, name.indexOf(' ')));
        return Optional.ofNullable(nouns.getOrDefault(last, heads.getOrDefault(first, "")))
                .filter(kind -> !kind.isEmpty())
                .map(kind -> kind.toLowerCase(Locale.ROOT));
    }
}
