package org.daybook.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.daybook.core.article.Article;
import org.daybook.core.article.Metadata;
import org.daybook.core.article.Span;
import org.daybook.core.capture.Stamp;
import org.daybook.core.claim.Claim;
import org.daybook.core.count.Count;
import org.daybook.core.event.Event;
import org.daybook.core.event.Participant;
import org.daybook.core.language.Mention;
import org.daybook.core.language.Sentence;
import org.daybook.core.name.Name;
import org.daybook.core.place.Place;
import org.daybook.core.reading.Reading;
import org.daybook.core.record.Json;
import org.daybook.core.time.TimeExpression;
import org.daybook.store.Filed;
import org.daybook.store.Store;

/// A small morning in our own words: one story with two wordings and a reprint, one article
/// with a hostile headline. Quotes are found in the texts by their words, so a fixture cannot
/// name a place that is not there.
final class Wire {
    static final String HOSTILE = "<script>alert(\"1\")</script> & 'quotes'";
    static final LocalDate DAY = LocalDate.of(2023, 9, 20);
    static final String ZONE = "Europe/Paris";

    static final String MORNING =
            "The ombudsman of the separatist authorities said on Wednesday that at least 32 people"
                    + " had been killed 🕯 in Nagorno-Karabakh. Azerbaijan's defence ministry denied that civilians had been"
                    + " shelled.\n\nA ceasefire was announced at noon. It has not been possible to verify the figures.";
    static final String EVENING = "At least 200 people were killed in the offensive, the ombudsman of the separatist"
            + " authorities said in the evening. Ten of the dead were civilians.\n\nPeople gathered in Yerevan.";
    static final String RATES =
            "The Federal Reserve left its rates alone on Wednesday & said that it may raise them" + " once more.";

    private Wire() {}

    /// Files the articles and publishes an edition of the day.
    static void fill(Store store) {
        Instant noon = Instant.parse("2023-09-20T10:00:00Z");
        Instant night = Instant.parse("2023-09-20T19:10:00Z");
        store.file(
                List.of(
                        filed(
                                "kara-1",
                                "karabakh",
                                "kara-1",
                                "The Quillmark Ledger",
                                "Karabakh: 32 dead",
                                MORNING,
                                noon),
                        filed(
                                "kara-2",
                                "karabakh",
                                "kara-1",
                                "The Tollgate Evening Sheet",
                                "At least 32 killed",
                                MORNING,
                                noon.plusSeconds(600)),
                        filed("kara-3", "karabakh", "kara-3", "Meridian Postbag", "The toll rises", EVENING, night),
                        filed("fed-1", "fed", "fed-1", "Thornapple Business Bulletin", HOSTILE, RATES, night)),
                List.of());
        store.publish(DAY.minusDays(1), ZONE, noon.minusSeconds(86_400), Json.line(edition(DAY.minusDays(1))));
        store.publish(DAY, ZONE, night.plusSeconds(3600), Json.line(morning()));
    }

    private static ObjectNode edition(LocalDate day) {
        ObjectNode line = Json.object().put("date", day.toString()).put("zone", ZONE);
        line.put("cut", day.plusDays(1) + "T12:30:00+02:00"); // half an hour after the first article
        line.putArray("items");
        line.putArray("left");
        return line;
    }

    private static ObjectNode morning() {
        ObjectNode line = edition(DAY);
        ObjectNode first = ((ArrayNode) line.path("items")).addObject();
        first.put("rank", 1)
                .put("story", "karabakh")
                .put("title", "The toll rises")
                .put("origins", 2);
        ArrayNode summary = first.putArray("summary");
        quote(summary.addObject(), "kara-1", MORNING, MORNING.substring(0, MORNING.indexOf(" Azerbaijan's")));
        quote(summary.addObject(), "kara-3", EVENING, EVENING.substring(0, EVENING.indexOf(" Ten")));
        ArrayNode articles = first.putArray("articles");
        article(articles, "kara-1", "The Quillmark Ledger", "2023-09-20T10:00:00Z");
        article(articles, "kara-2", "The Tollgate Evening Sheet", "2023-09-20T10:10:00Z");
        article(articles, "kara-3", "Meridian Postbag", "2023-09-20T19:10:00Z");
        ArrayNode figures = first.putArray("figures");
        quote(figures.addObject().put("what", "killed").put("low", 32), "kara-1", MORNING, "at least 32 people");
        quote(
                figures.addObject()
                        .put("what", "killed")
                        .put("low", 200)
                        .put("by", "the ombudsman of the separatist authorities"),
                "kara-3",
                EVENING,
                "At least 200 people");
        ArrayNode differ =
                first.putArray("disputes").addObject().put("kind", "figures").putArray("quotes");
        quote(differ.addObject(), "kara-1", MORNING, "at least 32 people");
        quote(differ.addObject(), "kara-3", EVENING, "At least 200 people");
        first.putArray("places").addObject().put("name", "Nagorno-Karabakh").put("country", "AZE");
        quote(first.putArray("new").addObject(), "kara-3", EVENING, EVENING.substring(0, EVENING.indexOf(" Ten")));
        first.putArray("joined").addObject().put("story", "fed").put("title", "Rates & tolls");
        first.putObject("why").put("origins", 2.0).put("freshness", 0.875);
        ObjectNode second = ((ArrayNode) line.path("items")).addObject();
        second.put("rank", 2).put("story", "fed").put("title", HOSTILE).put("origins", 1);
        quote(second.putArray("summary").addObject(), "fed-1", RATES, RATES);
        article(second.putArray("articles"), "fed-1", "Thornapple Business Bulletin", "2023-09-20T19:10:00Z");
        ((ArrayNode) line.path("left"))
                .addObject()
                .put("story", "fed")
                .put("title", "Left")
                .put("why", "small");
        return line;
    }

    private static void article(ArrayNode articles, String id, String publisher, String published) {
        articles.addObject().put("id", id).put("publisher", publisher).put("published", published);
    }

    private static void quote(ObjectNode into, String article, String text, String words) {
        int begin = text.indexOf(words);
        into.put("text", words)
                .put("article", article)
                .put("begin", text.codePointCount(0, begin))
                .put("end", text.codePointCount(0, begin + words.length()));
    }

    static Filed filed(
            String id, String story, String origin, String publisher, String title, String text, Instant when) {
        Optional<Stamp> stamp = Stamp.parse(when.toString());
        return filed(id, story, origin, publisher, title, text, when, stamp);
    }

    /// Neither dated nor captured: such a one is kept as seen at the beginning of time.
    static Filed undated(String id, String title, String text) {
        return filed(id, id, id, "The Quillmark Ledger", title, text, Instant.EPOCH, Optional.empty());
    }

    private static Filed filed(
            String id,
            String story,
            String origin,
            String publisher,
            String title,
            String text,
            Instant when,
            Optional<Stamp> stamp) {
        Metadata metadata = new Metadata(
                Optional.of("https://" + id + ".example/a?b=1&c=2"),
                Optional.of(title),
                Optional.empty(),
                List.of(),
                Optional.of(publisher),
                List.of(),
                stamp,
                Optional.empty(),
                stamp,
                Optional.of("en"),
                false);
        Article article = new Article(
                id,
                metadata,
                text,
                List.of("A street. LNW"),
                List.of(),
                List.of(new Article.Removed("Sign up <b>now</b>", Article.Why.PROMO)),
                1);
        return new Filed(id, when, read(article), "digest of " + id, story, id.equals(origin), origin);
    }

    /// A reading by hand: what a reader of the text would mark.
    private static Reading read(Article article) {
        String text = article.text();
        List<Claim> claims = new ArrayList<>();
        List<Count> counts = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        List<TimeExpression> times = new ArrayList<>();
        if (text.equals(MORNING)) {
            claims.add(claim(
                    text,
                    "The ombudsman of the separatist authorities",
                    "said",
                    "at least 32 people had been killed 🕯 in Nagorno-Karabakh",
                    Claim.Standing.UNVERIFIED));
            claims.add(claim(
                    text,
                    "Azerbaijan's defence ministry",
                    "denied",
                    "that civilians had been shelled.\n\nA ceasefire",
                    Claim.Standing.DENIED));
            counts.add(count(text, "at least 32 people", 32));
            places.add(place(text, "Nagorno-Karabakh", "AZE", 39.82, 46.75));
            times.add(new TimeExpression(find(text, "Wednesday"), TimeExpression.Type.DATE, "2023-09-20"));
            events.add(new Event(
                    Event.Type.AGREE,
                    Optional.empty(),
                    Optional.empty(),
                    OptionalInt.of(0),
                    OptionalInt.of(0),
                    Optional.of(DAY),
                    List.of(),
                    Event.Status.HAPPENED,
                    OptionalInt.empty(),
                    find(text, "A ceasefire was announced at noon."),
                    0.9));
        } else if (text.equals(EVENING)) {
            claims.add(claim(
                    text,
                    "the ombudsman of the separatist authorities",
                    "said",
                    "At least 200 people were killed in the offensive",
                    Claim.Standing.STATED));
            counts.add(count(text, "At least 200 people", 200));
            places.add(place(text, "Yerevan", "ARM", 40.18, 44.51));
            events.add(new Event(
                    Event.Type.PROTEST,
                    Optional.of(new Participant(
                            find(text, "People"), Optional.empty(), Optional.empty(), Optional.empty())),
                    Optional.empty(),
                    OptionalInt.of(0),
                    OptionalInt.empty(),
                    Optional.empty(),
                    List.of(),
                    Event.Status.ONGOING,
                    OptionalInt.empty(),
                    find(text, "People gathered in Yerevan."),
                    0.8));
        }
        List<Name> names = new ArrayList<>();
        if (text.contains("Azerbaijan's defence ministry")) {
            Optional<String> whose = Optional.of("Ministry of Defence of Azerbaijan");
            names.add(new Name(
                    find(text, "Azerbaijan's defence ministry"),
                    Mention.Kind.ORGANISATION,
                    whose,
                    Optional.of("AZE"),
                    Optional.of("MIL")));
        }
        return new Reading(article, sentences(text), times, names, places, counts, claims, events);
    }

    private static List<Sentence> sentences(String text) {
        List<Sentence> sentences = new ArrayList<>();
        int begin = 0;
        while (begin < text.length()) {
            int stop = text.indexOf('.', begin);
            int end = stop < 0 ? text.length() : stop + 1;
            sentences.add(new Sentence(begin, end, List.of(), List.of()));
            begin = end;
            while (begin < text.length() && Character.isWhitespace(text.charAt(begin))) {
                begin++;
            }
        }
        return sentences;
    }

    private static Claim claim(String text, String source, String cue, String content, Claim.Standing standing) {
        return new Claim(
                Optional.of(find(text, source)),
                Optional.of(find(text, cue)),
                List.of(find(text, content)),
                Claim.Kind.INDIRECT,
                Optional.of(Claim.Channel.SOCIAL_MEDIA),
                standing);
    }

    private static Count count(String text, String words, long low) {
        return new Count(
                find(text, words), Count.What.KILLED, OptionalLong.of(low), OptionalLong.empty(), Optional.empty());
    }

    private static Place place(String text, String name, String country, double latitude, double longitude) {
        return new Place(
                find(text, name),
                name,
                Optional.of(new Place.Position(latitude, longitude)),
                Optional.of(country),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.of("region"));
    }

    private static Span find(String text, String words) {
        int begin = text.indexOf(words);
        if (begin < 0) {
            throw new IllegalArgumentException("“" + words + "” is not in the text");
        }
        return Span.of(text, begin, begin + words.length());
    }
}
