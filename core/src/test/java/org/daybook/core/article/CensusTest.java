package org.daybook.core.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.daybook.core.capture.Capture;
import org.junit.jupiter.api.Test;

class CensusTest {
    private static final Cleaner CLEANER = Cleaner.load();

    /// A title and five paragraphs each.
    private static final List<List<String>> STORIES = List.of(
            List.of(
                    "Ferries return to the sound",
                    "Ferries crossed the sound again on Monday after a storm had kept them in port for four days.",
                    "About two hundred lorries were waiting on the northern shore, the harbour office said.",
                    "The last boat before the storm had turned back halfway because its ramp would not close.",
                    "The shipping line said that lorries with milk and vegetables would cross first, and cars with children after them.",
                    "Four boats are to sail every hour until the queue is gone, which may take until the end of the week."),
            List.of(
                    "Two wolves seen near the reservoir",
                    "Walkers saw two wolves beside the reservoir on Tuesday, the forestry office confirmed.",
                    "It is the first sighting in that valley since records began in the nineteen fifties.",
                    "Sheep farmers asked for fences to be paid for before the flocks go up in spring.",
                    "The office has put cameras on three paths and asks people who see the animals to keep still and to call in.",
                    "Wolves had been hunted in the region until the last one was shot in the winter of eighteen eighty four."),
            List.of(
                    "Old swimming hall to become a library",
                    "The town will turn its disused swimming hall into a library, the council decided on Wednesday.",
                    "Shelves are to stand in the basin itself, with steps for reading where the ladders were.",
                    "Work begins in autumn and is expected to take eighteen months, according to the plan.",
                    "The hall was closed nine years ago when its roof began to leak and the town could not pay for a new one.",
                    "Readers will find a copy of the last timetable of the baths framed beside the door, the architect said."),
            List.of(
                    "Night trains sell out for the summer",
                    "All berths on the night trains to the coast have been sold until September, the railway said.",
                    "It has ordered six more sleeping cars, which will not arrive before the end of next year.",
                    "Passengers without a berth can still sit up, though the railway advises against it.",
                    "Most of the berths went within two days, and a third of them to people who had never taken such a train.",
                    "A seat reservation costs as much as it did ten years ago, while the price of a berth has risen by half."),
            List.of(
                    "Bell that was stolen in 1998 is found",
                    "A bell that was stolen from a chapel in 1998 has turned up in a barn, the police said Friday.",
                    "A farmer had bought it with the barn and used it to call his sons in for dinner.",
                    "The chapel has no tower any more, so the bell will hang in the yard of the school.",
                    "It was cast in seventeen twelve, weighs about as much as a horse and has a crack that was mended once.",
                    "The barn lies only four kilometres away, and several people in the village had heard the bell every evening."));

    private static final List<String> APP =
            List.of("The Courier on your phone", "Six stories before breakfast", "Have it sent");

    private static final String NOTICE =
            "Whoever has a tip for the desk can reach it at all hours by letter, by telephone or in the passage behind the market.";

    private static Capture flattened(String id, int story, List<String> amid) {
        return flattened(id, story, 3, amid);
    }

    /// @param behind the paragraph behind which something else stands
    private static Capture flattened(String id, int story, int behind, List<String> amid) {
        List<String> told = STORIES.get(story);
        StringBuilder page = new StringBuilder("1710928800 " + told.getFirst() + "\n\n");
        told.subList(0, behind + 1).forEach(line -> page.append(line).append("\n\n"));
        amid.forEach(line -> page.append(line).append("\n\n"));
        told.subList(behind + 1, 6).forEach(line -> page.append(line).append("\n\n"));
        return new Capture(id, new Capture.Flattened(page.toString()), Capture.Given.NOTHING);
    }

    private static Capture page(String id, int story, String amid) {
        List<String> told = STORIES.get(story);
        return new Capture(
                id,
                new Capture.Html("<html><head><title>" + told.getFirst() + "</title></head><body><article><h1>"
                        + told.getFirst() + "</h1><p>" + told.get(1) + "</p><p>" + told.get(2) + "</p>" + amid + "<p>"
                        + String.join("</p><p>", told.subList(3, 6)) + "</p></article></body></html>"),
                new Capture.Given(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("https://www.courier.example/" + id),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static Article alone(Capture capture) {
        return CLEANER.clean(capture).made().orElseThrow();
    }

    /// The articles of captures that lie in one folder.
    private static List<Article> together(List<Capture> captures) {
        Census census = new Census();
        captures.forEach(capture -> census.add(Trace.of(alone(capture), "folder")));
        Sites sites = census.sites();
        return captures.stream()
                .map(capture -> CLEANER.without(sites.of(alone(capture), "folder"), capture, alone(capture)))
                .toList();
    }

    private static String told(int story) {
        return String.join("\n\n", STORIES.get(story).subList(1, 6));
    }

    @Test
    void whatStandsInThreeCapturesOfAFolderLeavesTheirTexts() {
        List<Capture> captures = List.of(flattened("a", 0, APP), flattened("b", 1, APP), flattened("c", 2, APP));
        assertThat(alone(captures.getFirst()).text()).contains(APP);
        List<Article> articles = together(captures);
        assertThat(articles).extracting(Article::text).containsExactly(told(0), told(1), told(2));
        assertThat(articles.getFirst().removed())
                .extracting(Article.Removed::text)
                .containsAll(APP);
    }

    @Test
    void aBoxThatHidTheFirstParagraphDoesSoNoMore() {
        List<Capture> captures =
                List.of(flattened("a", 0, 1, APP), flattened("b", 1, 1, APP), flattened("c", 2, 1, APP));
        assertThat(alone(captures.getFirst()).text())
                .doesNotContain(STORIES.getFirst().get(1));
        assertThat(together(captures)).extracting(Article::text).containsExactly(told(0), told(1), told(2));
    }

    private static List<String> publishers(String credit, String copyright) {
        return together(IntStream.range(0, 4)
                        .mapToObj(i -> flattened("c" + i, i, 5, List.of(i < 3 ? credit : "Ferries " + i, copyright)))
                        .toList())
                .stream()
                .map(article -> article.metadata().publisher().orElse("nobody"))
                .toList();
    }

    @Test
    void aCreditThatRecursNamesThePublisherThatHoldsTheCopyright() {
        assertThat(publishers("The Hill Courier with QRS", "© 2024 The Hill Courier"))
                .containsExactly("The Hill Courier", "The Hill Courier", "The Hill Courier", "nobody");
    }

    @Test
    void aCreditThatRecursAloneNamesNoPublisher() {
        for (String credit : List.of("Made with AI", "Talks with QRS", "Mina Okello with LNW")) {
            assertThat(publishers(credit, "© 2024 Northern Holding")).as(credit).containsOnly("nobody");
        }
    }

    @Test
    void whatStandsInTwoStays() {
        List<Capture> captures = List.of(flattened("a", 0, APP), flattened("b", 1, APP), flattened("c", 2, List.of()));
        assertThat(together(captures).getFirst().text()).contains(APP);
    }

    @Test
    void reprintsOfOneReportKeepEveryLineOfIt() {
        List<Capture> captures = List.of(
                flattened("a", 0, List.of("From the wire")),
                flattened("b", 0, List.of("By telegraph")),
                flattened("c", 0, List.of()),
                flattened("d", 1, List.of()),
                flattened("e", 0, List.of()));
        assertThat(together(captures).get(2).text()).isEqualTo(told(0));
        assertThat(together(captures)).extracting(Article::text).allMatch(text -> text.length() > 200);
    }

    @Test
    void reprintsLearnFromTheOtherArticlesWhatIsTheirSites() {
        List<Capture> captures =
                List.of(flattened("a", 0, APP), flattened("b", 0, APP), flattened("c", 1, APP), flattened("d", 2, APP));
        assertThat(together(captures)).extracting(Article::text).containsExactly(told(0), told(0), told(1), told(2));
    }

    @Test
    void aFolderOfSeveralSitesIsToldApartByTheirLabels() {
        List<String> other = List.of("The Sheet every evening", "Nine stories at nine", "Bring it to me");
        List<Capture> captures = new java.util.ArrayList<>();
        for (int i = 0; i < 3; i++) {
            captures.add(flattened("courier" + i, i, APP));
        }
        for (int i = 0; i < 9; i++) {
            captures.add(flattened("other" + i, 3 + i % 2, List.of("Only here " + i, other.get(i % 3) + i)));
        }
        assertThat(together(captures).subList(0, 3))
                .extracting(Article::text)
                .containsExactly(told(0), told(1), told(2));
    }

    @Test
    void ofAHostWhatAThirdOfItsPagesSayLeavesTheTexts() {
        String box = "<p>Six stories before breakfast, sent to you</p>";
        List<Capture> captures =
                List.of(page("a", 0, box), page("b", 1, box), page("c", 2, box), page("d", 3, ""), page("e", 4, ""));
        assertThat(alone(captures.getFirst()).text()).contains("Six stories");
        assertThat(together(captures)).extracting(Article::text).noneMatch(text -> text.contains("Six stories"));
    }

    @Test
    void aHeadingThatADeskGivesToManyArticlesStays() {
        String heading = "<h2>What is known so far</h2>";
        List<Article> articles = together(
                IntStream.range(0, 5).mapToObj(i -> page("p" + i, i, heading)).toList());
        assertThat(articles).extracting(Article::text).allMatch(text -> text.contains("What is known so far"));
    }

    @Test
    void runningTextMustRecurInMoreThanHalfOfThePages() {
        List<Capture> few = IntStream.range(0, 5)
                .mapToObj(i -> page("p" + i, i, i < 3 ? "<p>" + NOTICE + "</p>" : ""))
                .toList();
        assertThat(together(few).getFirst().text()).contains(NOTICE);
        List<Capture> all = IntStream.range(0, 5)
                .mapToObj(i -> page("p" + i, i, "<p>" + NOTICE + "</p>"))
                .toList();
        assertThat(together(all)).extracting(Article::text).noneMatch(text -> text.contains(NOTICE));
    }

    @Test
    void aTitleIsNoFurnitureWhereverItStands() {
        List<String> titles = List.of(STORIES.getFirst().getFirst());
        List<Capture> captures = List.of(
                flattened("a", 1, titles),
                flattened("b", 2, titles),
                flattened("c", 3, titles),
                flattened("d", 0, List.of()));
        assertThat(together(captures).getLast().metadata().title()).contains("Ferries return to the sound");
        assertThat(together(captures).getLast().text()).isEqualTo(told(0));
    }

    @Test
    void aShortSentenceThatThreeOfFiveReportsHaveIsTold() {
        String told = "<p>No one was hurt.</p>";
        List<Capture> captures =
                List.of(page("a", 0, told), page("b", 1, told), page("c", 2, told), page("d", 3, ""), page("e", 4, ""));
        assertThat(together(captures).getFirst().text()).contains("No one was hurt.");
    }

    @Test
    void aBodyThatIsFurnitureForTheMostPartIsLeftAsItIs() {
        String shared = "<p>The gardens open at nine from April.</p><p>Guided walks start at the gate every hour.</p>"
                + "<p>Dogs are welcome when kept on a lead.</p><p>Tea is served in the orangery until dusk.</p>";
        String told = STORIES.get(3).get(1);
        String markup = "<html><head><title>Notice</title></head><body><article><p>" + told + "</p>" + shared
                + "</article></body></html>";
        Capture little =
                new Capture("d", new Capture.Html(markup), page("d", 3, "").given());
        List<Article> articles =
                together(List.of(page("a", 0, shared), page("b", 1, shared), page("c", 2, shared), little));
        assertThat(articles.getFirst().text()).isEqualTo(told(0));
        assertThat(articles.getLast().text()).isEqualTo(alone(little).text()).contains("Guided walks");
    }

    @Test
    void moreDocumentsThanAreCountedChangeNothing() {
        Census census = new Census();
        List.of(flattened("a", 0, APP), flattened("b", 1, APP), flattened("c", 2, APP))
                .forEach(capture -> census.add(Trace.of(alone(capture), "folder")));
        Trace empty = new Trace("folder", false, List.of());
        for (int i = 0; i < 3; i++) {
            census.add(Trace.of(alone(flattened("x", 3 + i % 2, List.of())), "folder"));
        }
        Trace another = Trace.of(alone(flattened("late", 4, List.of("A label"))), "elsewhere");
        for (int i = 0; i < 3 * Census.MOST_DOCUMENTS; i++) {
            census.add(i < Census.MOST_DOCUMENTS ? empty : another);
        }
        Article late = alone(flattened("late", 4, List.of("A label")));
        assertThat(census.sites().of(late, "elsewhere")).isSameAs(Furniture.NONE);
    }
}
