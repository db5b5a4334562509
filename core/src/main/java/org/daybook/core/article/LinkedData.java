package org.daybook.core.article;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// The schema.org statements of a page (JSON-LD): all objects of all its scripts, whatever graph or
/// array they stand in, the article's first. Comments, stray commas and raw line breaks are tolerated;
/// of a script that is broken beyond that only the plain fields are read. Immutable.
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

    /// Kinds of objects beside articles whose author is that of the page's text.
    private static final List<String> WORKS = List.of("WebPage", "Recipe", "HowTo", "CreativeWork", "VideoObject");

    /// Fields whose objects are other people's texts about this one, or others' works.
    private static final Set<String> OF_OTHERS = Set.of("comment", "review", "reviews", "citation", "mentions");

    /// A value in a broken script that goes on for longer has lost its end.
    private static final int LONGEST_BROKEN = 500;

    private static final String FREE = "isAccessibleForFree";

    private final List<JsonNode> articles = new ArrayList<>();
    private final List<JsonNode> others = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();

    private LinkedData() {}

    static LinkedData of(PageElements page) {
        LinkedData data = new LinkedData();
        for (Element script : page.scripts()) {
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
                node.properties().forEach(field -> {
                    if (field.getValue().isContainerNode() && !OF_OTHERS.contains(field.getKey())) {
                        open.add(field.getValue());
                    }
                });
            }
            for (JsonNode child : node.isArray() ? node : List.<JsonNode>of()) {
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
            Optional<String> text = written(first);
            if (text.isPresent()) {
                return text;
            }
        }
        return inBroken(field);
    }

    /// The same, from any object: a page or a product too has a date of publication.
    Optional<String> textAnywhere(String field) {
        return text(field)
                .or(() -> others.stream()
                        .flatMap(node -> written(node.path(field)).stream())
                        .findFirst());
    }

    /// Whether the article may be read without paying, as far as it says so: of itself, else of its
    /// parts, which are named one by one where only the beginning is free. `False` is written as a
    /// word, too, and as an address.
    Optional<Boolean> free() {
        Optional<Boolean> whole = articles.stream()
                .flatMap(article -> written(article.path(FREE)).stream())
                .map(LinkedData::isTrue)
                .findFirst();
        boolean closedPart = others.stream()
                .filter(node -> node.path("@type").toString().contains("WebPageElement"))
                .flatMap(node -> written(node.path(FREE)).stream())
                .anyMatch(value -> !isTrue(value));
        return whole.or(() -> closedPart ? Optional.of(false) : inBroken(FREE).map(LinkedData::isTrue));
    }

    private static boolean isTrue(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return !lower.endsWith("false") && !lower.equals("no") && !lower.equals("0");
    }

    private static Optional<String> written(JsonNode value) {
        return (value.isTextual() || value.isBoolean()) && !value.asText().isBlank()
                ? Optional.of(plain(value.asText()))
                : Optional.empty();
    }

    /// Publishing systems put text into scripts that was escaped for HTML.
    private static String plain(String text) {
        return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
    }

    /// Who stands in a role, as stated.
    record Named(String name, boolean person, boolean organisation) {}

    /// The names of the people or organisations in that role, in the order stated.
    List<String> names(String field) {
        return named(field).stream().map(Named::name).toList();
    }

    /// The people or organisations in that role, in the order stated, each once: of the first article
    /// that has any, else of the first other work, such as a recipe or a page.
    List<Named> named(String field) {
        for (JsonNode article : articles) {
            List<Named> names = named(article.path(field));
            if (!names.isEmpty()) {
                return names;
            }
        }
        for (JsonNode other : others) {
            String type = other.path("@type").toString();
            if (WORKS.stream().anyMatch(type::contains)) {
                List<Named> names = named(other.path(field));
                if (!names.isEmpty()) {
                    return names;
                }
            }
        }
        return namedInBroken(field);
    }

    /// `"field": {... "name": "value"` in a script that no parser accepts.
    private List<Named> namedInBroken(String field) {
        for (String script : broken) {
            int at = script.indexOf('"' + field + '"');
            String near = at < 0 ? "" : script.substring(at, Math.min(script.length(), at + LONGEST_BROKEN));
            Optional<String> name = value(near, "name");
            if (name.isPresent()) {
                String type = value(near, "@type").orElse("");
                return List.of(new Named(name.get(), type.contains("erson"), type.contains("rganization")));
            }
        }
        return List.of();
    }

    /// Whether an object of the page is an organisation of that name.
    boolean isOrganisation(String name) {
        return others.stream()
                .filter(node -> node.path("@type").toString().contains("rganization"))
                .anyMatch(node -> plain(node.path("name").asText("")).equals(name));
    }

    private List<Named> named(JsonNode value) {
        List<Named> names = new ArrayList<>();
        for (JsonNode one : value.isArray() ? value : List.of(value)) {
            Optional<Named> named =
                    one.isTextual() ? Optional.of(new Named(plain(one.asText()), false, false)) : named(one, true);
            named.filter(n -> !n.name.isBlank() && !names.contains(n)).ifPresent(names::add);
        }
        return List.copyOf(names);
    }

    /// @param follow whether an object that is only an `@id` is looked up
    private Optional<Named> named(JsonNode node, boolean follow) {
        String type = node.path("@type").toString();
        JsonNode name = node.path("name");
        JsonNode first = name.isArray() && !name.isEmpty() ? name.get(0) : name;
        String written = first.isTextual()
                ? first.asText()
                : (node.path("givenName").asText("")
                                + ' '
                                + node.path("familyName").asText(""))
                        .strip();
        if (!written.isEmpty()) {
            return Optional.of(new Named(plain(written), type.contains("erson"), type.contains("rganization")));
        }
        String id = node.path("@id").asText("");
        if (id.isEmpty() || !follow) {
            return Optional.empty();
        }
        return others.stream()
                .filter(other -> other.path("@id").asText("").equals(id))
                .flatMap(other -> named(other, false).stream())
                .findFirst();
    }

    /// `"field": "value"` or `"field": false` in a script that no parser accepts.
    private Optional<String> inBroken(String field) {
        return broken.stream().flatMap(script -> value(script, field).stream()).findFirst();
    }

    private static Optional<String> value(String script, String field) {
        int at = script.indexOf('"' + field + '"');
        int colon = at < 0 ? -1 : script.indexOf(':', at);
        if (colon < 0) {
            return Optional.empty();
        }
        String value = script.substring(colon + 1, Math.min(script.length(), colon + LONGEST_BROKEN))
                .stripLeading();
        if (value.startsWith("true") || value.startsWith("false")) {
            return Optional.of(value.startsWith("true") ? "true" : "false");
        }
        int close = value.indexOf('"', 1);
        return value.startsWith("\"") && close > 1 ? Optional.of(plain(value.substring(1, close))) : Optional.empty();
    }
}
