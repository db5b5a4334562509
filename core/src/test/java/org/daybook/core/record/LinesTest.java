package org.daybook.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.daybook.core.article.Article;
import org.daybook.core.article.Metadata;
import org.daybook.core.article.Span;
import org.daybook.core.capture.Capture;
import org.daybook.core.capture.Outcome;
import org.daybook.core.capture.Stamp;
import org.daybook.core.claim.Claim;
import org.daybook.core.count.Count;
import org.daybook.core.event.Event;
import org.daybook.core.event.Participant;
import org.daybook.core.language.Mention;
import org.daybook.core.name.Name;
import org.daybook.core.place.Place;
import org.daybook.core.reading.Reading;
import org.daybook.core.time.TimeExpression;
import org.junit.jupiter.api.Test;

class LinesTest {
    private static final String TEXT = "🚨 The ministry said on Tuesday that 12 miners had died near Lota.";

    @Test
    void offsetsAreCountedInCodePointsAndComeBackAsUnits() {
        Reading reading = reading();
        ObjectNode line = ReadingLine.write(reading);
        int begin = line.path("counts").path(0).path("begin").asInt();
        assertThat(begin).isEqualTo(TEXT.codePointCount(0, TEXT.indexOf("12 miners")));
        assertThat(StoredReading.read(reading.article(), line)).isEqualTo(reading);
    }

    @Test
    void aRecordOfAnotherTextDoesNotComeBack() {
        ObjectNode line = ReadingLine.write(reading());
        Article other = new Article(
                "a", Metadata.NOTHING, TEXT.replace("12 miners", "13 miners"), List.of(), List.of(), List.of(), 1);
        assertThatThrownBy(() -> StoredReading.read(other, line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("“12 miners” does not stand at");
    }

    @Test
    void aLineOfCleanComesBackWhole() {
        Article article = reading().article();
        assertThat(ArticleLine.read(ArticleLine.write(article))).isEqualTo(article);
    }

    @Test
    void badLinesAreRefusedWithTheirCodeAndPlace() {
        assertThat(code("{\"id\": ")).isEqualTo("bad-json");
        assertThat(code("[1]")).isEqualTo("bad-json");
        assertThat(code("{\"id\": \"a\"}")).isEqualTo("no-body");
        assertThat(code("{\"id\": \"a\", \"text\": \"x\", \"html\": \"<p>x\"}")).isEqualTo("two-bodies");
        assertThat(code("{\"id\": \"a\", \"bytes\": \"PGh0%%bWw+\"}")).isEqualTo("bad-base64");
        assertThat(code("{\"id\": \"a\", \"bytes\": \"PGh0\\r\\nbWw+\"}"))
                .as("base64 broken into lines")
                .isEqualTo("made");
        assertThat(code("{\"id\": \"a\", \"text\": \"x\"} {\"id\": \"b\", \"text\": \"y\"}"))
                .as("two objects on a line, of which one would be lost")
                .isEqualTo("bad-json");
        assertThat(code("{\"id\": \"a\", \"refused\": {\"code\": \"empty-input\", \"what\": \"nothing there\"}}"))
                .isEqualTo("empty-input");
        assertThat(code("{\"id\": \"a\", \"title\": \"A headline alone\"}")).isEqualTo("made");
    }

    @Test
    void aDateOutsideTheYearsOfFourDigitsIsUnknownAndNotCarriedOn() {
        assertThat(Stamp.parse("+12345-12-31T23:00:00Z")).isEmpty();
        assertThat(Stamp.parse("0000-01-01")).isEmpty();
        assertThat(Stamp.parse("9999-12-31T23:59:59-18:00")).isEmpty();
        assertThat(Stamp.parse("2106-02-07T06:28:16Z")).isPresent();
    }

    private static String code(String line) {
        Outcome<Capture> outcome = Json.parse(line, "test:1").then(object -> InputLine.capture(object, "test:1"));
        return switch (outcome) {
            case Outcome.Made<Capture> made -> "made";
            case Outcome.Not<Capture>(var refused) -> refused.code();
        };
    }

    private static Reading reading() {
        Metadata metadata = new Metadata(
                Optional.of("https://harbourline.example/1"),
                Optional.of("Miners die"),
                Optional.of("A standfirst"),
                List.of("World desk"),
                Optional.of("Harbourline Dispatch"),
                List.of("LNW"),
                Stamp.parse("2023-09-20T08:00:00+02:00"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("en"),
                true);
        Article article = new Article(
                "a",
                metadata,
                TEXT,
                List.of("A caption"),
                List.of(new Article.Related("Another", Optional.empty(), true)),
                List.of(new Article.Removed("Sign up", Article.Why.PROMO)),
                0.75);
        Span who = span("The ministry");
        return new Reading(
                article,
                List.of(),
                List.of(new TimeExpression(span("Tuesday"), TimeExpression.Type.DATE, "2023-09-19")),
                List.of(new Name(
                        span("Lota"), Mention.Kind.PLACE, Optional.of("Lota"), Optional.of("CHL"), Optional.empty())),
                List.of(new Place(
                        span("Lota"),
                        "Lota",
                        Optional.of(new Place.Position(-37.09, -73.16)),
                        Optional.of("CHL"),
                        OptionalLong.of(3880107),
                        Optional.of("Biobío"),
                        Optional.of("city"))),
                List.of(new Count(
                        span("12 miners"),
                        Count.What.KILLED,
                        OptionalLong.of(12),
                        OptionalLong.of(12),
                        Optional.empty())),
                List.of(new Claim(
                        Optional.of(who),
                        Optional.of(span("said")),
                        List.of(span("12 miners had died near Lota")),
                        Claim.Kind.INDIRECT,
                        Optional.of(Claim.Channel.NEWS_CONFERENCE),
                        Claim.Standing.STATED)),
                List.of(new Event(
                        Event.Type.REQUEST,
                        Optional.of(new Participant(who, Optional.empty(), Optional.of("CHL"), Optional.of("GOV"))),
                        Optional.empty(),
                        OptionalInt.of(0),
                        OptionalInt.of(0),
                        Optional.of(LocalDate.of(2023, 9, 19)),
                        List.of(0),
                        Event.Status.CALLED_FOR,
                        OptionalInt.of(0),
                        span("12 miners had died"),
                        0.5)));
    }

    private static Span span(String words) {
        int at = TEXT.indexOf(words);
        return Span.of(TEXT, at, at + words.length());
    }
}
