package org.daybook.core.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/// What a page declares in `meta` elements (Open Graph, Dublin Core and the many names of single publishing
/// systems)
/// and in
/// `itemprop` attributes. Immutable once read.
final class Declared {
    /// More values of one name are a list of something else.
    private static final int MOST = 20;

    private final Map<String, List<String>> values = new HashMap<>();
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

    static Declared of(PageElements page, Map<String, List<String>> names) {
        Declared declared = new Declared(names);
        for (Element meta : page.metas()) {
            String content = meta.attr("content").strip();
            if (!content.isEmpty()) {
                for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
                    String name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
                    if (!name.isEmpty()) {
                        List<String> known = declared.values.computeIfAbsent(name, none -> new ArrayList<>());
                        if (known.size() < MOST && !known.contains(content)) {
                            known.add(content);
                        }
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

    /// The first value of each name that the page uses, most trusted first.
    List<String> all(String field) {
        return stated(field).stream().map(Stated::first).toList();
    }

    /// What one `meta` name says: a page with several authors repeats it.
    record Stated(String name, List<String> values) {
        String first() {
            return values.getFirst();
        }
    }

    /// What each name that the page uses says, most trusted first.
    List<Stated> stated(String field) {
        return names.getOrDefault(field, List.of()).stream()
                .filter(values::containsKey)
                .map(name -> new Stated(name, List.copyOf(values.getOrDefault(name, List.of()))))
                .toList();
    }

    Optional<String> named(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst();
    }
}
