package org.daybook.core.record;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/// A column of a table.
///
/// @param meaning one line for the documentation; empty for what is as the original's codebook says
public record Column<T>(String name, Kind kind, String meaning, Function<T, Cell> value) {
    public Column {
        meaning = meaning.isEmpty() ? "as the codebook says" : meaning;
    }

    public enum Kind {
        TEXT,
        WHOLE,
        DECIMAL
    }

    static <T> Column<T> text(String name, String meaning, Function<T, Optional<String>> value) {
        return new Column<>(
                name,
                Kind.TEXT,
                meaning,
                value.andThen(text -> text.filter(words -> !words.isEmpty())
                        .<Cell>map(Cell.Text::new)
                        .orElse(new Cell.Nothing())));
    }

    static <T> Column<T> word(String name, String meaning, Function<T, String> value) {
        return text(name, meaning, value.andThen(Optional::of));
    }

    static <T> Column<T> whole(String name, String meaning, Function<T, OptionalLong> value) {
        return new Column<>(
                name,
                Kind.WHOLE,
                meaning,
                value.andThen(number -> number.isPresent() ? new Cell.Whole(number.getAsLong()) : new Cell.Nothing()));
    }

    static <T> Column<T> decimal(String name, String meaning, Function<T, Optional<Double>> value) {
        return new Column<>(
                name,
                Kind.DECIMAL,
                meaning,
                value.andThen(number -> number.<Cell>map(Cell.Decimal::new).orElse(new Cell.Nothing())));
    }

    /// A column of another's layout for which we have nothing.
    static <T> Column<T> empty(String name, String why) {
        return new Column<>(name, Kind.TEXT, "empty: " + why, anything -> new Cell.Nothing());
    }
}
