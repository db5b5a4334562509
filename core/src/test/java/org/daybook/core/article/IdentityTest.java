package org.daybook.core.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdentityTest {
    @Test
    void whereTheReaderCameFromIsNotPartOfAnAddress() {
        assertThat(Identity.address("https://www.Quillmark.example/world/flood/?utm_source=mail&id=7#comments"))
                .isEqualTo("quillmark.example/world/flood/?id=7")
                .isEqualTo(Identity.address("http://quillmark.example/world/flood/?id=7"));
        assertThat(Identity.address("https://quillmark.example/a/")).isEqualTo("quillmark.example/a");
    }
}
