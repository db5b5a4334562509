package org.daybook.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.core.record.Filter;
import org.daybook.core.record.Table;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// A store that any earlier version wrote is brought forward with all that it holds.
class MigrationsTest {
    private static final Path SCRIPTS = Path.of("src/main/resources/org/daybook/store/sqlite");

    /// Of the first schema; later ones may add to these, and never take away.
    private static final List<String> TABLES = List.of("article", "redirect", "refusal", "edition");

    private static final int FIRST_WITH_INDEX = 7;
    private static final int FIRST_WITH_BRIEFS = 8;

    @TempDir
    Path folder = Path.of("");

    @TestFactory
    Stream<DynamicTest> aStoreOfEachEarlierSchemaComesForwardWhole() throws IOException, SQLException {
        Path written = folder.resolve("written.db");
        String content;
        try (Store store = SqliteStore.open(written)) {
            store.file(
                    List.of(
                            StoreTest.filed("a", "Flood", "At least 40 people died.", "s1", StoreTest.MORNING),
                            StoreTest.filed("b", "Vote", "The vote was calm.", "s2", StoreTest.MORNING)),
                    List.of());
            store.publish(java.time.LocalDate.of(2023, 9, 20), "UTC", StoreTest.MORNING, "{\"items\":[]}");
            content = store.contentDigest();
        }
        List<DynamicTest> tests = new ArrayList<>();
        for (String version : versions()) {
            tests.add(DynamicTest.dynamicTest("from V" + version, () -> {
                Path old = older(written, version);
                try (Store store = SqliteStore.open(old)) {
                    assertThat(store.check()).isEmpty();
                    assertThat(store.contentDigest()).isEqualTo(content);
                    assertThat(store.search("calm", 10)).hasSize(1);
                    assertThat(store.told(Table.FIGURES, Filter.NONE, 10).found())
                            .as("figures in the index")
                            .isEqualTo(1);
                    List<String> briefed = new ArrayList<>();
                    store.briefs(Instant.EPOCH, Instant.parse("2024-01-01T00:00:00Z"), one -> briefed.add(one.story()));
                    assertThat(briefed).as("stories of the briefs").containsExactly("s1", "s2");
                    store.file(List.of(StoreTest.filed("c", "New", "It is new.", "s3", StoreTest.MORNING)), List.of());
                    assertThat(store.articles()).isEqualTo(3);
                }
            }));
        }
        assertThat(tests).hasSizeGreaterThanOrEqualTo(3);
        return tests.stream();
    }

    private static List<String> versions() throws IOException {
        try (Stream<Path> scripts = Files.list(SCRIPTS)) {
            return scripts.map(script -> script.getFileName().toString())
                    .filter(name -> name.matches("V\\d+__.*\\.sql"))
                    .map(name -> name.substring(1, name.indexOf('_')))
                    .sorted(java.util.Comparator.comparing(Integer::valueOf))
                    .toList();
        }
    }

    /// The same content under the schema that a version had.
    private Path older(Path written, String version) throws SQLException {
        Path old = folder.resolve("v" + version + ".db");
        String url = "jdbc:sqlite:" + old;
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:org/daybook/store/sqlite")
                .target(version)
                .load()
                .migrate();
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("attach '" + written + "' as written");
            for (String table : TABLES) {
                List<String> columns = new ArrayList<>();
                try (ResultSet info = statement.executeQuery("pragma main.table_info(" + table + ")")) {
                    while (info.next()) {
                        columns.add(info.getString("name"));
                    }
                }
                String all = String.join(", ", columns);
                statement.execute(
                        "insert into main." + table + " (" + all + ") select " + all + " from written." + table);
            }
            if (Integer.parseInt(version) >= FIRST_WITH_INDEX) { // one whose index was never filled
                statement.execute("insert into main.untold select seq from main.article where latest = 1");
            }
            if (Integer.parseInt(version) >= FIRST_WITH_BRIEFS) { // one that was stopped before it had made them
                statement.execute("insert into main.unbriefed select seq from main.article where latest = 1");
            }
            statement.execute(
                    "insert into main.search (rowid, title, body)" + " select rowid, title, body from written.search");
        }
        return old;
    }
}
