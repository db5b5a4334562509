package org.daybook.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteStoreTest extends StoreContract {
    @Override
    Store open(Path folder) {
        return SqliteStore.open(folder.resolve("daybook.db"));
    }

    @Test
    void checkNamesTheArticleWhoseQuoteWasTamperedWith() throws SQLException {
        try (Store store = open(folder)) {
            store.file(
                    List.of(filed("a", "Flood", "At least 40 people died at the port, officials said.", "s1", MORNING)),
                    List.of());
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("daybook.db"));
                var statement = connection.createStatement()) {
            statement.executeUpdate("update article set line = replace(line, 'At least 40', 'At least 90')");
        }
        try (Store store = open(folder)) {
            assertThat(store.check())
                    .anyMatch(fault -> fault.contains("article a: title and text are not those that were filed"))
                    .anyMatch(fault -> fault.contains("“At least 40 people” does not stand"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from told where rowid = (select max(rowid) from told)",
                "delete from told_article",
                "insert into told (rowid, keys) values (7, 'ofigures')",
                "update told_article set story = 'another'",
                "insert into told_article values (7, 's', x'', 0)"
            })
    void anIndexThatIsNotWhatTheArticlesTellIsAFault(String damage) throws SQLException {
        try (Store store = open(folder)) {
            store.file(List.of(filed("a", "Flood", "At least 40 people died.", "s1", MORNING)), List.of());
            assertThat(store.check()).isEmpty();
            try (var other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("daybook.db"));
                    var statement = other.createStatement()) {
                statement.execute(damage);
            }
            assertThat(store.check()).as(damage).anyMatch(fault -> fault.contains("index of the record"));
        }
    }
}
