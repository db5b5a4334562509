package org.daybook.core.capture;

import java.util.Map;
import java.util.Optional;

/// A document as it came through the door: its body in exactly one of four forms and whatever the giver knew
/// about it. What is given is believed over what the document says. Immutable.
///
/// @param id   kept as given, never empty
/// @param body the document itself
/// @param given what came beside it; nothing in it is checked here
public record Capture(String id, Body body, Given given) {
    public Capture {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("A capture needs an id");
        }
    }

    /// The four forms in which a document may come.
    public sealed interface Body permits Html, Flattened, Plain, Bytes {}

    /// A page as fetched, already decoded to text.
    public record Html(String markup) implements Body {}

    /// A whole page already flattened to plain text by a crawler, menus and promotions included.
    public record Flattened(String page) implements Body {}

    /// An article's text, already clean: used as it stands, not one character
    /// changed. Empty for a headline alone.
    public record Plain(String text) implements Body {}

    /// A document exactly as fetched, with the response's headers (names in lower case), which may contradict
    /// it. The array is shared, not copied: captures can be large; nobody may write to it.
    @SuppressWarnings("ArrayRecordComponent")
    public record Bytes(byte[] bytes, Map<String, String> headers) implements Body {
        public Bytes {
            headers = Map.copyOf(headers);
        }
    }

    /// Metadata that came beside the body, as it was written there.
    ///
    /// @param published an instant with its offset, or a day
    /// @param captured  when the document was fetched
    /// @param language  a BCP 47 tag such as `en`
    public record Given(
            Optional<String> title,
            Optional<Stamp> published,
            Optional<Stamp> captured,
            Optional<String> url,
            Optional<String> publisher,
            Optional<String> language) {
        /// Nothing is known.
        public static final Given NOTHING = new Given(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
