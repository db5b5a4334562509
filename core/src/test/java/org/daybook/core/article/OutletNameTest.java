package org.daybook.core.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutletNameTest {
    @ParameterizedTest
    @CsvSource({
        "https://sound-courier.example/a, The Sound Courier - Front page, The Sound Courier",
        "https://news.soundcourier.example/a, World | Sound Courier, Sound Courier",
        "https://soundcourier.example/a, Sound Courier: the bulletin, Sound Courier",
        "https://soundcourier.example/a, The Sound Courier, The Sound Courier",
        "https://elsewhere.example/a, Sound Courier: the bulletin, Sound Courier: the bulletin",
        "no address, Sound Courier: the bulletin, Sound Courier: the bulletin"
    })
    void theAddressTellsWhichPartOfALineIsTheOutlet(String url, String line, String outlet) {
        assertThat(OutletName.at(url, line)).isEqualTo(outlet);
    }
}
