package org.daybook.core.story;

import java.util.ArrayList;
import java.util.List;

/// A word of the stream: how often it was seen, how many stories used it, and which did last.
/// Mutable, of one [Vocabulary].
final class Word {
    /// Stories remembered per word. A story is found by any of its words, so a common word may forget it.
    private static final int RECENT = 64;

    private final String text;
    private final List<LiveStory.Entry> recent = new ArrayList<>(2);
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
    List<LiveStory.Entry> recent() {
        return recent;
    }

    /// Compares references alone, for to look at 64 stories costs more than all else: an entry that its story has
    /// dropped
    /// may stand beside the story's new one, and adds nothing.
    void usedBy(LiveStory.Entry entry) {
        recent.remove(entry);
        if (recent.size() >= RECENT) {
            recent.removeLast();
        }
        recent.addFirst(entry);
    }

    void forget(LiveStory story) {
        for (int i = 0; i < recent.size(); i++) {
            if (recent.get(i).story() == story) {
                recent.remove(i);
                return;
            }
        }
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
