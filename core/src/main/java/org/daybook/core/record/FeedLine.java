package org.daybook.core.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.daybook.core.feed.Feed;
import org.daybook.core.feed.Feed.About;
import org.daybook.core.feed.Feed.Category;
import org.daybook.core.feed.Feed.Entry;
import org.daybook.core.feed.Feed.Image;
import org.daybook.core.feed.Feed.Link;
import org.daybook.core.feed.Feed.Person;

/// The line of `daybook feed`.
public final class FeedLine {
    private FeedLine() {}

    public static ObjectNode write(String id, Feed feed) {
        ObjectNode line = Json.object().put("id", id);
        about(line.putObject("feed"), feed.about());
        ArrayNode entries = line.putArray("entries");
        feed.entries().forEach(entry -> entry(entries.addObject(), entry));
        return line.put("format", Json.word(feed.format()));
    }

    private static void about(ObjectNode into, About about) {
        put(into, "title", about.title());
        put(into, "subtitle", about.subtitle());
        put(into, "link", about.link());
        put(into, "id", about.id());
        put(into, "updated", about.updated());
        put(into, "published", about.published());
        put(into, "language", about.language());
        people(into, about.authors());
        put(into, "rights", about.rights());
        put(into, "generator", about.generator());
        about.image().ifPresent(image -> image(into.putObject("image"), image));
        categories(into, about.categories());
        links(into, about.links());
        put(into, "license", about.license());
    }

    private static void entry(ObjectNode into, Entry entry) {
        put(into, "id", entry.id());
        put(into, "title", entry.title());
        put(into, "link", entry.link());
        links(into, entry.links());
        people(into, entry.authors());
        put(into, "published", entry.published());
        put(into, "updated", entry.updated());
        put(into, "summary", entry.summary());
        if (!entry.content().isEmpty()) {
            ArrayNode content = into.putArray("content");
            entry.content().forEach(one -> put(content.addObject().put("value", one.value()), "type", one.type()));
        }
        categories(into, entry.categories());
        if (!entry.enclosures().isEmpty()) {
            ArrayNode enclosures = into.putArray("enclosures");
            entry.enclosures().forEach(one -> {
                ObjectNode node = enclosures.addObject().put("href", one.href());
                put(node, "type", one.type());
                put(node, "length", one.length());
            });
        }
        put(into, "comments", entry.comments());
        entry.source().ifPresent(source -> about(into.putObject("source"), source));
        put(into, "license", entry.license());
        put(into, "rights", entry.rights());
        put(into, "language", entry.language());
    }

    private static void image(ObjectNode into, Image image) {
        put(into, "url", image.url());
        put(into, "title", image.title());
        put(into, "link", image.link());
        put(into, "width", image.width());
        put(into, "height", image.height());
    }

    private static void people(ObjectNode into, List<Person> people) {
        if (!people.isEmpty()) {
            ArrayNode authors = into.putArray("authors");
            people.forEach(person -> {
                ObjectNode node = authors.addObject();
                put(node, "name", person.name());
                put(node, "email", person.email());
                put(node, "uri", person.uri());
            });
        }
    }

    private static void categories(ObjectNode into, List<Category> categories) {
        if (!categories.isEmpty()) {
            ArrayNode array = into.putArray("categories");
            categories.forEach(category -> {
                ObjectNode node = array.addObject().put("term", category.term());
                put(node, "scheme", category.scheme());
                put(node, "label", category.label());
            });
        }
    }

    private static void links(ObjectNode into, List<Link> links) {
        if (!links.isEmpty()) {
            ArrayNode array = into.putArray("links");
            links.forEach(link -> {
                ObjectNode node = array.addObject().put("href", link.href());
                put(node, "rel", link.rel());
                put(node, "type", link.type());
            });
        }
    }

    private static void put(ObjectNode into, String field, Optional<?> value) {
        value.ifPresent(known -> into.put(field, known.toString()));
    }
}
