package org.daybook.core.story;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Words and live stories in a snapshot: the words by their numbers, then the stories in the order of theirs, which
/// point to the words. A word may be in a story that the words at large have forgotten.
final class SavedWords {
    private SavedWords() {}

    /// @param words   by their text
    /// @param stories in the order in which they are written afterwards
    static void write(DataOutput out, Map<String, Word> words, List<LiveStory> stories) throws IOException {
        Map<Integer, Integer> places = new HashMap<>(); // the rows that they have when they are read
        SortedMap<Integer, Word> all = new TreeMap<>();
        words.values().forEach(word -> all.put(word.number(), word));
        for (LiveStory story : stories) {
            places.put(story.row(), places.size());
            story.words().forEach(word -> all.put(word.number(), word));
        }
        out.writeInt(all.size());
        for (Word word : all.values()) {
            word.write(out, places);
            out.writeBoolean(words.get(word.text()) == word);
        }
    }

    /// @param words is told those that were among the words at large
    /// @return every word by its number
    static Map<Integer, Word> read(DataInput in, Map<String, Word> words) throws IOException {
        Map<Integer, Word> all = new HashMap<>();
        for (int count = in.readInt(); count > 0; count--) {
            Word word = Word.read(in);
            all.put(word.number(), word);
            if (in.readBoolean()) {
                words.put(word.text(), word);
            }
        }
        return all;
    }
}
