package org.daybook.fetch.poll;

import java.time.ZoneOffset;
import java.util.List;
import org.daybook.core.article.Identity;
import org.daybook.core.capture.Capture;
import org.daybook.core.capture.Outcome;
import org.daybook.core.feed.Feed;
import org.daybook.core.feed.FeedReader;
import org.daybook.core.feed.Subscription.Announced;
import org.daybook.core.feed.Subscription.Listing;

/// Reads feeds with the reader of the house; an entry with a content is whole.
final class PlainSource implements FeedSource {
    @Override
    public Outcome<Listing> read(String feed, Capture document) {
        return FeedReader.read(document).then(read -> listing(feed, read));
    }

    private static Outcome<Listing> listing(String feed, Feed read) {
        List<Announced> entries =
                read.entries().stream().map(entry -> announced(feed, entry)).toList();
        return Outcome.made(new Listing(read.about().title(), read.about().link(), entries));
    }

    private static Announced announced(String feed, Feed.Entry entry) {
        String title = entry.title().orElse("");
        return new Announced(
                entry.link().or(entry::id).orElse(title),
                Identity.hash(title),
                feed,
                entry.link(),
                entry.published().map(stamp -> stamp.instant(ZoneOffset.UTC)),
                !entry.content().isEmpty(),
                title);
    }
}
