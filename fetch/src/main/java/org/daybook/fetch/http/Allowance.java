package org.daybook.fetch.http;

import java.util.OptionalInt;

/// A range of addresses that the user allows by name although it is not of the public Internet, at one port or at all
/// that the door knows. Immutable.
public record Allowance(Cidr range, OptionalInt port) {
    private static final int LAST_PORT = 65_535;

    /// Reads `RANGE` or `RANGE:PORT`; IPv6 with a port stands in brackets: `[fd00::/8]:8080`.
    ///
    /// @throws IllegalArgumentException when it is none
    public static Allowance parse(String written) {
        boolean bracketed = written.startsWith("[");
        int close = written.lastIndexOf(']');
        if (bracketed && close < 0) {
            throw new IllegalArgumentException("'" + written + "' opens a bracket and does not close it");
        }
        String range = bracketed ? written.substring(1, close) : written;
        String rest = bracketed ? written.substring(close + 1) : "";
        int colon = range.indexOf(':');
        if (!bracketed && colon >= 0 && colon == range.lastIndexOf(':')) {
            rest = range.substring(colon);
            range = range.substring(0, colon);
        }
        if (rest.isEmpty()) {
            return new Allowance(Cidr.parse(range), OptionalInt.empty());
        }
        String port = rest.substring(1);
        boolean isPort = rest.startsWith(":")
                && !port.isEmpty()
                && port.length() <= 5
                && port.chars().allMatch(c -> c >= '0' && c <= '9')
                && Integer.parseInt(port) <= LAST_PORT;
        if (!isPort) {
            throw new IllegalArgumentException("'" + port + "' in '" + written + "' is no port");
        }
        return new Allowance(Cidr.parse(range), OptionalInt.of(Integer.parseInt(port)));
    }

    boolean holds(byte[] address, int asked) {
        return range.holds(address) && (port.isEmpty() || port.getAsInt() == asked);
    }
}
