package org.daybook.core.record;

/// Positions of a text in UTF-16 units, as Java counts, and in Unicode code points, as the JSON
/// contract does (W3C Web Annotation, TextPositionSelector). Free for a text without surrogates, else
/// a table of four bytes a unit.
final class CodePoints {
    private final int length;
    /// Code points before each unit; empty when both counts agree.
    private final int[] before;

    CodePoints(String text) {
        length = text.length();
        boolean plain = true;
        for (int i = 0; i < length && plain; i++) {
            plain = !Character.isSurrogate(text.charAt(i));
        }
        if (plain) {
            before = new int[0];
            return;
        }
        before = new int[length + 1];
        int points = 0;
        for (int i = 0; i < length; i++) {
            before[i] = points;
            boolean opensPair = Character.isHighSurrogate(text.charAt(i))
                    && i + 1 < length
                    && Character.isLowSurrogate(text.charAt(i + 1));
            points += opensPair ? 0 : 1;
        }
        before[length] = points;
    }

    /// Code points before a position in units.
    int of(int unit) {
        return before.length == 0 ? unit : before[unit];
    }

    /// The position in units of a position in code points; the length of the text
    /// when that lies behind its end.
    int toUnit(int point) {
        if (before.length == 0) {
            return Math.min(point, length);
        }
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (before[middle] < point) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
