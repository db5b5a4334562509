package org.daybook.core.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.daybook.core.article.Metadata;
import org.junit.jupiter.api.Test;

class EnglishPlacesTest {
    private static final EnglishPlaces PLACES = EnglishPlaces.load();

    @Test
    void theStateBehindTheCommaDecides() {
        List<Place> places = find("The flood reached Springfield, Ill., on Monday.", Optional.empty());
        assertThat(texts(places)).containsExactly("Springfield", "Ill.");
        assertThat(places.getFirst().admin1()).contains("Illinois");
        assertThat(find("She was born in Paris, Texas.", Optional.empty())
                        .getFirst()
                        .country())
                .contains("USA");
    }

    @Test
    void aLargeCityWinsWithoutContext() {
        Place place = find("The ministers met in Paris.", Optional.empty()).getFirst();
        assertThat(place.country()).contains("FRA");
        assertThat(place.geonameid()).hasValue(2988507);
    }

    @Test
    void theNewspapersHomeDecides() {
        String text = "Two men were hurt when a barn burned in Richmond on Sunday.";
        assertThat(find(text, Optional.of("https://www.richmondbugle.example.co.uk/a"))
                        .getFirst()
                        .country())
                .contains("GBR");
        assertThat(find(text, Optional.empty()).getFirst().country()).contains("USA");
    }

    @Test
    void aCapitalThatActsIsAGovernmentAndNoPlace() {
        assertThat(texts(find("Baku had accused the rebels, and Yerevan has denied it.", Optional.empty())))
                .isEmpty();
        assertThat(texts(find("A bomb went off in Baku.", Optional.empty()))).containsExactly("Baku");
    }

    @Test
    void aTimeZoneIsNoPlace() {
        assertThat(texts(find("Talks begin at 11 a.m. Paris time.", Optional.empty())))
                .isEmpty();
    }

    @Test
    void aPersonIsNoPlace() {
        assertThat(texts(find("Michael Houston met Paris Smith; later Houston left for Amman.", Optional.empty())))
                .containsExactly("Amman");
    }

    @Test
    void disputedRegionsAreOnTheMap() {
        Place region = find("Convoys left Nagorno-Karabakh through the Lachin Corridor.", Optional.empty())
                .getFirst();
        assertThat(region.country()).contains("AZE");
        assertThat(region.kind()).contains("region");
    }

    @Test
    void hostileTextIsReadInLinearTime() {
        String text = "New York ".repeat(20_000) + "A".repeat(100_000) + "'".repeat(100_000);
        assertThat(find(text, Optional.empty())).hasSize(20_000);
    }

    private static List<Place> find(String text, Optional<String> url) {
        Metadata none = Metadata.NOTHING;
        Metadata metadata = new Metadata(
                url,
                none.title(),
                none.standfirst(),
                none.authors(),
                none.publisher(),
                none.agencies(),
                none.published(),
                none.modified(),
                none.captured(),
                none.language(),
                false);
        return PLACES.find(text, List.of(), metadata);
    }

    private static List<String> texts(List<Place> places) {
        return places.stream().map(place -> place.span().text()).toList();
    }
}
