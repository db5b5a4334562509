package org.daybook.core.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import org.daybook.core.capture.Outcome;

/// Lines of JSON as trees: one object a line, UTF-8, no field that is unknown. Thread-safe.
public final class Json {
    /// Bounds on a line from a stranger: a page of 32 MB as base64 in one string, and objects 64 deep.
    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxStringLength(64 << 20)
            .maxNestingDepth(64)
            .maxNumberLength(100)
            .build();

    private static final JsonMapper MAPPER =
            new JsonMapper(JsonFactory.builder().streamReadConstraints(BOUNDS).build());

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /// The object on a line, or a refusal `bad-json` that says where the line breaks.
    public static Outcome<ObjectNode> parse(String line, String where) {
        try (JsonParser parser = MAPPER.createParser(line)) {
            JsonNode node = MAPPER.readTree(parser);
            if (node instanceof ObjectNode && parser.nextToken() != null) {
                return Outcome.refused("bad-json", "something follows the object: give one object a line", where);
            }
            return node instanceof ObjectNode object
                    ? Outcome.made(object)
                    : Outcome.refused("bad-json", "a line must hold one JSON object", where);
        } catch (JsonProcessingException broken) {
            String column = Optional.ofNullable(broken.getLocation())
                    .map(location -> ", column " + location.getColumnNr())
                    .orElse("");
            return Outcome.refused("bad-json", "not JSON: " + broken.getOriginalMessage(), where + column);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Reading from memory cannot fail", impossible);
        }
    }

    /// The object without line breaks.
    public static String line(ObjectNode object) {
        return object.toString();
    }

    /// The word of the JSON contract for a constant: `CALLED_FOR` is `called-for`.
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The constant for a word of the contract.
    static <E extends Enum<E>> Optional<E> constant(Class<E> type, String word) {
        for (E constant : type.getEnumConstants()) {
            if (word(constant).equals(word)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    /// A text field that is there and not blank.
    static Optional<String> text(JsonNode object, String field) {
        JsonNode value = object.get(field);
        return value != null && value.isTextual() && !value.textValue().isBlank()
                ? Optional.of(value.textValue())
                : Optional.empty();
    }
}
