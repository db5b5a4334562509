package org.daybook.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.core.article.Metadata;
import org.daybook.core.language.Sentence;
import org.daybook.core.reading.Reading;
import org.daybook.store.Filed;
import org.daybook.store.PublishedEdition;
import org.daybook.store.Query;
import org.daybook.store.Store;

/// What the feeds say: the editions, the articles of a story, the articles that a search finds. Reads the
/// store,
/// else pure.
final class SyndicatedLayout {
    private static final String TAG = "tag:daybook.example,2026:";

    private static final int MOST_EDITIONS = 30;
    private static final int MOST_ARTICLES = 50;

    /// Of an article's text: enough to choose by, and no more than may be quoted.
    private static final int SENTENCES = 2;

    private SyndicatedLayout() {}

    static Syndicated editions(Store store) {
        boolean several = EditionLayout.severalZones(store.issues());
        List<PublishedEdition> editions = store.editions(MOST_EDITIONS);
        List<Syndicated.Entry> entries = new ArrayList<>();
        for (PublishedEdition edition : editions) {
            List<String> headlines = new ArrayList<>();
            EditionLayout.line(edition)
                    .path("items")
                    .forEach(item -> EditionLine.text(item, "title").ifPresent(title -> headlines.add("• " + title)));
            entries.add(new Syndicated.Entry(
                    TAG + "edition:" + edition.day() + ":" + edition.zone(),
                    EnglishWording.weekday(edition.day()) + " " + EnglishWording.day(edition.day()),
                    Links.edition(edition.day(), edition.zone(), several),
                    Optional.of(EditionLayout.cut(edition)),
                    "",
                    String.join("\n", headlines)));
        }
        return new Syndicated(TAG + "editions", "Daybook", "/", "/feed.%s", known(editions), entries);
    }

    /// @param articles of the story, at least one
    static Syndicated story(Store store, String id, String title, List<Filed> articles) {
        return new Syndicated(
                TAG + "story:" + Links.encoded(id),
                title + " · Daybook",
                Links.story(id),
                "/feed/story.%s?id=" + Links.encoded(id),
                known(store.editions(1)),
                entries(articles));
    }

    static Syndicated search(Store store, String written) {
        Query query = Query.parse(written);
        return new Syndicated(
                TAG + "search:" + Links.encoded(query.written()),
                (query.written().isEmpty() ? "Search" : query.written()) + " · Daybook",
                Links.search(query.written()),
                "/feed/search.%s" + Links.query(query.written()),
                known(store.editions(1)),
                entries(store.find(query, true, MOST_ARTICLES).articles()));
    }

    /// The close of the newest edition; the beginning of time where nothing at all is known.
    private static Instant known(List<PublishedEdition> editions) {
        return editions.isEmpty() ? Instant.EPOCH : EditionLayout.cut(editions.getFirst());
    }

    /// What was published on a day is of its beginning; what nobody dated is kept as seen at the beginning
    /// of time.
    private static Optional<Instant> dated(Filed filed) {
        Metadata metadata = filed.reading().article().metadata();
        return StoryLayout.published(filed)
                .or(() -> Stream.of(metadata.published(), metadata.modified(), metadata.captured())
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map(stamp -> stamp.instant(ZoneOffset.UTC)));
    }

    private static List<Syndicated.Entry> entries(List<Filed> articles) {
        return articles.stream()
                .sorted(Comparator.comparing(Filed::seen).reversed())
                .limit(MOST_ARTICLES)
                .map(SyndicatedLayout::entry)
                .toList();
    }

    private static Syndicated.Entry entry(Filed filed) {
        Reading reading = filed.reading();
        Metadata metadata = reading.article().metadata();
        String text = reading.article().text();
        String beginning = String.join(
                " ",
                reading.sentences().stream()
                        .limit(SENTENCES)
                        .map((Sentence sentence) -> sentence.text(text))
                        .toList());
        return new Syndicated.Entry(
                TAG + "article:" + Links.encoded(filed.id()),
                StoryLayout.title(filed),
                Links.article(filed.id()),
                dated(filed),
                Outlets.of(filed),
                metadata.standfirst().orElse(beginning));
    }
}
