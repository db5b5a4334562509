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

/// No event twice in an edition, also where the desk has kept two stories apart.
class SameEventTest {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final LocalDate DAY = LocalDate.of(2023, 9, 12);
    private static final Instant MORNING = Instant.parse("2023-09-12T08:00:00Z");

    private final List<Coverage> stories = new ArrayList<>();

    private void story(String... titles) {
        written("", titles);
    }

    private void written(String text, String... titles) {
        List<Dispatch> dispatches = new ArrayList<>();
        for (int i = 0; i < titles.length; i++) {
            String id = "s" + stories.size() + "-" + i;
            dispatches.add(Headlines.dispatch(id, titles[i], "Gazette " + i + stories.size(), text, MORNING));
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
    void anEventThatTwoStoriesTellIsOneItemWithTheArticlesOfBoth() {
        story(
                "Dams burst above Derna, thousands missing in Libya",
                "Libya: flood sweeps quarters of Derna into the sea",
                "Derna flood: dams had not been repaired");
        story("Rescuers from Egypt reach Derna after the flood in Libya");
        Edition edition = edition();
        assertThat(edition.items()).extracting(Item::story).contains("s0").doesNotContain("s1");
        Item item = item(edition, "s0");
        assertThat(item.joined())
                .containsExactly(new Edition.Joined("s1", "Rescuers from Egypt reach Derna after the flood in Libya"));
        assertThat(item.stories()).containsExactly("s0", "s1");
        assertThat(item.articles())
                .as("the reader loses no link")
                .extracting(Edition.Source::id)
                .containsExactlyInAnyOrder("s0-0", "s0-1", "s0-2", "s1-0")
                .endsWith("s1-0");
        assertThat(item.origins()).as("what is joined confirms nothing").isEqualTo(3);
        assertThat(item.articles().stream().filter(Edition.Source::joined))
                .as("and can be told from what is counted")
                .extracting(Edition.Source::id)
                .containsExactly("s1-0");
        assertThat(edition.left()).extracting(Edition.LeftOut::story).doesNotContain("s1");
        assertThat(Doubles.of(edition, 0.3)).isEmpty();
    }

    private static Item item(Edition edition, String story) {
        return edition.items().stream()
                .filter(item -> item.story().equals(story))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aStoryMayBeJoinedThroughAnotherThatIsJoined() {
        story(
                "Dams burst above Derna, thousands missing in Libya",
                "Libya: flood sweeps quarters of Derna into the sea",
                "Derna flood: dams had not been repaired");
        story("Derna flood: port of Derna takes in ships with tents");
        story("Ships with tents and water filters reach the port");
        assertThat(item(edition(), "s0").stories()).contains("s1", "s2");

        stories.remove(1);
        assertThat(edition().items())
                .extracting(Item::story)
                .as("without the one between")
                .contains("s0", "s2");
    }

    @Test
    void whatWasJoinedYesterdayIsKnownToday() {
        story(
                "Dams burst above Derna, thousands missing in Libya",
                "Libya: flood sweeps quarters of Derna into the sea",
                "Derna flood: dams had not been repaired");
        story("Rescuers from Egypt reach Derna after the flood in Libya");
        Edition yesterday = edition();
        Edition today =
                Editor.edit(DAY, UTC, 20, stories.subList(1, stories.size()), new Standing(), Optional.of(yesterday));
        assertThat(item(today, "s1").why()).contains(new Edition.Part("printed", -0.1));
    }

    @Test
    void moreIsAskedOfStoriesWhoseTextsTheDeskHasCompared() {
        String[] flood = {
            "Dams burst above Derna, thousands missing in Libya",
            "Libya: flood sweeps quarters of Derna into the sea",
            "Derna flood: dams had not been repaired"
        };
        String tents = "Tents for Derna leave the harbour of Valletta";
        story(flood);
        story(tents);
        assertThat(item(edition(), "s0").stories()).contains("s1");

        stories.clear();
        String text = "Rescue teams are at work in the town.";
        written(text, flood);
        written(text, tents);
        assertThat(edition().items()).extracting(Item::story).contains("s0", "s1");
    }

    @Test
    void twoHeadlinesOfOneStoryThatShareOnlyCommonWordsAreTwoStrands() {
        story(
                "Dams burst above Derna, thousands missing in Libya",
                "Libya: flood sweeps quarters of Derna into the sea",
                "Regatta off Genoa: thousands watch, one yacht missing");
        story("Thousands join a march in Porto");
        story("Thousands of storks rest near Gdansk");
        story("Drawing by Rubens missing from a museum in Bruges");
        story("Missing goats found on a roof in Tbilisi");
        assertThat(edition().items().stream().filter(item -> item.story().equals("s0")))
                .extracting(item -> item.articles().size())
                .containsExactlyInAnyOrder(2, 1);
    }

    @Test
    void whatMeansTheSameIsOneEventThoughItSharesFewWords() {
        story("Grain ship sinks off Sulina, six sailors missing", "Sulina: search for six men of the grain ship");
        story("Cargo vessel lost off Sulina: crew still not found");
        story("Sulina opens its lighthouse to visitors for the summer");
        assertThat(item(edition(), "s0").stories()).containsExactly("s0", "s1");
    }

    @Test
    void wordsOfOneFamilyInOneCountryAreOneEvent() {
        story("Quake flattens villages in the Atlas of Morocco", "Morocco quake: soldiers dig by hand");
        story("Moroccan herders sleep in tents after the tremor");
        assertThat(item(edition(), "s0").stories()).contains("s1");
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
