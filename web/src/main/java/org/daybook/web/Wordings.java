package org.daybook.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.daybook.store.PublishedEdition;
import org.daybook.store.Store;

/// Which wordings of their articles the pages of editions rest on. Asked of the store once after each
/// writing to it. Safe
/// for any number of threads.
final class Wordings {
    private final Store store;
    private final Map<String, Integer> known = new HashMap<>();
    private long stamp = Long.MIN_VALUE;

    Wordings(Store store) {
        this.store = store;
    }

    /// A number that is the same as long as the articles that an edition lists are worded the same.
    ///
    /// @param edition asked for where it must be read
    /// @param name    of the edition, of no other
    int of(Supplier<PublishedEdition> edition, String name) {
        long now = store.stamp();
        synchronized (this) {
            if (now != stamp) {
                known.clear();
                stamp = now;
            }
            Integer before = known.get(name);
            if (before != null) {
                return before;
            }
        }
        int found = store.wordings(articles(edition.get())).hashCode();
        synchronized (this) {
            if (now == stamp) {
                known.put(name, found);
            }
        }
        return found;
    }

    private static List<String> articles(PublishedEdition edition) {
        List<String> articles = new ArrayList<>();
        for (JsonNode item : EditionLayout.line(edition).path("items")) {
            item.path("articles")
                    .forEach(article -> articles.add(article.path("id").asText()));
            item.findValues("article").forEach(article -> articles.add(article.asText()));
        }
        return articles.stream().distinct().sorted().toList();
    }
}
