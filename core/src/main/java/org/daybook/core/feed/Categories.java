package org.daybook.core.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.daybook.core.feed.Feed.Category;

/// What a feed or an entry is about, in the order of the document, nothing twice. One instance collects one element's.
final class Categories {
    private static final String ITUNES = "http://www.itunes.com/";
    private static final String MEDIA = "http://search.yahoo.com/mrss/category_schema";

    private final LinkedHashSet<Category> categories = new LinkedHashSet<>();

    List<Category> all() {
        return new ArrayList<>(categories);
    }

    /// A term in an attribute (Atom) or as text (RSS), its scheme in `scheme` or `domain`.
    void category(FeedElement element) {
        category(element, element.attribute("scheme").or(() -> element.attribute("domain")));
    }

    void tag(String term) {
        if (!term.isBlank()) {
            add(term.strip(), Optional.empty());
        }
    }

    void media(FeedElement element) {
        category(element, element.attribute("scheme").or(() -> Optional.of(MEDIA)));
    }

    private void category(FeedElement element, Optional<String> scheme) {
        Optional<String> label = element.attribute("label");
        element.attribute("term")
                .or(element::text)
                .or(() -> label)
                .ifPresent(term -> categories.add(new Category(term, scheme, label)));
    }

    void itunes(FeedElement element) {
        element.attribute("text").ifPresent(term -> add(term, Optional.of(ITUNES)));
    }

    void itunesKeywords(FeedElement element) {
        list(element, Optional.of(ITUNES));
    }

    /// Terms with commas between them.
    void list(FeedElement element) {
        list(element, Optional.empty());
    }

    private void list(FeedElement element, Optional<String> scheme) {
        String text = element.text().orElse("");
        int begin = 0;
        while (begin <= text.length()) {
            int comma = text.indexOf(',', begin);
            int end = comma < 0 ? text.length() : comma;
            if (!text.substring(begin, end).isBlank()) {
                add(text.substring(begin, end).strip(), scheme);
            }
            begin = end + 1;
        }
    }

    private void add(String term, Optional<String> scheme) {
        categories.add(new Category(term, scheme, Optional.empty()));
    }
}
