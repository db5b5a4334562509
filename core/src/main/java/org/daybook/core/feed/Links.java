package org.daybook.core.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.core.feed.Feed.Enclosure;
import org.daybook.core.feed.Feed.Link;

/// The links of a feed or an entry, in the order of the document: elements of their own in RSS, one element with a
/// relation in Atom. One instance collects one element's.
final class Links {
    private final List<Link> links = new ArrayList<>();
    private final List<Enclosure> enclosures = new ArrayList<>();
    private Optional<String> page = Optional.empty();

    /// The page that the entry is: the last alternate in HTML, else any alternate.
    Optional<String> page() {
        return page;
    }

    void page(String address) {
        page = Optional.of(address);
        links.add(new Link(address, Optional.of("alternate"), Optional.of("text/html")));
    }

    List<Link> all() {
        return links;
    }

    List<Enclosure> enclosures() {
        return enclosures;
    }

    Optional<String> license() {
        return first("license");
    }

    /// The first link with this relation.
    Optional<String> first(String relation) {
        return links.stream()
                .filter(link -> link.rel().orElse("").equals(relation))
                .map(Link::href)
                .findFirst();
    }

    void add(String relation, Optional<String> address) {
        address.ifPresent(href -> links.add(new Link(href, Optional.of(relation), Optional.empty())));
    }

    /// A `link`: the address in an attribute, or as the element's text.
    void link(FeedElement element) {
        Optional<String> attribute =
                element.addressIn("href").or(() -> element.addressIn("url")).or(() -> element.addressIn("uri"));
        boolean here = element.element().hasAttr("href"); // the empty address is the one that is read
        Optional<String> address = attribute
                .or(element::address)
                .or(() -> Optional.of(element.base()).filter(base -> here && !base.isEmpty()));
        if (address.isEmpty()) {
            return; // it leads nowhere
        }
        String relation = element.attribute("rel").orElse("alternate").toLowerCase(Locale.ROOT);
        Optional<String> type = element.attribute("type").map(known -> known.toLowerCase(Locale.ROOT));
        boolean isPage = relation.equals("alternate");
        links.add(new Link(
                address.get(),
                Optional.of(relation),
                attribute.isEmpty() && isPage ? type.or(() -> Optional.of("text/html")) : type));
        if (isPage && (type.orElse("text/html").contains("html") || page.isEmpty())) {
            page = address;
        }
        if (relation.equals("enclosure")) {
            enclosures.add(new Enclosure(address.get(), type, element.attribute("length")));
        }
    }

    /// RSS's element for a file beside the entry.
    void enclosure(FeedElement element) {
        Optional<String> address =
                element.addressIn("url").or(() -> element.addressIn("uri")).or(() -> element.addressIn("href"));
        address.ifPresent(href -> {
            Optional<String> type = element.attribute("type").map(known -> known.toLowerCase(Locale.ROOT));
            enclosures.add(new Enclosure(href, type, element.attribute("length")));
            links.add(new Link(href, Optional.of("enclosure"), type));
        });
    }
}
