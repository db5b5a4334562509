package org.daybook.store;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a page of a search begins: at an article, and so many behind it in the order of the page. What
/// is filed later
/// is
/// no part of the pages that follow, so that they neither repeat nor skip. Immutable.
///
/// @param day  that the article bears; empty where articles are taken by the order of their filing
/// @param seen when it was seen
/// @param seq  its number
/// @param skip how many of the order were given already
record Cursor(String day, String seen, long seq, int skip) {
    /// Every search may begin here.
    static final Cursor NEWEST = new Cursor("", "", Long.MAX_VALUE, 0);

    /// Behind every day and instant as they are written, in a time of digits.
    static final Cursor NEWEST_DAY = new Cursor("~", "~", Long.MAX_VALUE, 0);

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{1,18})\\.(\\d{1,6})(?:\\.([-+0-9]{4,12})\\.([-+0-9TZ:.]{4,40}))?");

    /// @param written by [#toString]
    /// @return empty for anything else
    static Optional<Cursor> parse(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long seq = Long.parseLong(matcher.group(1));
        int skip = Integer.parseInt(matcher.group(2));
        return Optional.of(
                matcher.group(3) == null
                        ? new Cursor("", "", seq, skip)
                        : new Cursor(matcher.group(3), matcher.group(4), seq, skip));
    }

    boolean isByDay() {
        return !day.isEmpty();
    }

    @Override
    public String toString() {
        return seq + "." + skip + (isByDay() ? "." + day + "." + seen : "");
    }
}
