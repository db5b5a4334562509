package org.daybook.core.record;

import java.util.List;

/// The columns of a table, in order.
public record Layout<T>(List<Column<T>> columns) {
    public Layout {
        columns = List.copyOf(columns);
    }

    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    public List<Cell> row(T entry) {
        return columns.stream().map(column -> column.value().apply(entry)).toList();
    }
}
