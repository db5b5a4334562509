package org.daybook.core.edition;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.daybook.core.article.Metadata;

/// Who publishes an article. An outlet is one voice however it names itself: its feeds ('Gazette:
/// headlines'), its sections and its phone pages share a registered domain, and two blogs of one host do not
/// (Public Suffix List, as crawler-commons carries it). Stateless.
final class Outlet {
    private Outlet() {}

    /// What tells the outlet from others: the registered domain of its address, else its name, else the
    /// article itself, for nobody knows that two unnamed outlets are one.
    static String of(Metadata known, String article) {
        return known.url().flatMap(Outlet::domain).or(known::publisher).orElse("article " + article);
    }

    private static Optional<String> domain(String url) {
        try {
            String host = URI.create(url).getHost();
            if (host == null) {
                return Optional.empty();
            }
            String lower = host.toLowerCase(Locale.ROOT);
            String registered = EffectiveTldFinder.getAssignedDomain(lower, true, false);
            return Optional.of(registered == null ? lastTwoLabels(lower) : registered);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty(); // an address that nobody could follow names nobody
        }
    }

    /// Under a top-level domain that the list does not know, the default rule `*` of the list holds.
    private static String lastTwoLabels(String host) {
        int last = host.lastIndexOf('.');
        boolean number = last + 1 < host.length() && Character.isDigit(host.charAt(last + 1));
        return number ? host : host.substring(host.lastIndexOf('.', last - 1) + 1);
    }
}
