package org.daybook.core.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.daybook.core.edition.Edition;
import org.daybook.core.edition.Edition.Dispute;
import org.daybook.core.edition.Edition.Figure;
import org.daybook.core.edition.Edition.Item;
import org.daybook.core.edition.Edition.LeftOut;
import org.daybook.core.edition.Edition.Quote;
import org.daybook.core.edition.Edition.Source;
import org.daybook.core.edition.Edition.Where;

/// The object that `daybook edition --json` prints. Offsets are counted in code points of the article that is
/// quoted.
public final class EditionLine {
    private final Map<String, CodePoints> points = new HashMap<>();
    private final Function<String, String> texts;

    private EditionLine(Function<String, String> texts) {
        this.texts = texts;
    }

    /// @param texts the text of an article by its id; asked only for articles that are quoted
    public static ObjectNode write(Edition edition, Function<String, String> texts) {
        EditionLine line = new EditionLine(texts);
        ObjectNode into = Json.object();
        into.put("date", edition.date().toString());
        into.put("zone", edition.zone().getId());
        into.put("cut", edition.cut().truncatedTo(ChronoUnit.SECONDS).toString());
        ArrayNode items = into.putArray("items");
        edition.items().forEach(item -> line.item(items.addObject(), item));
        ArrayNode left = into.putArray("left");
        for (LeftOut story : edition.left()) {
            left.addObject()
                    .put("story", story.story())
                    .put("title", story.title())
                    .put("why", story.why())
                    .put("score", story.score());
        }
        return into;
    }

    private void item(ObjectNode into, Item item) {
        into.put("rank", item.rank());
        into.put("story", item.story());
        into.put("title", item.title());
        quotes(into.putArray("summary"), item.summary());
        ArrayNode joined = into.putArray("joined");
        item.joined()
                .forEach(one -> joined.addObject().put("story", one.story()).put("title", one.title()));
        ArrayNode articles = into.putArray("articles");
        item.articles().forEach(source -> source(articles.addObject(), source));
        into.put("origins", item.origins());
        quotes(into.putArray("new"), item.news());
        ArrayNode figures = into.putArray("figures");
        item.figures().forEach(figure -> figure(figures.addObject(), figure));
        ArrayNode disputes = into.putArray("disputes");
        for (Dispute dispute : item.disputes()) {
            ObjectNode node = disputes.addObject().put("kind", Json.word(dispute.kind()));
            quotes(node.putArray("quotes"), dispute.quotes());
        }
        ArrayNode places = into.putArray("places");
        for (Where where : item.places()) {
            ObjectNode node = quote(places.addObject(), where.quote()).put("name", where.name());
            where.country().ifPresent(country -> node.put("country", country));
        }
        ArrayNode related = into.putArray("related");
        item.related().forEach(related::add);
        ObjectNode why = into.putObject("why");
        item.why().forEach(part -> why.put(part.name(), Math.round(part.value() * 1000) / 1000.0));
    }

    private static void source(ObjectNode into, Source source) {
        into.put("id", source.id());
        source.title().ifPresent(title -> into.put("title", title));
        source.url().ifPresent(url -> into.put("url", url));
        source.publisher().ifPresent(publisher -> into.put("publisher", publisher));
        source.published().ifPresent(published -> into.put("published", published.toString()));
        if (source.joined()) {
            into.put("joined", true);
        }
    }

    private void figure(ObjectNode into, Figure figure) {
        quote(into, figure.quote()).put("what", Json.word(figure.what()));
        figure.unit().ifPresent(unit -> into.put("unit", unit));
        figure.low().ifPresent(low -> into.put("low", low));
        figure.high().ifPresent(high -> into.put("high", high));
        figure.by().ifPresent(by -> into.put("by", by));
        into.put("at", figure.at().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private void quotes(ArrayNode into, List<Quote> quotes) {
        quotes.forEach(quote -> quote(into.addObject(), quote));
    }

    private ObjectNode quote(ObjectNode into, Quote quote) {
        CodePoints of = points.computeIfAbsent(quote.article(), id -> new CodePoints(texts.apply(id)));
        return into.put("text", quote.span().text())
                .put("article", quote.article())
                .put("begin", of.of(quote.span().begin()))
                .put("end", of.of(quote.span().end()));
    }
}
