package org.daybook.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Answers one [Query]: the database narrows by words, days, publisher and story, and what only the reading knows
/// is looked up article by article, until enough are found. One thread.
final class Finding {
    /// Readings looked into for one query: about a second's work.
    private static final int MOST_LOOKED_AT = 3_000;

    /// Articles with the words that are ranked, the newest: to rank one takes some ten microseconds.
    private static final int MOST_RANKED = 2_000;

    private final Handle handle;
    private final Dialect dialect;
    private final Query query;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    Finding(Handle handle, Dialect dialect, Query query) {
        this.handle = handle;
        this.dialect = dialect;
        this.query = query;
        query.terms().forEach(this::narrow);
    }

    Store.Found find(boolean newestFirst, int most) {
        String match = dialect.match(query.words());
        if (match.isEmpty() && query.terms().isEmpty()) {
            return new Store.Found(List.of(), false, true);
        }
        boolean whole = true;
        if (!match.isEmpty()) {
            values.put("match", match);
            whole = isRankedWhole();
        }
        List<Long> seqs = handle.createQuery(question(match.isEmpty(), newestFirst))
                .bindMap(values)
                .mapTo(Long.class)
                .list();
        List<Filed> found = new ArrayList<>();
        for (long seq : seqs.subList(0, Math.min(seqs.size(), MOST_LOOKED_AT))) {
            Filed filed = filed(seq);
            if (query.terms().stream().allMatch(term -> term.holds(filed))) {
                if (found.size() == most) {
                    return new Store.Found(found, true, whole);
                }
                found.add(filed);
            }
        }
        boolean more = seqs.size() > MOST_LOOKED_AT;
        return new Store.Found(found, more || !whole, whole && !more);
    }

    /// Whether all that hold the words are ranked; else the newest of them, from now on.
    private boolean isRankedWhole() {
        Optional<Long> oldest = handle.createQuery("select rowid from search where " + dialect.isMatch()
                        + " order by rowid desc limit 1 offset " + (MOST_RANKED - 1))
                .bindMap(values)
                .mapTo(Long.class)
                .findOne();
        oldest.ifPresent(seq -> conditions.add("s.rowid >= :" + bind(seq)));
        return oldest.isEmpty();
    }

    /// Which articles may fit, in what order: found without reading those that no term asks about.
    private String question(boolean noWords, boolean newestFirst) {
        if (noWords) {
            return "select a.seq from article a where a.latest = 1"
                    + conditions.stream().map(condition -> " and " + condition).collect(Collectors.joining())
                    + " order by a.seen desc, a.seq desc limit " + (MOST_LOOKED_AT + 1);
        }
        boolean narrow = !newestFirst && query.terms().isEmpty();
        return "select s.rowid from search s join "
                + (narrow ? "told_article a" : "article a") + " on a.seq = s.rowid where " + dialect.isMatch()
                + (narrow ? "" : " and a.latest = 1")
                + conditions.stream().map(condition -> " and " + condition).collect(Collectors.joining())
                + " order by " + (newestFirst ? "a.seen desc, a.seq desc" : dialect.rank() + ", s.rowid")
                + " limit " + (MOST_LOOKED_AT + 1);
    }

    private Filed filed(long seq) {
        return handle.createQuery("select " + Rows.FILED + " from article a where a.seq = :seq")
                .bind("seq", seq)
                .map((row, context) -> Rows.filed(row))
                .one();
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
        List<String> names = handle
                .createQuery("with recursive known(name) as (select min(publisher) from article union all"
                        + " select (select min(publisher) from article where publisher > name) from known"
                        + " where name is not null) select name from known where name is not null")
                .mapTo(String.class)
                .stream()
                .filter(from::names)
                .map(name -> ":" + bind(name))
                .toList();
        conditions.add(
                names.isEmpty()
                        ? "a.publisher is null"
                        : "(a.publisher is null or a.publisher in (" + String.join(", ", names) + "))");
    }

    private String bind(Object value) {
        String name = "v" + values.size();
        values.put(name, value);
        return name;
    }
}
