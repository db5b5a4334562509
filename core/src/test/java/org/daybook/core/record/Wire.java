package org.daybook.core.record;

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
import org.daybook.core.language.Sentence;
import org.daybook.core.place.Place;
import org.daybook.core.reading.Reading;
import org.daybook.core.time.TimeExpression;

/// Readings by hand, as a reader of the text would mark them: the shelling and the ceasefire of September 2023 in
/// Nagorno-Karabakh, told in our own words by outlets that do not exist.
final class Wire {
    static final LocalDate DAY = LocalDate.of(2023, 9, 19);
    static final Instant NOON = Instant.parse("2023-09-19T12:00:00Z");

    private Wire() {}

    /// An article in the making.
    static final class Draft {
        private final String id;
        private final String text;
        private Instant seen = NOON;
        private String origin;
        private String url;
        private String story = "karabakh";
        private Optional<String> publisher = Optional.of("The Quillmark Ledger");
        private final List<Event> events = new ArrayList<>();
        private final List<Claim> claims = new ArrayList<>();
        private final List<Count> counts = new ArrayList<>();
        private final List<Place> places = new ArrayList<>();
        private final List<TimeExpression> times = new ArrayList<>();

        Draft(String id, String text) {
            this.id = id;
            this.text = text;
            this.origin = id;
            this.url = "https://" + id + ".example/news?a=1,2";
        }

        Draft at(Instant when) {
            seen = when;
            return this;
        }

        Draft by(String name) {
            publisher = Optional.of(name);
            return this;
        }

        Draft byNobody() {
            publisher = Optional.empty();
            return this;
        }

        Draft address(String other) {
            url = other;
            return this;
        }

        Draft copyOf(String first) {
            origin = first;
            return this;
        }

        Draft of(String other) {
            story = other;
            return this;
        }

        Draft place(String words, String name, String country, String kind, double latitude, double longitude) {
            places.add(new Place(
                    find(words),
                    name,
                    Optional.of(new Place.Position(latitude, longitude)),
                    Optional.of(country),
                    OptionalLong.of(616530),
                    Optional.empty(),
                    Optional.of(kind)));
            return this;
        }

        Draft day(String words, LocalDate day) {
            times.add(new TimeExpression(find(words), TimeExpression.Type.DATE, day.toString()));
            return this;
        }

        Draft count(String words, Count.What what, long low, Optional<Long> high) {
            counts.add(new Count(
                    find(words),
                    what,
                    OptionalLong.of(low),
                    high.map(OptionalLong::of).orElse(OptionalLong.empty()),
                    Optional.empty()));
            return this;
        }

        Draft claim(String source, String cue, String content, Claim.Standing standing) {
            claims.add(new Claim(
                    Optional.of(find(source)),
                    Optional.of(find(cue)),
                    List.of(find(content)),
                    Claim.Kind.INDIRECT,
                    Optional.empty(),
                    standing));
            return this;
        }

        Participant who(String words, String name, String country, String sector) {
            return new Participant(
                    find(words),
                    Optional.of(name),
                    Optional.of(country).filter(code -> !code.isEmpty()),
                    Optional.of(sector).filter(code -> !code.isEmpty()));
        }

        /// The last place, time and claim so far and all counts belong to it.
        Draft event(
                Event.Type type,
                Optional<Participant> actor,
                Optional<Participant> target,
                Event.Status status,
                String evidence) {
            List<Integer> all = new ArrayList<>();
            for (int i = 0; i < counts.size(); i++) {
                all.add(i);
            }
            events.add(new Event(
                    type,
                    actor,
                    target,
                    last(places),
                    last(times),
                    times.isEmpty()
                            ? Optional.empty()
                            : Optional.of(LocalDate.parse(times.getLast().value())),
                    all,
                    status,
                    last(claims),
                    find(evidence),
                    0.8));
            return this;
        }

        private static OptionalInt last(List<?> list) {
            return list.isEmpty() ? OptionalInt.empty() : OptionalInt.of(list.size() - 1);
        }

        Span find(String words) {
            int begin = text.indexOf(words);
            if (begin < 0) {
                throw new IllegalArgumentException("“" + words + "” is not in the text");
            }
            return Span.of(text, begin, begin + words.length());
        }

        Report report() {
            Metadata metadata = new Metadata(
                    Optional.of(url),
                    Optional.of("Shells fall on Stepanakert, \"all day\""),
                    Optional.empty(),
                    List.of(),
                    publisher,
                    List.of(),
                    Stamp.parse(seen.toString()).filter(stamp -> !seen.equals(Instant.EPOCH)),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("en"),
                    false);
            Article article = new Article(id, metadata, text, List.of(), List.of(), List.of(), 1);
            List<Sentence> sentences = List.of(new Sentence(0, text.length(), List.of(), List.of()));
            return new Report(
                    id,
                    seen,
                    story,
                    origin,
                    new Reading(article, sentences, times, List.of(), places, counts, claims, events));
        }
    }

    /// "Artillery", so that the means are told.
    static Report shelling(String id, String toll, long low, Instant seen) {
        Draft draft = new Draft(
                id,
                "🕯 Azerbaijan's army shelled Stepanakert with artillery on Tuesday, and " + toll
                        + " civilians were killed,\nthe ombudsman said.");
        draft.at(seen)
                .place("Stepanakert", "Stepanakert", "AZE", "city", 39.8153, 46.7519)
                .day("on Tuesday", DAY)
                .count(toll + " civilians", Count.What.KILLED, low, Optional.of(low))
                .claim("the ombudsman", "said", toll + " civilians were killed", Claim.Standing.STATED);
        return draft.event(
                        Event.Type.ASSAULT,
                        Optional.of(draft.who("Azerbaijan's army", "Azerbaijani Army", "AZE", "MIL")),
                        Optional.of(draft.who(toll + " civilians", "civilians", "", "CVL")),
                        Event.Status.HAPPENED,
                        "Azerbaijan's army shelled Stepanakert with artillery on Tuesday, and " + toll
                                + " civilians were killed,")
                .report();
    }
}
