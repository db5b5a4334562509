package org.daybook.core.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Units of time with their letter in a TIMEX3 duration.
enum Unit {
    SECOND("TS", ChronoUnit.SECONDS, 1),
    MINUTE("TM", ChronoUnit.MINUTES, 1),
    HOUR("TH", ChronoUnit.HOURS, 1),
    DAY("D", ChronoUnit.DAYS, 1),
    WEEKEND("WE", ChronoUnit.WEEKS, 1),
    WEEK("W", ChronoUnit.WEEKS, 1),
    FORTNIGHT("W", ChronoUnit.WEEKS, 2),
    MONTH("M", ChronoUnit.MONTHS, 1),
    QUARTER("Q", ChronoUnit.MONTHS, 3),
    YEAR("Y", ChronoUnit.YEARS, 1),
    DECADE("DE", ChronoUnit.YEARS, 10),
    CENTURY("CE", ChronoUnit.YEARS, 100),
    MILLENNIUM("ML", ChronoUnit.YEARS, 1000);

    private final String letters;
    private final ChronoUnit step;
    private final int steps;

    Unit(String letters, ChronoUnit step, int steps) {
        this.letters = letters;
        this.step = step;
        this.steps = steps;
    }

    /// `P2D`, `PT1H`, `PXW`; the amount as digits or `X`. A decade that is counted is ten years (`P20Y`), one
    /// that is not stays a decade (`PXDE`).
    String duration(String amount) {
        if (letters.startsWith("T")) {
            return "PT" + amount + letters.substring(1);
        }
        if (amount.equals("X") || amount.equals("0.5")) {
            return "P" + amount + letters;
        }
        int factor = switch (this) {
            case DECADE, CENTURY, MILLENNIUM, FORTNIGHT -> steps;
            case SECOND, MINUTE, HOUR, DAY, WEEKEND, WEEK, MONTH, QUARTER, YEAR -> 1;
        };
        if (factor == 1) {
            return "P" + amount + letters;
        }
        String letter = this == FORTNIGHT ? "W" : "Y";
        return "P" + Amounts.text(Amounts.value(amount) * factor) + letter;
    }

    /// The unit one size down with which a half is written: two and a half years are P2Y6M.
    String duration(double amount) {
        if (amount == Math.rint(amount) || amount - Math.floor(amount) != 0.5) {
            return duration(Amounts.text(amount));
        }
        String whole = Amounts.text(Math.floor(amount));
        return switch (this) {
            case YEAR -> "P" + (amount < 1 ? "" : whole + "Y") + "6M";
            case HOUR -> "PT" + (amount < 1 ? "" : whole + "H") + "30M";
            case MINUTE -> "PT" + (amount < 1 ? "" : whole + "M") + "30S";
            case DECADE, CENTURY, MILLENNIUM -> "P" + Amounts.text(amount * steps) + "Y";
            case SECOND, DAY, WEEKEND, WEEK, FORTNIGHT, MONTH, QUARTER -> duration(Amounts.text(amount));
        };
    }

    LocalDate shift(LocalDate day, long amount) {
        return switch (this) {
            case SECOND, MINUTE, HOUR -> day;
            case DAY, WEEKEND, WEEK, FORTNIGHT, MONTH, QUARTER, YEAR, DECADE, CENTURY, MILLENNIUM ->
                day.plus(amount * steps, step);
        };
    }

    boolean withinDay() {
        return this == SECOND || this == MINUTE || this == HOUR;
    }
}
