package org.daybook.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.store.PublishedEdition;
import org.daybook.store.Store;

/// All editions by month, newest first.
record PastPage(List<Month> months) {
    /// Ten years of days.
    private static final int MOST_EDITIONS = 3660;

    record Month(String name, List<Past> editions) {}

    /// @param lead the first headline
    record Past(
            String weekday, String day, String iso, String zone, String address, int items, Optional<String> lead) {}

    static PastPage of(Store store) {
        List<PublishedEdition> editions = store.editions(MOST_EDITIONS);
        boolean several = EditionLayout.severalZones(store.issues());
        Map<String, List<Past>> months = new LinkedHashMap<>();
        for (PublishedEdition edition : editions) {
            JsonNode items = EditionLayout.line(edition).path("items");
            months.computeIfAbsent(EnglishWording.month(edition.day()), month -> new ArrayList<>())
                    .add(new Past(
                            EnglishWording.weekday(edition.day()),
                            EnglishWording.day(edition.day()),
                            edition.day().toString(),
                            several ? EnglishWording.zone(edition.zone()) : "",
                            Links.edition(edition.day(), edition.zone(), several),
                            items.size(),
                            EditionLine.text(items.path(0), "title")));
        }
        return new PastPage(months.entrySet().stream()
                .map(entry -> new Month(entry.getKey(), List.copyOf(entry.getValue())))
                .toList());
    }
}
