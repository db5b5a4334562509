package org.daybook.inputs;

import java.util.Map;
import java.util.Optional;
import org.daybook.core.capture.Capture;
import org.daybook.core.capture.Capture.Bytes;
import org.daybook.core.capture.Capture.Flattened;
import org.daybook.core.capture.Capture.Given;
import org.daybook.core.capture.Decoding;
import org.daybook.core.capture.Outcome;

/// A file that is one document.
final class Document {
    private Document() {}

    /// @param where the place to name in a refusal
    static Input of(String id, String where, byte[] bytes, boolean flattened) {
        Optional<String> text = flattened ? text(bytes) : Optional.empty();
        Capture.Body body = text.isPresent() ? new Flattened(text.get()) : new Bytes(bytes, Map.of());
        return new Input(id, where, Outcome.made(new Capture(id, body, Given.NOTHING)), Optional.empty());
    }

    /// A flattened page's text, in whichever encoding its bytes show; none where control characters say
    /// that the bytes are no text: those are left to the reader of bytes.
    private static Optional<String> text(byte[] bytes) {
        return Optional.of(Decoding.text(bytes)).filter(text -> {
            long controls = text.chars()
                    .filter(c -> c < ' ' && !Character.isWhitespace(c))
                    .count();
            return !text.isEmpty() && text.indexOf('\0') < 0 && controls * 100 <= text.length();
        });
    }

    static Input tooLarge(String id, String where, String size) {
        return refused(id, where, "too-large", "the file has " + size + ", more than " + Inputs.LARGEST_FILE);
    }

    static Input refused(String id, String where, String code, String what) {
        return new Input(id, where, Outcome.refused(code, what, where), Optional.empty());
    }
}
