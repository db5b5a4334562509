package org.daybook.core.record;

/// A value of a table. What is not known is [Nothing], never an empty text.
public sealed interface Cell {
    record Text(String value) implements Cell {}

    record Whole(long value) implements Cell {}

    record Decimal(double value) implements Cell {}

    record Nothing() implements Cell {}

    /// As it stands in a file of text; empty where nothing is known.
    default String written() {
        return switch (this) {
            case Text(var value) -> value;
            case Whole(var value) -> Long.toString(value);
            case Decimal(var value) -> Double.toString(value);
            case Nothing nothing -> "";
        };
    }
}
