package org.daybook.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishWordingTest {
    @ParameterizedTest
    @CsvSource({
        "UTC, UTC",
        "Etc/UTC, UTC",
        "Etc/GMT+3, GMT+3",
        "+02:00, +02:00",
        "Europe/Berlin, Berlin time",
        "America/Argentina/Buenos_Aires, Buenos Aires time",
    })
    void aZoneIsCalledAsPeopleCallIt(String id, String said) {
        assertThat(EnglishWording.zone(id)).isEqualTo(said);
    }
}
