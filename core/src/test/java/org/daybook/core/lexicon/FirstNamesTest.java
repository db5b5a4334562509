package org.daybook.core.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FirstNamesTest {
    @Test
    void aNameThatIsATownOrACommonWordIsOneOnlyAmongOthers() {
        FirstNames names = FirstNames.load();
        assertThat(names.certain()).contains("rebecca", "aaliyah").doesNotContain("paris", "summer");
        assertThat(names.all())
                .containsAll(names.certain())
                .contains("paris", "summer")
                .noneMatch(name -> name.endsWith("*"));
    }
}
