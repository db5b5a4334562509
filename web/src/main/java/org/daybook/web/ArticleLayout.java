package org.daybook.web;

import gg.jte.Content;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.core.article.Article;
import org.daybook.core.article.Metadata;
import org.daybook.core.article.Span;
import org.daybook.core.capture.Stamp;
import org.daybook.core.claim.Claim;
import org.daybook.core.count.Count;
import org.daybook.core.event.Event;
import org.daybook.core.language.Mention;
import org.daybook.core.name.Name;
import org.daybook.core.place.Place;
import org.daybook.core.reading.Reading;
import org.daybook.core.time.TimeExpression;
import org.daybook.store.Filed;
import org.daybook.web.ArticlePage.LeftOut;
import org.daybook.web.ArticlePage.Marked;
import org.daybook.web.EditionPage.Link;
import org.daybook.web.Passage.Mark;

/// Lays out the page of an article. Every mark has an address: `#s0` a sentence, `#c0` a claim, `#n0` a
/// figure, `#p0` a place, `#t0` a time, `#a0` another name, `#e0` an event, counted from nought in the order of
/// the record; what each was read as is its note. Pure.
final class ArticleLayout {
    /// What is shown of one piece that was left out: enough to recognise it.
    private static final int LONGEST_PIECE = 300;

    private static final int MOST_PIECES = 12;

    private ArticleLayout() {}

    /// @param original the first article of the same wording, when that is another one
    static ArticlePage of(Filed filed, String storyTitle, Optional<Filed> original) {
        Reading reading = filed.reading();
        Article article = reading.article();
        Metadata metadata = article.metadata();
        Optional<String> outside = metadata.url().flatMap(Links::outside);
        List<Content> paragraphs = new ArrayList<>(Passage.paragraphs(article.text(), marks(reading)));
        return new ArticlePage(
                Links.article(filed.id()),
                StoryLayout.title(filed),
                metadata.language().orElse("en"),
                metadata.standfirst(),
                Outlets.of(filed),
                metadata.authors(),
                metadata.agencies(),
                metadata.published().map(EnglishWording::stamp).orElse(""),
                metadata.published().map(Stamp::toString).orElse(""),
                metadata.modified().map(EnglishWording::stamp).orElse(""),
                outside,
                outside.map(address -> URI.create(address).getHost()).orElse(""),
                metadata.subscribersOnly(),
                new Link(storyTitle, Links.story(filed.story())),
                original.map(other -> new Link(Outlets.of(other), Links.article(other.id()))),
                paragraphs,
                new Marked(
                        reading.claims().size(),
                        reading.counts().size(),
                        reading.places().size(),
                        reading.times().size(),
                        (int) reading.names().stream()
                                .filter(name -> name.kind() != Mention.Kind.PLACE)
                                .count(),
                        reading.events().size()),
                article.captions(),
                leftOut(article),
                article.removed().size());
    }

    /// Sentences first, so that of two marks of equal extent the sentence is the outer one.
    static List<Mark> marks(Reading reading) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < reading.sentences().size(); i++) {
            marks.add(new Mark(
                    reading.sentences().get(i).begin(),
                    reading.sentences().get(i).end(),
                    "s" + i,
                    "sentence"));
        }
        for (int i = 0; i < reading.claims().size(); i++) {
            claim(marks, reading.claims().get(i), i);
        }
        for (int i = 0; i < reading.events().size(); i++) {
            Event event = reading.events().get(i);
            marks.add(mark(event.evidence(), "e" + i, "event", noted(Passage.word(event.type()), event.status())));
        }
        for (int i = 0; i < reading.counts().size(); i++) {
            Count count = reading.counts().get(i);
            String amount = EnglishWording.amount(count.low(), count.high());
            marks.add(mark(count.span(), "n" + i, "figure", amount + " " + Passage.word(count.what())));
        }
        for (int i = 0; i < reading.places().size(); i++) {
            Place place = reading.places().get(i);
            String note = Stream.of(Optional.of(place.name()), place.admin1(), place.country())
                    .flatMap(Optional::stream)
                    .distinct()
                    .collect(Collectors.joining(", "));
            marks.add(mark(place.span(), "p" + i, "place", note));
        }
        for (int i = 0; i < reading.times().size(); i++) {
            TimeExpression time = reading.times().get(i);
            marks.add(mark(time.span(), "t" + i, "time", noted(time.value(), time.type())));
        }
        for (int i = 0; i < reading.names().size(); i++) {
            Name name = reading.names().get(i);
            if (name.kind() != Mention.Kind.PLACE) {
                String whose = name.name().orElse(name.span().text());
                marks.add(mark(name.span(), "a" + i, "name", noted(whose, name.kind())));
            }
        }
        return marks;
    }

    private static void claim(List<Mark> marks, Claim claim, int index) {
        String together = " c" + index;
        String standing =
                Evidence.label(claim.standing()).map(label -> " " + label).orElse("");
        for (int i = 0; i < claim.content().size(); i++) {
            marks.add(mark(claim.content().get(i), i == 0 ? "c" + index : "", "claim" + standing + together));
        }
        claim.source().ifPresent(span -> marks.add(mark(span, "", "source" + together)));
        claim.cue().ifPresent(span -> marks.add(mark(span, "", "cue" + together)));
    }

    private static Mark mark(Span span, String id, String classes) {
        return mark(span, id, classes, "");
    }

    private static Mark mark(Span span, String id, String classes, String note) {
        return new Mark(span.begin(), span.end(), id, classes, note);
    }

    private static String noted(String what, Enum<?> kind) {
        return what + ", " + Passage.word(kind);
    }

    private static List<LeftOut> leftOut(Article article) {
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        for (Article.Removed removed : article.removed()) {
            List<String> pieces = reasons.computeIfAbsent(
                    EnglishWording.heading(Passage.word(removed.why())), why -> new ArrayList<>());
            if (pieces.size() < MOST_PIECES) {
                String piece = removed.text();
                pieces.add(piece.length() <= LONGEST_PIECE ? piece : piece.substring(0, LONGEST_PIECE) + " …");
            }
        }
        return reasons.entrySet().stream()
                .map(entry -> new LeftOut(entry.getKey(), entry.getValue()))
                .toList();
    }
}
