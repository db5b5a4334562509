package org.daybook.store;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.daybook.core.record.Entry;
import org.daybook.core.record.Keys;
import org.daybook.core.record.Report;
import org.daybook.core.record.StoryRecord;
import org.daybook.core.record.Table;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/// The index of the record: what is told on which day, of whom and where, so that a question to the record
/// reads the
/// articles that answer it and no others. A row of it stands for an entry of one article; its number is
/// made of
/// the day, the article's `seq` and the place of the entry among the article's, in this order, so that rows
/// read backwards are the newest days first. Stateless.
final class RecordIndex {
    private static final int SEQ_BITS = 29;
    private static final int PLACE_BITS = 12;

    /// Entries of one article beyond this many share the last place.
    private static final int LAST_PLACE = (1 << PLACE_BITS) - 1;

    /// Days are counted from here; 0 is for entries without one.
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private static final Backlog LEFT = new Backlog("untold", 256, "indexing", "indexed");

    private RecordIndex() {}

    // --- numbers of rows

    /// The number of the first row of a day.
    static long first(LocalDate day) {
        LocalDate known = day.isBefore(FIRST_DAY) ? FIRST_DAY : day.isAfter(LAST_DAY) ? LAST_DAY : day;
        return (known.toEpochDay() - FIRST_DAY.toEpochDay() + 1) << (SEQ_BITS + PLACE_BITS);
    }

    /// The number of the last row of a day.
    static long last(LocalDate day) {
        return first(day) + (1L << (SEQ_BITS + PLACE_BITS)) - 1;
    }

    static long seq(long row) {
        return row >> PLACE_BITS & (1L << SEQ_BITS) - 1;
    }

    static int place(long row) {
        return (int) (row & LAST_PLACE);
    }

    static Optional<LocalDate> day(long row) {
        long day = row >> (SEQ_BITS + PLACE_BITS);
        return day == 0 ? Optional.empty() : Optional.of(FIRST_DAY.plusDays(day - 1));
    }

    static boolean isLastPlace(int place) {
        return place == LAST_PLACE;
    }

    private static long row(long seq, int place, Optional<LocalDate> day) {
        if (seq >= 1L << SEQ_BITS) {
            throw new IllegalStateException("The record has no room for more than " + (1L << SEQ_BITS) + " articles");
        }
        return day.map(RecordIndex::first).orElse(0L) + (seq << PLACE_BITS) + Math.min(place, LAST_PLACE);
    }

    // --- what an article has

    /// The entries of an article alone, in the order of their places: links to other articles are not among
    /// what can be asked for.
    static List<Entry> entries(Report report) {
        StoryRecord alone = StoryRecord.alone(report);
        List<Entry> entries = new ArrayList<>();
        for (Table table : Table.values()) {
            entries.addAll(table.of(alone));
        }
        return entries;
    }

    /// The rows of an article with their keys.
    static Map<Long, Set<String>> rows(long seq, Report report) {
        Map<Long, Set<String>> rows = new TreeMap<>();
        int place = 0;
        for (Entry entry : entries(report)) {
            rows.computeIfAbsent(row(seq, place++, entry.day()), unseen -> new TreeSet<>())
                    .addAll(Keys.of(entry));
        }
        return rows;
    }

    /// How many keys stand under rows.
    static int count(Map<Long, Set<String>> rows) {
        return rows.values().stream().mapToInt(Set::size).sum();
    }

    static byte[] packed(Set<Long> rows) {
        ByteBuffer bytes = ByteBuffer.allocate(rows.size() * Long.BYTES);
        rows.forEach(bytes::putLong);
        return bytes.array();
    }

    // --- writing

    /// Articles of one transaction, by their `seq`. Their rows go into the index in ascending order,
    /// however many
    /// articles they are of: FTS5 writes a part of its own whenever the order goes back.
    static void add(Handle handle, Dialect dialect, Map<Long, Report> articles) {
        TreeMap<Long, Set<String>> all = new TreeMap<>();
        PreparedBatch known = handle.prepareBatch(
                "insert into told_article (seq, story, rows, keys) values (:seq, :story, :rows, :keys)");
        articles.forEach((seq, report) -> {
            Map<Long, Set<String>> rows = rows(seq, report);
            all.putAll(rows);
            known.bind("seq", seq)
                    .bind("story", report.story())
                    .bind("rows", packed(rows.keySet()))
                    .bind("keys", count(rows))
                    .add();
        });
        if (articles.isEmpty()) {
            return;
        }
        known.execute();
        PreparedBatch told = handle.prepareBatch(dialect.tell());
        all.forEach((row, keys) ->
                told.bind("row", row).bind("keys", String.join(" ", keys)).add());
        if (!all.isEmpty()) {
            told.execute();
        }
    }

    /// Takes an article out.
    static void drop(Handle handle, long seq) {
        LEFT.drop(handle, seq);
        Optional<byte[]> packed = handle.createQuery("select rows from told_article where seq = :seq")
                .bind("seq", seq)
                .mapTo(byte[].class)
                .findOne();
        if (packed.isEmpty()) {
            return;
        }
        LongBuffer rows = ByteBuffer.wrap(packed.get()).asLongBuffer();
        PreparedBatch told = handle.prepareBatch("delete from told where rowid = :row");
        while (rows.hasRemaining()) {
            told.bind("row", rows.get()).add();
        }
        if (told.size() > 0) {
            told.execute();
        }
        handle.createUpdate("delete from told_article where seq = :seq")
                .bind("seq", seq)
                .execute();
    }

    /// Puts into the index what was filed before there was one.
    static void fill(Jdbi jdbi, Dialect dialect) {
        LEFT.clear(jdbi, dialect, handle -> new Backlog.Sink() {
            private final Map<Long, Report> articles = new TreeMap<>();

            @Override
            public void add(long seq, Filed filed) {
                articles.put(seq, filed.report());
            }

            @Override
            public void end() {
                RecordIndex.add(handle, dialect, articles);
            }
        });
    }
}
