package org.daybook.web;

import java.util.List;
import java.util.Optional;

/// What the page of an edition shows, in the order of the page. All text is as it stands in the
/// articles; nothing here is markup.
///
/// @param address  where this edition stays
/// @param since    the day of the edition read last, where this is what came after it; empty as a rule
/// @param weekday  such as `Wednesday`
/// @param closed   when the edition closed, on the zone's clock; empty when the edition does not say
/// @param minutes  to read the items
record EditionPage(
        String address,
        Optional<String> since,
        String weekday,
        String day,
        String isoDay,
        String zone,
        int version,
        Optional<String> closed,
        int minutes,
        List<Item> items,
        Optional<WorldMap> map,
        List<Where> places,
        List<Left> left,
        Optional<Neighbour> previous,
        Optional<Neighbour> next) {
    /// @param count of outlets and of independent origins, in words
    /// @param whole whether nothing was known of the story at the last edition
    /// @param fresh what else is new in it, beside the summary
    /// @param joined the stories that tell the same event and stand in this item
    record Item(
            int rank,
            String title,
            String story,
            List<Run> summary,
            List<Source> sources,
            String count,
            List<Figures> figures,
            List<Dispute> disputes,
            List<String> places,
            boolean whole,
            List<Quote> fresh,
            List<Reason> why,
            List<Link> joined,
            List<Link> related) {
        boolean updated() {
            return !fresh.isEmpty()
                    || summary.stream().flatMap(run -> run.quotes().stream()).anyMatch(Quote::fresh);
        }
    }

    /// Sentences of one article that stand together.
    record Run(List<Quote> quotes, Link source, String language) {}

    /// Words of an article.
    ///
    /// @param evidence address of the words in their article
    /// @param standing of the claims in it, where it is not plain: `denied`, `unverified`, `alleged`
    /// @param fresh    whether it was not known at the last edition
    record Quote(String text, String evidence, List<String> standing, boolean fresh) {}

    /// An outlet with its newest article and the number of them.
    record Source(String outlet, String article, int articles) {
        /// With one article more.
        Source once() {
            return new Source(outlet, article, articles + 1);
        }
    }

    /// Figures of one kind, with who gives them.
    record Figures(String what, boolean differ, List<Figure> figures) {}

    /// @param quote the words themselves where they say more than the amount
    record Figure(String amount, String quote, String according, String evidence) {}

    /// @param kind `denied`, `unverified` or `disputed`
    record Dispute(String kind, String text, String evidence) {}

    /// Where an item happens.
    ///
    /// @param evidence address of the words that name the place
    record Where(int rank, String title, String name, String country, String evidence) {}

    record Reason(String name, String value) {}

    record Left(String title, String story, String why) {}

    record Link(String text, String address) {}

    record Neighbour(String day, String address) {}

    /// Such as `New since yesterday`.
    String fresh() {
        return "New since " + since.orElse("yesterday");
    }

    String itemCount() {
        return EnglishWording.several(items.size(), "item");
    }

    String aboutMinutes() {
        return "about " + EnglishWording.several(minutes, "minute");
    }
}
