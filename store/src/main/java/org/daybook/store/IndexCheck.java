package org.daybook.store;

import java.sql.ResultSet;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.core.record.Report;
import org.jdbi.v3.core.Handle;

/// Proves the index of the record ([RecordIndex]): every key of every entry of the latest wordings is in
/// it, and
/// as many keys as these have and no more. Used once, by one thread.
final class IndexCheck {
    private final Handle handle;
    private final Dialect dialect;

    /// What stands in the index, by the `seq` of its article: the sum of a fingerprint of every key and
    /// its row. Another key or another row gives the same sum once in 2^64 times.
    private final Optional<long[]> sums;

    private long articles;
    private long keys;

    IndexCheck(Handle handle, Dialect dialect) {
        this.handle = handle;
        this.dialect = dialect;
        this.sums = dialect.everyKey(handle).map(this::sums);
    }

    private long[] sums(String everyKey) {
        long last = handle.createQuery("select coalesce(max(seq), 0) from article")
                .mapTo(Long.class)
                .one();
        long[] found = new long[Math.toIntExact(last) + 1];
        handle.createQuery(everyKey).scanResultSet((rows, context) -> {
            ResultSet row = rows.get();
            while (row.next()) {
                long number = row.getLong(2);
                long seq = RecordIndex.seq(number);
                if (seq < found.length) { // what is beyond is told by how many keys there are
                    found[(int) seq] += fingerprint(row.getString(1), number);
                }
            }
            return found;
        });
        return found;
    }

    /// FNV-1a of the key, stirred with the row as SplitMix64 does.
    private static long fingerprint(String key, long row) {
        long mixed = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            mixed = (mixed ^ key.charAt(i)) * 0x100000001b3L;
        }
        mixed += row * 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ mixed >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }

    /// What the index says of an article.
    ///
    /// @param rows as [RecordIndex#packed]
    @SuppressWarnings("ArrayRecordComponent")
    private record Known(String story, byte[] rows, long keys) {}

    /// What is wrong with an article in its latest wording.
    Optional<String> article(long seq, Report report) {
        Map<Long, Set<String>> rows = RecordIndex.rows(seq, report);
        articles++;
        keys += RecordIndex.count(rows);
        Optional<Known> known = handle.createQuery("select story, rows, keys from told_article where seq = :seq")
                .bind("seq", seq)
                .map((row, context) -> new Known(row.getString(1), row.getBytes(2), row.getLong(3)))
                .findOne();
        if (known.isEmpty()) {
            return Optional.of("article " + report.id() + ": the index of the record does not have it");
        }
        boolean same = known.get().story().equals(report.story())
                && known.get().keys() == RecordIndex.count(rows)
                && Arrays.equals(known.get().rows(), RecordIndex.packed(rows.keySet()));
        if (!same || !stand(seq, rows)) {
            return Optional.of("article " + report.id() + ": the index of the record has it otherwise than it is told");
        }
        return Optional.empty();
    }

    private boolean stand(long seq, Map<Long, Set<String>> rows) {
        if (sums.isEmpty()) {
            return rows.entrySet().stream().allMatch(row -> stands(row.getKey(), row.getValue()));
        }
        long expected = 0;
        for (Map.Entry<Long, Set<String>> row : rows.entrySet()) {
            for (String key : row.getValue()) {
                expected += fingerprint(key, row.getKey());
            }
        }
        return sums.get()[(int) seq] == expected;
    }

    private boolean stands(long row, Set<String> words) {
        return handle.createQuery("select 1 from told where " + dialect.isTold() + " and rowid = :row")
                .bind("keys", dialect.told(String.join(" AND ", words)))
                .bind("row", row)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /// What the index has beside the articles, once all of these were looked at.
    Stream<String> end() {
        return Stream.of(
                        beside("articles", "select count(*) from told_article", articles),
                        beside("keys", dialect.countKeys(), keys))
                .flatMap(Optional::stream);
    }

    private Optional<String> beside(String what, String query, long known) {
        long kept = handle.createQuery(query).mapTo(Long.class).one();
        return kept == known
                ? Optional.empty()
                : Optional.of("the index of the record has " + kept + " " + what + ", the store " + known);
    }
}
