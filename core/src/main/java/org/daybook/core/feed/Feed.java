package org.daybook.core.feed;

import java.util.List;
import java.util.Optional;
import org.daybook.core.capture.Stamp;

/// A feed as it was published, whatever its format, with relative addresses resolved. Immutable.
///
/// @param about what is said of the feed as a whole
/// @param entries in the order of the document
public record Feed(Format format, About about, List<Entry> entries) {
    public Feed {
        entries = List.copyOf(entries);
    }

    /// The JSON contract has these words in lower case.
    public enum Format {
        RSS20,
        ATOM10,
        ATOM03,
        RSS10,
        RSS09,
        CDF,
        JSON,
        UNKNOWN
    }

    /// A feed's own fields, also those of the feed that an entry was taken from.
    public record About(
            Optional<String> title,
            Optional<String> subtitle,
            Optional<String> link,
            Optional<String> id,
            Optional<Stamp> updated,
            Optional<Stamp> published,
            Optional<String> language,
            List<Person> authors,
            Optional<String> rights,
            Optional<String> generator,
            Optional<Image> image,
            List<Category> categories,
            List<Link> links,
            Optional<String> license) {
        /// Nothing is known.
        static final About NOTHING = new About(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty());

        public About {
            authors = List.copyOf(authors);
            categories = List.copyOf(categories);
            links = List.copyOf(links);
        }

        /// The same with this title and address.
        About called(Optional<String> name, Optional<String> address) {
            return new About(
                    name,
                    subtitle,
                    address,
                    id,
                    updated,
                    published,
                    language,
                    authors,
                    rights,
                    generator,
                    image,
                    categories,
                    links,
                    license);
        }

        /// The same in this language.
        About in(Optional<String> tag) {
            return new About(
                    title,
                    subtitle,
                    link,
                    id,
                    updated,
                    published,
                    tag,
                    authors,
                    rights,
                    generator,
                    image,
                    categories,
                    links,
                    license);
        }
    }

    /// @param source the feed that the entry was taken from, where it says so
    public record Entry(
            Optional<String> id,
            Optional<String> title,
            Optional<String> link,
            List<Link> links,
            List<Person> authors,
            Optional<Stamp> published,
            Optional<Stamp> updated,
            Optional<String> summary,
            List<Content> content,
            List<Category> categories,
            List<Enclosure> enclosures,
            Optional<String> comments,
            Optional<About> source,
            Optional<String> license,
            Optional<String> rights,
            Optional<String> language) {
        public Entry {
            links = List.copyOf(links);
            authors = List.copyOf(authors);
            content = List.copyOf(content);
            categories = List.copyOf(categories);
            enclosures = List.copyOf(enclosures);
        }
    }

    public record Person(Optional<String> name, Optional<String> email, Optional<String> uri) {}

    public record Link(String href, Optional<String> rel, Optional<String> type) {}

    public record Category(String term, Optional<String> scheme, Optional<String> label) {}

    /// @param type a media type such as `text/html`
    public record Content(String value, Optional<String> type) {}

    /// @param length in bytes, as the feed says it
    public record Enclosure(String href, Optional<String> type, Optional<String> length) {}

    /// @param width in pixels, as the feed says it; so is the height
    public record Image(
            Optional<String> url,
            Optional<String> title,
            Optional<String> link,
            Optional<String> width,
            Optional<String> height) {}
}
