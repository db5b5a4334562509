package org.daybook.store;

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

    private static StoryRecord record(List<Filed> articles) {
        return StoryRecord.of(articles.stream().map(Filed::report).toList());
    }
}
