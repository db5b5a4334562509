package org.daybook.fetch.http;

import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import org.daybook.core.capture.Outcome;

/// An address of the web as it will be asked for: http or https, a host in its one canonical spelling (WHATWG URL,
/// UTS 46), no credentials, no fragment. Whoever spells a host in a way that two programs could read differently is
/// refused: that is how private hosts are passed by guards. Immutable.
public final class WebAddress {
    /// As browsers and servers have it.
    private static final int LONGEST = 8_192;

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final HttpUrl url;

    private WebAddress(HttpUrl url) {
        this.url = url;
    }

    /// Reads an address as a stranger wrote it.
    public static Outcome<WebAddress> of(String written) {
        String address = written.strip();
        if (address.length() > LONGEST) {
            return refused("bad-address", "the address has " + address.length() + " characters", address);
        }
        int colon = address.indexOf(':');
        String scheme = colon < 0 ? "" : address.substring(0, colon).toLowerCase(java.util.Locale.ROOT);
        if (!SCHEMES.contains(scheme)) {
            return refused("bad-scheme", "only http and https are asked for", address);
        }
        if (address.chars().anyMatch(c -> c <= ' ' || c == '\\' || c == 0x7f)) {
            return refused("bad-address", "white space, a control character or a backslash stands in it", address);
        }
        boolean hasHost = address.startsWith("//", colon + 1)
                && address.length() > colon + 3
                && "/?#".indexOf(address.charAt(colon + 3)) < 0;
        HttpUrl url = hasHost ? HttpUrl.parse(address) : null;
        if (url == null) {
            return refused("bad-address", "it cannot be read as an address of the web", address);
        }
        if (authority(address).indexOf('@') >= 0) {
            return refused("bad-address", "it carries a name or a password before its host", address);
        }
        return checked(url, address);
    }

    private static Outcome<WebAddress> checked(HttpUrl url, String address) {
        String host = url.host();
        if (endsInNumber(host) && !isDottedQuad(host)) {
            return refused("bad-address", "its host is a number that is no plain IPv4 address: " + host, address);
        }
        if (isDottedQuad(host) && !authority(address).startsWith(host)) {
            return refused("bad-address", "its host is " + host + " in disguise", address);
        }
        return Outcome.made(new WebAddress(url.newBuilder().fragment(null).build()));
    }

    /// What stands between `//` and the path, as written.
    private static String authority(String address) {
        int begin = address.indexOf("//") + 2;
        int end = begin;
        while (end < address.length() && "/?#".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        return address.substring(begin, end);
    }

    /// WHATWG URL, "ends in a number": such a host is read as IPv4 by some and as a name by others.
    private static boolean endsInNumber(String host) {
        String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        String last = bare.substring(bare.lastIndexOf('.') + 1);
        boolean digits = !last.isEmpty() && last.chars().allMatch(c -> c >= '0' && c <= '9');
        return host.indexOf(':') < 0 && (digits || last.startsWith("0x"));
    }

    private static boolean isDottedQuad(String host) {
        String[] parts = host.split("\\.", -1);
        if (parts.length != 4) {
            return false;
        }
        for (String part : parts) {
            boolean plain = !part.isEmpty()
                    && part.length() <= 3
                    && part.chars().allMatch(c -> c >= '0' && c <= '9')
                    && (part.length() == 1 || part.charAt(0) != '0')
                    && Integer.parseInt(part) <= 255;
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static Outcome<WebAddress> refused(String code, String what, String address) {
        return Outcome.refused(code, what, address.substring(0, Math.min(address.length(), 200)));
    }

    /// Where a link on the page at this address leads (RFC 3986, 5).
    public Outcome<WebAddress> resolve(String link) {
        String stripped = link.strip();
        boolean absolute = stripped.regionMatches(true, 0, "http:", 0, 5)
                || stripped.regionMatches(true, 0, "https:", 0, 6)
                || stripped.startsWith("//");
        if (absolute) {
            return of(stripped.startsWith("//") ? url.scheme() + ":" + stripped : stripped);
        }
        HttpUrl resolved = url.resolve(stripped);
        return resolved == null
                ? refused("bad-scheme", "the link does not lead to a page of the web", stripped)
                : of(resolved.toString());
    }

    HttpUrl url() {
        return url;
    }

    /// In canonical spelling, IPv6 without brackets.
    public String host() {
        return url.host();
    }

    public int port() {
        return url.port();
    }

    public boolean isEncrypted() {
        return url.isHttps();
    }

    /// Scheme, host and port: whose `robots.txt` holds (RFC 9309, 2.3).
    public String origin() {
        String whole = url.newBuilder().encodedPath("/").query(null).build().toString();
        return whole.substring(0, whole.length() - 1);
    }

    /// The address of another document of the same origin.
    ///
    /// @param path from the root, such as `/robots.txt`
    public WebAddress at(String path) {
        return new WebAddress(url.newBuilder().encodedPath(path).query(null).build());
    }

    /// Whether this is written in figures; a name is looked up.
    Optional<String> literal() {
        return isDottedQuad(url.host()) || url.host().indexOf(':') >= 0 ? Optional.of(url.host()) : Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WebAddress address && address.url.equals(url);
    }

    @Override
    public int hashCode() {
        return url.hashCode();
    }

    @Override
    public String toString() {
        return url.toString();
    }
}
