package org.daybook.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FilterTest {
    private static final StoryRecord STORY = StoryRecord.of(List.of(Wire.shelling("a", "two", 2, Wire.NOON)));
    private static final Entry EVENT = STORY.events().getFirst();
    private static final Entry CLAIM = STORY.claims().getFirst();
    private static final Entry FIGURE = STORY.figures().getFirst();

    private static Filter asking(
            List<String> types, List<String> actors, List<String> where, List<String> from, List<String> words) {
        return new Filter(types, actors, where, Optional.empty(), Optional.empty(), Optional.empty(), from, words);
    }

    @Test
    void whatAsksNothingWantsEverything() {
        assertThat(List.of(EVENT, CLAIM, FIGURE)).allMatch(Filter.NONE::wants);
    }

    @Test
    void anActorIsFoundByNameCountryAndSector() {
        for (String actor : List.of("azerbaijani army", "AZE", "Azerbaijan", "mil", "civil")) {
            assertThat(asking(List.of(), List.of(actor), List.of(), List.of(), List.of())
                            .wants(EVENT))
                    .as(actor)
                    .isTrue();
        }
        for (String actor : List.of("Armenia", "jani", "GOV")) {
            assertThat(asking(List.of(), List.of(actor), List.of(), List.of(), List.of())
                            .wants(EVENT))
                    .as(actor)
                    .isFalse();
        }
    }

    @Test
    void typesOfAListAreAlternativesAndWordsAreNot() {
        assertThat(asking(List.of("PROTEST", "Assault"), List.of(), List.of(), List.of(), List.of())
                        .wants(EVENT))
                .isTrue();
        assertThat(asking(List.of("stated"), List.of(), List.of(), List.of(), List.of())
                        .wants(CLAIM))
                .isTrue();
        assertThat(asking(List.of("injured"), List.of(), List.of(), List.of(), List.of())
                        .wants(FIGURE))
                .isFalse();
        assertThat(asking(List.of(), List.of(), List.of(), List.of(), List.of("shell", "artillery"))
                        .wants(EVENT))
                .isTrue();
        assertThat(asking(List.of(), List.of(), List.of(), List.of(), List.of("shell", "drone"))
                        .wants(EVENT))
                .isFalse();
    }

    @Test
    void aPlaceIsFoundByItsNameAndItsCountryInEveryTable() {
        for (Entry entry : List.of(EVENT, FIGURE)) {
            for (String place : List.of("stepanakert", "AZE", "azerbaijan")) {
                assertThat(asking(List.of(), List.of(), List.of(place), List.of(), List.of())
                                .wants(entry))
                        .as(place)
                        .isTrue();
            }
            assertThat(asking(List.of(), List.of(), List.of("ARM"), List.of(), List.of())
                            .wants(entry))
                    .isFalse();
        }
    }

    @Test
    void bothDaysOfARangeAreInIt() {
        for (int shift = -1; shift <= 1; shift++) {
            LocalDate day = Wire.DAY.plusDays(shift);
            Filter one = new Filter(
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.of(day),
                    Optional.of(day),
                    Optional.empty(),
                    List.of(),
                    List.of());
            assertThat(one.wants(EVENT)).as("%s", day).isEqualTo(shift == 0);
        }
    }

    @Test
    void theNewestAreKeptAndAllAreCounted() {
        Newest newest = new Newest(Table.EVENTS, Filter.NONE, 2);
        for (int i = 0; i < 5; i++) {
            newest.take(StoryRecord.of(List.of(Wire.shelling("a" + i, "two", 2, Wire.NOON.plusSeconds(i)))));
        }
        assertThat(newest.found()).isEqualTo(5);
        assertThat(newest.entries()).extracting(entry -> entry.report().id()).containsExactly("a4", "a3");
    }
}
