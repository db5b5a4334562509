package org.daybook.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.capture.Stamp;
import org.daybook.core.record.Json;
import org.daybook.store.Issue;
import org.daybook.store.PublishedEdition;
import org.daybook.store.Store;
import org.daybook.web.EditionPage.Item;
import org.daybook.web.EditionPage.Left;
import org.daybook.web.EditionPage.Neighbour;
import org.daybook.web.EditionPage.Quote;
import org.daybook.web.EditionPage.Run;

/// Lays out the page of an edition from its line of JSON and the articles it
/// quotes. Reads the store, else pure.
final class EditionLayout {
    private static final int MOST_LEFT = 60;

    private EditionLayout() {}

    static EditionPage of(Store store, PublishedEdition edition) {
        List<Issue> issues = store.issues();
        ObjectNode line = line(edition);
        ZoneId zone = zone(edition.zone());
        Optional<LocalDate> since = EditionLine.text(line, "since").map(LocalDate::parse);
        Optional<Issue> before = since.isEmpty()
                ? neighbour(edition, issues, -1)
                : issues.stream()
                        .filter(other -> other.zone().equals(edition.zone())
                                && !other.day().isAfter(since.get()))
                        .findFirst();
        Map<String, String> titles = new HashMap<>();
        line.path("items").forEach(node -> title(titles, node));
        line.path("left").forEach(node -> title(titles, node));
        Quotations quotations = new Quotations(store, outlets(line));
        Set<String> known = before.flatMap(earlier -> store.edition(earlier.day(), earlier.zone()))
                .map(earlier -> known(store, line, earlier))
                .orElse(Set.of());
        ItemLayout layout = new ItemLayout(quotations, titles, known);
        List<Item> items = new ArrayList<>();
        for (JsonNode node : line.path("items")) {
            items.add(layout.item(node, items.size() + 1, before.isEmpty()));
        }
        EditionMap map = new EditionMap(line, quotations);
        return new EditionPage(
                since.map(Links::since)
                        .orElseGet(() -> Links.edition(edition.day(), edition.zone(), severalZones(issues))),
                since.map(EnglishWording::day),
                EnglishWording.weekday(edition.day()),
                EnglishWording.day(edition.day()),
                edition.day().toString(),
                EnglishWording.zone(edition.zone()),
                edition.version(),
                EditionLine.text(line, "cut")
                        .flatMap(Stamp::parse)
                        .flatMap(Stamp::at)
                        .map(at -> EnglishWording.clock(at.toInstant(), zone)),
                EnglishWording.minutes(words(items)),
                items,
                map.map(),
                map.places(),
                left(line),
                before.map(other -> link(other, issues)),
                neighbour(edition, issues, 1).map(other -> link(other, issues)));
    }

    private static Map<String, String> outlets(ObjectNode line) {
        Map<String, String> outlets = new HashMap<>();
        for (JsonNode item : line.path("items")) {
            for (JsonNode article : item.path("articles")) {
                EditionLine.text(article, "id")
                        .ifPresent(id -> EditionLine.text(article, "publisher")
                                .ifPresent(publisher -> outlets.put(id, publisher)));
            }
        }
        return outlets;
    }

    /// An edition that cannot be read is shown as one without items rather than not at all.
    static ObjectNode line(PublishedEdition edition) {
        return Json.parse(edition.line(), "edition of " + edition.day()).made().orElseGet(Json::object);
    }

    static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    static boolean severalZones(List<Issue> issues) {
        return issues.stream().map(Issue::zone).distinct().count() > 1;
    }

    /// When an edition closed; where it does not say, at the end of its day.
    static Instant cut(PublishedEdition edition) {
        ZoneId zone = zone(edition.zone());
        return EditionLine.text(line(edition), "cut")
                .flatMap(Stamp::parse)
                .map(stamp -> stamp.instant(zone))
                .orElseGet(() -> edition.day().plusDays(1).atStartOfDay(zone).toInstant());
    }

    private static void title(Map<String, String> titles, JsonNode node) {
        EditionLine.text(node, "story")
                .ifPresent(story -> EditionLine.text(node, "title").ifPresent(title -> titles.put(story, title)));
    }

    /// The stories of this edition of which something had been seen when the earlier one closed.
    private static Set<String> known(Store store, ObjectNode line, PublishedEdition earlier) {
        Instant cut = cut(earlier);
        Set<String> known = new HashSet<>();
        for (JsonNode node : line.path("items")) {
            EditionLine.text(node, "story")
                    .filter(story -> store.story(story).stream()
                            .anyMatch(filed -> !filed.seen().isAfter(cut)))
                    .ifPresent(known::add);
        }
        return known;
    }

    private static List<Left> left(ObjectNode line) {
        List<Left> left = new ArrayList<>();
        for (JsonNode node : line.path("left")) {
            Optional<String> title = EditionLine.text(node, "title");
            if (title.isPresent() && left.size() < MOST_LEFT) {
                left.add(new Left(
                        title.get(),
                        EditionLine.text(node, "story").map(Links::story).orElse(""),
                        EditionLine.plain(node.path("why"))));
            }
        }
        return left;
    }

    private static int words(List<Item> items) {
        int words = 0;
        for (Item item : items) {
            words += item.title().split("\\s+").length;
            for (Run run : item.summary()) {
                for (Quote quote : run.quotes()) {
                    words += quote.text().split("\\s+").length;
                }
            }
        }
        return words;
    }

    /// The nearest edition of the same zone.
    ///
    /// @param direction -1 before, 1 after
    private static Optional<Issue> neighbour(PublishedEdition edition, List<Issue> issues, int direction) {
        return issues.stream()
                .filter(other -> other.zone().equals(edition.zone()))
                .filter(other -> Integer.signum(other.day().compareTo(edition.day())) == direction)
                .reduce((one, other) -> one.day().isAfter(other.day()) == direction < 0 ? one : other);
    }

    private static Neighbour link(Issue edition, List<Issue> issues) {
        return new Neighbour(
                EnglishWording.day(edition.day()), Links.edition(edition.day(), edition.zone(), severalZones(issues)));
    }
}
