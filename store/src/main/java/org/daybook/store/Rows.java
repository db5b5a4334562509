package org.daybook.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.daybook.core.article.Article;
import org.daybook.core.record.ArticleLine;
import org.daybook.core.record.Json;
import org.daybook.core.record.StoredReading;

/// What the rows of the database say, as records again.
final class Rows {
    /// The columns from which a [Filed] is made, in one order for all queries.
    static final String FILED = "a.id, a.seen, a.line, a.reading, a.digest, a.story, a.opens, a.origin";

    /// The same with the story that an article's own was merged into (joined as `r`).
    static final String FILED_IN_STORY =
            "a.id, a.seen, a.line, a.reading, a.digest, coalesce(r.now, a.story), a.opens, a.origin";

    private Rows() {}

    static Filed filed(ResultSet row) throws SQLException {
        Article article = ArticleLine.read(object(row.getString(3)));
        return new Filed(
                row.getString(1),
                Instant.parse(row.getString(2)),
                StoredReading.read(article, object(row.getString(4))),
                row.getString(5),
                row.getString(6),
                row.getInt(7) == 1,
                row.getString(8));
    }

    static PublishedEdition edition(ResultSet row) throws SQLException {
        return new PublishedEdition(
                LocalDate.parse(row.getString(1)), row.getString(2), row.getInt(3), row.getString(4));
    }

    static Instant instant(ResultSet row, int column) {
        try {
            return Instant.parse(row.getString(column));
        } catch (SQLException broken) {
            throw new IllegalStateException("cannot read an instant", broken);
        }
    }

    private static ObjectNode object(String line) {
        return Json.parse(line, "the store")
                .made()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the store holds a line that is no JSON object: run `daybook check`"));
    }
}
