package org.daybook.core.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.core.article.Article;
import org.daybook.core.article.Metadata;
import org.daybook.core.edition.Edition.Item;
import org.daybook.core.reading.Reading;
import org.junit.jupiter.api.Test;

/// No event twice in an edition, also where the desk has kept two stories apart.
class SameEventTest {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final LocalDate DAY = LocalDate.of(2023, 9, 12);

    private final List<Coverage> stories = new ArrayList<>();

    private void story(String... titles) {
        List<Dispatch> dispatches = new ArrayList<>();
        for (int i = 0; i < titles.length; i++) {
            String id = "s" + stories.size() + "-" + i;
            Metadata known = new Metadata(
                    Optional.empty(),
                    Optional.of(titles[i]),
                    Optional.empty(),
                    List.of(),
                    Optional.of("Gazette " + i + stories.size()),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("en"),
                    false);
            Article article = new Article(id, known, "", List.of(), List.of(), List.of(), 1);
            Reading reading =
                    new Reading(article, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
            dispatches.add(new Dispatch(reading, id, Instant.parse("2023-09-12T08:00:00Z")));
        }
        stories.add(new Coverage("s" + stories.size(), dispatches));
    }

    private Edition edition() {
        for (String other : List.of(
                "Riksbank in Stockholm raises rates once more",
                "Chess title for a student from Chennai",
                "Mayor of Lyon opens bridge over the Saone",
                "Harvest of olives fails in Andalusia",
                "Telescope in Chile sees a comet")) {
            story(other);
        }
        return Editor.edit(DAY, UTC, 20, stories, new Standing(), Optional.empty());
    }

    @Test
    void anEventThatTwoStoriesTellIsOneItemAndTheOtherIsLeftOutWithTheReason() {
        story(
                "Dams burst above Derna, thousands missing in Libya",
                "Libya: flood sweeps quarters of Derna into the sea",
                "Derna flood: dams had not been repaired");
        story("Rescuers from Egypt reach Derna after the flood in Libya");
        Edition edition = edition();
        assertThat(edition.items()).extracting(Item::story).contains("s0").doesNotContain("s1");
        assertThat(edition.left())
                .filteredOn(left -> left.story().equals("s1"))
                .singleElement()
                .extracting(Edition.LeftOut::why)
                .asString()
                .startsWith("the same event as item");
        assertThat(Doubles.of(edition, 0.3)).isEmpty();
    }

    @Test
    void theSameKindOfEventElsewhereIsAnItemOfItsOwn() {
        story("Earthquake flattens villages in the Atlas of Morocco", "Morocco earthquake: soldiers dig by hand");
        story("Earthquake shakes Herat in Afghanistan");
        assertThat(edition().items()).extracting(Item::story).contains("s0", "s1");
    }

    @Test
    void whatMayBeOneEventIsListedForAReader() {
        story("Earthquake flattens villages in the Atlas of Morocco", "Morocco earthquake: soldiers dig by hand");
        story("Earthquake in Morocco stops trains to Rabat and the airport shuts for hours");
        Edition edition = edition();
        assertThat(edition.items()).extracting(Item::story).contains("s0");
        assertThat(Doubles.of(edition, 0))
                .allSatisfy(pair -> assertThat(pair.words()).hasSizeGreaterThan(1));
    }
}
