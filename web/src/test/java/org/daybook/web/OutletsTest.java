package org.daybook.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daybook.web.EditionPage.Source;
import org.junit.jupiter.api.Test;

class OutletsTest {
    @Test
    void reprintsAreOutletsButNoOrigins() {
        assertThat(Outlets.counted(List.of("A", "B", "C", "B"), 2)).isEqualTo("3 outlets, 2 independent origins");
    }

    @Test
    void anOutletIsNotIndependentOfItself() {
        assertThat(Outlets.counted(List.of("A", "A", "A"), 3)).isEqualTo("1 outlet");
        assertThat(Outlets.counted(List.of("A", "A", "B"), 3)).isEqualTo("2 outlets, 2 independent origins");
    }

    @Test
    void articlesWithoutANameAreEachAnOutlet() {
        assertThat(Outlets.counted(List.of(Outlets.UNNAMED, "A", Outlets.UNNAMED), 2))
                .isEqualTo("3 outlets, 2 independent origins");
    }

    @Test
    void anOutletIsListedOnceWithItsArticlesAndTheUnnamedComeLast() {
        assertThat(Outlets.together(List.of(
                        new Source(Outlets.UNNAMED, "/story/s", 1),
                        new Source("A", "/article/2", 1),
                        new Source("A", "/article/1", 1))))
                .containsExactly(new Source("A", "/article/2", 2), new Source(Outlets.UNNAMED, "/story/s", 1));
    }
}
