package org.daybook.core.place;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.daybook.core.lexicon.LexiconFile;

/// Roads, waters, mountains and parks, known by the noun in their name: "Falcon Street", "the Red
/// River", "Lake Harriet", "Interstate 64". Most are in no gazetteer; that they are places is said by
/// their name alone. Immutable.
final class EnglishFeatures {
    private static final int LONGEST_NAME = 3;

    private final Map<String, String> nouns = new HashMap<>();
    private final Map<String, String> heads = new HashMap<>();

    EnglishFeatures() {
        for (String[] line : LexiconFile.rows(EnglishFeatures.class, "en/features.txt", 3)) {
            Map<String, String> into = line[0].equals("before") ? heads : nouns;
            for (String noun : line[2].split("\\|", -1)) {
                into.put(noun, line[1]);
            }
        }
    }

    /// The number of words of the feature's name that begins here; 0 if none does.
    int length(List<Word> words, int at) {
        Word first = words.get(at);
        if (!first.capital()) {
            return 0;
        }
        if (heads.containsKey(first.form()) && follows(words, at + 1, 1)) {
            Word next = words.get(at + 1);
            boolean number = Character.isDigit(next.form().charAt(0))
                    && heads.get(first.form()).equals("road");
            boolean name = next.capital() && !heads.get(first.form()).equals("road") && !nouns.containsKey(next.form());
            return number || name ? 2 : 0;
        }
        for (int length = 2; length <= LONGEST_NAME + 1 && follows(words, at + length - 1, 1); length++) {
            Word noun = words.get(at + length - 1);
            if (!noun.capital() || words.get(at + length - 2).possessive()) {
                return 0;
            }
            if (nouns.containsKey(noun.form()) && !first.form().equals("The")) {
                return length;
            }
        }
        return 0;
    }

    private static boolean follows(List<Word> words, int from, int count) {
        return from + count <= words.size() && words.get(from).glued();
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
