package org.daybook.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.article.Metadata;
import org.daybook.core.claim.Claim;
import org.daybook.core.event.Event;
import org.daybook.core.event.Participant;
import org.daybook.core.reading.Reading;
import org.daybook.core.time.TimeExpression;
import org.daybook.store.Filed;
import org.daybook.web.EditionPage.Link;
import org.daybook.web.StoryPage.Carried;
import org.daybook.web.StoryPage.Happening;
import org.daybook.web.StoryPage.Origin;
import org.daybook.web.StoryPage.Said;
import org.daybook.web.StoryPage.Standing;

/// Lays out the page of a story from its articles. What is told by reprints of a text is told once, by the
/// first article of that wording. Pure.
final class StoryLayout {
    /// Keeps the page of the largest story under 100 kB; the rest stands in the articles.
    private static final int MOST_CLAIMS = 90;

    /// Claims of one standing that are open on the page; denied and unverified ones matter most.
    private static final int OPEN_CLAIMS = 8;

    /// Events come most salient first; what comes later in an article is detail.
    private static final int EVENTS_OF_ARTICLE = 3;

    private static final int MOST_EVENTS = 20;

    private final List<Filed> articles;
    private final List<Filed> originals;
    private final ZoneId zone;

    private StoryLayout(List<Filed> articles, ZoneId zone) {
        this.zone = zone;
        this.articles =
                articles.stream().sorted(Comparator.comparing(Filed::seen)).toList();
        Map<String, Filed> first = new LinkedHashMap<>();
        this.articles.forEach(filed ->
                first.merge(filed.origin(), filed, (one, other) -> other.id().equals(filed.origin()) ? other : one));
        this.originals = List.copyOf(first.values());
    }

    /// @param articles of the story, at least one
    /// @param title    the headline that an edition chose, where one did
    /// @param zone     whose clock the page shows
    static StoryPage of(List<Filed> articles, Optional<String> title, ZoneId zone) {
        return new StoryLayout(articles, zone).page(title);
    }

    private StoryPage page(Optional<String> title) {
        List<Standing> claims = claims();
        int shown = claims.stream().mapToInt(Standing::size).sum();
        int all = originals.stream()
                .mapToInt(filed -> filed.reading().claims().size())
                .sum();
        PlaceLayout places = new PlaceLayout(originals);
        return new StoryPage(
                articles.getFirst().story(),
                Links.story(articles.getFirst().story()),
                Frame.Feed.both(
                        "This story",
                        "/feed/story.%s?id=" + Links.encoded(articles.getFirst().story())),
                title.orElseGet(() -> title(originals.getLast())),
                Outlets.counted(articles.stream().map(Outlets::of).toList(), originals.size()),
                span(),
                timeline(),
                origins(),
                new FigureLayout(originals, zone).tables(),
                claims,
                all - shown,
                events(),
                places.most(),
                places.map());
    }

    /// Empty when nobody dated any article.
    private String span() {
        List<String> moments = articles.stream()
                .map(Filed::seen)
                .filter(StoryLayout::isDate)
                .map(seen -> EnglishWording.moment(seen, zone))
                .toList();
        if (moments.isEmpty()) {
            return "";
        }
        String first = moments.getFirst();
        String last = moments.getLast();
        return first.equals(last) ? first : first + " to " + last;
    }

    private Optional<Timeline> timeline() {
        return Timeline.of(
                articles.stream()
                        .flatMap(filed -> published(filed)
                                .map(when -> new Timeline.Told(
                                        Outlets.of(filed),
                                        when,
                                        !originals.contains(filed),
                                        title(filed),
                                        Links.article(filed.id())))
                                .stream())
                        .toList(),
                zone);
    }

    private List<Origin> origins() {
        List<Origin> origins = new ArrayList<>();
        for (Filed original : originals.reversed()) {
            List<Carried> reprints = articles.stream()
                    .filter(filed -> filed.origin().equals(original.origin()) && !filed.equals(original))
                    .map(this::carried)
                    .toList();
            origins.add(new Origin(carried(original), reprints));
        }
        return origins;
    }

    private Carried carried(Filed filed) {
        Optional<Instant> when = published(filed);
        return new Carried(
                Outlets.of(filed),
                title(filed),
                Links.article(filed.id()),
                when.map(at -> EnglishWording.moment(at, zone)).orElse(""),
                when.map(Instant::toString).orElse(""));
    }

    private List<Standing> claims() {
        Map<Claim.Standing, List<Said>> said = new LinkedHashMap<>();
        for (Claim.Standing standing : List.of(
                Claim.Standing.DENIED,
                Claim.Standing.UNVERIFIED,
                Claim.Standing.ALLEGED,
                Claim.Standing.CONFIRMED,
                Claim.Standing.STATED)) {
            said.put(standing, new ArrayList<>());
        }
        Set<String> known = new LinkedHashSet<>();
        for (Filed filed : originals.reversed()) {
            List<Claim> claims = filed.reading().claims();
            for (int i = 0; i < claims.size(); i++) {
                Said one = said(filed, claims.get(i), i);
                if (known.add(String.join(" ", one.words()))) {
                    said.getOrDefault(claims.get(i).standing(), new ArrayList<>())
                            .add(one);
                }
            }
        }
        List<Standing> standings = new ArrayList<>();
        int room = MOST_CLAIMS;
        for (Map.Entry<Claim.Standing, List<Said>> entry : said.entrySet()) {
            List<Said> kept = entry.getValue().stream().limit(room).toList();
            room -= kept.size();
            if (!kept.isEmpty()) {
                int open = Math.min(OPEN_CLAIMS, kept.size());
                standings.add(new Standing(
                        EnglishWording.heading(Passage.word(entry.getKey())),
                        meaning(entry.getKey()),
                        kept.subList(0, open),
                        kept.subList(open, kept.size())));
            }
        }
        return standings;
    }

    private static String meaning(Claim.Standing standing) {
        return switch (standing) {
            case DENIED -> "somebody says that it is not so";
            case UNVERIFIED -> "the article says that it could not be checked";
            case ALLEGED -> "told as an allegation";
            case CONFIRMED -> "told as confirmed by the one named";
            case STATED -> "on the word of the one named";
        };
    }

    private static Said said(Filed filed, Claim claim, int index) {
        String cue = claim.cue().map(span -> span.text()).orElse("");
        String channel = claim.channel()
                .filter(one -> one != Claim.Channel.OTHER)
                .map(one -> one == Claim.Channel.X ? "X" : Passage.word(one))
                .orElse("");
        return new Said(
                claim.content().stream().map(span -> unquoted(span.text())).toList(),
                claim.kind() == Claim.Kind.DIRECT,
                claim.source().map(span -> span.text()).orElse(""),
                channel.isEmpty() ? cue : cue.isEmpty() ? channel : cue + ", " + channel,
                Outlets.of(filed),
                Links.evidence(filed.id(), "c" + index));
    }

    /// The page sets its own quotation marks around direct speech.
    private static String unquoted(String words) {
        boolean quoted = words.length() > 2
                && "\"“”'‘’«".indexOf(words.charAt(0)) >= 0
                && "\"“”'’»".indexOf(words.charAt(words.length() - 1)) >= 0;
        return quoted ? words.substring(1, words.length() - 1) : words;
    }

    private List<Happening> events() {
        List<Happening> events = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>();
        for (Filed filed : originals.reversed()) {
            Reading reading = filed.reading();
            for (int i = 0; i < Math.min(EVENTS_OF_ARTICLE, reading.events().size()); i++) {
                Happening event = happening(filed, reading.events().get(i), i);
                if (events.size() < MOST_EVENTS
                        && known.add(
                                event.type() + '\n' + event.actor() + '\n' + event.target() + '\n' + event.when())) {
                    events.add(event);
                }
            }
        }
        return events;
    }

    private static Happening happening(Filed filed, Event event, int index) {
        Reading reading = filed.reading();
        String when = event.day()
                .map(EnglishWording::day)
                .or(() -> event.when().stream()
                        .filter(time -> time < reading.times().size())
                        .mapToObj(time -> reading.times().get(time))
                        .map(TimeExpression::span)
                        .map(span -> span.text())
                        .findFirst())
                .orElse("");
        String where = event.place().stream()
                .filter(place -> place < reading.places().size())
                .mapToObj(place -> reading.places().get(place).name())
                .findFirst()
                .orElse("");
        return new Happening(
                EnglishWording.heading(Passage.word(event.type())),
                event.actor().map(StoryLayout::participant).orElse(""),
                event.target().map(StoryLayout::participant).orElse(""),
                when,
                where,
                Passage.word(event.status()),
                event.evidence().text(),
                new Link(Outlets.of(filed), Links.evidence(filed.id(), "e" + index)));
    }

    private static String participant(Participant participant) {
        return participant.span().text();
    }

    static String title(Filed filed) {
        Metadata metadata = filed.reading().article().metadata();
        return metadata.title().orElse("(without a headline)");
    }

    /// When it was published; when it was seen, where only that is known; empty for what nobody dated, which is kept as
    /// seen at the beginning of time.
    static Optional<Instant> published(Filed filed) {
        return filed.reading()
                .article()
                .metadata()
                .published()
                .flatMap(stamp -> stamp.at())
                .map(at -> at.toInstant())
                .or(() -> Optional.of(filed.seen()).filter(StoryLayout::isDate));
    }

    private static boolean isDate(Instant seen) {
        return !seen.equals(Instant.EPOCH);
    }
}
