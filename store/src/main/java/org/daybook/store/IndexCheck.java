package org.daybook.store;

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
    private long articles;
    private long keys;

    IndexCheck(Handle handle, Dialect dialect) {
        this.handle = handle;
        this.dialect = dialect;
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
        if (!same || !rows.entrySet().stream().allMatch(row -> stands(row.getKey(), row.getValue()))) {
            return Optional.of("article " + report.id() + ": the index of the record has it otherwise than it is told");
        }
        return Optional.empty();
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
