package org.daybook.core.story;

import java.util.HashMap;
import java.util.Map;
import org.daybook.core.lexicon.LexiconFile;

/// How often English words are written in texts of many kinds (`en/words.txt`): what is known about a word
/// before the stream has said anything. Immutable, loaded once, shared by all threads.
final class WordFrequencies {
    static final WordFrequencies ENGLISH = load("en/words.txt");

    private final Map<String, int[]> counts;
    private final double total;

    private WordFrequencies(Map<String, int[]> counts, double total) {
        this.counts = counts;
        this.total = total;
    }

    /// The share of all written words that have this stem; a word not listed counts as written once.
    double share(String stem) {
        int[] found = counts.get(stem);
        return (found == null ? 1.0 : found[0] + 1.0) / total;
    }

    /// Whether the word is listed and nearly always written with a capital.
    boolean mostlyCapital(String stem) {
        int[] found = counts.get(stem);
        return found != null && found[1] * 4 < found[0];
    }

    boolean knows(String stem) {
        return counts.containsKey(stem);
    }

    private static WordFrequencies load(String resource) {
        Map<String, int[]> counts = new HashMap<>();
        double total = 1;
        for (String line : LexiconFile.everything(WordFrequencies.class, resource)) {
            String[] fields = line.split(" ");
            if (line.startsWith("# words ")) {
                total = Double.parseDouble(fields[2]);
            } else if (!line.startsWith("#") && fields.length == 3) {
                int[] count = counts.computeIfAbsent(EnglishWords.stem(fields[0]), stem -> new int[2]);
                count[0] += Integer.parseInt(fields[1]);
                count[1] += Integer.parseInt(fields[2]);
            }
        }
        return new WordFrequencies(counts, total);
    }
}
