package org.daybook.core.article;

import java.util.List;
import java.util.Optional;
import org.daybook.core.capture.Stamp;

/// What is known about an article beside its body. Rather absent than wrong. Immutable.
///
/// @param authors   people, never the site
/// @param agencies  news agencies credited for the text, such as `AP`
/// @param published first publication, in the publisher's offset
/// @param captured  when the page was fetched
/// @param language  BCP 47, such as `en`
/// @param provenance where the values come from, as far as that is known: for explaining, not part of the contract
public record Metadata(
        Optional<String> url,
        Optional<String> title,
        Optional<String> standfirst,
        List<String> authors,
        Optional<String> publisher,
        List<String> agencies,
        Optional<Stamp> published,
        Optional<Stamp> modified,
        Optional<Stamp> captured,
        Optional<String> language,
        boolean subscribersOnly,
        List<Provenance> provenance) {
    public Metadata {
        authors = List.copyOf(authors);
        agencies = List.copyOf(agencies);
        provenance = List.copyOf(provenance);
    }

    /// Values of which it is not known where they come from.
    public Metadata(
            Optional<String> url,
            Optional<String> title,
            Optional<String> standfirst,
            List<String> authors,
            Optional<String> publisher,
            List<String> agencies,
            Optional<Stamp> published,
            Optional<Stamp> modified,
            Optional<Stamp> captured,
            Optional<String> language,
            boolean subscribersOnly) {
        this(
                url,
                title,
                standfirst,
                authors,
                publisher,
                agencies,
                published,
                modified,
                captured,
                language,
                subscribersOnly,
                List.of());
    }

    /// Nothing is known.
    public static final Metadata NOTHING = new Metadata(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false);
}
