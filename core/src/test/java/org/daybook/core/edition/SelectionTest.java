package org.daybook.core.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.core.edition.Edition.Item;
import org.junit.jupiter.api.Test;

/// What stands under a title belongs there, though the desk has put more into the story.
class SelectionTest {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final LocalDate DAY = LocalDate.of(2023, 9, 12);
    private static final Instant MORNING = Instant.parse("2023-09-12T08:00:00Z");
    private static final String COUNCIL = "Council of Bergen shuts Amazon depot";
    private static final String DEPOT = "Amazon depot in Bergen shut by council over noise of lorries";
    private static final String SWIMMER =
            "Swimmer from Bergen crosses the Amazon in eleven days beside a canoe with two doctors and a cook";

    private static Coverage story(String text, String... titles) {
        List<Dispatch> dispatches = new ArrayList<>();
        for (int i = 0; i < titles.length; i++) {
            dispatches.add(Headlines.dispatch("a" + i, titles[i], "Gazette " + i, text, MORNING));
        }
        return new Coverage("s0", dispatches);
    }

    private static List<List<String>> items(int items, Coverage story) {
        return Editor.edit(DAY, UTC, items, List.of(story), new Standing(), Optional.empty()).items().stream()
                .map(SelectionTest::titles)
                .toList();
    }

    private static List<String> titles(Item item) {
        return item.articles().stream()
                .map(Edition.Source::title)
                .flatMap(Optional::stream)
                .sorted()
                .toList();
    }

    @Test
    void aHeadlineOfOtherNewsIsAnItemOfItsOwn() {
        assertThat(items(20, story("", COUNCIL, DEPOT, SWIMMER)))
                .containsExactlyInAnyOrder(List.of(DEPOT, COUNCIL), List.of(SWIMMER));
    }

    @Test
    void whatIsTakenOutComesWhereItRanks() {
        assertThat(items(1, story("", COUNCIL, DEPOT, SWIMMER)))
                .as("one item only: the news that two tell")
                .containsExactly(List.of(DEPOT, COUNCIL));
    }

    @Test
    void whatHasATextStaysWhereTheDeskHasPutIt() {
        assertThat(items(20, story("Rescue teams are at work.", COUNCIL, DEPOT, SWIMMER)))
                .containsExactly(List.of(DEPOT, COUNCIL, SWIMMER));
    }
}
