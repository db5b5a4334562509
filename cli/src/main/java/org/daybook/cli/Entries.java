package org.daybook.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.core.capture.Capture;
import org.daybook.core.capture.Capture.Given;
import org.daybook.core.capture.Outcome;
import org.daybook.core.capture.Stamp;
import org.daybook.core.feed.Feed;
import org.daybook.core.feed.Feed.Content;
import org.daybook.core.feed.Feed.Entry;

/// The entries of a feed as documents of their own: what an entry says of itself is believed.
final class Entries {
    private Entries() {}

    static List<Input> of(Input input, Feed feed) {
        Optional<Stamp> captured =
                input.capture().made().flatMap(capture -> capture.given().captured());
        List<Input> entries = new ArrayList<>();
        for (Entry entry : feed.entries()) {
            Optional<String> address = entry.link().or(entry::id);
            if (entry.title().isPresent()) {
                String id = address.orElse(input.id() + "#" + entries.size());
                Capture capture = new Capture(id, body(entry), given(feed, entry, captured));
                entries.add(new Input(id, input.where(), Outcome.made(capture), Optional.empty()));
            }
        }
        return entries;
    }

    private static Given given(Feed feed, Entry entry, Optional<Stamp> captured) {
        return new Given(
                entry.title().map(Entries::plain),
                entry.published().or(entry::updated),
                captured,
                entry.link(),
                entry.source()
                        .flatMap(Feed.About::title)
                        .or(feed.about()::title)
                        .map(Entries::plain),
                feed.about().language());
    }

    /// The fullest text that the entry carries, as a page of its own; the paragraphs of a feed have no page
    /// around them.
    private static Capture.Body body(Entry entry) {
        String longest = entry.content().stream()
                .map(Content::value)
                .reduce(entry.summary().orElse(""), (a, b) -> a.length() >= b.length() ? a : b);
        if (longest.isBlank()) {
            return new Capture.Plain("");
        }
        String paragraphs = longest.contains("<p") || longest.contains("<br")
                ? longest
                : "<p>" + longest.replace("\n\n", "</p><p>") + "</p>";
        return new Capture.Html("<!doctype html><html><body><article>" + paragraphs + "</article></body></html>");
    }

    private static String plain(String title) {
        return org.jsoup.Jsoup.parse(title).text();
    }
}
