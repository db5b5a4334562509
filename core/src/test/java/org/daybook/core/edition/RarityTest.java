package org.daybook.core.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RarityTest {
    private static Coverage story(String id, String title) {
        Brief brief = new Brief(
                id,
                id,
                Instant.parse("2023-09-12T08:00:00Z"),
                "gazette.example",
                title,
                Optional.empty(),
                false,
                0,
                false,
                List.of());
        return new Coverage(
                id,
                List.of(new Dispatch(
                        brief,
                        () -> {
                            throw new IllegalStateException("only titles are looked at");
                        },
                        UnaryOperator.identity())));
    }

    private static List<Coverage> stories(int many) {
        List<Coverage> stories = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            stories.add(
                    story("r" + Integer.toHexString(31 * i), i % 10 == 0 ? "Harbour of Odense" : "Ferry of Aarhus"));
        }
        return stories;
    }

    @Test
    void aPartOfManyStoriesTellsHowRareAConceptIs() {
        List<Coverage> flood = stories(50_000);
        Rarity ofAll = new Rarity(flood);
        assertThat(ofAll.of("odens")).isCloseTo(new Rarity(stories(5_000)).of("odens"), within(0.1));
        assertThat(ofAll.of("odens")).isGreaterThan(2 + ofAll.of("aarhus"));

        Collections.reverse(flood);
        assertThat(new Rarity(flood).of("odens")).as("in any order").isEqualTo(ofAll.of("odens"));
    }
}
