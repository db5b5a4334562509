package org.daybook.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.core.Growth;
import org.daybook.core.capture.Stamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishTimesTest {
    private static final EnglishTimes TIMES = EnglishTimes.load();

    /// A Wednesday.
    private static final Optional<Stamp> WEDNESDAY = Optional.of(Stamp.of(LocalDate.of(2023, 9, 20)));

    private static List<String> read(String text) {
        return TIMES.find(text, List.of(), WEDNESDAY).stream()
                .map(time -> time.span().text() + " " + time.type() + " " + time.value())
                .toList();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "The council met on Monday.|Monday DATE 2023-09-18",
                "The court will rule on Monday.|Monday DATE 2023-09-25",
                "He resigned last Friday.|last Friday DATE 2023-09-15",
                "The dam broke on the night of Sunday to Monday.|the night of Sunday to Monday TIME 2023-09-17TNI",
                "The bridge was closed early this morning.|early this morning TIME 2023-09-20TMO",
                "The harbour opened again on Tuesday morning.|Tuesday morning TIME 2023-09-19TMO",
                "Sirens were heard last night.|last night TIME 2023-09-19TNI",
                "Rain began in early August.|early August DATE 2023-08",
                "It was founded on 4 March 1911.|4 March 1911 DATE 1911-03-04",
                "It was founded on March 4, 1911.|March 4, 1911 DATE 1911-03-04",
                "The fund was set up in the fall of 2019.|the fall of 2019 DATE 2019-FA",
                "Prices doubled in the early 1990s.|the early 1990s DATE 199",
                "Profits fell in the third quarter of 2022.|the third quarter of 2022 DATE 2022-Q3",
                "The mine closed two years ago.|two years ago DATE 2021",
                "The ferry sank three days ago.|three days ago DATE 2023-09-17",
                "The talks have lasted six weeks.|six weeks DURATION P6W",
                "They had been at odds for decades.|decades DURATION PXDE",
                "A two-day strike emptied the port.|two-day DURATION P2D",
                "The market is held every Thursday.|every Thursday SET XXXX-WXX-4",
                "The vote was put off until next year.|next year DATE 2024",
                "The plant now makes batteries.|now DATE PRESENT_REF",
                "The shop was shut on Christmas Eve.|Christmas Eve DATE 2022-12-24",
            })
    void eachFormHasItsValue(String sentence, String expected) {
        assertThat(read(sentence)).containsExactly(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Jan,01", "Feb,02", "Mar,03", "Apr,04", "May,05", "Jun,06", "Jul,07", "Aug,08", "Sep,09", "Sept,09", "Oct,10",
        "Nov,11", "Dec,12"
    })
    void aShortMonthNeedsNoFullStopBesideItsDay(String month, String number) {
        for (String date : List.of("12 _ 1990", "_ 12, 1990", "12-_-1990", "12 _ 90", "12-_-90", "Mon 12 _ 1990")) {
            for (String written : List.of(month, month.toUpperCase(Locale.ROOT))) {
                String form = date.replace("_", written);
                assertThat(read("The dam was opened on " + form + ", the ministry said."))
                        .containsExactly(form + " DATE 1990-" + number + "-12");
            }
        }
        for (String date : List.of("12 _", "_ 12")) {
            String form = date.replace("_", month);
            assertThat(read("The dam was opened on " + form + ", the ministry said."))
                    .singleElement()
                    .asString()
                    .matches(form + " DATE 202[23]-" + number + "-12");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "The Dutch squad: 12 Jan Visser, 13 Piet Smit.",
                "Some 12 Mar del Plata shops were flooded.",
                "Mar and Jan write for the Sun newspaper.",
                "The 40 Dec machines were sold.",
            })
    void aShortMonthIsNoneWithoutADay(String sentence) {
        assertThat(read(sentence)).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "QUITO, 12 JAN 90 (X) -- The port was shut.|12 JAN 90 DATE 1990-01-12",
                "QUITO, 3 May 89 (AFP) -- The port was shut.|3 May 89 DATE 1989-05-03",
                "The bridge fell on 3 May 89 in a storm.|3 May 89 DATE 1989-05-03",
                "The bridge is due on 4 Mar 02.|4 Mar 02 DATE 2002-03-04",
                "On 3 May 89 people were ill.|3 May DATE 1990-05-03",
                "On 3 May 89-95 people were ill.|3 May DATE 1990-05-03",
                "On 12 Jan Quito was calm.|12 Jan DATE 1990-01-12",
            })
    void twoFiguresBehindADayAreTheYearNearestToPublication(String sentence, String expected) {
        Optional<Stamp> published = Optional.of(Stamp.of(LocalDate.of(1990, 5, 9)));
        assertThat(TIMES.find(sentence, List.of(), published))
                .extracting(time -> time.span().text() + " " + time.type() + " " + time.value())
                .containsExactly(expected);
    }

    @Test
    void aLocalHourAndTheSameHourElsewhereBothHaveAValue() {
        assertThat(read("The truce took effect at 2:30 p.m. local time (12:30 p.m. Lisbon time)."))
                .containsExactly(
                        "2:30 p.m. local time TIME 2023-09-20T14:30", "12:30 p.m. Lisbon time TIME 2023-09-20T12:30");
    }

    @Test
    void anHourBelongsToTheDayNamedInItsSentence() {
        assertThat(read("On Monday the doors opened at 9 a.m. to the public."))
                .containsExactly("Monday DATE 2023-09-18", "9 a.m. TIME 2023-09-18T09:00");
    }

    @Test
    void aMonthToComeIsNotLastYears() {
        assertThat(read("A summit is set for October in Oslo.")).containsExactly("October DATE 2023-10");
        assertThat(read("The bridge closed in October.")).containsExactly("October DATE 2022-10");
    }

    @Test
    void theFollowingDayIsCountedFromTheDayNamedBefore() {
        assertThat(read("The river burst its banks on 10 September 2023. The following day the army came."))
                .containsExactly("10 September 2023 DATE 2023-09-10", "The following day DATE 2023-09-11");
    }

    @Test
    void agesPricesAndPhoneNumbersAreNoTimes() {
        assertThat(read("The 34-year-old, aged 12 at the time, paid $1990 and rang 555-1984. She is 52 years old."))
                .isEmpty();
    }

    @Test
    void aModalVerbIsNoMonth() {
        assertThat(read("The strike may end, the union said, and workers march on."))
                .isEmpty();
    }

    @Test
    void withoutADayOfPublicationNothingIsGuessed() {
        List<TimeExpression> times =
                TIMES.find("They met on Friday, and again last week.", List.of(), Optional.empty());
        assertThat(times).extracting(TimeExpression::value).containsExactly("XXXX-WXX-5", "XXXX-WXX");
    }

    @Test
    void aDatelineStandsInForAMissingDayOfPublication() {
        List<TimeExpression> times =
                TIMES.find("RABAT, 12 September 2023 - Roads were cleared yesterday.", List.of(), Optional.empty());
        assertThat(times).extracting(TimeExpression::value).containsExactly("2023-09-12", "2023-09-11");
    }

    @Test
    void aDayThatNoCalendarHasIsNoTime() {
        assertThat(read("It is due on 30 February 2024 at 9.75 points.")).isEmpty();
    }

    @Test
    void spansAreSlicesOfTheText() {
        String text = "“Früh” am Montag — but on Monday, 𝔪 the 1960s’ end, in 2020.\n\nToday.";
        assertThat(TIMES.find(text, List.of(), WEDNESDAY))
                .isNotEmpty()
                .allMatch(time -> time.span().in(text));
    }

    @Test
    void numbersAndMonthsAloneAreReadInLinearTime() {
        for (String piece :
                List.of("two hundred and ", "May 1 ", "12 Jan 90 ", "the ", "1/2/", "early ", "a.", "'", "1990s ")) {
            assertThat(Growth.fourfold(
                            characters ->
                                    () -> TIMES.find(piece.repeat(characters / piece.length()), List.of(), WEDNESDAY),
                            25_000))
                    .as("how many times longer four times as much of “%s” takes", piece)
                    .isLessThan(Growth.LINEAR);
        }
    }
}
