package org.daybook.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// Where things are found on the site, and which addresses outside it may be linked to.
final class Links {
    private Links() {}

    static String edition(LocalDate day, String zone, boolean severalZones) {
        return "/edition/" + day + (severalZones ? "?zone=" + encoded(zone) : "");
    }

    /// What came after the edition of a day.
    static String since(LocalDate day) {
        return "/since/" + day;
    }

    static String story(String id) {
        return "/story" + named(id);
    }

    static String article(String id) {
        return "/article" + named(id);
    }

    /// @param query empty for the page on which to begin
    static String search(String query) {
        return "/search" + query(query);
    }

    /// The part of an address that asks for a search; empty where nothing is asked.
    static String query(String query) {
        return query.isEmpty() ? "" : "?q=" + encoded(query);
    }

    /// The article at one of its marks, such as `c3`.
    static String evidence(String article, String mark) {
        return article(article) + "#" + mark;
    }

    /// An address that a stranger wrote, when it is safe to link to: http or https with a host.
    static Optional<String> outside(String address) {
        try {
            URI uri = new URI(address.strip());
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null
                    ? Optional.of(uri.toASCIIString())
                    : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    /// An id as a part of a path. One of dots alone would lead up the path, encoded or not, and servers refuse encoded
    /// slashes in it; such an id stands in the query.
    private static String named(String id) {
        boolean dots = id.chars().allMatch(c -> c == '.');
        boolean safe = id.indexOf('/') < 0 && id.indexOf('\\') < 0 && id.indexOf('%') < 0 && id.indexOf(';') < 0;
        return safe && !dots ? "/" + encoded(id) : "?id=" + encoded(id);
    }

    static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
