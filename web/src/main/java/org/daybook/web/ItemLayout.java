package org.daybook.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.core.count.Count;
import org.daybook.web.EditionPage.Dispute;
import org.daybook.web.EditionPage.Figure;
import org.daybook.web.EditionPage.Figures;
import org.daybook.web.EditionPage.Item;
import org.daybook.web.EditionPage.Link;
import org.daybook.web.EditionPage.Quote;
import org.daybook.web.EditionPage.Reason;
import org.daybook.web.EditionPage.Run;
import org.daybook.web.EditionPage.Source;

/// Lays out one item of an edition. One for each page; not for sharing between threads.
final class ItemLayout {
    /// Figures of one kind on the page; the story page has them all.
    private static final int MOST_FIGURES = 3;

    private static final int MOST_KINDS = 3;
    private static final int MOST_PLACES = 5;
    private static final int MOST_FRESH = 2;
    private static final int MOST_DISPUTES = 2;
    private static final int MOST_RELATED = 3;

    private final Quotations quotations;
    private final Map<String, String> titles;
    private final Set<String> known;

    /// @param titles headlines of the stories in this edition, by id
    /// @param known  stories of which the last edition knew
    ItemLayout(Quotations quotations, Map<String, String> titles, Set<String> known) {
        this.quotations = quotations;
        this.titles = titles;
        this.known = known;
    }

    /// @param place the item's rank, when it does not say
    /// @param first whether there is no earlier edition, so that nothing can be new since then
    Item item(JsonNode node, int place, boolean first) {
        String id = EditionLine.text(node, "story").orElse("");
        String story = id.isEmpty() ? "" : Links.story(id);
        List<Source> articles = sources(node.path("articles"), story);
        long origins = EditionLine.whole(node, "origins").orElse(articles.size());
        Set<String> news = first ? Set.of() : news(node.path("new"));
        List<Run> summary = summary(node.path("summary"), story, news);
        List<Quote> shown =
                summary.stream().flatMap(run -> run.quotes().stream()).toList();
        boolean newStory = !first && !known.contains(id);
        return new Item(
                (int) EditionLine.whole(node, "rank").orElse(place),
                EditionLine.text(node, "title").orElse("(a story without a headline)"),
                story,
                summary,
                Outlets.together(articles),
                Outlets.counted(articles.stream().map(Source::outlet).toList(), origins),
                figures(node.path("figures"), node.path("disputes")),
                disputes(node.path("disputes"), story),
                EditionLine.names(node.path("places")).stream()
                        .limit(MOST_PLACES)
                        .toList(),
                newStory,
                newStory || first ? List.of() : fresh(node.path("new"), story, news, shown),
                reasons(node.path("why")),
                links(node.path("joined")).toList(),
                links(node.path("related")).limit(MOST_RELATED).toList());
    }

    /// The words of what was not known at the last edition.
    private static Set<String> news(JsonNode pieces) {
        Set<String> news = new LinkedHashSet<>();
        pieces.forEach(piece -> Quotations.words(piece).ifPresent(news::add));
        return news;
    }

    /// What is new and does not stand in the summary already.
    private List<Quote> fresh(JsonNode pieces, String story, Set<String> news, List<Quote> shown) {
        List<Quote> fresh = new ArrayList<>();
        for (JsonNode piece : pieces) {
            quotations
                    .quote(piece, story, news)
                    .filter(quote ->
                            shown.stream().noneMatch(other -> other.text().contains(quote.text())))
                    .filter(quote -> fresh.size() < MOST_FRESH)
                    .ifPresent(fresh::add);
        }
        return fresh;
    }

    /// Sentences that follow each other in one article run on; another article begins a new paragraph.
    private List<Run> summary(JsonNode pieces, String story, Set<String> news) {
        List<Run> runs = new ArrayList<>();
        List<Quote> quotes = new ArrayList<>();
        String last = "";
        for (JsonNode piece : pieces) {
            Optional<Quote> quote = quotations.quote(piece, story, news);
            if (quote.isEmpty()) {
                continue;
            }
            String article = EditionLine.text(piece, "article").orElse("");
            if (!article.equals(last) && !quotes.isEmpty()) {
                runs.add(run(quotes, last));
                quotes = new ArrayList<>();
            }
            quotes.add(quote.get());
            last = article;
        }
        if (!quotes.isEmpty()) {
            runs.add(run(quotes, last));
        }
        return runs;
    }

    private Run run(List<Quote> quotes, String article) {
        Link source = new Link(quotations.outlet(article), article.isEmpty() ? "" : Links.article(article));
        return new Run(List.copyOf(quotes), source, quotations.language(article));
    }

    /// Those of the item's own story: what is joined to it confirms nothing, and is led to by itself. Articles without
    /// a named outlet lead to the story, which lists them all.
    private List<Source> sources(JsonNode nodes, String story) {
        List<Source> sources = new ArrayList<>();
        for (JsonNode node : nodes) {
            if (node.path("joined").asBoolean()) {
                continue;
            }
            String id = EditionLine.text(node, "id").orElse("");
            String outlet = quotations.outlet(id);
            boolean direct = !id.isEmpty() && !outlet.equals(Outlets.UNNAMED);
            sources.add(new Source(outlet, direct ? Links.article(id) : story, 1));
        }
        return sources;
    }

    /// The newest figures of each kind, for they take the older ones back; the dead come first.
    private List<Figures> figures(JsonNode nodes, JsonNode disputes) {
        Set<String> disputed = new LinkedHashSet<>();
        for (JsonNode dispute : disputes) {
            if (EditionLine.text(dispute, "kind").orElse("").equals("figures")) {
                quotes(dispute).forEach(quote -> disputed.add(spot(quote)));
            }
        }
        Map<String, List<Figure>> kinds = new LinkedHashMap<>();
        for (Count.What what : Count.What.values()) {
            kinds.put(Passage.word(what), new ArrayList<>());
        }
        Set<String> differing = new LinkedHashSet<>();
        for (int i = nodes.size() - 1; i >= 0; i--) {
            JsonNode node = nodes.get(i);
            String what = EditionLine.text(node, "what")
                    .filter(word -> !word.equals("other"))
                    .or(() -> EditionLine.text(node, "unit"))
                    .orElse("");
            Optional<Figure> figure = figure(node);
            if (what.isEmpty() || figure.isEmpty()) {
                continue;
            }
            List<Figure> given = kinds.computeIfAbsent(what, kind -> new ArrayList<>());
            if (given.size() < MOST_FIGURES && !given.contains(figure.get())) {
                given.add(figure.get());
            }
            if (disputed.contains(spot(node))) {
                differing.add(what);
            }
        }
        return kinds.entrySet().stream()
                .filter(kind -> !kind.getValue().isEmpty())
                .limit(MOST_KINDS)
                .map(kind -> new Figures(
                        EnglishWording.heading(kind.getKey()), differing.contains(kind.getKey()), kind.getValue()))
                .toList();
    }

    /// Where a quote stands: enough to tell it from another.
    private static String spot(JsonNode quote) {
        return quote.path("article").asText("") + '\n' + quote.path("begin").asLong(-1);
    }

    private Optional<Figure> figure(JsonNode node) {
        String quote = EditionLine.text(node, "text").orElse("");
        String amount = EnglishWording.amount(EditionLine.whole(node, "low"), EditionLine.whole(node, "high"));
        String article = EditionLine.text(node, "article").orElse("");
        if (quote.isEmpty() && amount.isEmpty()) {
            return Optional.empty();
        }
        String according = EditionLine.wording(node, "by", "source")
                .map(source -> "according to " + source)
                .orElseGet(() -> article.isEmpty() ? "" : "in " + quotations.outlet(article));
        String address = quotations
                .evidence(node)
                .map(Evidence::address)
                .orElseGet(() -> article.isEmpty() ? "" : Links.article(article));
        return Optional.of(new Figure(amount.isEmpty() ? quote : amount, quote, according, address));
    }

    /// Denied and unverified claims; figures that differ are flagged where they stand.
    private List<Dispute> disputes(JsonNode nodes, String story) {
        List<Dispute> disputes = new ArrayList<>();
        for (JsonNode node : nodes) {
            String kind = EditionLine.text(node, "kind").orElse("disputed");
            if (kind.equals("figures")) {
                continue;
            }
            for (JsonNode piece : quotes(node)) {
                quotations
                        .quote(piece, story, Set.of())
                        .filter(quote -> disputes.size() < MOST_DISPUTES)
                        .ifPresent(quote -> disputes.add(new Dispute(kind, quote.text(), quote.evidence())));
            }
        }
        return disputes;
    }

    /// The quotes of a dispute; a dispute with words of its own is its one quote.
    private static Iterable<JsonNode> quotes(JsonNode dispute) {
        return dispute.path("quotes").isArray() ? dispute.path("quotes") : List.of(dispute);
    }

    private static List<Reason> reasons(JsonNode why) {
        List<Reason> reasons = new ArrayList<>();
        why.properties()
                .forEach(part -> reasons.add(
                        new Reason(EnglishWording.heading(part.getKey()), EditionLine.plain(part.getValue()))));
        return reasons;
    }

    /// Stories that go with this one; of a story that is not in the edition no headline is known.
    private Stream<Link> links(JsonNode nodes) {
        List<Link> links = new ArrayList<>();
        for (JsonNode node : nodes) {
            Optional<String> story =
                    node.isTextual() ? Optional.of(node.textValue()) : EditionLine.text(node, "story", "id");
            Optional<String> title = EditionLine.text(node, "title").or(() -> story.map(titles::get));
            if (story.isPresent() && title.isPresent()) {
                links.add(new Link(title.get(), Links.story(story.get())));
            }
        }
        return links.stream();
    }
}
