package org.daybook.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// A picture of how many entries of the record fall on which days, drawn by the template as SVG: a bar for each day,
/// or for as many days together as keep the bars wide enough to be pointed at. The few that lie far off (what an
/// article recalls of other years) are summed up at the ends. Coordinates are in the picture's own
/// units, from the left and from the top. Pure.
///
/// @param left  where the first day's bar begins
/// @param right where the last day's bar ends
record DayBars(List<Bar> bars, String first, String last, String left, String right) {
    static final int WIDTH = 680;
    static final int HEIGHT = 80;

    /// Bars of which each is still wide enough for a finger.
    private static final int MOST_BARS = 60;

    /// Share of the entries that may lie beyond either end.
    private static final double BEYOND = 0.03;

    /// Share of a bar's place that stays empty.
    private static final double GAP = 0.25;

    /// @param name    what the bar says of itself
    /// @param address of the entries of its days
    record Bar(String x, String y, String width, String height, String name, String address) {}

    /// Where the entries of some days are shown.
    interface Addresses {
        /// @param from  first day; empty for all that came before
        /// @param until last day; empty for all that came after
        String of(Optional<LocalDate> from, Optional<LocalDate> until);
    }

    /// Empty where all fall on one day.
    static Optional<DayBars> of(Map<LocalDate, Integer> given, Addresses addresses) {
        NavigableMap<LocalDate, Integer> counts = new TreeMap<>(given);
        if (counts.size() < 2) {
            return Optional.empty();
        }
        LocalDate first = counts.firstKey();
        LocalDate last = counts.lastKey();
        if (ChronoUnit.DAYS.between(first, last) >= MOST_BARS) {
            first = beyond(counts);
            last = beyond(counts.descendingMap());
        }
        return Optional.of(new Span(first, last).bars(counts, addresses));
    }

    /// The first day up to which more than the share lies.
    private static LocalDate beyond(NavigableMap<LocalDate, Integer> counts) {
        long all = counts.values().stream().mapToInt(Integer::intValue).sum();
        long passed = 0;
        for (Map.Entry<LocalDate, Integer> day : counts.entrySet()) {
            passed += day.getValue();
            if (passed > all * BEYOND) {
                return day.getKey();
            }
        }
        return counts.lastKey();
    }

    private record Span(LocalDate first, LocalDate last) {
        DayBars bars(NavigableMap<LocalDate, Integer> counts, Addresses addresses) {
            long days = ChronoUnit.DAYS.between(first, last) + 1;
            long together = (days + MOST_BARS - 1) / MOST_BARS;
            int places = (int) ((days + together - 1) / together);
            int[] sums = new int[places + 2]; // one more at each end, for what lies beyond
            counts.forEach((day, count) -> sums[place(day, together, places)] += count);
            int most = 1;
            for (int sum : sums) {
                most = Math.max(most, sum);
            }
            List<Bar> bars = new ArrayList<>();
            int begin = sums[0] > 0 ? 0 : 1;
            int end = sums[places + 1] > 0 ? sums.length : sums.length - 1;
            double step = (double) WIDTH / (end - begin);
            for (int i = begin; i < end; i++) {
                if (sums[i] > 0) {
                    Optional<LocalDate> from =
                            i == 0 ? Optional.empty() : Optional.of(first.plusDays((i - 1) * together));
                    Optional<LocalDate> until =
                            i > places ? Optional.empty() : Optional.of(first.plusDays(i * together - 1));
                    double height = Math.max(1, (double) HEIGHT * sums[i] / most);
                    bars.add(new Bar(
                            Svg.number((i - begin) * step + step * GAP / 2),
                            Svg.number(HEIGHT - height),
                            Svg.number(step * (1 - GAP)),
                            Svg.number(height),
                            when(from, until) + ": " + EnglishWording.number(sums[i]),
                            addresses.of(from, until)));
                }
            }
            return new DayBars(
                    bars,
                    EnglishWording.day(first),
                    EnglishWording.day(last),
                    Svg.number((1 - begin) * step),
                    Svg.number((places + 1 - begin) * step));
        }

        private int place(LocalDate day, long together, int places) {
            if (day.isBefore(first)) {
                return 0;
            }
            return day.isAfter(last) ? places + 1 : 1 + Math.toIntExact(ChronoUnit.DAYS.between(first, day) / together);
        }

        private static String when(Optional<LocalDate> from, Optional<LocalDate> until) {
            if (from.isEmpty()) {
                return "before " + EnglishWording.day(until.orElseThrow().plusDays(1));
            }
            if (until.isEmpty()) {
                return "from " + EnglishWording.day(from.get()) + " on";
            }
            return EnglishWording.day(from.get())
                    + (from.equals(until) ? "" : " to " + EnglishWording.day(until.get()));
        }
    }
}
