package org.daybook.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is written comes back from a reader that is not ours.
class ParquetTest {
    @TempDir
    Path folder = Path.of("");

    private <T> Path written(Layout<T> layout, Iterable<T> entries) throws IOException {
        Path file = folder.resolve("table.parquet");
        try (OutputStream out = Files.newOutputStream(file)) {
            Parquet<T> parquet = new Parquet<>(out, layout);
            for (T entry : entries) {
                parquet.write(entry);
            }
            parquet.end();
        }
        return file;
    }

    /// Every value of the file as text, nulls as nothing, row by row.
    private static List<List<String>> read(Path file, List<String> names) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement();
                ResultSet found = statement.executeQuery("select * from read_parquet('" + file + "')")) {
            for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                assertThat(found.getMetaData().getColumnName(i)).isEqualTo(names.get(i - 1));
            }
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= names.size(); i++) {
                    row.add(Optional.ofNullable(found.getString(i)).orElse(""));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    @Test
    void duckDbReadsEveryColumnOfTheEventsBack() throws Exception {
        StoryRecord story = StoryRecord.of(List.of(
                Wire.shelling("a", "two", 2, Wire.NOON),
                Wire.shelling("b", "twenty-five", 25, Wire.NOON.plusSeconds(60))));
        Path file = written(Tables.EVENTS, story.events());
        List<List<String>> expected = story.events().stream()
                .map(entry ->
                        Tables.EVENTS.row(entry).stream().map(Cell::written).toList())
                .toList();
        assertThat(read(file, Tables.EVENTS.names())).isEqualTo(expected);
    }

    @Test
    void manyRowsWithGapsComeBackOverSeveralRowGroups() throws Exception {
        Layout<Integer> layout = new Layout<>(List.of(
                Column.whole("number", "", number -> OptionalLong.of(number * 1_000_000_007L)),
                Column.text("third", "", number -> number % 3 == 0 ? Optional.of("Ürün\n" + number) : Optional.empty()),
                Column.decimal("half", "", number -> number % 7 < 4 ? Optional.of(number / 2.0) : Optional.empty()),
                Column.empty("never", "")));
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < 45_001; i++) {
            numbers.add(i);
        }
        Path file = written(layout, numbers);
        List<List<String>> expected = numbers.stream()
                .map(entry -> layout.row(entry).stream().map(Cell::written).toList())
                .toList();
        assertThat(read(file, layout.names())).isEqualTo(expected);
    }

    @Test
    void aTableWithoutRowsIsATableToo() throws Exception {
        assertThat(read(written(Tables.FIGURES, List.of()), Tables.FIGURES.names()))
                .isEmpty();
    }
}
