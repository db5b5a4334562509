package org.daybook.core.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.parser.Parser;

/// What a page says about the site it stands on: its publisher, and all names that are the site's and no person's or
/// article's. Pure functions, safe for all threads.
final class PageSite {
    private PageSite() {}

    /// What the page calls its publisher: the name that its address bears out, else the first. Of a name with a
    /// motto, `The Gazette | News of the valley`, the part that the address bears out; and of the page's title the
    /// part at either end, but only where the address bears it out.
    static Optional<Found> publisher(Declared declared, LinkedData data, String title, String url) {
        List<Found> names = new ArrayList<>();
        data.names("publisher").forEach(name -> names.add(new Found(name, "schema.org publisher")));
        declared.stated("publisher").forEach(meta -> names.add(new Found(meta.first(), "meta " + meta.name())));
        List<Found> usable = names.stream()
                .map(name -> new Found(trimmed(name.value()), name.source()))
                .filter(name -> name.value().length() < 80 && !name.value().contains("://"))
                .filter(name -> name.value().chars().anyMatch(Character::isLetter))
                .toList();
        String label = label(url);
        for (Found name : usable) {
            Optional<String> borneOut = OutletName.borneOut(url, name.value());
            if (borneOut.isPresent()) {
                return Optional.of(new Found(borneOut.get(), name.source()));
            }
        }
        return usable.stream()
                .findFirst()
                .or(() -> Titles.ends(title).stream()
                        .filter(end -> borneOut(end, label))
                        .map(end -> new Found(end, "title"))
                        .findFirst());
    }

    /// Whether an address is that of a site of that name.
    static boolean bearsOut(String url, String name) {
        return borneOut(name, label(url));
    }

    /// The longest part of the host; a question mark where it is too short to bear out anything.
    private static String label(String url) {
        return labels(url).stream()
                .max(Comparator.comparingInt(String::length))
                .filter(it -> it.length() > 3)
                .orElse("?");
    }

    private static boolean borneOut(String name, String label) {
        String glued = Words.fold(name).replace(" ", "");
        return glued.equals(label) || glued.equals("the" + label);
    }

    private static String trimmed(String name) {
        String plain = Words.squeeze(name.indexOf('&') < 0 ? name : Parser.unescapeEntities(name, false));
        String bare = plain.startsWith("@") ? plain.substring(1) : plain;
        return bare.length() > 2 && bare.startsWith("\"") && bare.endsWith("\"")
                ? bare.substring(1, bare.length() - 1)
                : bare;
    }

    /// The parts of an address's host, all but the last, without hyphens: `news-site.co.uk` has newssite and co.
    private static List<String> labels(String url) {
        List<String> labels = new ArrayList<>();
        String[] parts = host(url).split("\\.");
        for (int i = 0; i + 1 < parts.length; i++) {
            labels.add(parts[i].replace("-", ""));
        }
        return labels;
    }

    static String host(String url) {
        int begin = url.indexOf("://");
        int end = begin < 0 ? -1 : url.indexOf('/', begin + 3);
        return begin < 0
                ? ""
                : url.substring(begin + 3, end < 0 ? url.length() : end).toLowerCase(Locale.ROOT);
    }

    /// All names the site goes by, its host among them.
    static List<String> names(Declared declared, LinkedData data, String url) {
        List<String> names = new ArrayList<>(declared.all("site"));
        names.addAll(data.names("publisher"));
        String host = host(url);
        names.add(host.startsWith("www.") ? host.substring(4) : host);
        labels(url).stream().filter(label -> !label.equals("www")).forEach(names::add);
        return names.stream()
                .map(name -> name.startsWith("@") ? name.substring(1) : name)
                .filter(name -> !name.isBlank())
                .toList();
    }
}
