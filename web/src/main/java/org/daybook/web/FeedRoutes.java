package org.daybook.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.daybook.store.Filed;
import org.daybook.store.Store;

/// Where feeds are served: `/feed.atom` and `/feed.json` of the editions, `/feed/story.atom?id=` of a
/// story,
/// `/feed/search.atom?q=` of a search, and `/sources.opml`. Safe for any number of threads.
final class FeedRoutes {
    private final Store store;
    private final Supplier<String> site;
    private final Function<List<Filed>, String> headline;
    private final BiConsumer<Context, String> notFound;

    /// @param site     gives the site's own address
    /// @param headline of a story
    /// @param notFound says that something is not here
    FeedRoutes(
            Store store,
            Supplier<String> site,
            Function<List<Filed>, String> headline,
            BiConsumer<Context, String> notFound) {
        this.store = store;
        this.site = site;
        this.headline = headline;
        this.notFound = notFound;
    }

    void wire(JavalinConfig config) {
        for (String format : List.of("atom", "json")) {
            Site.serve(config, "/feed." + format, context -> give(context, format, SyndicatedLayout.editions(store)));
            Site.serve(
                    config,
                    "/feed/search." + format,
                    context -> give(context, format, SyndicatedLayout.search(store, asked(context, "q"))));
            Site.serve(config, "/feed/story." + format, context -> story(context, format));
        }
        Site.serve(
                config,
                "/sources.opml",
                context -> context.contentType("text/x-opml; charset=utf-8").result(Opml.of(store, site.get())));
    }

    private void story(Context context, String format) {
        String id = asked(context, "id");
        List<Filed> articles = store.story(id);
        if (articles.isEmpty()) {
            notFound.accept(context, "There is no story with this number.");
            return;
        }
        give(context, format, SyndicatedLayout.story(store, id, headline.apply(articles), articles));
    }

    private static String asked(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).orElse("");
    }

    private void give(Context context, String format, Syndicated feed) {
        if (format.equals("atom")) {
            context.contentType("application/atom+xml; charset=utf-8").result(AtomFeed.of(feed, site.get()));
        } else {
            context.contentType("application/feed+json; charset=utf-8").result(JsonFeed.of(feed, site.get()));
        }
    }
}
