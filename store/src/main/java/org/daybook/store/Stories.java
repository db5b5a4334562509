package org.daybook.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.daybook.core.record.Entry;
import org.daybook.core.record.Filter;
import org.daybook.core.record.Newest;
import org.daybook.core.record.StoryRecord;
import org.daybook.core.record.Table;

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

    /// The stories in which something may be told that a filter wants, the only one that it names, or all.
    public static void each(Store store, Table table, Filter filter, Consumer<StoryRecord> take) {
        if (filter.story().isPresent() || filter.equals(Filter.NONE)) {
            each(store, filter.story(), take);
        } else {
            store.storiesTelling(table, filter, id -> take.accept(record(store.story(id))));
        }
    }

    /// The newest entries that a filter wants, with their links to others of their stories.
    public static Store.Told newest(Store store, Table table, Filter filter, int most) {
        Store.Told told = alone(store, table, filter, most);
        Map<String, Map<String, Entry>> stories = new HashMap<>();
        List<Entry> linked = told.entries().stream()
                .map(entry -> stories.computeIfAbsent(
                                entry.report().story(), id -> byId(table.of(record(store.story(id)))))
                        .getOrDefault(entry.id(), entry))
                .toList();
        return new Store.Told(linked, told.found(), told.whole(), told.days());
    }

    /// The same, each as its article alone tells it.
    public static Store.Told alone(Store store, Table table, Filter filter, int most) {
        if (filter.story().isEmpty()) {
            return store.told(table, filter, most);
        }
        Newest newest = new Newest(table, filter, most);
        Map<LocalDate, Integer> days = new HashMap<>();
        each(store, filter.story(), story -> {
            newest.take(story);
            table.of(story).stream()
                    .filter(filter::wants)
                    .flatMap(entry -> entry.day().stream())
                    .forEach(day -> days.merge(day, 1, Integer::sum));
        });
        return new Store.Told(newest.entries(), newest.found(), true, days);
    }

    private static Map<String, Entry> byId(List<? extends Entry> entries) {
        Map<String, Entry> byId = new HashMap<>();
        entries.forEach(entry -> byId.put(entry.id(), entry));
        return byId;
    }

    private static StoryRecord record(List<Filed> articles) {
        return StoryRecord.of(articles.stream().map(Filed::report).toList());
    }
}
