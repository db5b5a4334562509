package org.daybook.web;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.store.PublishedEdition;
import org.daybook.store.Store;

/// What the last editions call stories. They are read again when something was written to the store, and of
/// an edition
/// that was read before nothing is read twice. Safe for any number of threads.
final class Headlines {
    /// Editions in which the headline of a story is looked for.
    private static final int EDITIONS_SEARCHED = 14;

    private final Store store;
    private List<Named> named = List.of();
    private long stamp = Long.MIN_VALUE;

    Headlines(Store store) {
        this.store = store;
    }

    /// What an edition calls a story, and on whose clock.
    record Headline(Optional<String> title, ZoneId zone) {}

    /// An edition and what it calls its stories, by their ids.
    private record Named(PublishedEdition edition, Map<String, Optional<String>> titles) {}

    /// What the newest edition that has one of these stories calls it.
    Headline of(Set<String> stories) {
        for (Named one : named()) {
            for (Map.Entry<String, Optional<String>> story : one.titles().entrySet()) {
                if (stories.contains(story.getKey())) {
                    return new Headline(
                            story.getValue(), EditionLayout.zone(one.edition().zone()));
                }
            }
        }
        return new Headline(Optional.empty(), ZoneOffset.UTC);
    }

    private synchronized List<Named> named() {
        long now = store.stamp();
        if (now != stamp) {
            List<Named> read = new ArrayList<>();
            for (PublishedEdition edition : store.editions(EDITIONS_SEARCHED)) {
                read.add(named.stream()
                        .filter(known -> known.edition().equals(edition))
                        .findFirst()
                        .orElseGet(() -> new Named(edition, titles(edition))));
            }
            named = List.copyOf(read);
            stamp = now;
        }
        return named;
    }

    private static Map<String, Optional<String>> titles(PublishedEdition edition) {
        Map<String, Optional<String>> titles = new HashMap<>();
        EditionLayout.line(edition)
                .path("items")
                .forEach(item -> EditionLine.text(item, "story")
                        .ifPresent(story -> titles.put(story, EditionLine.text(item, "title"))));
        return titles;
    }
}
