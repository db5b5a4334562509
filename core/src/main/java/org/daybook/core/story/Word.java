package org.daybook.core.story;

import java.util.ArrayList;
import java.util.List;

/// A word of the stream: how often it was seen, how many stories used it, and which did last.
/// Mutable, of one [Vocabulary].
final class Word {
    /// Stories remembered per word. A story is found by any of its words, so a common word may forget it.
    private static final int RECENT = 64;

    private final String text;
    private final List<LiveStory> recent = new ArrayList<>(2);
    double articles;
    double stories;
    double capital;
    double lower;

    Word(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /// The last one first.
    List<LiveStory> recent() {
        return recent;
    }

    void usedBy(LiveStory story) {
        recent.remove(story);
        if (recent.size() >= RECENT) {
            recent.removeLast();
        }
        recent.addFirst(story);
    }

    /// One word, one object; the hash of the text keeps the order of maps, and so
    /// every sum, the same in every run.
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
