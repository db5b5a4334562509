package org.daybook.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;

/// Answers one [Query], in a time that does not grow with the store: of words the newest articles that
/// hold them are
/// taken, of terms alone the newest that may fit, up to a bound; what lies beyond is the next page's.
/// Narrow tables say
/// what may fit (`brief`, `named`), and articles are read only to be given. One thread.
final class Finding {
    /// Articles with the words that are ranked, the newest: to rank one takes two microseconds, and to
    /// know how many
    /// have
    /// the words at all one for ten.
    private static final int MOST_RANKED = 1_000;

    /// Of terms that leave few of many, more than this are not ranked for the few.
    private static final int MOST_BETWEEN = 5_000;

    /// Articles with the words, and articles at all, in which terms are looked for on one page: a
    /// microsecond or two
    /// each.
    private static final int MOST_WITH_WORDS = 50_000;

    private static final int MOST_WITHOUT = 20_000;

    /// Articles read in vain for one page.
    private static final int MOST_READ = 300;

    private final Handle handle;
    private final Dialect dialect;
    private final ReadLately lately;
    private final Query query;
    private final boolean newestFirst;
    private final List<String> conditions = new ArrayList<>();
    private final List<String> named = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    Finding(Handle handle, Dialect dialect, ReadLately lately, Query query, boolean newestFirst) {
        this.handle = handle;
        this.dialect = dialect;
        this.lately = lately;
        this.query = query;
        this.newestFirst = newestFirst;
        query.terms().forEach(this::narrow);
    }

    /// What may fit, in order.
    ///
    /// @param whole  whether there is no more of it
    /// @param beyond where the rest begins, where there is more
    private record Candidates(List<Long> seqs, boolean whole, Optional<Cursor> beyond) {}

    Store.Found find(Optional<Cursor> from, int most) {
        String match = dialect.match(query.words());
        if (match.isEmpty() && query.terms().isEmpty()) {
            return new Store.Found(List.of(), 0, true, Optional.empty());
        }
        Cursor begin = from.filter(cursor -> cursor.isByDay() == match.isEmpty())
                .orElse(match.isEmpty() ? Cursor.NEWEST_DAY : Cursor.NEWEST);
        Candidates candidates = match.isEmpty() ? withoutWords(begin) : withWords(match, begin);
        List<Long> seqs = candidates.seqs;
        List<Filed> found = new ArrayList<>();
        int at = Math.min(begin.skip(), seqs.size());
        int end = Math.min(seqs.size(), at + most + MOST_READ);
        while (at < end && found.size() < most) {
            filed(seqs.get(at++))
                    .filter(filed -> query.terms().stream().allMatch(term -> term.holds(filed)))
                    .ifPresent(found::add);
        }
        Optional<Cursor> next = at < seqs.size() ? here(begin, seqs, at) : candidates.beyond;
        return new Store.Found(found, seqs.size(), candidates.whole, next.map(Cursor::toString));
    }

    /// The cursor to the candidate of this place, in the same window.
    private Optional<Cursor> here(Cursor begin, List<Long> seqs, int place) {
        return begin.isByDay()
                ? at(seqs.get(place))
                : Optional.of(new Cursor(
                        "", "", seqs.stream().mapToLong(Long::longValue).max().orElseThrow(), place));
    }

    // --- with words

    private Candidates withWords(String match, Cursor begin) {
        values.put("match", match);
        values.put("upto", begin.seq());
        String having = "select rowid as seq from search s where " + dialect.isMatch()
                + " and rowid <= :upto order by rowid desc";
        List<Long> window = asked("select c.seq from (" + having + " limit " + MOST_WITH_WORDS
                + ") c join brief b on b.seq = c.seq" + withNamed() + where()
                + " order by c.seq desc limit " + (MOST_RANKED + 1));
        boolean full = window.size() > MOST_RANKED;
        Optional<Long> last = full
                ? Optional.of(window.get(MOST_RANKED - 1))
                : asked(having + " limit 1 offset " + (MOST_WITH_WORDS - 1)).stream()
                        .findFirst();
        List<Long> kept = full ? window.subList(0, MOST_RANKED) : window;
        return new Candidates(
                kept.isEmpty() ? kept : ordered(kept), last.isEmpty(), last.map(seq -> new Cursor("", "", seq - 1, 0)));
    }

    /// Best first; newest first where that is asked for, or where the window is a small part of what
    /// has the words.
    private List<Long> ordered(List<Long> window) {
        values.put("low", window.getLast());
        values.put("high", window.getFirst());
        String between = " from search s where " + dialect.isMatch() + " and s.rowid between :low and :high";
        if (newestFirst || isSparse(between)) {
            return byDay(window);
        }
        Set<Long> wanted = new HashSet<>(window);
        return asked("select s.rowid" + between + " order by " + dialect.rank() + ", s.rowid desc").stream()
                .filter(wanted::contains)
                .toList();
    }

    private boolean isSparse(String between) {
        return !query.terms().isEmpty()
                && !asked("select s.rowid" + between + " limit 1 offset " + MOST_BETWEEN)
                        .isEmpty();
    }

    private List<Long> byDay(List<Long> window) {
        Set<Long> wanted = new HashSet<>(window);
        return asked("select seq from brief where seq between :low and :high order by day desc, seen desc, seq desc")
                .stream()
                .filter(wanted::contains)
                .toList();
    }

    // --- without words

    private Candidates withoutWords(Cursor begin) {
        values.put("day", begin.day());
        values.put("seen", begin.seen());
        values.put("seq", begin.seq());
        String newest = "select b.seq, b.day, b.seen from brief b" + where()
                + (conditions.isEmpty() ? " where" : " and") + " (b.day, b.seen, b.seq) <= (:day, :seen, :seq)"
                + " order by b.day desc, b.seen desc, b.seq desc";
        List<Long> window = asked("select c.seq from (" + newest + " limit " + MOST_WITHOUT + ") c" + withNamed()
                + " order by c.day desc, c.seen desc, c.seq desc limit " + (MOST_RANKED + 1));
        if (window.size() > MOST_RANKED) {
            return new Candidates(window.subList(0, MOST_RANKED), false, at(window.get(MOST_RANKED)));
        }
        Optional<Cursor> beyond =
                cursor("select day, seen, seq from (" + newest + " limit 1 offset " + MOST_WITHOUT + ") c");
        return new Candidates(window, beyond.isEmpty(), beyond);
    }

    private Optional<Cursor> at(long seq) {
        values.put("at", seq);
        return cursor("select day, seen, seq from brief where seq = :at");
    }

    private Optional<Cursor> cursor(String sql) {
        return question(sql)
                .map((row, context) -> new Cursor(row.getString(1), row.getString(2), row.getLong(3), 0))
                .findOne();
    }

    // --- both

    private List<Long> asked(String sql) {
        return question(sql).mapTo(Long.class).list();
    }

    private org.jdbi.v3.core.statement.Query question(String sql) {
        return handle.createQuery(sql)
                .configure(SqlStatements.class, known -> known.setUnusedBindingAllowed(true))
                .bindMap(values);
    }

    private String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private String withNamed() {
        return named.isEmpty() ? "" : " join named n on n.seq = c.seq and " + String.join(" and ", named);
    }

    /// In its latest wording.
    private Optional<Filed> filed(long seq) {
        Optional<String> wording = handle.createQuery("select id || ' ' || revision || ' ' || story || ' ' || origin"
                        + " from article where seq = :seq and latest = 1")
                .bind("seq", seq)
                .mapTo(String.class)
                .findOne();
        return wording.flatMap(known -> lately.article(
                known,
                () -> handle.createQuery("select " + Rows.FILED + " from article a where a.seq = :seq")
                        .bind("seq", seq)
                        .map((row, context) -> Rows.filed(row))
                        .findOne()));
    }

    private void narrow(Term term) {
        switch (term) {
            case Term.From from -> publishers(from);
            case Term.After(var first) -> conditions.add("b.day >= :" + bind(first.toString()));
            case Term.Before(var last) -> conditions.add("b.day <= :" + bind(last.toString()));
            case Term.OfStory(var id) -> {
                String now = "coalesce((select now from redirect where story = :%1$s), :%1$s)".formatted(bind(id));
                conditions.add("b.seq in (select seq from article where latest = 1 and story in (select " + now
                        + " union select story from redirect where now = " + now + "))");
            }
            case Term.Who who -> named(who);
            case Term.Where where -> named(where);
            case Term.OfType type -> named(type);
        }
    }

    private void named(Term term) {
        named.add(Named.asked(term)
                .map(held -> "n." + held.column() + " like :" + bind(Named.pattern(held)) + " escape '!'")
                .collect(Collectors.joining(" or ", "(", ")")));
    }

    /// An article without a publisher may be of an address that fits.
    private void publishers(Term.From from) {
        List<String> names = handle
                .createQuery("with recursive known(name) as (select min(publisher) from brief union all"
                        + " select (select min(publisher) from brief where publisher > name) from known"
                        + " where name is not null) select name from known where name is not null")
                .mapTo(String.class)
                .stream()
                .filter(from::names)
                .map(name -> ":" + bind(name))
                .toList();
        conditions.add(
                names.isEmpty()
                        ? "b.publisher is null"
                        : "(b.publisher is null or b.publisher in (" + String.join(", ", names) + "))");
    }

    private String bind(Object value) {
        String name = "v" + values.size();
        values.put(name, value);
        return name;
    }
}
