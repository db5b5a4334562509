package org.daybook.fetch.http;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/// How the door is set. Immutable.
///
/// @param agent        what is said of us in every request
/// @param ports        that may be asked on the public Internet
/// @param allowed      addresses that are not public and may be asked all the same
/// @param concurrency  exchanges at a time; each holds its body in memory
/// @param deadline     of a whole exchange: look-up, connection, handshake, headers and body together. A time-out per
/// read does not bound a server that sends a byte now and then
/// @param mostPacked   bytes of a body on the wire
/// @param mostUnpacked bytes of a body out of its compression
public record DoorSettings(
        String agent,
        Set<Integer> ports,
        List<Allowance> allowed,
        int concurrency,
        Duration deadline,
        int mostPacked,
        int mostUnpacked) {
    /// The name under which `robots.txt` may speak of us (RFC 9309, 2.2.1).
    public static final String ROBOT = "daybook";

    /// A browser fetches these as pages of the web too; anything else is some other service's.
    private static final Set<Integer> WEB_PORTS = Set.of(80, 443, 8080, 8443);

    /// Half of what the readers of `core` take, when unpacked: a full-text feed of a hundred long reports is some 2 MB.
    private static final int MOST_PACKED = 8 << 20;

    private static final int MOST_UNPACKED = 16 << 20;

    public DoorSettings {
        ports = Set.copyOf(ports);
        allowed = List.copyOf(allowed);
        if (concurrency < 1 || deadline.isNegative() || deadline.isZero() || mostPacked < 1 || mostUnpacked < 1) {
            throw new IllegalArgumentException("A door needs a positive concurrency, deadline and sizes");
        }
    }

    /// As shipped.
    ///
    /// @param allowed none, unless the user names some
    /// @param contact where whoever runs a site reaches whoever runs this, such as an address of a page or of mail;
    /// empty for none
    public static DoorSettings usual(List<Allowance> allowed, String contact) {
        String agent = "Daybook/0.1 (news reader; obeys robots.txt as \"" + ROBOT + "\"" //
                + (contact.isBlank() ? "" : "; " + printable(contact)) + ")";
        return new DoorSettings(agent, WEB_PORTS, allowed, 12, Duration.ofSeconds(30), MOST_PACKED, MOST_UNPACKED);
    }

    /// Nothing that would end a header.
    private static String printable(String contact) {
        return contact.codePoints()
                .filter(c -> c > ' ' && c < 0x7f && c != '(' && c != ')')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
