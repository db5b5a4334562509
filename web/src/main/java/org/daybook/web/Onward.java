package org.daybook.web;

/// Where a login leads on to: a path of this site, whatever the address says. Stateless.
final class Onward {
    private static final int LONGEST = 4000;

    private Onward() {}

    /// `//host` and `/\host` are other sites to a browser, and a line end would be another header.
    static String safe(String next) {
        boolean path = next.startsWith("/") && !next.startsWith("//") && next.indexOf('\\') < 0;
        boolean plain = next.length() <= LONGEST && next.chars().allMatch(c -> c > ' ' && c < 0x7f);
        return path && plain && !next.equals("/login") ? next : "/";
    }
}
