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
import org.daybook.core.feed.Feed.Content;
import org.daybook.core.feed.Feed.Enclosure;
import org.daybook.core.feed.Feed.Entry;
import org.daybook.core.feed.Feed.Format;
import org.daybook.core.feed.Feed.Image;
import org.daybook.core.feed.Feed.Link;
import org.daybook.core.feed.Feed.Person;

/// JSON Feed, versions 1.0 and 1.1 (jsonfeed.org). One that breaks off gives the items that came whole.
final class JsonFeed {
    /// More entries than any feed that people read; the rest is left out.
    private static final int MOST_ENTRIES = 10_000;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final String base;

    private JsonFeed(String base) {
        this.base = base;
    }

    static Outcome<Feed> read(String document, String base, String where) {
        JsonNode root;
        try {
            root = tree(document);
        } catch (JsonProcessingException broken) {
            return Outcome.refused("bad-json", "not JSON: " + broken.getOriginalMessage(), where);
        }
        boolean saysSo = root.path("version").asText("").contains("jsonfeed.org/version");
        if (!saysSo && !root.path("items").isArray()) {
            return Outcome.refused("not-a-feed", "a JSON feed needs its `version` or `items`", where);
        }
        return Outcome.made(new JsonFeed(base).feed(root));
    }

    private static JsonNode tree(String document) throws JsonProcessingException {
        try {
            return MAPPER.readTree(document);
        } catch (JsonProcessingException broken) {
            int end = lastItem(document);
            if (end < 0) {
                throw broken;
            }
            return MAPPER.readTree(document.substring(0, end) + "]}");
        }
    }

    /// Where the last item ends that came whole; -1 when none did.
    private static int lastItem(String document) {
        int depth = 0;
        int end = -1;
        boolean quoted = false;
        for (int i = 0; i < document.length(); i++) {
            char c = document.charAt(i);
            if (quoted) {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
                end = depth == 2 && c == '}' ? i + 1 : end;
            }
        }
        return end;
    }

    private Feed feed(JsonNode root) {
        List<Entry> entries = new ArrayList<>();
        for (JsonNode item : root.path("items")) {
            if (item.isObject() && entries.size() < MOST_ENTRIES) {
                entries.add(entry(item));
            }
        }
        Optional<String> icon = address(root, "icon").or(() -> address(root, "favicon"));
        List<Link> links = new ArrayList<>();
        address(root, "feed_url").ifPresent(href -> links.add(link(href, "self", "application/feed+json")));
        address(root, "home_page_url").ifPresent(href -> links.add(link(href, "alternate", "text/html")));
        address(root, "next_url").ifPresent(href -> links.add(link(href, "next", "application/feed+json")));
        About about = new About(
                text(root, "title"),
                text(root, "description"),
                address(root, "home_page_url"),
                address(root, "feed_url"),
                Optional.empty(),
                Optional.empty(),
                text(root, "language").map(Fields::tag),
                people(root),
                Optional.empty(),
                Optional.empty(),
                icon.map(url -> new Image(
                        Optional.of(url), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())),
                List.of(),
                links,
                Optional.empty());
        return new Feed(Format.JSON, about, entries);
    }

    private Entry entry(JsonNode item) {
        List<Content> content = new ArrayList<>();
        text(item, "content_html")
                .map(html -> Markup.canonical(html, address(item, "url").orElse(base), false))
                .ifPresent(html -> content.add(new Content(html, Optional.of("text/html"))));
        text(item, "content_text").ifPresent(plain -> content.add(new Content(plain, Optional.of("text/plain"))));
        Categories categories = new Categories();
        item.path("tags").forEach(tag -> categories.tag(tag.asText()));
        List<Enclosure> enclosures = new ArrayList<>();
        item.path("attachments")
                .forEach(file -> address(file, "url")
                        .ifPresent(url -> enclosures.add(
                                new Enclosure(url, text(file, "mime_type"), text(file, "size_in_bytes")))));
        Optional<String> page = address(item, "url").or(() -> address(item, "external_url"));
        List<Link> links = new ArrayList<>();
        page.ifPresent(href -> links.add(link(href, "alternate", "text/html")));
        address(item, "external_url")
                .filter(href -> !page.equals(Optional.of(href)))
                .ifPresent(href -> links.add(link(href, "related", "text/html")));
        return new Entry(
                text(item, "id"),
                text(item, "title"),
                page,
                links,
                people(item),
                date(item, "date_published"),
                date(item, "date_modified"),
                text(item, "summary"),
                content,
                categories.all(),
                enclosures,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                text(item, "language").map(Fields::tag));
    }

    private static Link link(String href, String relation, String type) {
        return new Link(href, Optional.of(relation), Optional.of(type));
    }

    private static Optional<Stamp> date(JsonNode item, String field) {
        return text(item, field).flatMap(FeedDates::parse);
    }

    /// Version 1.1 has several authors, 1.0 one.
    private List<Person> people(JsonNode node) {
        List<Person> people = new ArrayList<>();
        node.path("authors").forEach(author -> person(author).ifPresent(people::add));
        if (people.isEmpty()) {
            person(node.path("author")).ifPresent(people::add);
        }
        return people;
    }

    private Optional<Person> person(JsonNode author) {
        Optional<String> name = author.isTextual() ? Optional.of(author.asText().strip()) : text(author, "name");
        Optional<String> url = address(author, "url");
        Optional<String> email = url.filter(href -> href.startsWith("mailto:"))
                .map(href -> href.substring(7, href.indexOf('?') < 0 ? href.length() : href.indexOf('?')));
        Person person = new Person(name.filter(known -> !known.isEmpty()), email, url);
        return Optional.of(person)
                .filter(known -> known.name().isPresent() || known.uri().isPresent());
    }

    private Optional<String> address(JsonNode node, String field) {
        return text(node, field).map(written -> Addresses.resolve(base, written));
    }

    private static Optional<String> text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull() && !value.asText().isBlank()
                ? Optional.of(value.asText().strip())
                : Optional.empty();
    }
}
