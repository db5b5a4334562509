package org.daybook.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.daybook.core.record.StoryRecord;

/// The record that the articles of a store make, story by story.
public final class Stories {
    private Stories() {}

    /// @param story the only one that is wanted; all of them when empty
    public static void each(Store store, Optional<String> story, Consumer<StoryRecord> take) {
        if (story.isPresent()) {
            List<Filed> articles = store.story(story.get());
            if (!articles.isEmpty()) {
                take.accept(record(articles));
            }
        } else {
            store.stories(articles -> take.accept(record(articles)));
        }
    }

    /// The record of the stories of the articles seen last, the newest first: what a page can show while its reader
    /// waits, however much the store holds.
    ///
    /// @param until nothing that was seen then or later
    /// @return whether these are all stories before that instant
    public static boolean recent(Store store, Instant until, int articles, Consumer<StoryRecord> take) {
        Store.Recent recent = store.recent(until, articles);
        recent.stories().forEach(id -> take.accept(record(store.story(id))));
        return recent.whole();
    }

    private static StoryRecord record(List<Filed> articles) {
        return StoryRecord.of(articles.stream().map(Filed::report).toList());
    }
}
