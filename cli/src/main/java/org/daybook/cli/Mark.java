package org.daybook.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.core.article.Span;
import org.daybook.core.claim.Claim;
import org.daybook.core.count.Count;
import org.daybook.core.reading.Reading;

/// A piece of a text that is shown marked.
///
/// @param label what stands in the bracket, without colours
record Mark(int begin, int end, Kind kind, String label) {
    /// How a kind of mark looks: the parameters of its escape sequence (ECMA-48, the eight colours that every
    /// terminal has), its brackets where there are no colours, and what the legend calls it.
    enum Kind {
        PERSON("36", "[", "]", "person"),
        ORGANISATION("35", "[", "]", "organisation"),
        NATIONALITY("36", "[", "]", "nationality"),
        OTHER("36", "[", "]", "other name"),
        PLACE("32", "[", "]", "place"),
        TIME("33", "[", "]", "time"),
        COUNT("31", "[", "]", "count"),
        SOURCE("1", "(", ")", "source of a claim"),
        CUE("1;34", "(", ")", "cue of a claim"),
        CONTENT("3", "{", "}", "content of a claim"),
        EVENT("4", "<", ">", "event");

        private final String sequence;
        private final String open;
        private final String close;
        private final String legend;

        Kind(String sequence, String open, String close, String legend) {
            this.sequence = sequence;
            this.open = open;
            this.close = close;
            this.legend = legend;
        }

        String sequence() {
            return sequence;
        }

        String open() {
            return open;
        }

        String close() {
            return close;
        }

        String legend() {
            return legend;
        }
    }

    /// All marks of a reading, in the order in which they open. Claims and events have the numbers
    /// of the lists below the text.
    static List<Mark> of(Reading reading) {
        List<Mark> marks = new ArrayList<>();
        reading.times().forEach(time -> marks.add(of(time.span(), Kind.TIME, time.value())));
        reading.counts().forEach(count -> marks.add(of(count.span(), Kind.COUNT, figure(count))));
        reading.places()
                .forEach(place ->
                        marks.add(of(place.span(), Kind.PLACE, place.country().orElse(""))));
        reading.names().forEach(name -> {
            Optional<Kind> kind = switch (name.kind()) {
                case PERSON -> Optional.of(Kind.PERSON);
                case ORGANISATION -> Optional.of(Kind.ORGANISATION);
                case NATIONALITY -> Optional.of(Kind.NATIONALITY);
                case OTHER -> Optional.of(Kind.OTHER);
                case PLACE -> Optional.empty(); // those meant as places are marked already
            };
            kind.ifPresent(known -> marks.add(of(name.span(), known, "")));
        });
        List<Mark> small = List.copyOf(marks);
        int number = 0;
        for (Claim claim : reading.claims()) {
            String label = Integer.toString(++number);
            claim.source().ifPresent(source -> marks.add(of(source, Kind.SOURCE, label)));
            claim.cue().ifPresent(cue -> marks.add(of(cue, Kind.CUE, label)));
            claim.content()
                    .forEach(content ->
                            marks.add(of(content, Kind.CONTENT, label).around(small)));
        }
        for (int i = 0; i < reading.events().size(); i++) {
            Span evidence = reading.events().get(i).evidence();
            marks.add(of(evidence, Kind.EVENT, Integer.toString(i + 1)).around(small));
        }
        marks.sort(Comparator.comparingInt(Mark::begin)
                .thenComparing(Comparator.comparingInt(Mark::end).reversed()));
        return marks;
    }

    private static Mark of(Span span, Kind kind, String detail) {
        String name = kind == Kind.COUNT ? "" : kind.name().toLowerCase(Locale.ROOT);
        String label = (name + " " + detail).strip();
        return new Mark(span.begin(), span.end(), kind, label);
    }

    /// The same, widened over the small marks that its ends would cut.
    private Mark around(List<Mark> small) {
        int first = begin;
        int last = end;
        for (Mark mark : small) {
            boolean cutsFirst = mark.begin < begin && begin < mark.end;
            boolean cutsLast = mark.begin < end && end < mark.end;
            first = cutsFirst ? Math.min(first, mark.begin) : first;
            last = cutsLast ? Math.max(last, mark.end) : last;
        }
        return new Mark(first, last, kind, label);
    }

    /// "killed 14 or more", "injured up to 12".
    static String figure(Count count) {
        String what = count.what().name().toLowerCase(Locale.ROOT);
        if (count.low().isEmpty()) {
            return count.high().isEmpty()
                    ? what
                    : what + " up to " + count.high().getAsLong();
        }
        long low = count.low().getAsLong();
        if (count.high().isEmpty()) {
            return what + " " + low + " or more";
        }
        long high = count.high().getAsLong();
        return what + " " + low + (high == low ? "" : " to " + high);
    }
}
