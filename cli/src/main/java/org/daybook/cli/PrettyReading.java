package org.daybook.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.daybook.core.article.Article;
import org.daybook.core.article.Span;
import org.daybook.core.claim.Claim;
import org.daybook.core.event.Event;
import org.daybook.core.event.Participant;
import org.daybook.core.place.Place;
import org.daybook.core.reading.Reading;

/// An article for people to read on a terminal, with what was read in it marked, a legend, and the
/// lists of claims and events: who, what, where, when. Marks are colours where the terminal has them,
/// brackets with labels else. A pure function of the reading; control characters of the text are
/// never passed on to the terminal.
///
/// @param columns the width of a line
/// @param colours whether escape sequences may be written
record PrettyReading(int columns, boolean colours) {
    static final int NARROWEST = 40;
    static final int USUAL_COLUMNS = 80;

    PrettyReading {
        columns = Math.max(NARROWEST, columns);
    }

    /// For standard output: colours on a terminal unless `NO_COLOR` is set (no-color.org). The front door
    /// says by properties whether it is one and how wide, Java 21 cannot ask.
    static PrettyReading onStandardOutput() {
        String noColour = System.getenv().getOrDefault("NO_COLOR", "");
        return new PrettyReading(
                Integer.getInteger("daybook.columns", USUAL_COLUMNS),
                Boolean.getBoolean("daybook.colours") && noColour.isEmpty());
    }

    String show(Reading reading) {
        Article article = reading.article();
        StringBuilder out = new StringBuilder();
        article.metadata().title().ifPresent(title -> line(out, styled("1", clean(title)), 0));
        List<String> about = new ArrayList<>();
        article.metadata().publisher().ifPresent(about::add);
        article.metadata().published().ifPresent(published -> about.add(published.toString()));
        article.metadata().url().ifPresent(about::add);
        if (!about.isEmpty()) {
            line(out, clean(String.join(", ", about)), 0);
        }
        line(out, legend(), 0);
        out.append('\n');
        for (String paragraph : marked(article.text(), Mark.of(reading)).split("\n+")) {
            line(out, paragraph, 0);
            out.append('\n');
        }
        claims(out, reading);
        events(out, reading);
        return out.toString();
    }

    private String legend() {
        StringBuilder legend = new StringBuilder();
        for (Mark.Kind kind : Mark.Kind.values()) {
            legend.append(legend.isEmpty() ? "" : " ");
            legend.append(
                    colours ? styled(kind.sequence(), kind.legend()) : kind.open() + kind.legend() + kind.close());
        }
        return legend.toString();
    }

    // --- the text

    /// Marks may cross: where one opens or closes, all that are open are written anew.
    private String marked(String text, List<Mark> marks) {
        StringBuilder out = new StringBuilder();
        List<Mark> open = new ArrayList<>();
        int next = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean changed = false;
            for (int m = open.size() - 1; m >= 0; m--) {
                if (open.get(m).end() == i) {
                    out.append(colours ? "" : open.get(m).kind().close());
                    open.remove(m);
                    changed = true;
                }
            }
            while (next < marks.size() && marks.get(next).begin() == i) {
                Mark mark = marks.get(next++);
                open.add(mark);
                out.append(colours ? "" : mark.kind().open() + mark.label() + ": ");
                changed = true;
            }
            if (changed && colours) {
                out.append("\u001b[0m");
                open.forEach(mark ->
                        out.append("\u001b[").append(mark.kind().sequence()).append('m'));
            }
            if (i < text.length()) {
                out.append(clean(text.charAt(i)));
            }
        }
        return out.toString();
    }

    // --- the lists

    private void claims(StringBuilder out, Reading reading) {
        heading(out, "Claims", reading.claims().isEmpty());
        int number = 0;
        for (Claim claim : reading.claims()) {
            String source = claim.source().map(Span::text).orElse("nobody named");
            String cue = claim.cue().map(span -> ", “" + span.text() + "”").orElse("");
            String channel = claim.channel().map(one -> ", " + small(one)).orElse("");
            line(out, ++number + ". " + clean(source + cue + " (" + small(claim.standing()) + channel + "):"), 3);
            String content = claim.content().stream().map(Span::text).collect(Collectors.joining(" … "));
            line(out, "   “" + clean(content) + "”", 3);
        }
    }

    private void events(StringBuilder out, Reading reading) {
        heading(out, "Events", reading.events().isEmpty());
        int number = 0;
        for (Event event : reading.events()) {
            line(out, ++number + ". " + styled("1", event.type().name()) + ", " + small(event.status()), 3);
            event.actor().ifPresent(actor -> line(out, "   who    " + clean(participant(actor)), 10));
            event.target().ifPresent(target -> line(out, "   whom   " + clean(participant(target)), 10));
            line(out, "   what   “" + clean(event.evidence().text()) + "”", 10);
            if (event.place().isPresent()) {
                line(
                        out,
                        "   where  "
                                + clean(place(reading.places().get(event.place().getAsInt()))),
                        10);
            }
            event.day().ifPresent(day -> line(out, "   when   " + day, 10));
            for (int count : event.counts()) {
                line(out, "   count  " + Mark.figure(reading.counts().get(count)), 10);
            }
            OptionalInt claim = event.claim();
            if (claim.isPresent()) {
                line(out, "   told   in claim " + (claim.getAsInt() + 1), 10);
            }
        }
    }

    private void heading(StringBuilder out, String title, boolean none) {
        if (!out.substring(Math.max(0, out.length() - 2)).equals("\n\n")) {
            out.append('\n');
        }
        line(out, styled("1", title) + (none ? ": none" : ""), 0);
    }

    private static String participant(Participant one) {
        String known = one.country().orElse("")
                + one.sector().map(sector -> " " + sector).orElse("");
        return one.span().text() + (known.isEmpty() ? "" : " (" + known.strip() + ")");
    }

    private static String place(Place place) {
        return place.name()
                + place.country().map(country -> " (" + country + ")").orElse("");
    }

    private static String small(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    // --- lines

    private String styled(String sequence, String text) {
        return colours ? "\u001b[" + sequence + "m" + text + "\u001b[0m" : text;
    }

    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = clean(text.charAt(i));
            clean.append(c == '\n' ? ' ' : c);
        }
        return clean.toString();
    }

    private static char clean(char c) {
        return c != '\n' && Character.isISOControl(c) ? ' ' : c;
    }

    /// Writes a paragraph in lines of at most so many columns; a word that is longer stands alone.
    /// Escape sequences have no width.
    private void line(StringBuilder out, String paragraph, int indent) {
        int width = 0;
        int at = 0;
        boolean first = true;
        while (at < paragraph.length()) {
            int end = paragraph.indexOf(' ', at);
            end = end < 0 ? paragraph.length() : end;
            String word = paragraph.substring(at, end);
            int length = width(word);
            if (!first && width + 1 + length > columns) {
                out.append('\n').repeat(' ', indent).append(word);
                width = indent + length;
            } else {
                out.append(first ? "" : " ").append(word);
                width += length + (first ? 0 : 1);
            }
            first = false;
            at = end + 1;
        }
        out.append('\n');
    }

    private static int width(String word) {
        int width = 0;
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) == '\u001b') {
                while (word.charAt(i) != 'm') {
                    i++;
                }
            } else if (!Character.isLowSurrogate(word.charAt(i))
                    && Character.getType(word.charAt(i)) != Character.NON_SPACING_MARK) {
                width++;
            }
        }
        return width;
    }
}
