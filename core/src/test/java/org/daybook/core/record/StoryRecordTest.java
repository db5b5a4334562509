package org.daybook.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.daybook.core.claim.Claim;
import org.daybook.core.count.Count;
import org.daybook.core.event.Event;
import org.junit.jupiter.api.Test;

class StoryRecordTest {
    private static final Instant NIGHT = Instant.parse("2023-09-19T21:00:00Z");

    @Test
    void twoTellingsOfOneEventAreLinkedAndSayWhereTheyDiffer() {
        StoryRecord story = StoryRecord.of(
                List.of(Wire.shelling("a", "two", 2, Wire.NOON), Wire.shelling("b", "twenty-five", 25, NIGHT)));
        assertThat(story.events()).hasSize(2);
        EventEntry first = story.events().getFirst();
        EventEntry second = story.events().getLast();
        assertThat(second.same()).isEqualTo(first.id()).isEqualTo(first.same());
        assertThat(first.differs()).isEmpty();
        assertThat(second.differs()).containsExactly("figures");
        assertThat(story.linkedEvents()).hasSize(1);
    }

    @Test
    void anIdDependsOnTheArticleAloneNotOnWhatElseIsInTheStory() {
        StoryRecord alone = StoryRecord.of(List.of(Wire.shelling("b", "two", 2, NIGHT)));
        StoryRecord both =
                StoryRecord.of(List.of(Wire.shelling("a", "two", 2, Wire.NOON), Wire.shelling("b", "two", 2, NIGHT)));
        assertThat(both.events().getLast().id())
                .isEqualTo(alone.events().getFirst().id())
                .matches("[0-9a-f]{16}");
        assertThat(both.events()).extracting(EventEntry::id).doesNotHaveDuplicates();
    }

    @Test
    void whatIsToldOfAnotherDayPlaceOrActorIsAnotherEvent() {
        Wire.Draft later = attack("later", "ARM", "AZE", 46.75);
        Wire.Draft abroad = attack("abroad", "AZE", "ARM", 44.5);
        List<Report> reports = List.of(Wire.shelling("a", "two", 2, Wire.NOON), later.report(), abroad.report());
        assertThat(StoryRecord.of(reports).linkedEvents()).hasSize(3);
    }

    private static Wire.Draft attack(String id, String who, String where, double longitude) {
        Wire.Draft draft = new Wire.Draft(id, "The army shelled the town on Tuesday with artillery, and two died.");
        draft.place("the town", "the town", where, "city", 39.8, longitude).day("on Tuesday", Wire.DAY);
        return draft.event(
                Event.Type.ASSAULT,
                Optional.of(draft.who("The army", "army", who, "MIL")),
                Optional.empty(),
                Event.Status.HAPPENED,
                "The army shelled the town on Tuesday with artillery");
    }

    @Test
    void aStateAndItsArmyMayBeOneActorTwoPeopleAreNot() {
        assertThat(StoryRecord.of(
                                List.of(arrest("a", "Azerbaijan", "AZE", "GOV"), arrest("b", "The army", "AZE", "MIL")))
                        .linkedEvents())
                .hasSize(1);
        assertThat(StoryRecord.of(List.of(arrest("a", "A teacher", "", "CVL"), arrest("b", "The trader Orlo", "", "")))
                        .linkedEvents())
                .hasSize(2);
    }

    private static Report arrest(String id, String who, String country, String sector) {
        Wire.Draft draft = new Wire.Draft(id, who + " detained a driver in Stepanakert on Tuesday.");
        draft.place("Stepanakert", "Stepanakert", "AZE", "city", 39.8, 46.75).day("on Tuesday", Wire.DAY);
        return draft.event(
                        Event.Type.COERCE,
                        Optional.of(draft.who(who, who, country, sector)),
                        Optional.of(draft.who("a driver", "driver", "", "CVL")),
                        Event.Status.HAPPENED,
                        "detained a driver in Stepanakert")
                .report();
    }

    @Test
    void twoEventsOfOneArticleStayTwo() {
        Wire.Draft draft = attack("a", "AZE", "AZE", 46.75);
        draft.event(
                Event.Type.ASSAULT,
                Optional.of(draft.who("The army", "army", "AZE", "MIL")),
                Optional.empty(),
                Event.Status.HAPPENED,
                "two died");
        assertThat(StoryRecord.of(List.of(draft.report())).linkedEvents()).hasSize(2);
    }

    @Test
    void aPlannedMeetingIsNotTheMeetingThatWasHeld() {
        assertThat(StoryRecord.of(List.of(meeting("a", Event.Status.PLANNED), meeting("b", Event.Status.HAPPENED)))
                        .linkedEvents())
                .hasSize(2);
        assertThat(StoryRecord.of(List.of(meeting("a", Event.Status.ONGOING), meeting("b", Event.Status.HAPPENED)))
                        .linkedEvents())
                .hasSize(1);
    }

    private static Report meeting(String id, Event.Status status) {
        Wire.Draft draft = new Wire.Draft(id, "Envoys of both sides meet in Yevlakh on Thursday.");
        draft.place("Yevlakh", "Yevlakh", "AZE", "city", 40.6, 47.15).day("on Thursday", Wire.DAY.plusDays(2));
        return draft.event(
                        Event.Type.CONSULT,
                        Optional.of(draft.who("Envoys of both sides", "envoys", "", "GOV")),
                        Optional.empty(),
                        status,
                        "Envoys of both sides meet in Yevlakh on Thursday")
                .report();
    }

    @Test
    void figuresOfOneSourceAreASeriesAndARevisionNamesWhatItRevises() {
        StoryRecord story = StoryRecord.of(List.of(
                Wire.shelling("a", "two", 2, Wire.NOON),
                Wire.shelling("b", "twenty-five", 25, NIGHT),
                Wire.shelling("c", "twenty-five", 25, NIGHT.plusSeconds(60))));
        List<FigureEntry> figures = story.figures();
        assertThat(figures)
                .extracting(FigureEntry::series)
                .containsOnly(figures.getFirst().series());
        assertThat(figures).extracting(FigureEntry::by).containsOnly(Optional.of("the ombudsman"));
        assertThat(figures.get(1).revises()).contains(figures.getFirst().id());
        assertThat(figures.get(2).revises()).as("the same number again").isEmpty();
    }

    @Test
    void aClaimThatDeniesAnotherSourceIsLinkedToItAndAReprintIsNot() {
        String report = "The ombudsman said that Azerbaijani gunners had shelled homes in Stepanakert.";
        Report said = new Wire.Draft("a", report)
                .claim(
                        "The ombudsman",
                        "said",
                        "that Azerbaijani gunners had shelled homes in Stepanakert",
                        Claim.Standing.STATED)
                .report();
        String answer = "The ministry denied that its gunners had shelled homes in Stepanakert.";
        Wire.Draft denied = new Wire.Draft("b", answer)
                .at(NIGHT)
                .claim(
                        "The ministry",
                        "denied",
                        "that its gunners had shelled homes in Stepanakert",
                        Claim.Standing.DENIED);
        List<ClaimEntry> claims = StoryRecord.of(List.of(said, denied.report())).claims();
        assertThat(claims.getLast().links())
                .containsExactly(new ClaimEntry.Link(
                        ClaimEntry.Link.Kind.DENIES, claims.getFirst().id()));
        assertThat(StoryRecord.of(List.of(said, denied.copyOf("elsewhere").report()))
                        .claims()
                        .getLast()
                        .links())
                .isEmpty();
    }

    @Test
    void whatASourceSaysAnewWithAnotherFigureRevisesItsClaim() {
        List<ClaimEntry> claims = StoryRecord.of(List.of(toll("a", "32", 32, Wire.NOON), toll("b", "200", 200, NIGHT)))
                .claims();
        assertThat(claims.getLast().links())
                .containsExactly(new ClaimEntry.Link(
                        ClaimEntry.Link.Kind.REVISES, claims.getFirst().id()));
    }

    private static Report toll(String id, String number, long low, Instant seen) {
        return new Wire.Draft(id, "The ombudsman said that " + number + " residents of Stepanakert were killed.")
                .at(seen)
                .count(number + " residents", Count.What.KILLED, low, Optional.of(low))
                .claim(
                        "The ombudsman",
                        "said",
                        "that " + number + " residents of Stepanakert were killed",
                        Claim.Standing.STATED)
                .report();
    }
}
