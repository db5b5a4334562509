package org.daybook.core.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.daybook.core.capture.Capture;
import org.daybook.core.capture.Capture.Body;
import org.daybook.core.capture.Capture.Bytes;
import org.daybook.core.capture.Capture.Flattened;
import org.daybook.core.capture.Capture.Given;
import org.daybook.core.capture.Capture.Html;
import org.daybook.core.capture.Capture.Plain;
import org.daybook.core.capture.Outcome;
import org.daybook.core.capture.Refused;
import org.daybook.core.capture.Stamp;

/// An input line of the JSON contract: an id, exactly one body, and metadata that is believed.
public final class InputLine {
    private InputLine() {}

    /// The capture on a line. A line that already is a refusal keeps it. Without an
    /// id the place stands in for it.
    public static Outcome<Capture> capture(ObjectNode line, String where) {
        String id = id(line).orElse(where);
        Optional<Refused> earlier = Optional.ofNullable(line.get("refused"))
                .filter(JsonNode::isObject)
                .map(refused -> new Refused(
                        Json.text(refused, "code").orElse("refused"),
                        Json.text(refused, "what").orElse("refused by an earlier stage"),
                        Json.text(refused, "where").orElse(where)));
        if (earlier.isPresent()) {
            return new Outcome.Not<>(earlier.get());
        }
        return body(line, where).then(body -> Outcome.made(new Capture(id, body, given(line))));
    }

    /// The id of a line, kept as given; a number becomes its digits.
    public static Optional<String> id(ObjectNode line) {
        JsonNode id = line.get("id");
        return id == null || id.isContainerNode() || id.isNull() || id.asText().isEmpty()
                ? Optional.empty()
                : Optional.of(id.asText());
    }

    private static Outcome<Body> body(ObjectNode line, String where) {
        List<Body> bodies = new ArrayList<>();
        textual(line, "html").ifPresent(html -> bodies.add(new Html(html)));
        textual(line, "capture").ifPresent(page -> bodies.add(new Flattened(page)));
        textual(line, "text").ifPresent(text -> bodies.add(new Plain(text)));
        Optional<String> encoded = textual(line, "bytes");
        if (encoded.isPresent()) {
            if (!encoded.get().chars().allMatch(InputLine::isBase64)) {
                return Outcome.refused("bad-base64", "`bytes` is not base64: it has other characters", where);
            }
            try {
                bodies.add(new Bytes(Base64.getMimeDecoder().decode(encoded.get()), headers(line)));
            } catch (IllegalArgumentException notBase64) {
                return Outcome.refused("bad-base64", "`bytes` is not base64: " + notBase64.getMessage(), where);
            }
        }
        if (bodies.size() > 1) {
            return Outcome.refused("two-bodies", "give one of html, capture, text and bytes, not several", where);
        }
        if (bodies.isEmpty()) {
            return Json.text(line, "title").isPresent()
                    ? Outcome.made(new Plain(""))
                    : Outcome.refused("no-body", "give one of html, capture, text and bytes, or a title", where);
        }
        return Outcome.made(bodies.getFirst());
    }

    /// The decoder that allows for line breaks passes over anything else too, and what is
    /// left of a mistake is nonsense.
    private static boolean isBase64(int c) {
        return (c >= 'A' && c <= 'Z')
                || (c >= 'a' && c <= 'z')
                || (c >= '0' && c <= '9')
                || c == '+'
                || c == '/'
                || c == '='
                || c == '\n'
                || c == '\r'
                || c == ' ';
    }

    private static Optional<String> textual(ObjectNode line, String field) {
        JsonNode value = line.get(field);
        return value != null && value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }

    private static Map<String, String> headers(ObjectNode line) {
        Map<String, String> headers = new HashMap<>();
        JsonNode given = line.get("headers");
        if (given != null && given.isObject()) {
            given.properties()
                    .forEach(header -> headers.put(
                            header.getKey().toLowerCase(Locale.ROOT),
                            header.getValue().asText()));
        }
        return headers;
    }

    private static Given given(ObjectNode line) {
        return new Given(
                Json.text(line, "title"),
                Json.text(line, "published").flatMap(Stamp::parse),
                Json.text(line, "captured").flatMap(Stamp::parse),
                Json.text(line, "url"),
                Json.text(line, "publisher"),
                Json.text(line, "language"));
    }
}
