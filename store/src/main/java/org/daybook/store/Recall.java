package org.daybook.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.daybook.core.record.Entry;
import org.daybook.core.record.Filter;
import org.daybook.core.record.Keys;
import org.daybook.core.record.Table;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// Answers one question to the record out of its index ([RecordIndex]): the rows that its words find,
/// newest day first,
/// are looked up in their articles until enough are wanted. One thread.
final class Recall {
    /// Rows that are counted; a row costs a microsecond or so.
    private static final int MOST_COUNTED = 10_000;

    /// Articles read for one question: about a second's work.
    private static final int MOST_READ = 1_000;

    private final Handle handle;
    private final Dialect dialect;
    private final Table table;
    private final Filter filter;
    private final Map<Long, Optional<List<Entry>>> read = new HashMap<>();

    Recall(Handle handle, Dialect dialect, Table table, Filter filter) {
        this.handle = handle;
        this.dialect = dialect;
        this.table = table;
        this.filter = filter;
    }

    Store.Told newest(int most) {
        List<Long> rows = rows(MOST_COUNTED + 1);
        boolean counted = rows.size() <= MOST_COUNTED;
        List<Entry> wanted = new ArrayList<>();
        Map<LocalDate, Integer> days = new TreeMap<>();
        long unwanted = 0;
        int looked = 0;
        while (looked < rows.size() && wanted.size() < most && read.size() <= MOST_READ) {
            List<Entry> here = wanted(rows.get(looked++));
            unwanted += here.isEmpty() ? 1 : 0;
            wanted.addAll(here);
            here.forEach(entry -> entry.day().ifPresent(day -> days.merge(day, 1, Integer::sum)));
        }
        for (long row : rows.subList(looked, rows.size())) {
            RecordIndex.day(row).ifPresent(day -> days.merge(day, 1, Integer::sum));
        }
        boolean all = looked == rows.size();
        return new Store.Told(
                wanted.size() > most ? wanted.subList(0, most) : wanted,
                all ? wanted.size() : Math.min(rows.size(), MOST_COUNTED) - unwanted,
                counted && (all || Keys.isExact(filter)),
                days);
    }

    /// The stories in which something that may be wanted is told, in the order of their first articles.
    void stories(Consumer<String> each) {
        dialect.temporary(handle, "asked", "story text primary key");
        asked("insert into asked select coalesce(r.now, t.story) from told_article t"
                + " left join redirect r on r.story = t.story where t.seq in"
                + " (select rowid >> 12 & 536870911 from told where " + dialect.isTold()
                + " and rowid between :first and :last) on conflict do nothing");
        handle.createQuery("select s.story from asked s order by (select min(seq) from article a where a.story in"
                        + " (select s.story union all select story from redirect where now = s.story))")
                .mapTo(String.class)
                .forEach(each);
    }

    private List<Long> rows(int most) {
        Query query = handle.createQuery("select rowid from told where " + dialect.isTold()
                + " and rowid between :first and :last order by rowid desc limit :most");
        return query.bind("keys", dialect.told(Keys.question(table, filter)))
                .bind("first", first())
                .bind("last", last())
                .bind("most", most)
                .mapTo(Long.class)
                .list();
    }

    private void asked(String update) {
        handle.createUpdate(update)
                .bind("keys", dialect.told(Keys.question(table, filter)))
                .bind("first", first())
                .bind("last", last())
                .execute();
    }

    /// What has no day is outside every span of days.
    private long first() {
        return filter.after()
                .or(() -> filter.before().map(last -> LocalDate.MIN))
                .map(RecordIndex::first)
                .orElse(0L);
    }

    private long last() {
        return filter.before().map(RecordIndex::last).orElse(Long.MAX_VALUE);
    }

    /// The entries under a row that are wanted: one, as a rule.
    private List<Entry> wanted(long row) {
        Optional<List<Entry>> entries = read.computeIfAbsent(RecordIndex.seq(row), this::entries);
        if (entries.isEmpty()) {
            return List.of();
        }
        int from = RecordIndex.place(row);
        int until = RecordIndex.isLastPlace(from) ? entries.get().size() : from + 1;
        return entries.get().subList(from, until).stream()
                .filter(entry -> entry.day().equals(RecordIndex.day(row)))
                .filter(entry -> isOfTable(entry) && filter.wants(entry))
                .toList();
    }

    private boolean isOfTable(Entry entry) {
        return Table.of(entry) == table;
    }

    private Optional<List<Entry>> entries(long seq) {
        return handle.createQuery("select " + Rows.FILED_IN_STORY
                        + " from article a left join redirect r on r.story = a.story where a.seq = :seq")
                .bind("seq", seq)
                .map((row, context) -> RecordIndex.entries(Rows.filed(row).report()))
                .findOne();
    }
}
