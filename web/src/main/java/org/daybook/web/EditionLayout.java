package org.daybook.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.capture.Stamp;
import org.daybook.core.record.Json;
import org.daybook.store.Filed;
import org.daybook.store.PublishedEdition;
import org.daybook.store.Store;
import org.daybook.web.EditionPage.Dispute;
import org.daybook.web.EditionPage.Figure;
import org.daybook.web.EditionPage.Figures;
import org.daybook.web.EditionPage.Item;
import org.daybook.web.EditionPage.Left;
import org.daybook.web.EditionPage.Link;
import org.daybook.web.EditionPage.Neighbour;
import org.daybook.web.EditionPage.Quote;
import org.daybook.web.EditionPage.Reason;
import org.daybook.web.EditionPage.Run;
import org.daybook.web.EditionPage.Source;

/// Lays out the page of an edition from its line of JSON and the articles it quotes. One for each page; not for
/// sharing
/// between threads.
final class EditionLayout {
    /// Figures of one kind on the page; the story page has them all.
    private static final int MOST_FIGURES = 4;

    private static final int MOST_KINDS = 3;
    private static final int MOST_PLACES = 5;
    private static final int MOST_LEFT = 60;
    private static final int MOST_FRESH = 3;

    private final Store store;
    private final ZoneId zone;
    private final Map<String, Optional<Filed>> articles = new HashMap<>();

    private EditionLayout(Store store, ZoneId zone) {
        this.store = store;
        this.zone = zone;
    }

    /// @param editions all editions, newest first, from which the neighbours are taken
    static EditionPage of(Store store, PublishedEdition edition, List<PublishedEdition> editions) {
        ObjectNode line = line(edition);
        return new EditionLayout(store, zone(edition.zone())).page(edition, line, editions);
    }

    /// An edition that cannot be read is shown as one without items rather than not at all.
    static ObjectNode line(PublishedEdition edition) {
        return Json.parse(edition.line(), "edition of " + edition.day()).made().orElseGet(Json::object);
    }

    static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    private EditionPage page(PublishedEdition edition, ObjectNode line, List<PublishedEdition> editions) {
        List<Item> items = new ArrayList<>();
        for (JsonNode node : line.path("items")) {
            items.add(item(node, items.size() + 1));
        }
        List<Left> left = new ArrayList<>();
        for (JsonNode node : line.path("left")) {
            Optional<String> title = EditionLine.text(node, "title");
            if (title.isPresent() && left.size() < MOST_LEFT) {
                left.add(new Left(
                        title.get(),
                        EditionLine.text(node, "story").map(Links::story).orElse(""),
                        EditionLine.plain(node.path("why"))));
            }
        }
        return new EditionPage(
                EnglishWording.weekday(edition.day()),
                EnglishWording.day(edition.day()),
                edition.day().toString(),
                edition.zone(),
                edition.version(),
                EditionLine.text(line, "cut").flatMap(this::clock),
                EnglishWording.minutes(words(items)),
                items,
                left,
                neighbour(edition, editions, -1),
                neighbour(edition, editions, 1));
    }

    private Optional<String> clock(String cut) {
        return Stamp.parse(cut).flatMap(Stamp::at).map(at -> EnglishWording.clock(at.toInstant(), zone));
    }

    private static int words(List<Item> items) {
        int words = 0;
        for (Item item : items) {
            words += item.title().split("\\s+").length;
            for (Run run : item.summary()) {
                for (Quote quote : run.quotes()) {
                    words += quote.text().split("\\s+").length;
                }
            }
        }
        return words;
    }

    /// The edition of the same zone that is a number of days nearer to now.
    private static Optional<Neighbour> neighbour(
            PublishedEdition edition, List<PublishedEdition> editions, int direction) {
        boolean several = severalZones(editions);
        return editions.stream()
                .filter(other -> other.zone().equals(edition.zone()))
                .filter(other -> Integer.signum(other.day().compareTo(edition.day())) == direction)
                .reduce((one, other) -> one.day().isAfter(other.day()) == direction < 0 ? one : other)
                .map(other -> new Neighbour(
                        EnglishWording.day(other.day()), Links.edition(other.day(), other.zone(), several)));
    }

    static boolean severalZones(List<PublishedEdition> editions) {
        return editions.stream().map(PublishedEdition::zone).distinct().count() > 1;
    }

    private Item item(JsonNode node, int place) {
        List<Source> sources = sources(node.path("articles"));
        long outlets = sources.stream().map(Source::outlet).distinct().count();
        long origins = EditionLine.whole(node, "origins").orElse(outlets);
        String story = EditionLine.text(node, "story").map(Links::story).orElse("");
        Set<String> news = news(node.path("new"));
        List<Run> summary = summary(node.path("summary"), story, news);
        List<Quote> shown =
                summary.stream().flatMap(run -> run.quotes().stream()).toList();
        return new Item(
                (int) EditionLine.whole(node, "rank").orElse(place),
                EditionLine.text(node, "title").orElse("(a story without a headline)"),
                story,
                summary,
                sources,
                EnglishWording.several(outlets, "outlet") + ", "
                        + EnglishWording.several(origins, "independent origin"),
                figures(node.path("figures"), node.path("disputes")),
                disputes(node.path("disputes"), story),
                EditionLine.names(node.path("places")).stream()
                        .limit(MOST_PLACES)
                        .toList(),
                !shown.isEmpty() && shown.stream().allMatch(Quote::fresh),
                fresh(node.path("new"), story, news, shown),
                reasons(node.path("why")),
                related(node.path("related")));
    }

    /// The words of what was not known at the last edition.
    private static Set<String> news(JsonNode pieces) {
        Set<String> news = new LinkedHashSet<>();
        for (JsonNode piece : pieces) {
            (piece.isTextual() ? Optional.of(piece.textValue()) : EditionLine.text(piece, "text")).ifPresent(news::add);
        }
        return news;
    }

    /// What is new and does not stand in the summary already.
    private List<Quote> fresh(JsonNode pieces, String story, Set<String> news, List<Quote> shown) {
        List<Quote> fresh = new ArrayList<>();
        for (JsonNode piece : pieces) {
            quote(piece, story, news)
                    .filter(quote ->
                            shown.stream().noneMatch(other -> other.text().contains(quote.text())))
                    .filter(quote -> fresh.size() < MOST_FRESH)
                    .ifPresent(fresh::add);
        }
        return fresh;
    }

    private List<Run> summary(JsonNode pieces, String story, Set<String> news) {
        List<Run> runs = new ArrayList<>();
        List<Quote> quotes = new ArrayList<>();
        String last = "";
        for (JsonNode piece : pieces) {
            Optional<Quote> quote = quote(piece, story, news);
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
        return new Run(
                List.copyOf(quotes),
                new Link(outlet(article), article.isEmpty() ? "" : Links.article(article)),
                filed(article)
                        .flatMap(filed -> filed.reading().article().metadata().language())
                        .orElse("en"));
    }

    /// Words of an article with the address at which they stand; without an article they lead to the story.
    private Optional<Quote> quote(JsonNode piece, String story, Set<String> news) {
        Optional<String> text = piece.isTextual() ? Optional.of(piece.textValue()) : EditionLine.text(piece, "text");
        return text.map(words -> {
            Optional<Evidence> evidence = EditionLine.text(piece, "article")
                    .flatMap(this::filed)
                    .flatMap(filed ->
                            Evidence.find(filed, EditionLine.whole(piece, "begin"), EditionLine.whole(piece, "end")));
            return new Quote(
                    words,
                    evidence.map(Evidence::address)
                            .or(() -> EditionLine.text(piece, "article").map(Links::article))
                            .orElse(story),
                    evidence.map(Evidence::standing).orElse(List.of()),
                    news.contains(words));
        });
    }

    private List<Source> sources(JsonNode nodes) {
        List<Source> sources = new ArrayList<>();
        for (JsonNode node : nodes) {
            String id = EditionLine.text(node, "id").orElse("");
            Optional<Instant> when = EditionLine.text(node, "published")
                    .flatMap(Stamp::parse)
                    .flatMap(Stamp::at)
                    .map(OffsetDateTime::toInstant);
            sources.add(new Source(
                    EditionLine.text(node, "publisher").orElseGet(() -> outlet(id)),
                    id.isEmpty() ? "" : Links.article(id),
                    when.map(instant -> EnglishWording.moment(instant, zone)).orElse(""),
                    when.map(Instant::toString).orElse("")));
        }
        return sources;
    }

    private List<Figures> figures(JsonNode nodes, JsonNode disputes) {
        Map<String, List<Figure>> kinds = new LinkedHashMap<>();
        Set<String> disputed = new LinkedHashSet<>();
        disputes.forEach(dispute -> EditionLine.text(dispute, "what", "kind").ifPresent(disputed::add));
        for (JsonNode node : nodes) {
            String what = EditionLine.text(node, "what")
                    .filter(word -> !word.equals("other"))
                    .or(() -> EditionLine.text(node, "unit", "what"))
                    .orElse("counted");
            boolean differ = node.path("differ").asBoolean(node.path("differs").asBoolean(false));
            if (differ) {
                disputed.add(what);
            }
            boolean nested = node.path("values").isArray();
            for (JsonNode value : nested ? node.path("values") : List.of(node)) {
                figure(value).ifPresent(figure -> {
                    List<Figure> known = kinds.computeIfAbsent(what, kind -> new ArrayList<>());
                    if (known.size() < MOST_FIGURES && !known.contains(figure)) {
                        known.add(figure);
                    }
                });
            }
        }
        List<Figures> figures = new ArrayList<>();
        kinds.forEach((what, known) -> {
            if (figures.size() < MOST_KINDS) {
                boolean differ = disputed.contains(what)
                        || known.stream().map(Figure::amount).distinct().count() > 1;
                figures.add(new Figures(EnglishWording.heading(what), differ, known));
            }
        });
        return figures;
    }

    private Optional<Figure> figure(JsonNode node) {
        String quote = EditionLine.text(node, "text").orElse("");
        String amount = EnglishWording.amount(EditionLine.whole(node, "low"), EditionLine.whole(node, "high"));
        String article = EditionLine.text(node, "article").orElse("");
        if (quote.isEmpty() && amount.isEmpty()) {
            return Optional.empty();
        }
        String address = filed(article)
                .flatMap(
                        filed -> Evidence.find(filed, EditionLine.whole(node, "begin"), EditionLine.whole(node, "end")))
                .map(Evidence::address)
                .orElse(article.isEmpty() ? "" : Links.article(article));
        String according = EditionLine.wording(node, "source", "according", "by")
                .map(source -> "according to " + source)
                .orElseGet(() -> article.isEmpty() ? "" : "in " + outlet(article));
        return Optional.of(new Figure(amount.isEmpty() ? quote : amount, quote, according, address));
    }

    private List<Dispute> disputes(JsonNode nodes, String story) {
        List<Dispute> disputes = new ArrayList<>();
        for (JsonNode node : nodes) {
            quote(node, story, Set.of()).ifPresent(quote -> disputes.add(new Dispute(quote.text(), quote.evidence())));
        }
        return disputes;
    }

    private static List<Reason> reasons(JsonNode why) {
        List<Reason> reasons = new ArrayList<>();
        why.properties()
                .forEach(field -> reasons.add(
                        new Reason(EnglishWording.heading(field.getKey()), EditionLine.plain(field.getValue()))));
        return reasons;
    }

    private static List<Link> related(JsonNode nodes) {
        List<Link> related = new ArrayList<>();
        for (JsonNode node : nodes) {
            Optional<String> title = EditionLine.text(node, "title");
            Optional<String> story = EditionLine.text(node, "story", "id");
            if (title.isPresent() && story.isPresent()) {
                related.add(new Link(title.get(), Links.story(story.get())));
            }
        }
        return related;
    }

    private Optional<Filed> filed(String article) {
        return article.isEmpty() ? Optional.empty() : articles.computeIfAbsent(article, store::article);
    }

    private String outlet(String article) {
        return filed(article)
                .flatMap(filed -> filed.reading().article().metadata().publisher())
                .orElse("an outlet without a name");
    }
}
