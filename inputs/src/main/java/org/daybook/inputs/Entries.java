package org.daybook.inputs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringTokenizer;
import org.daybook.core.article.OutletName;
import org.daybook.core.capture.Capture;
import org.daybook.core.capture.Capture.Given;
import org.daybook.core.capture.Outcome;
import org.daybook.core.capture.Stamp;
import org.daybook.core.feed.Feed;
import org.daybook.core.feed.Feed.Content;
import org.daybook.core.feed.Feed.Entry;
import org.daybook.core.feed.Feed.Link;
import org.daybook.core.record.Json;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;

/// The entries of a feed as documents of their own: what an entry says of itself is believed.
///
/// Whose words they are: the feed's from which the entry says it was taken (`source`, `dc:source`), else the
/// feed's own; nobody's known where the entry was taken from a place that has no name.
public final class Entries {
    /// A teaser has no more words than this and nothing around it to cut away; the longest of the usual ones
    /// (55 words, then an ellipsis) stays well below.
    private static final int MOST_WORDS_OF_A_TEASER = 80;

    private Entries() {}

    /// The entries that have a headline or a text; a refusal when there are none.
    public static List<Input> of(Input input, Feed feed) {
        Optional<Stamp> captured =
                input.capture().made().flatMap(capture -> capture.given().captured());
        List<Input> entries = new ArrayList<>();
        for (Entry entry : feed.entries()) {
            String text = text(entry);
            if (entry.title().isPresent() || !text.isBlank()) {
                String id = address(entry).or(entry::id).orElse(input.id() + "#" + entries.size());
                entries.add(document(id, input.where(), feed, entry, captured, text));
            }
        }
        return entries.isEmpty() ? List.of(nothing(input)) : entries;
    }

    /// A page where there is enough to cut; a few sentences are the article as they stand.
    private static Input document(
            String id, String where, Feed feed, Entry entry, Optional<Stamp> captured, String html) {
        String plain = EntryText.of(html);
        boolean isLong = words(plain) > MOST_WORDS_OF_A_TEASER;
        Capture capture = isLong
                ? new Capture(
                        id, new Capture.Html(page(feed, entry, html)), given(feed, entry, captured, Optional.empty()))
                : new Capture(id, new Capture.Plain(plain), given(feed, entry, captured, language(feed, entry)));
        return new Input(id, where, Outcome.made(capture), isLong ? Optional.empty() : Optional.of(beside(entry)));
    }

    private static int words(String text) {
        return new StringTokenizer(text).countTokens();
    }

    /// What a text cannot say itself, as a line of a cleaned article says it.
    private static ObjectNode beside(Entry entry) {
        ObjectNode line = Json.object();
        List<String> names = names(entry);
        if (!names.isEmpty()) {
            ArrayNode authors = line.putArray("authors");
            names.forEach(authors::add);
        }
        entry.updated().ifPresent(stamp -> line.put("modified", stamp.toString()));
        return line;
    }

    /// The people who wrote it; a mail address alone is no name.
    private static List<String> names(Entry entry) {
        return entry.authors().stream()
                .flatMap(author -> author.name().stream())
                .map(Entries::plain)
                .filter(name -> !name.isBlank() && name.indexOf('@') < 0)
                .distinct()
                .toList();
    }

    private static Input nothing(Input input) {
        return new Input(
                input.id(),
                input.where(),
                Outcome.refused(
                        "empty-feed", "no entry of the feed has a headline or a text; is it cut off?", input.where()),
                input.line());
    }

    private static Given given(Feed feed, Entry entry, Optional<Stamp> captured, Optional<String> language) {
        return new Given(
                entry.title().map(Entries::plain),
                entry.published().or(entry::updated),
                captured,
                address(entry),
                publisher(feed, entry)
                        .map(name -> address(entry)
                                .map(url -> OutletName.at(url, name))
                                .orElse(name)),
                language);
    }

    /// The entry's own page, where the feed leads readers through another one.
    private static Optional<String> address(Entry entry) {
        return canonical(entry).or(entry::link);
    }

    private static Optional<String> canonical(Entry entry) {
        return entry.links().stream()
                .filter(link -> link.rel().equals(Optional.of("canonical")))
                .map(Link::href)
                .filter(href -> !host(href).isEmpty())
                .findFirst();
    }

    private static Optional<Feed.About> source(Entry entry) {
        return entry.source()
                .filter(about -> about.title().isPresent() || about.link().isPresent());
    }

    private static Optional<String> publisher(Feed feed, Entry entry) {
        Optional<String> own = feed.about().title();
        Optional<Feed.About> source = source(entry);
        Optional<String> named = source.flatMap(Feed.About::title);
        if (named.isPresent()) {
            return named.map(Entries::plain);
        }
        String home = feed.about().link().map(Entries::host).orElse("");
        String origin = source.flatMap(Feed.About::link)
                .or(() -> canonical(entry))
                .map(Entries::host)
                .orElse(home);
        boolean isOwn = home.isEmpty() ? source.isEmpty() : sameHouse(home, origin);
        return isOwn ? own.map(Entries::plain) : Optional.empty();
    }

    private static String host(String address) {
        try {
            String host = new URI(address).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException noAddress) {
            return "";
        }
    }

    /// `www.example.org` and `feeds.example.org` are of one house: the hosts agree but for their first names.
    private static boolean sameHouse(String one, String other) {
        return one.equals(other) || house(one).equals(house(other));
    }

    /// The part of a host that its owner registered: the last two names, three under `co.uk` and its like.
    private static String house(String host) {
        int last = host.lastIndexOf('.');
        int second = host.lastIndexOf('.', last - 1);
        boolean shared = last - second - 1 <= 3 && host.length() - last <= 3;
        int begin = shared && second > 0 ? host.lastIndexOf('.', second - 1) : second;
        return host.substring(begin + 1);
    }

    private static Optional<String> language(Feed feed, Entry entry) {
        return entry.language().or(feed.about()::language);
    }

    /// The fullest text that the entry carries, in HTML.
    private static String text(Entry entry) {
        String longest = entry.summary().map(Entries::paragraphs).orElse("");
        for (Content content : entry.content()) {
            boolean plain = content.type().equals(Optional.of("text/plain"));
            String html = plain ? paragraphs(Entities.escape(content.value())) : paragraphs(content.value());
            longest = html.length() > longest.length() ? html : longest;
        }
        return longest;
    }

    private static String paragraphs(String html) {
        return html.isBlank() || html.contains("<p") || html.contains("<br") || html.contains("<div")
                ? html
                : "<p>" + html.replace("\n\n", "</p><p>") + "</p>";
    }

    /// The text as a page of its own, since the paragraphs of a feed have no page around them. What feeds say
    /// of their language and their authors is said as pages say it: the language is often only the publishing
    /// system's, and the text may know better.
    private static String page(Feed feed, Entry entry, String text) {
        StringBuilder page = new StringBuilder("<!doctype html><html");
        language(feed, entry)
                .ifPresent(tag ->
                        page.append(" lang=\"").append(Entities.escape(tag)).append('"'));
        page.append("><head>");
        entry.updated().ifPresent(stamp -> meta(page, "article:modified_time", stamp.toString()));
        names(entry).forEach(name -> meta(page, "author", name));
        return page.append("</head><body><article>")
                .append(text)
                .append("</article></body></html>")
                .toString();
    }

    private static void meta(StringBuilder page, String name, String value) {
        page.append("<meta name=\"")
                .append(name)
                .append("\" content=\"")
                .append(Entities.escape(value))
                .append("\">");
    }

    private static String plain(String title) {
        return Jsoup.parse(title).text();
    }
}
