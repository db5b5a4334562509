package org.daybook.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;
import org.daybook.core.article.Article;
import org.daybook.core.article.Identity;
import org.daybook.core.capture.Capture;
import org.daybook.core.capture.Capture.Given;
import org.daybook.core.capture.Outcome;
import org.daybook.core.capture.Stamp;
import org.daybook.core.feed.Feed;
import org.daybook.core.feed.FeedReader;
import org.daybook.core.feed.Subscription.Announced;
import org.daybook.core.feed.Subscription.Listing;
import org.daybook.core.record.InputLine;
import org.daybook.core.record.Json;
import org.daybook.fetch.http.Answer;
import org.daybook.fetch.poll.Delivery;
import org.daybook.fetch.poll.FeedSource;
import org.daybook.inputs.Entries;
import org.daybook.inputs.EntryText;
import org.daybook.inputs.Input;

/// Feeds to announced entries, and delivered entries to inputs. Between the two an entry is a line of the JSON
/// contract,
/// as it would stand in a file. Stateless, safe for all threads.
final class Announcements implements FeedSource {
    /// With fewer words an entry is taken for a teaser of its page: the usual ones end at some 55 words, and longer
    /// excerpts are met. A short report that is whole costs one request more.
    private static final int FEWEST_WORDS_OF_A_WHOLE = 200;

    @Override
    public Outcome<Listing> read(String feed, Capture document) {
        return FeedReader.read(document).then(read -> Outcome.made(listing(feed, document, read)));
    }

    private static Listing listing(String feed, Capture document, Feed read) {
        Input input = new Input(feed, feed, Outcome.made(document), Optional.empty());
        List<Announced> entries = new ArrayList<>();
        for (Input entry : Entries.of(input, read)) {
            entry.capture().made().ifPresent(capture -> entries.add(announced(feed, entry, capture)));
        }
        return new Listing(read.about().title(), read.about().link(), entries);
    }

    private static Announced announced(String feed, Input entry, Capture capture) {
        Given given = capture.given();
        String text = text(capture.body());
        boolean whole = given.url().isEmpty() || isWhole(text);
        return new Announced(
                given.url().map(Identity::address).orElseGet(() -> feed + '#' + entry.id()),
                Identity.hash(given.title().orElse("") + '\n' + text),
                feed,
                given.url(),
                given.published().map(stamp -> stamp.instant(ZoneOffset.UTC)),
                whole,
                Json.line(line(entry, capture)));
    }

    private static String text(Capture.Body body) {
        return switch (body) {
            case Capture.Html(String markup) -> EntryText.of(markup);
            case Capture.Plain(String text) -> text;
            case Capture.Flattened(String page) -> page;
            case Capture.Bytes bytes -> throw new IllegalArgumentException("an entry of a feed is text");
        };
    }

    /// What breaks off in dots goes on elsewhere, however long it is.
    private static boolean isWhole(String text) {
        String end = text.strip();
        boolean breaksOff = end.endsWith("…") || end.endsWith("...") || end.endsWith("[…]") || end.endsWith("[...]");
        return !breaksOff && new StringTokenizer(text).countTokens() >= FEWEST_WORDS_OF_A_WHOLE;
    }

    private static ObjectNode line(Input entry, Capture capture) {
        ObjectNode line = Json.object();
        entry.line().ifPresent(line::setAll);
        Given given = capture.given();
        given.title().ifPresent(title -> line.put("title", title));
        given.published().ifPresent(stamp -> line.put("published", stamp.toString()));
        given.captured().ifPresent(stamp -> line.put("captured", stamp.toString()));
        given.url().ifPresent(url -> line.put("url", url));
        given.publisher().ifPresent(publisher -> line.put("publisher", publisher));
        given.language().ifPresent(language -> line.put("language", language));
        if (capture.body() instanceof Capture.Html(String markup)) {
            line.put("html", markup);
        } else {
            line.put("text", text(capture.body()));
        }
        return line;
    }

    /// The article's page where it was had and says more than the feed does; else what the feed says. A login wall, a
    /// page that needs a browser, or one that is no article loses nothing that was announced.
    Input input(Delivery delivery) {
        Input own = own(delivery.entry());
        Optional<Answer> page = delivery.page();
        if (page.isEmpty()) {
            return own;
        }
        Input fetched = fetched(own, page.get(), delivery);
        int words = words(Rooms.article(fetched));
        return words > 0 && words >= words(Rooms.article(own)) ? fetched : own;
    }

    private static int words(Outcome<Article> article) {
        return article.made()
                .map(made -> new StringTokenizer(made.text()).countTokens())
                .orElse(0);
    }

    private static Input own(Announced entry) {
        String where = entry.link().orElse(entry.key());
        Outcome<ObjectNode> line = Json.parse(entry.line(), where);
        boolean isText = line.made().filter(object -> object.has("html")).isEmpty();
        return new Input(
                where,
                where,
                line.then(object -> InputLine.capture(object, where)),
                isText ? line.made() : Optional.empty());
    }

    /// What the feed says of title and day is believed; the publisher the page knows better than a feed of one section.
    private static Input fetched(Input own, Answer page, Delivery delivery) {
        Given known = own.capture().made().map(Capture::given).orElse(Given.NOTHING);
        Given given = new Given(
                known.title(),
                known.published(),
                Optional.of(Stamp.of(delivery.at().atOffset(ZoneOffset.UTC))),
                Optional.of(page.address().toString()),
                Optional.empty(),
                Optional.empty());
        Map<String, String> headers = page.headers();
        Capture capture = new Capture(own.id(), new Capture.Bytes(page.body(), headers), given);
        return new Input(own.id(), own.where(), Outcome.made(capture), Optional.empty());
    }
}
