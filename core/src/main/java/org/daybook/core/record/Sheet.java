package org.daybook.core.record;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// A format of the exports at work: what of a story becomes a row, and what writes it. Ended by its writer's
/// [RowWriter#end]; not thread-safe.
///
/// @param candidates what could be a row
/// @param entries    the entries that a candidate stands for; one of them must be wanted
/// @param row        the row; empty where the layout has no place for it
/// @param name       what the row is called in its own layout
public record Sheet<C, R>(
        Function<StoryRecord, List<C>> candidates,
        Function<C, List<? extends Entry>> entries,
        Function<C, Optional<R>> row,
        Function<R, String> name,
        RowWriter<R> writer) {
    /// A row that was written, for the sidecar.
    public interface Written {
        void row(String name, List<? extends Entry> entries) throws IOException;
    }

    /// Writes the rows of a story.
    ///
    /// @return how many wanted candidates the layout has no place for
    public int write(StoryRecord story, Filter filter, Written written) throws IOException {
        int left = 0;
        for (C candidate : candidates.apply(story)) {
            List<? extends Entry> standsFor = entries.apply(candidate);
            if (standsFor.stream().noneMatch(filter::wants)) {
                continue;
            }
            Optional<R> made = row.apply(candidate);
            if (made.isEmpty()) {
                left++;
                continue;
            }
            writer.write(made.get());
            written.row(name.apply(made.get()), standsFor);
        }
        return left;
    }

    // --- the formats

    /// A sheet that writes to a stream, which stays its owner's to close.
    ///
    /// @param table what `csv`, `jsonl` and `parquet` hold; the other formats hold events
    public static Sheet<?, ?> of(Format format, Table table, OutputStream out) throws IOException {
        return switch (format) {
            case CSV, JSONL, PARQUET ->
                switch (table) {
                    case EVENTS -> table(StoryRecord::events, format, Tables.EVENTS, out);
                    case CLAIMS -> table(StoryRecord::claims, format, Tables.CLAIMS, out);
                    case FIGURES -> table(StoryRecord::figures, format, Tables.FIGURES, out);
                };
            case GEOJSON -> tellings(GeoJson::covers, Entry::id, new GeoJson(out));
            case PLOVER -> tellings(Plover::covers, Entry::id, new JsonRows<>(out, Plover::line));
            case POLECAT -> tellings(Polecat::covers, Polecat::id, tabs(out, Polecat.EVENTS, true));
            case GDELT ->
                new Sheet<>(
                        StoryRecord::linkedEvents,
                        LinkedEvent::tellings,
                        event -> Optional.of(event).filter(Gdelt::covers),
                        event -> String.valueOf(event.number()),
                        tabs(out, Gdelt.EVENTS, false));
            case ACLED ->
                new Sheet<LinkedEvent, AcledEvent>(
                        StoryRecord::linkedEvents,
                        LinkedEvent::tellings,
                        Acled::event,
                        Acled::id,
                        new DelimitedText<>(out, Acled.EVENTS, DelimitedText.Delimiter.COMMA, true));
        };
    }

    private static <T extends Entry> Sheet<T, T> table(
            Function<StoryRecord, List<T>> entries, Format format, Layout<T> layout, OutputStream out)
            throws IOException {
        RowWriter<T> writer = switch (format) {
            case CSV -> new DelimitedText<>(out, layout, DelimitedText.Delimiter.COMMA, true);
            case PARQUET -> new Parquet<>(out, layout);
            case JSONL, GEOJSON, ACLED, GDELT, POLECAT, PLOVER -> new JsonRows<>(out, EntryLine::of);
        };
        return new Sheet<>(entries, List::of, Optional::of, Entry::id, writer);
    }

    private static Sheet<EventEntry, EventEntry> tellings(
            Predicate<EventEntry> covers, Function<EventEntry, String> name, RowWriter<EventEntry> writer) {
        return new Sheet<>(
                StoryRecord::events, List::of, event -> Optional.of(event).filter(covers), name, writer);
    }

    private static <T> RowWriter<T> tabs(OutputStream out, Layout<T> layout, boolean header) throws IOException {
        return new DelimitedText<>(out, layout, DelimitedText.Delimiter.TAB, header);
    }
}
