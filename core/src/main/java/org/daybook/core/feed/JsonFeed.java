package org.daybook.core.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.core.capture.Outcome;
import org.daybook.core.capture.Stamp;
import org.daybook.core.feed.Feed.About;
import org.daybook.core.feed.Feed.Category;
import org.daybook.core.feed.Feed.Content;
import org.daybook.core.feed.Feed.Enclosure;
import org.daybook.core.feed.Feed.Entry;
import org.daybook.core.feed.Feed.Format;
import org.daybook.core.feed.Feed.Image;
import org.daybook.core.feed.Feed.Link;
import org.daybook.core.feed.Feed.Person;

/// JSON Feed, versions 1.0 and 1.1 (jsonfeed.org).
final class JsonFeed {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonFeed() {}

    static Outcome<Feed> read(String document, String where) {
        JsonNode root;
        try {
            root = MAPPER.readTree(document);
        } catch (JsonProcessingException broken) {
            return Outcome.refused("bad-json", "not JSON: " + broken.getOriginalMessage(), where);
        }
        if (root == null || !root.path("items").isArray()) {
            return Outcome.refused("not-a-feed", "a JSON feed needs `items`", where);
        }
        List<Entry> entries = new ArrayList<>();
        root.path("items").forEach(item -> entries.add(entry(item)));
        Optional<String> icon = text(root, "icon");
        About about = new About(
                text(root, "title"),
                text(root, "description"),
                text(root, "home_page_url"),
                text(root, "feed_url"),
                Optional.empty(),
                Optional.empty(),
                text(root, "language"),
                people(root),
                Optional.empty(),
                Optional.empty(),
                icon.map(url -> new Image(
                        Optional.of(url), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())),
                List.of(),
                List.of());
        return Outcome.made(new Feed(Format.JSON, about, entries));
    }

    private static Entry entry(JsonNode item) {
        List<Content> content = new ArrayList<>();
        text(item, "content_html").ifPresent(html -> content.add(new Content(html, Optional.of("text/html"))));
        text(item, "content_text").ifPresent(plain -> content.add(new Content(plain, Optional.of("text/plain"))));
        List<Category> categories = new ArrayList<>();
        item.path("tags")
                .forEach(tag -> categories.add(new Category(tag.asText(), Optional.empty(), Optional.empty())));
        List<Enclosure> enclosures = new ArrayList<>();
        item.path("attachments")
                .forEach(file -> text(file, "url")
                        .ifPresent(url -> enclosures.add(
                                new Enclosure(url, text(file, "mime_type"), text(file, "size_in_bytes")))));
        Optional<String> url = text(item, "url").or(() -> text(item, "external_url"));
        return new Entry(
                text(item, "id"),
                text(item, "title"),
                url,
                url.map(href -> List.of(new Link(href, Optional.of("alternate"), Optional.empty())))
                        .orElse(List.of()),
                people(item),
                text(item, "date_published").flatMap(Stamp::parse),
                text(item, "date_modified").flatMap(Stamp::parse),
                text(item, "summary"),
                content,
                categories,
                enclosures,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static List<Person> people(JsonNode node) {
        List<Person> people = new ArrayList<>();
        node.path("authors").forEach(author -> people.add(person(author)));
        if (people.isEmpty() && node.path("author").isObject()) {
            people.add(person(node.path("author")));
        }
        return people;
    }

    private static Person person(JsonNode author) {
        return new Person(text(author, "name"), Optional.empty(), text(author, "url"));
    }

    private static Optional<String> text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull() && !value.asText().isBlank()
                ? Optional.of(value.asText())
                : Optional.empty();
    }
}
