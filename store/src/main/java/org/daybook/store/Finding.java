package org.daybook.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Answers one [Query]: the database narrows by words, days, publisher and story, and what only the reading knows
/// is looked up article by article, until enough are found. One thread.
final class Finding {
    /// Readings looked into for one query: about a second's work.
    private static final int MOST_LOOKED_AT = 3_000;

    private final Handle handle;
    private final Query query;
    private final List<String> conditions = new ArrayList<>(List.of("a.latest = 1"));
    private final Map<String, Object> values = new LinkedHashMap<>();

    Finding(Handle handle, Query query) {
        this.handle = handle;
        this.query = query;
        query.terms().forEach(this::narrow);
    }

    Store.Found find(boolean newestFirst, int most) {
        String match = SqliteStore.quoted(query.words());
        if (match.isEmpty() && query.terms().isEmpty()) {
            return new Store.Found(List.of(), false, true);
        }
        String from = match.isEmpty() ? "article a" : "search s join article a on a.seq = s.rowid";
        if (!match.isEmpty()) {
            conditions.add("search match :match");
            values.put("match", match);
        }
        String order = match.isEmpty() || newestFirst ? "a.seen desc, a.seq desc" : "bm25(search, 4.0, 1.0), a.seq";
        String sql = "select " + Rows.FILED + " from " + from + " where " + String.join(" and ", conditions)
                + " order by " + order + " limit " + (MOST_LOOKED_AT + 1);
        List<Filed> found = new ArrayList<>();
        try (Stream<Filed> rows =
                handle.createQuery(sql).bindMap(values).map((row, context) -> Rows.filed(row)).stream()) {
            Iterator<Filed> each = rows.iterator();
            int looked = 0;
            while (each.hasNext()) {
                Filed filed = each.next();
                if (looked++ == MOST_LOOKED_AT) {
                    return new Store.Found(found, true, false);
                }
                if (query.terms().stream().allMatch(term -> term.holds(filed))) {
                    if (found.size() == most) {
                        return new Store.Found(found, true, true);
                    }
                    found.add(filed);
                }
            }
        }
        return new Store.Found(found, false, true);
    }

    /// The day that an article bears stands at the beginning of `published`, else of `seen`.
    private static final String DAY = "substr(coalesce(a.published, a.seen), 1, 10)";

    private void narrow(Term term) {
        switch (term) {
            case Term.From from -> publishers(from);
            case Term.After(var first) -> conditions.add(DAY + " >= '" + first + "'");
            case Term.Before(var last) -> conditions.add(DAY + " <= '" + last + "'");
            case Term.OfStory(var id) -> {
                String now = "coalesce((select now from redirect where story = :%1$s), :%1$s)".formatted(bind(id));
                conditions.add(
                        "a.story in (select " + now + " union select story from redirect where now = " + now + ")");
            }
            case Term.Who who -> {}
            case Term.Where where -> {}
            case Term.OfType type -> {}
        }
    }

    private void publishers(Term.From from) {
        String names = handle
                .createQuery("select distinct publisher from article where publisher is not null")
                .mapTo(String.class)
                .stream()
                .filter(from::names)
                .map(name -> ":" + bind(name))
                .collect(Collectors.joining(", "));
        conditions.add("(a.publisher is null or a.publisher in (" + names + "))");
    }

    private String bind(Object value) {
        String name = "v" + values.size();
        values.put(name, value);
        return name;
    }
}
