package org.daybook.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.web.EditionPage.Link;

/// What the page of the record shows: entries of one of its tables, the newest first, with the way back to the words
/// of each.
///
/// @param address  where this question stays
/// @param table    `events`, `claims` or `figures`
/// @param tables   the same question of each table
/// @param asked    the fields of the form as they were filled in, by their names
/// @param types    what may be asked for as a type
/// @param mistakes what could not be understood
/// @param count    how many were found, in words
/// @param exports  the same entries as files
record RecordPage(
        String address,
        String table,
        List<Tab> tables,
        Map<String, String> asked,
        List<String> types,
        List<String> mistakes,
        String count,
        Optional<DayBars> bars,
        Optional<WorldMap> map,
        List<String> columns,
        List<Row> rows,
        List<Link> exports) {
    RecordPage {
        tables = List.copyOf(tables);
        asked = Map.copyOf(asked);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        exports = List.copyOf(exports);
    }

    record Tab(String name, String address, boolean here) {}

    /// An entry: its cells in the order of the columns, then the words that say it.
    ///
    /// @param evidence the words in their article
    /// @param story    where else it is told
    record Row(List<String> cells, String quote, String evidence, String outlet, String story) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    String asked(String field) {
        return asked.getOrDefault(field, "");
    }
}
