package org.daybook.core.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/// Turns what a match says into a TIMEX3 value, in the order of the text: it remembers the last day named
/// ("the following day") and the last quarter. One for each text; never looks at a clock. What cannot be
/// known stays underspecified (`XXXX-WXX-3`).
final class Resolver {

    private final Holidays holidays;
    private final Optional<LocalDate> today;
    private Optional<Point> then = Optional.empty();
    private Optional<Point> quarter = Optional.empty();
    private Optional<String> sentenceDay = Optional.empty();
    private EnglishTense.Direction tense = EnglishTense.Direction.UNKNOWN;

    Resolver(Holidays holidays, Optional<LocalDate> today) {
        this.holidays = holidays;
        this.today = today;
    }

    void newSentence() {
        sentenceDay = Optional.empty();
    }

    /// The value; empty when the features contradict the calendar (30 February).
    Optional<String> value(Features features, EnglishTense.Direction direction) {
        tense = direction;
        try {
            Kind kind = Kind.valueOf(features.text(Feature.KIND).orElse("FIXED"));
            return switch (kind) {
                case DURATION -> Optional.of(Unanchored.duration(features));
                case SET -> Optional.of(Unanchored.set(features));
                case FIXED -> features.text(Feature.VALUE);
                case PART, CLOCK ->
                    Optional.of(
                            sentenceDay.or(() -> today.map(LocalDate::toString)).orElse("XXXX-XX-XX")
                                    + Unanchored.hour(features));
                case DATE, WEEKDAY, SHIFT, NEAR, QUARTER, SEASON, DECADE, CENTURY, HOLIDAY ->
                    Optional.of(point(kind, features) + Unanchored.hour(features));
            };
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private String point(Kind kind, Features features) {
        String value = switch (kind) {
            case DATE -> date(features);
            case WEEKDAY -> weekday(features);
            case SHIFT -> shift(features);
            case NEAR -> near(features);
            case QUARTER -> quarter(features);
            case SEASON -> season(features);
            case DECADE -> decade(features);
            case CENTURY -> Point.two(features.number(Feature.CENTURY).orElse(1) - 1);
            case HOLIDAY -> holiday(features);
            case PART, CLOCK, DURATION, SET, FIXED -> throw new IllegalStateException("No point: " + kind);
        };
        if (value.length() == 10 && value.charAt(4) == '-' && value.charAt(7) == '-') {
            sentenceDay = Optional.of(value);
        }
        return value;
    }

    // --- the calendar

    private String date(Features features) {
        Optional<Integer> year = year(features);
        int month = features.number(Feature.MONTH).orElse(0);
        int day = features.number(Feature.DAY).orElse(0);
        if (month == 0) {
            return year.map(known -> named(new Point(LocalDate.of(known, 1, 1), Unit.YEAR)))
                    .orElse("XXXX");
        }
        if (year.isPresent()) {
            return named(
                    new Point(LocalDate.of(year.get(), month, Math.max(day, 1)), day == 0 ? Unit.MONTH : Unit.DAY));
        }
        if (today.isEmpty()) {
            LocalDate.of(2000, month, Math.max(day, 1)); // throws for a day that no year has
            return "XXXX-" + Point.two(month) + (day == 0 ? "" : "-" + Point.two(day));
        }
        return named(
                day == 0
                        ? new Point(nearest().month(month, features.number(Feature.DIRECTION)), Unit.MONTH)
                        : new Point(nearest().day(candidate -> LocalDate.of(candidate, month, day)), Unit.DAY));
    }

    private Optional<Integer> year(Features features) {
        if (features.has(Feature.YEAR)) {
            return Optional.of(features.number(Feature.YEAR).getAsInt());
        }
        if (features.has(Feature.SHORTYEAR) && today.isPresent()) {
            return Optional.of(nearest().year(features.number(Feature.SHORTYEAR).getAsInt()));
        }
        if (features.has(Feature.YY) || features.has(Feature.SHORTYEAR)) {
            int short_ = features.number(Feature.YY)
                    .orElseGet(() -> features.number(Feature.SHORTYEAR).getAsInt());
            if (features.has(Feature.HUNDREDS)) {
                return Optional.of(features.number(Feature.HUNDREDS).getAsInt() + short_);
            }
            int latest = today.map(LocalDate::getYear).orElse(2030) + 10;
            int year = latest / 100 * 100 + short_;
            return Optional.of(year > latest ? year - 100 : year);
        }
        if (features.has(Feature.YEARDIRECTION)) {
            return today.map(now ->
                    now.getYear() + features.number(Feature.YEARDIRECTION).getAsInt());
        }
        return Optional.empty();
    }

    private Nearest nearest() {
        return new Nearest(today.orElseThrow(), tense);
    }

    private String weekday(Features features) {
        int number = features.number(Feature.WEEKDAY).orElse(1);
        boolean fromThen = features.text(Feature.FROM).isPresent();
        Optional<LocalDate> base = fromThen ? then.map(Point::day).or(() -> today) : today;
        if (base.isEmpty()) {
            return "XXXX-WXX-" + number;
        }
        LocalDate now = base.get();
        DayOfWeek day = DayOfWeek.of(number);
        LocalDate found;
        if (features.has(Feature.UNIT)) { // "Monday of last week"
            found = now.plusWeeks(features.number(Feature.DIRECTION).orElse(0))
                    .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .with(TemporalAdjusters.nextOrSame(day));
        } else if (features.has(Feature.DIRECTION)) {
            int direction = features.number(Feature.DIRECTION).getAsInt();
            found = direction < 0
                    ? now.with(TemporalAdjusters.previous(day))
                    : direction > 0
                            ? now.with(TemporalAdjusters.next(day))
                            : tense == EnglishTense.Direction.PAST
                                    ? now.with(TemporalAdjusters.previousOrSame(day))
                                    : now.with(TemporalAdjusters.nextOrSame(day));
        } else {
            found = tense == EnglishTense.Direction.FUTURE
                    ? now.with(TemporalAdjusters.nextOrSame(day))
                    : now.with(TemporalAdjusters.previousOrSame(day));
        }
        return named(new Point(found, Unit.DAY));
    }

    private String holiday(Features features) {
        String name = features.text(Feature.HOLIDAY).orElseThrow();
        Optional<Integer> year = year(features);
        if (year.isPresent()) {
            return named(new Point(holidays.date(name, year.get()), Unit.DAY));
        }
        if (today.isEmpty()) {
            return "XXXX-XX-XX";
        }
        LocalDate now = today.get();
        if (features.has(Feature.DIRECTION)) {
            int direction = features.number(Feature.DIRECTION).getAsInt();
            LocalDate date = holidays.date(name, now.getYear());
            if (direction < 0 && !date.isBefore(now)) {
                date = holidays.date(name, now.getYear() - 1);
            } else if (direction > 0 && !date.isAfter(now)) {
                date = holidays.date(name, now.getYear() + 1);
            }
            return named(new Point(date, Unit.DAY));
        }
        return named(new Point(nearest().day(candidate -> holidays.date(name, candidate)), Unit.DAY));
    }

    private String season(Features features) {
        String season = features.text(Feature.SEASON).orElseThrow();
        Optional<Integer> year = year(features);
        if (year.isEmpty() && today.isPresent()) {
            LocalDate now = today.get();
            int begins = switch (season) {
                case "SP" -> 3;
                case "SU" -> 6;
                case "FA" -> 9;
                default -> 12;
            };
            boolean begun = now.getMonthValue() >= begins;
            boolean over = now.getMonthValue() >= begins + 3;
            int direction = features.number(Feature.DIRECTION).orElse(2);
            boolean back =
                    direction == -1 ? !over : (direction == 2 && tense != EnglishTense.Direction.FUTURE && !begun);
            boolean on = direction == 1 ? begun : (direction == 2 && tense == EnglishTense.Direction.FUTURE && over);
            year = Optional.of(now.getYear() - (back ? 1 : 0) + (on ? 1 : 0));
        }
        return year.map(Object::toString).orElse("XXXX") + "-" + season;
    }

    private String decade(Features features) {
        return year(features)
                .map(year -> named(new Point(LocalDate.of(year, 1, 1), Unit.DECADE)))
                .orElse("XXX");
    }

    // --- near at hand, so long ago

    private String near(Features features) {
        Unit unit = unit(features);
        boolean fromThen = features.text(Feature.FROM).isPresent();
        Optional<LocalDate> base = (fromThen ? then.map(Point::day) : Optional.<LocalDate>empty()).or(() -> today);
        if (base.isEmpty()) {
            return unknown(unit);
        }
        int direction = features.number(Feature.DIRECTION).orElse(0);
        LocalDate day = base.get();
        if (unit == Unit.WEEKEND && !fromThen) {
            boolean ahead = direction > 0
                    || (direction == 0
                            && (tense == EnglishTense.Direction.FUTURE
                                    || day.getDayOfWeek().getValue() > 5));
            return named(new Point(ahead ? day : day.minusDays(5), unit));
        }
        return named(new Point(unit.shift(day, direction), unit == Unit.FORTNIGHT ? Unit.WEEK : unit));
    }

    private String shift(Features features) {
        Unit unit = unit(features);
        int direction = features.number(Feature.DIRECTION).orElse(1);
        String amount = features.text(Feature.AMOUNT).orElse("1");
        if (amount.equals("X")) {
            return direction < 0 ? "PAST_REF" : "FUTURE_REF";
        }
        long steps = direction * Math.round(Amounts.value(amount));
        boolean fromThen = features.text(Feature.FROM).isPresent();
        if (unit == Unit.YEAR && quarter.isPresent() && steps == -1) { // in a company's report: the same quarter
            return quarter.get().shift(-1, Unit.YEAR).value();
        }
        Optional<LocalDate> base = (fromThen ? then.map(Point::day) : Optional.<LocalDate>empty()).or(() -> today);
        if (base.isEmpty()) {
            return unknown(unit);
        }
        Unit grain = switch (unit) {
            case DECADE, CENTURY, MILLENNIUM -> Unit.YEAR;
            case FORTNIGHT, WEEKEND -> Unit.WEEK;
            case SECOND, MINUTE, HOUR, DAY, WEEK, MONTH, QUARTER, YEAR -> unit;
        };
        Point point = new Point(unit.shift(base.get(), steps), grain);
        return fromThen ? point.value() : named(point);
    }

    private static String unknown(Unit unit) {
        return switch (unit) {
            case SECOND, MINUTE, HOUR, DAY -> "XXXX-XX-XX";
            case WEEK, FORTNIGHT -> "XXXX-WXX";
            case WEEKEND -> "XXXX-WXX-WE";
            case MONTH -> "XXXX-XX";
            case QUARTER -> "XXXX-QX";
            case YEAR -> "XXXX";
            case DECADE -> "XXX";
            case CENTURY, MILLENNIUM -> "XX";
        };
    }

    private String quarter(Features features) {
        int number = features.number(Feature.QUARTER).orElse(0);
        if (number > 4) {
            throw new DateTimeException("no such quarter: " + number);
        }
        if (features.has(Feature.YEAR) || features.has(Feature.YY)) {
            int year = year(features).orElseThrow();
            int q = number > 0 ? number : quarter.map(Point::quarter).orElse(0);
            return q == 0 ? named(new Point(LocalDate.of(year, 1, 1), Unit.YEAR)) : named(Point.quarter(year, q));
        }
        if (today.isEmpty()) {
            return number > 0 ? "XXXX-Q" + number : "XXXX-QX";
        }
        LocalDate now = today.get();
        int back = features.number(Feature.YEARDIRECTION).orElse(0);
        if (number == 0 && quarter.isEmpty() && back != 0) {
            return Integer.toString(now.getYear() + back);
        }
        Point base;
        if (number == 0) {
            base = quarter.orElseGet(() -> new Point(now.minusMonths(3), Unit.QUARTER))
                    .shift(features.number(Feature.DIRECTION).orElse(0), Unit.QUARTER);
        } else {
            Point same = Point.quarter(now.getYear(), number);
            boolean ahead = same.day().isAfter(now);
            base = ahead && tense != EnglishTense.Direction.FUTURE && !features.has(Feature.YEARDIRECTION)
                    ? same.shift(-1, Unit.YEAR)
                    : same;
        }
        if (back != 0) {
            return base.shift(back, Unit.YEAR).value();
        }
        quarter = Optional.of(base);
        return named(base);
    }

    /// Remembers the point for "the following day" and gives its value.
    private String named(Point point) {
        if (point.day().getYear() < 1 || point.day().getYear() > 9999) {
            throw new DateTimeException("beyond the calendar: " + point.day());
        }
        then = Optional.of(point);
        return point.value();
    }

    private static Unit unit(Features features) {
        return Unanchored.unit(features);
    }
}
