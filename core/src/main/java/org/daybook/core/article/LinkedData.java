package org.daybook.core.article;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The schema.org statements of a page (JSON-LD): all objects of all its scripts, whatever graph or array they
/// stand
/// in,
/// the article's first. Comments, stray commas and raw line breaks are tolerated; of a script that is broken beyond
/// that
/// only the plain fields are read. Immutable.
final class LinkedData {
    /// Pages state at most some hundred objects; more is an attack or a catalogue.
    private static final int MOST_OBJECTS = 2000;

    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
            .build();

    private final List<JsonNode> articles = new ArrayList<>();
    private final List<JsonNode> others = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();

    private LinkedData() {}

    static LinkedData of(Document document) {
        LinkedData data = new LinkedData();
        for (Element script : document.getElementsByTag("script")) {
            String type = script.attr("type");
            if (type.contains("ld+json")) {
                data.read(script.data());
            }
        }
        return data;
    }

    private void read(String script) {
        String json = unwrap(script);
        if (json.isEmpty()) {
            return;
        }
        try {
            collect(LENIENT.readTree(json));
        } catch (JacksonException notJson) {
            broken.add(json);
        }
    }

    /// Scripts may be wrapped in comments for browsers of the last century.
    private static String unwrap(String script) {
        int begin = 0;
        int end = script.length();
        while (begin < end && script.charAt(begin) != '{' && script.charAt(begin) != '[') {
            begin++;
        }
        while (end > begin && script.charAt(end - 1) != '}' && script.charAt(end - 1) != ']') {
            end--;
        }
        return script.substring(begin, end);
    }

    private void collect(JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(root);
        while (!open.isEmpty() && articles.size() + others.size() < MOST_OBJECTS) {
            JsonNode node = open.poll();
            if (node.isObject()) {
                (isArticle(node) ? articles : others).add(node);
            }
            for (JsonNode child : node) {
                if (child.isContainerNode()) {
                    open.add(child);
                }
            }
        }
    }

    private static boolean isArticle(JsonNode node) {
        String type = node.path("@type").toString();
        return (type.contains("Article")
                        || type.contains("Posting")
                        || type.contains("Report")
                        || type.contains("Review"))
                && (node.has("headline") || node.has("datePublished") || node.has("articleBody") || node.has("author"))
                && !type.contains("Rating");
    }

    /// The first text of that name that the page's articles state.
    Optional<String> text(String field) {
        for (JsonNode article : articles) {
            JsonNode value = article.path(field);
            JsonNode first = value.isArray() && !value.isEmpty() ? value.get(0) : value;
            if (first.isTextual() && !first.asText().isBlank()) {
                return Optional.of(first.asText());
            }
            if (first.isBoolean()) {
                return Optional.of(first.asText());
            }
        }
        return inBroken(field);
    }

    /// The same, from any object: a page or a product too has a date of publication.
    Optional<String> textAnywhere(String field) {
        return text(field)
                .or(() -> others.stream()
                        .map(node -> node.path(field))
                        .filter(value -> value.isTextual() && !value.asText().isBlank())
                        .map(JsonNode::asText)
                        .findFirst());
    }

    /// The names of the people or organisations in that role, in the order stated.
    List<String> names(String field) {
        for (JsonNode article : articles) {
            List<String> names = new ArrayList<>();
            JsonNode value = article.path(field);
            for (JsonNode one : value.isArray() ? value : List.of(value)) {
                Optional<String> name = one.isTextual() ? Optional.of(one.asText()) : name(one);
                name.filter(n -> !n.isBlank() && !names.contains(n)).ifPresent(names::add);
            }
            if (!names.isEmpty()) {
                return List.copyOf(names);
            }
        }
        return List.of();
    }

    private Optional<String> name(JsonNode node) {
        JsonNode name = node.path("name");
        if (name.isTextual()) {
            return Optional.of(name.asText());
        }
        if (name.isArray() && !name.isEmpty() && name.get(0).isTextual()) {
            return Optional.of(name.get(0).asText());
        }
        String id = node.path("@id").asText("");
        if (id.isEmpty()) {
            return Optional.empty();
        }
        return others.stream()
                .filter(other -> other.path("@id").asText("").equals(id)
                        && other.path("name").isTextual())
                .map(other -> other.path("name").asText())
                .findFirst();
    }

    /// `"field": "value"` in a script that no parser accepts.
    private Optional<String> inBroken(String field) {
        for (String script : broken) {
            int at = script.indexOf('"' + field + '"');
            int colon = at < 0 ? -1 : script.indexOf(':', at);
            int open = colon < 0 ? -1 : script.indexOf('"', colon);
            int close = open < 0 ? -1 : script.indexOf('"', open + 1);
            if (close > open && open - colon < 4 && close - open < 500 && close > open + 1) {
                return Optional.of(script.substring(open + 1, close));
            }
        }
        return Optional.empty();
    }
}
