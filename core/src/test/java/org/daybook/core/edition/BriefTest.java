package org.daybook.core.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class BriefTest {
    private static final Instant MORNING = Instant.parse("2023-09-12T06:00:00.25Z");

    private static Brief brief(String id, String outlet, String title, Optional<String> publisher) {
        return new Brief(id, "first", MORNING, outlet, title, publisher, true, 11_300, true, List.of("LBY", "EGY"));
    }

    @Test
    void aBriefComesBackFromItsLineWhateverStandsInIt() {
        for (Brief brief : List.of(
                brief("a", "gazette.example", "Flood in Derna", Optional.of("The Gazette")),
                brief("a\tb%09", "100% \r\n", "Tab\there, 5 % \0 and 🌊", Optional.of("")),
                brief("first", "article first", "", Optional.empty()))) {
            assertThat(Brief.parse(brief.line())).isEqualTo(brief);
            assertThat(brief.line()).doesNotContain("\n", "\0");
        }
    }

    @Test
    void whatIsNoBriefIsRefused() {
        assertThatThrownBy(() -> Brief.parse("a\tb")).hasMessageContaining("2 fields, not 11");
        assertThatThrownBy(() -> Brief.parse("a\tb\tsoon\t0\to\tt\t\ty\t0\tn\t"))
                .hasMessageContaining("soon");
    }

    private static Coverage story(String id, String... outletsAndTitles) {
        List<Dispatch> dispatches = new ArrayList<>();
        for (int i = 0; i < outletsAndTitles.length; i += 2) {
            Brief brief = new Brief(
                    id + i,
                    id + i,
                    MORNING.plusSeconds(i),
                    outletsAndTitles[i],
                    outletsAndTitles[i + 1],
                    Optional.empty(),
                    false,
                    0,
                    false,
                    List.of());
            dispatches.add(new Dispatch(
                    brief,
                    () -> {
                        throw new IllegalStateException("nothing is chosen");
                    },
                    UnaryOperator.identity()));
        }
        return new Coverage(id, dispatches);
    }

    @Test
    void whatIsLearntFromADayIsTheSameFromItsKeptForm() {
        List<Coverage> day = List.of(
                story("a", "zeitung.example", "Thousands killed in flood", "bulletin.example", "Flood in Derna"),
                story("b", "bulletin.example", "War: 40 killed in attack", "bulletin.example", "Truce holds"),
                story("c", "lone.example", "Chess title for a student"));
        Standing fromStories = new Standing();
        Standing fromKept = new Standing();
        for (int i = 0; i < 3; i++) {
            fromStories.learn(day);
            fromKept.learn(Corroboration.parse(Corroboration.of(day).bytes()));
        }
        for (String outlet : List.of("zeitung.example", "bulletin.example", "lone.example", "unknown.example")) {
            assertThat(fromKept.trust(outlet)).as(outlet).isEqualTo(fromStories.trust(outlet));
        }
        assertThat(fromKept.trust("zeitung.example"))
                .as("whom others bear out is trusted more")
                .isGreaterThan(fromKept.trust("lone.example"));
    }

    @Test
    void manyOutletsWithLongNamesAreKeptWhole() {
        String[] told = new String[600];
        for (int i = 0; i < told.length; i += 2) {
            told[i] = "ö".repeat(i % 150 + 1) + i + ".example";
            told[i + 1] = "Flood";
        }
        Corroboration day = Corroboration.of(List.of(story("a", told)));
        assertThat(Corroboration.parse(day.bytes()).outlets()).hasSize(300).isEqualTo(day.outlets());
        assertThat(Corroboration.parse(day.bytes()).bytes()).isEqualTo(day.bytes());
    }
}
