package org.daybook.core.time;

import java.time.DateTimeException;
import java.util.Locale;

/// The parts of a value that need no anchor in the calendar: the hour of a day, spans,
/// and what comes again and again.
final class Unanchored {
    private Unanchored() {}

    static String hour(Features features) {
        if (features.has(Feature.CLOCK) || features.has(Feature.HOUR)) {
            return "T" + clock(features);
        }
        return features.text(Feature.PART).map(part -> "T" + part).orElse("");
    }

    private static String clock(Features features) {
        String[] parts = features.text(Feature.CLOCK)
                .orElseGet(() -> features.text(Feature.HOUR).orElse("0"))
                .split(":");
        int hour = Integer.parseInt(parts[0]);
        int minute = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
        String noon = features.text(Feature.NOON).orElse("").toLowerCase(Locale.ROOT);
        boolean after = noon.equals("pm") || noon.equals("af") || noon.equals("ev") || (noon.equals("ni") && hour >= 6);
        if (after && hour < 12) {
            hour += 12;
        } else if (noon.equals("am") && hour == 12) {
            hour = 0;
        }
        if (hour > 24 || minute > 59) {
            throw new DateTimeException("no such hour");
        }
        return Point.two(hour) + ":" + Point.two(minute);
    }

    static String duration(Features features) {
        Unit unit = unit(features);
        String amount = features.text(Feature.AMOUNT).orElse("X");
        return amount.equals("X") ? unit.duration("X") : unit.duration(Amounts.value(amount));
    }

    static String set(Features features) {
        if (features.has(Feature.WEEKDAY)) {
            return "XXXX-WXX-" + features.text(Feature.WEEKDAY).orElseThrow() + hour(features);
        }
        if (features.has(Feature.MONTH)) {
            return "XXXX-" + Point.two(features.number(Feature.MONTH).orElseThrow());
        }
        if (features.has(Feature.SEASON)) {
            return "XXXX-" + features.text(Feature.SEASON).orElseThrow();
        }
        return features.has(Feature.UNIT) ? duration(features) : "XXXX-XX-XX" + hour(features);
    }

    static Unit unit(Features features) {
        return Unit.valueOf(features.text(Feature.UNIT).orElse("DAY"));
    }
}
