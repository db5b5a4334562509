package org.daybook.core.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.daybook.core.article.Metadata;
import org.daybook.core.language.EnglishGrammar;
import org.junit.jupiter.api.Test;

class EnglishPlacesTest {
    private static final EnglishPlaces PLACES = EnglishPlaces.load();
    private static final EnglishGrammar GRAMMAR = EnglishGrammar.load();

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
    void aListedNewspaperIsAtHomeWhereItsNameDoesNotTell() {
        String text = "Two men were hurt when a barn burned in Columbus on Sunday.";
        assertThat(find(text, Optional.of("https://www.omaha.com/a")).getFirst().admin1())
                .contains("Nebraska");
        assertThat(find(text, Optional.of("https://www.djournal.com/a"))
                        .getFirst()
                        .admin1())
                .contains("Mississippi");
        assertThat(find(text, Optional.empty()).getFirst().admin1()).contains("Ohio");
    }

    @Test
    void aFeatureIsNamedAsFarAsItsNameGoes() {
        assertThat(texts(find("A Cedar Hollow Creek Road bridge fell near 40th Avenue South.", Optional.empty())))
                .containsExactly("Cedar Hollow Creek Road", "40th Avenue South");
        assertThat(texts(find("Rangers closed Olympic National Park and Wexler Township.", Optional.empty())))
                .containsExactly("Olympic National Park", "Wexler Township");
        assertThat(texts(find("It was closed near County Road 43 by the Ohio Highway Patrol.", Optional.empty())))
                .containsExactly("County Road 43", "Ohio");
    }

    @Test
    void anAirportStandsAtTheTownOfItsNameWhereThatIsNamed() {
        List<Place> places =
                find("Fog closed Denver Metropolitan Airport. Roads near Denver were open.", Optional.empty());
        assertThat(places.getFirst().kind()).contains("airport");
        assertThat(places.getFirst().position()).isEqualTo(places.get(1).position());
        assertThat(find("Fog closed Zubrow Metropolitan Airport.", Optional.empty())
                        .getFirst()
                        .position())
                .isEmpty();
    }

    @Test
    void aCitysCouncilIsTheCitys() {
        assertThat(texts(find("The Dover City Council met on Monday in Dover.", Optional.empty())))
                .containsExactly("Dover", "Dover");
        assertThat(texts(find("The Kansas City Council met on Monday.", Optional.empty())))
                .containsExactly("Kansas City");
    }

    @Test
    void aPeopleNamedSpeaksForItsCapital() {
        String address = "https://www.kentucky.com/a";
        assertThat(find("French officers stood in Paris.", Optional.of(address))
                        .getFirst()
                        .country())
                .contains("FRA");
    }

    @Test
    void aCapitalIsTheCityBeforeTheDivisionAroundIt() {
        assertThat(find("The ministers met in Tokyo, in Cairo and in Oslo.", Optional.empty()))
                .extracting(place -> place.kind().orElse("none"))
                .containsExactly("capital", "capital", "capital");
    }

    @Test
    void aTownUnderItsOtherNameIsMeantInTheCountryThatTheTextNames() {
        for (String text : List.of(
                "A crowd gathered in the Libyan city of Derna on Monday.",
                "Two dams burst in Derna. Libya has asked for help.")) {
            assertThat(find(text, Optional.empty()).stream()
                            .filter(place -> place.span().text().equals("Derna")))
                    .as(text)
                    .extracting(place -> place.country().orElse("none"))
                    .containsExactly("LBY");
        }
    }

    @Test
    void aCapitalThatActsIsAGovernmentAndNoPlace() {
        assertThat(texts(find("Baku had accused the rebels, and Yerevan has denied it.", Optional.empty())))
                .isEmpty();
        assertThat(texts(find("A bomb went off in Baku.", Optional.empty()))).containsExactly("Baku");
    }

    @Test
    void aNameThatCityAndStateShareIsTheCityUnlessTheTextSaysOtherwise() {
        assertThat(find("Allies fear a Washington less sure of its help.", Optional.empty())
                        .getFirst()
                        .admin1())
                .contains("District of Columbia");
        assertThat(find("The play opened in New York on Friday.", Optional.empty())
                        .getFirst()
                        .geonameid())
                .hasValue(5128581);
        assertThat(find("Voters in Oregon and Washington chose.", Optional.empty())
                        .getLast()
                        .name())
                .isEqualTo("Washington State");
        assertThat(find("She moved to Buffalo, New York.", Optional.empty())
                        .getLast()
                        .name())
                .isEqualTo("New York State");
        assertThat(find("She moved to Washington, D.C., in May.", Optional.empty())
                        .getFirst()
                        .admin1())
                .contains("District of Columbia");
    }

    @Test
    void aPeopleOrAMonthIsNoTown() {
        assertThat(texts(find("The Canadian team left. In early August, France won.", Optional.empty())))
                .containsExactly("France");
        assertThat(texts(find("The county seat is Canadian, Texas.", Optional.empty())))
                .containsExactly("Canadian", "Texas");
    }

    @Test
    void aRiverHasItsArticle() {
        assertThat(texts(find("The warehouse sold it to Amazon. Boats sank on the Amazon.", Optional.empty())))
                .hasSize(1);
    }

    @Test
    void countiesInAListAreCounties() {
        List<Place> places = find("Roads are closed in Medina, Wayne and Stark counties.", Optional.empty());
        assertThat(texts(places)).containsExactly("Medina", "Wayne", "Stark");
        assertThat(places).allMatch(place -> place.kind().orElse("").equals("county"));
    }

    @Test
    void aNameOfAPersonOfTheArticleIsNoPlace() {
        String text = "Lachlan Murdoch took over the firm. Lachlan had waited, and Murdoch shares rose.";
        assertThat(texts(PLACES.find(text, GRAMMAR.analyse(text), Metadata.NOTHING)))
                .isEmpty();
    }

    @Test
    void aSmallTownUnderItsOtherNameIsAPlaceWhereTheTaggerSaysSo() {
        String text = "Shells fell on the region's capital, Stepanakert (Armenian name) or Khankendi.";
        assertThat(texts(PLACES.find(text, GRAMMAR.analyse(text), Metadata.NOTHING)))
                .contains("Stepanakert");
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

    @Test
    void initialsInSmallLettersAreAWord() {
        assertThat(texts(find("The La Rueda group met in Madrid.", Optional.empty())))
                .doesNotContain("La");
        assertThat(texts(find("Fires burned in L.A. on Monday.", Optional.empty())))
                .containsExactly("L.A.");
    }
}
