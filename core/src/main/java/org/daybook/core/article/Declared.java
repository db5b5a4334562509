package org.daybook.core.article;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What a page declares in `meta` elements (Open Graph, Dublin Core and the many names of single publishing
/// systems)
/// and in
/// `itemprop` attributes. Immutable once read.
final class Declared {
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, List<String>> names;

    private Declared(Map<String, List<String>> names) {
        this.names = names;
    }

    /// The names by field, most trusted first.
    static Map<String, List<String>> names() {
        Map<String, List<String>> names = new HashMap<>();
        for (String line : Lines.of("meta.txt")) {
            List<String> parts = List.of(line.split(" "));
            names.put(parts.get(0), parts.subList(1, parts.size()));
        }
        return Map.copyOf(names);
    }

    static Declared of(Document document, Map<String, List<String>> names) {
        Declared declared = new Declared(names);
        for (Element meta : document.getElementsByTag("meta")) {
            String content = meta.attr("content").strip();
            if (!content.isEmpty()) {
                for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
                    String name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
                    if (!name.isEmpty()) {
                        declared.values.putIfAbsent(name, content);
                    }
                }
            }
        }
        return declared;
    }

    /// The value of the most trusted name that the page uses.
    Optional<String> value(String field) {
        return all(field).stream().findFirst();
    }

    /// The values of all names that the page uses, most trusted first.
    List<String> all(String field) {
        return names.getOrDefault(field, List.of()).stream()
                .filter(values::containsKey)
                .map(name -> values.getOrDefault(name, ""))
                .toList();
    }

    Optional<String> named(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
