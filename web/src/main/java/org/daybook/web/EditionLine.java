package org.daybook.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Takes fields out of an edition's line of JSON. A field that is absent or of another form is empty:
/// editions are immutable, and old ones must stay readable when newer ones say more.
final class EditionLine {
    private EditionLine() {}

    /// The first of these fields that is a text and not blank.
    static Optional<String> text(JsonNode node, String... fields) {
        for (String field : fields) {
            JsonNode value = node.path(field);
            if (value.isTextual() && !value.textValue().isBlank()) {
                return Optional.of(value.textValue());
            }
        }
        return Optional.empty();
    }

    static OptionalLong whole(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isIntegralNumber() ? OptionalLong.of(value.longValue()) : OptionalLong.empty();
    }

    /// A text given plainly or as the field `text` of an object.
    static Optional<String> wording(JsonNode node, String... fields) {
        for (String field : fields) {
            JsonNode value = node.path(field);
            Optional<String> wording = value.isObject() ? text(value, "text", "name") : text(node, field);
            if (wording.isPresent()) {
                return wording;
            }
        }
        return Optional.empty();
    }

    /// The names in an array whose entries are texts or objects with a name.
    static List<String> names(JsonNode array) {
        List<String> names = new ArrayList<>();
        for (JsonNode entry : array) {
            Optional<String> name =
                    entry.isTextual() ? Optional.of(entry.textValue()) : text(entry, "name", "text", "title");
            name.filter(one -> !one.isBlank() && !names.contains(one)).ifPresent(names::add);
        }
        return names;
    }

    /// A value as a reader would want it: numbers with two digits at most, objects as name and value.
    static String plain(JsonNode value) {
        if (value.isFloatingPointNumber()) {
            String rounded = String.valueOf(Math.round(value.doubleValue() * 100) / 100.0);
            return rounded.endsWith(".0") ? rounded.substring(0, rounded.length() - 2) : rounded;
        }
        if (value.isContainerNode()) {
            List<String> parts = new ArrayList<>();
            value.properties()
                    .forEach(
                            field -> parts.add(EnglishWording.heading(field.getKey()) + " " + plain(field.getValue())));
            if (value.isArray()) {
                value.forEach(entry -> parts.add(plain(entry)));
            }
            return String.join(", ", parts);
        }
        return value.asText();
    }
}
