package org.daybook.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import org.daybook.core.capture.Capture;
import org.daybook.core.capture.Outcome;
import org.daybook.core.capture.Refused;
import org.daybook.core.record.Json;
import org.daybook.inputs.Input;

/// A line of the input contract as it came.
///
/// @param place the place to name in a refusal
public record Captured(String place, String line) {
    /// What a file held, as a line: that of a file of lines is left as it is; one that could not be taken says why.
    static Captured of(Input input) {
        return switch (input.capture()) {
            case Outcome.Made<Capture>(var capture) ->
                new Captured(input.where(), Json.line(input.line().orElseGet(() -> line(capture))));
            case Outcome.Not<Capture>(var why) -> new Captured(input.where(), Json.line(refused(input, why)));
        };
    }

    /// Without an id, as the file has none: the article is known by its address or its words.
    private static ObjectNode line(Capture capture) {
        ObjectNode line = Json.object();
        capture.given().url().ifPresent(url -> line.put("url", url));
        capture.given().captured().ifPresent(stamp -> line.put("captured", stamp.toString()));
        switch (capture.body()) {
            case Capture.Bytes(byte[] bytes, var headers) -> {
                line.put("bytes", Base64.getEncoder().encodeToString(bytes));
                headers.forEach(line.putObject("headers")::put);
            }
            case Capture.Html(String html) -> line.put("html", html);
            case Capture.Flattened(String page) -> line.put("capture", page);
            case Capture.Plain(String text) -> line.put("text", text);
        }
        return line;
    }

    private static ObjectNode refused(Input input, Refused why) {
        ObjectNode line = Json.object().put("id", input.id());
        line.putObject("refused")
                .put("code", why.code())
                .put("what", why.what())
                .put("where", why.where());
        return line;
    }
}
