package org.daybook.core.time;

/// Numbers as they stand in a TIMEX3 value: no decimals where there are none.
final class Amounts {
    /// A unit counted more often than this is no time of the news; keeps dates within the calendar.
    static final double LARGEST = 100_000;

    private Amounts() {}

    static String text(double amount) {
        return amount == Math.rint(amount) ? Long.toString((long) amount) : Double.toString(amount);
    }

    static double value(String amount) {
        return Math.min(LARGEST, Double.parseDouble(amount));
    }
}
