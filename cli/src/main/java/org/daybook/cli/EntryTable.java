package org.daybook.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.daybook.core.count.Count;
import org.daybook.core.event.Participant;
import org.daybook.core.place.Place;
import org.daybook.core.record.ClaimEntry;
import org.daybook.core.record.Entry;
import org.daybook.core.record.EventEntry;
import org.daybook.core.record.FigureEntry;

/// Entries of the record as a table for people: a line each, columns as wide as they need to be, long words cut
/// with an ellipsis. A pure function of the entries; control characters never reach the terminal.
///
/// @param columns the width of a line
record EntryTable(int columns) {
    /// Where the output is no terminal.
    private static final int USUAL_COLUMNS = 160;

    /// What the quote has at least.
    private static final int NARROWEST_QUOTE = 24;

    private static final int WIDEST = 22;

    /// Columns that are never cut: days, types and ids.
    private static final int WHOLE = 2;

    static EntryTable onStandardOutput() {
        return new EntryTable(Integer.getInteger("daybook.columns", USUAL_COLUMNS));
    }

    String show(List<Entry> entries) {
        if (entries.isEmpty()) {
            return "";
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(header(entries.getFirst()));
        entries.forEach(entry -> rows.add(row(entry)));
        return rows.stream().map(row -> line(row, widths(rows)) + "\n").collect(Collectors.joining());
    }

    private static List<String> header(Entry entry) {
        return switch (entry) {
            case EventEntry event -> List.of("DAY", "TYPE", "WHO", "WHOM", "WHERE", "FIGURES", "QUOTE", "ARTICLE");
            case ClaimEntry claim -> List.of("DAY", "STANDING", "WHO", "CUE", "QUOTE", "ARTICLE");
            case FigureEntry figure -> List.of("DAY", "WHAT", "NUMBER", "BY", "QUOTE", "ARTICLE");
        };
    }

    private static List<String> row(Entry entry) {
        String day = entry.day().map(Object::toString).orElse("");
        String quote = clean(entry.quote().text());
        String article = entry.report().id();
        return switch (entry) {
            case EventEntry event ->
                List.of(
                        day,
                        type(event),
                        who(event.event().actor()),
                        who(event.event().target()),
                        event.place().map(EntryTable::where).orElse(""),
                        event.counts().stream()
                                .map(count -> word(count.what()) + " " + number(count))
                                .collect(Collectors.joining(", ")),
                        quote,
                        article);
            case ClaimEntry claim ->
                List.of(
                        day,
                        word(claim.claim().standing()),
                        clean(claim.source().orElse("")),
                        clean(claim.claim().cue().map(cue -> cue.text()).orElse("")),
                        quote,
                        article);
            case FigureEntry figure ->
                List.of(
                        day,
                        word(figure.count().what()),
                        number(figure.count()),
                        clean(figure.by().orElse("")),
                        quote,
                        article);
        };
    }

    /// What did not simply happen says so.
    private static String type(EventEntry event) {
        String type = event.event().type().name();
        return switch (event.event().status()) {
            case HAPPENED, ONGOING -> type;
            case PLANNED, CALLED_FOR, DENIED, HYPOTHETICAL, BACKGROUND ->
                type + " (" + word(event.event().status()) + ")";
        };
    }

    private static String who(Optional<Participant> one) {
        return one.map(who -> clean(who.name().orElse(who.span().text()))
                        + who.country().map(country -> " " + country).orElse(""))
                .orElse("");
    }

    private static String where(Place place) {
        return clean(place.name())
                + place.country().map(country -> " " + country).orElse("");
    }

    private static String number(Count count) {
        OptionalLong low = count.low();
        OptionalLong high = count.high();
        if (low.isPresent() && high.isPresent()) {
            return low.equals(high) ? "" + low.getAsLong() : low.getAsLong() + "-" + high.getAsLong();
        }
        return low.isPresent() ? low.getAsLong() + "+" : high.isPresent() ? "up to " + high.getAsLong() : "?";
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    // --- lines

    /// Every column as wide as its widest value; the quote, the last but one, has what is left.
    private int[] widths(List<List<String>> rows) {
        int count = rows.getFirst().size();
        int[] widths = new int[count];
        int taken = 0;
        for (int i = 0; i < count; i++) {
            int column = i;
            int widest = rows.stream()
                    .mapToInt(row ->
                            row.get(column).codePointCount(0, row.get(column).length()))
                    .max()
                    .orElse(0);
            widths[i] = i < WHOLE || i == count - 1 ? widest : Math.min(widest, WIDEST);
            taken += i == count - 2 ? 0 : widths[i] + 2;
        }
        widths[count - 2] = Math.max(NARROWEST_QUOTE, columns - taken);
        return widths;
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = cut(row.get(i), widths[i]);
            line.append(i == 0 ? "" : "  ").append(cell);
            line.repeat(' ', i == widths.length - 1 ? 0 : widths[i] - cell.codePointCount(0, cell.length()));
        }
        return line.toString().stripTrailing();
    }

    private static String cut(String text, int width) {
        return text.codePointCount(0, text.length()) <= width
                ? text
                : text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
    }

    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            clean.append(Character.isISOControl(c) ? ' ' : c);
        }
        return clean.toString();
    }
}
