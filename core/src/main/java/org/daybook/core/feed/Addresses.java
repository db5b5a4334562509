package org.daybook.core.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Relative addresses made absolute (RFC 3986, 5.2), for addresses as people write them: nothing is checked, nothing
/// escaped, nothing fetched, and no input is an error. Pure functions.
final class Addresses {
    /// An address cut into its five parts; a part that is not there is empty, and `authority` begins with `//`.
    private record Parts(String scheme, String authority, String path, String query, String fragment) {
        static Parts of(String address) {
            String rest = address;
            String scheme = "";
            int colon = schemeEnd(rest);
            if (colon > 0) {
                scheme = rest.substring(0, colon);
                rest = rest.substring(colon + 1);
            }
            int hash = rest.indexOf('#');
            String fragment = hash < 0 ? "" : rest.substring(hash);
            rest = hash < 0 ? rest : rest.substring(0, hash);
            int mark = rest.indexOf('?');
            String query = mark < 0 ? "" : rest.substring(mark);
            rest = mark < 0 ? rest : rest.substring(0, mark);
            String authority = "";
            if (rest.startsWith("//")) {
                int slash = rest.indexOf('/', 2);
                authority = slash < 0 ? rest : rest.substring(0, slash);
                rest = slash < 0 ? "" : rest.substring(slash);
            }
            return new Parts(scheme, authority, rest, query, fragment);
        }

        /// Whether other addresses can be relative to this one; `mailto:` and `tag:` have no folders.
        boolean hasFolders() {
            return scheme.isEmpty() || !authority.isEmpty() || path.startsWith("/");
        }

        @Override
        public String toString() {
            return (scheme.isEmpty() ? "" : scheme + ":") + authority + path + query + fragment;
        }
    }

    private Addresses() {}

    /// The address as seen from the base; as it is where there is no base.
    static String resolve(String base, String address) {
        String stripped = withoutExtraSlashes(address.strip());
        if (base.isEmpty() || stripped.isEmpty()) {
            return stripped.isEmpty() ? base : stripped;
        }
        Parts from = Parts.of(base.strip());
        Parts to = Parts.of(stripped);
        boolean sameScheme = to.scheme().equalsIgnoreCase(from.scheme());
        if (!from.hasFolders() || !(to.scheme().isEmpty() || sameScheme)) {
            return stripped;
        }
        if (!to.authority().isEmpty()) {
            return to.scheme().isEmpty() ? from.scheme() + ":" + stripped : stripped;
        }
        if (to.path().isEmpty()) {
            return new Parts(
                            from.scheme(),
                            from.authority(),
                            from.path(),
                            to.query().isEmpty() ? from.query() : to.query(),
                            to.fragment())
                    .toString();
        }
        String path = to.path().startsWith("/") ? to.path() : folder(from) + to.path();
        return new Parts(from.scheme(), from.authority(), withoutDots(path), to.query(), to.fragment()).toString();
    }

    /// Whether this is an address with a scheme.
    static boolean isAbsolute(String address) {
        return schemeEnd(address) > 0;
    }

    /// Whether this leads to a page of the web.
    static boolean isWeb(String address) {
        String lower = address.substring(0, Math.min(8, address.length())).toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }

    /// Whether relative addresses may be seen from here: a base that is a script or a mail address is a mistake.
    static boolean isBase(String address) {
        return !isAbsolute(address)
                || (address.contains("://") && Parts.of(address).hasFolders());
    }

    /// Where the scheme's colon stands; 0 where there is no scheme.
    private static int schemeEnd(String address) {
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (c == ':') {
                return i;
            }
            if (!letter && (i == 0 || !((c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.'))) {
                return 0;
            }
        }
        return 0;
    }

    /// `http:////host` is meant to be `http://host`.
    private static String withoutExtraSlashes(String address) {
        int colon = schemeEnd(address);
        if (colon == 0 || !address.startsWith("///", colon + 1)) {
            return address;
        }
        int end = colon + 3;
        while (end < address.length() && address.charAt(end) == '/') {
            end++;
        }
        return address.regionMatches(true, 0, "file:", 0, 5)
                ? address
                : address.substring(0, colon + 3) + address.substring(end);
    }

    private static String folder(Parts from) {
        int slash = from.path().lastIndexOf('/');
        return slash < 0 ? (from.authority().isEmpty() ? "" : "/") : from.path().substring(0, slash + 1);
    }

    /// `/a/./b/../c` is `/a/c`; what would climb over the root stays at the root.
    private static String withoutDots(String path) {
        if (!path.contains("/.") && !path.startsWith(".")) {
            return path;
        }
        List<String> kept = new ArrayList<>();
        boolean rooted = path.startsWith("/");
        int begin = rooted ? 1 : 0;
        boolean folder = false;
        while (begin <= path.length()) {
            int slash = path.indexOf('/', begin);
            int end = slash < 0 ? path.length() : slash;
            String step = path.substring(begin, end);
            folder = step.equals(".") || step.equals("..");
            if (step.equals("..")) {
                if (!kept.isEmpty()) {
                    kept.removeLast();
                }
            } else if (!step.equals(".")) {
                kept.add(step);
            }
            begin = end + 1;
        }
        String joined = String.join("/", kept);
        return (rooted ? "/" : "") + joined + (folder && !joined.isEmpty() ? "/" : "");
    }
}
