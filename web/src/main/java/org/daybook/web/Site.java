package org.daybook.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.daybook.store.Filed;
import org.daybook.store.PublishedEdition;
import org.daybook.store.Store;

/// The site: editions, stories, articles and search out of a store, on this machine's own address
/// only. Pages are whole without JavaScript and load nothing from elsewhere. Safe for any number of readers; the
/// store stays its owner's to close.
public final class Site implements AutoCloseable {
    /// Nothing but what this site serves in files of its own: no script or style within a page.
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'";

    /// Ids of our own making have 16 characters; ones kept as given may be much longer, and are linked to.
    private static final int LONGEST_ID = 4000;

    /// Bytes: room for an address with the longest id, of which a character may take nine.
    private static final int LONGEST_REQUEST = 65_536;

    /// As on the command line.
    private static final int LAST_YEAR = 9998;

    /// Editions in which the headline of a story is looked for.
    private static final int EDITIONS_SEARCHED = 14;

    private static final System.Logger LOG = System.getLogger(Site.class.getName());

    private final Store store;
    private final Assets assets = Assets.load();
    private final Pages pages = new Pages(assets);
    private final Rendered rendered = new Rendered();
    private final Javalin server;

    private final Hosts hosts;

    private Site(Store store, int port, Hosts hosts) {
        this.store = store;
        this.hosts = hosts;
        this.server = started(Javalin.create(this::wire), port);
    }

    /// Starts serving, under the names of this machine alone.
    ///
    /// @param port 0 for any free one
    public static Site start(Store store, int port) {
        return start(store, port, Set.of());
    }

    /// @param names under which the site may be asked for beside those of this machine, such as the name of a proxy
    public static Site start(Store store, int port, Set<String> names) {
        return new Site(
                store,
                port,
                new Hosts(names.stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet())));
    }

    private static Javalin started(Javalin server, int port) {
        try {
            return server.start("127.0.0.1", port);
        } catch (JavalinBindException taken) {
            throw new UncheckedIOException(
                    "cannot serve on 127.0.0.1:" + port,
                    new IOException(
                            "the port is taken or not allowed: choose another with --port, or 0 for any free one",
                            taken));
        }
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }

    private void wire(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.prefer405over404 = true;
        config.routes.before(context -> guard(context::header));
        config.routes.before(this::host);
        config.routes.after(EntityTags::tag);
        serve(config, "/", this::newest);
        serve(config, "/editions", context -> html(context, pages.past(PastPage.of(store.editions()))));
        serve(config, "/edition/{day}", this::edition);
        serve(config, "/since/{day}", this::since);
        for (String id : List.of("/{id}", "")) {
            serve(config, "/story" + id, this::story);
            serve(config, "/article" + id, this::article);
        }
        serve(config, "/search", this::search);
        new FeedRoutes(store, () -> "http://127.0.0.1:" + port(), this::title, this::notFound).wire(config);
        Api api = new Api(store);
        api.paths().forEach(path -> serve(config, path, api::answer));
        serve(
                config,
                "/health",
                context -> context.contentType("text/plain; charset=utf-8").result("ok\n"));
        serve(config, "/kept", context -> html(context, pages.kept()));
        serve(
                config,
                "/offline",
                context -> html(
                        context,
                        pages.notice(new NoticePage(
                                "Not kept on this device",
                                "There is no connection to Daybook now, and this page has not been read here before.",
                                "The editions opened here, and their stories, can be read without a connection."))));
        assets.wire(config);
        config.routes.error(404, context -> {
            if (context.attribute("said") == null) {
                notFound(context, "There is no page at this address.");
            }
        });
        config.routes.error(405, context -> {
            context.header("Allow", "GET, HEAD");
            say(
                    context,
                    HttpStatus.METHOD_NOT_ALLOWED,
                    new NoticePage("This can only be read", "The site takes nothing in.", ""));
        });
        config.routes.exception(Exception.class, this::failed);
        Refusals refusals = new Refusals(pages, Site::guard);
        config.jetty.modifyHttpConfiguration(http -> http.setRequestHeaderSize(LONGEST_REQUEST));
        config.jetty.modifyServer(server -> server.setErrorHandler(refusals));
        config.jetty.modifyServletContextHandler(handler -> handler.setErrorHandler(refusals));
    }

    /// HEAD says what GET would (RFC 9110).
    static void serve(JavalinConfig config, String path, Handler handler) {
        config.routes.get(path, handler);
        config.routes.head(path, handler);
    }

    /// The headers of every answer.
    private static void guard(BiConsumer<String, String> header) {
        header.accept("Content-Security-Policy", POLICY);
        header.accept("X-Content-Type-Options", "nosniff");
        header.accept("Referrer-Policy", "no-referrer");
        header.accept("Cross-Origin-Opener-Policy", "same-origin");
        header.accept("Cache-Control", "no-cache");
    }

    /// Who asks under a name that is not this machine's is told nothing of the store ([Hosts]).
    private void host(Context context) {
        if (hosts.allow(context.header("Host"))) {
            return;
        }
        say(
                context,
                HttpStatus.MISDIRECTED_REQUEST,
                new NoticePage(
                        "Not under this name",
                        "wrong-host: this site answers to 127.0.0.1, localhost and [::1] only.",
                        "Open it at http://127.0.0.1:" + port() + "/."));
        context.skipRemainingHandlers();
    }

    private void newest(Context context) {
        List<PublishedEdition> editions = store.editions();
        if (editions.isEmpty()) {
            html(
                    context,
                    pages.notice(new NoticePage(
                            "No edition yet",
                            "Nothing has been published from this store so far.",
                            "Give Daybook something to read: ./daybook run samples")));
            return;
        }
        html(context, page(editions.getFirst(), editions, true));
    }

    private void edition(Context context) {
        Optional<LocalDate> named = day(context);
        if (named.isEmpty()) {
            return;
        }
        LocalDate day = named.get();
        Optional<String> zone = Optional.ofNullable(context.queryParam("zone"));
        List<PublishedEdition> editions = store.editions();
        Optional<PublishedEdition> found = editions.stream()
                .filter(edition -> edition.day().equals(day))
                .filter(edition -> zone.isEmpty() || edition.zone().equals(zone.get()))
                .findFirst();
        if (found.isEmpty()) {
            notFound(context, "There is no edition of " + EnglishWording.day(day) + ".");
            return;
        }
        html(context, page(found.get(), editions, false));
    }

    private void since(Context context) {
        Optional<LocalDate> day = day(context);
        if (day.isEmpty()) {
            return;
        }
        List<PublishedEdition> editions = store.editions();
        Optional<PublishedEdition> missed = editions.isEmpty() ? Optional.empty() : CatchUp.since(editions, day.get());
        if (missed.isEmpty()) {
            notFound(context, "No edition came after that of " + EnglishWording.day(day.get()) + ".");
            return;
        }
        html(context, page(missed.get(), editions, false));
    }

    /// The day of the path; where it is none, the reader has been told.
    private Optional<LocalDate> day(Context context) {
        Optional<LocalDate> day =
                parsed(context.pathParam("day")).filter(one -> one.getYear() >= 1 && one.getYear() <= LAST_YEAR);
        if (day.isEmpty()) {
            bad(context, "An edition is named by its day, such as /edition/2023-09-20.");
        }
        return day;
    }

    private static Optional<LocalDate> parsed(String day) {
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /// An edition never changes, but its neighbours and the articles it quotes may: the page is made anew
    /// when there are other editions or more articles.
    private String page(PublishedEdition edition, List<PublishedEdition> editions, boolean newest) {
        String key = String.join(
                "|",
                edition.day().toString(),
                edition.zone(),
                String.valueOf(edition.version()),
                String.valueOf(edition.line().hashCode()),
                String.valueOf(editions.hashCode()),
                String.valueOf(store.articles()),
                String.valueOf(newest));
        return rendered.page(key, () -> pages.edition(EditionLayout.of(store, edition, editions), newest));
    }

    private void story(Context context) {
        Optional<String> id = id(context);
        if (id.isEmpty()) {
            return;
        }
        List<Filed> articles = store.story(id.get());
        if (articles.isEmpty()) {
            notFound(context, "There is no story with this number.");
            return;
        }
        String name = articles.getFirst().story();
        if (!name.equals(id.get())) { // merged since: the old address leads on
            context.redirect(Links.story(name), HttpStatus.MOVED_PERMANENTLY);
            return;
        }
        Headline headline = headline(articles);
        TiesPage ties = TiesLayout.of(store, articles, headline.zone());
        html(context, pages.story(StoryLayout.of(articles, headline.title(), headline.zone(), ties)));
    }

    private void article(Context context) {
        Optional<String> id = id(context);
        if (id.isEmpty()) {
            return;
        }
        Optional<Filed> filed = store.article(id.get());
        if (filed.isEmpty()) {
            notFound(context, "There is no article with this number.");
            return;
        }
        Filed article = filed.get();
        Optional<Filed> original =
                article.origin().equals(article.id()) ? Optional.empty() : store.article(article.origin());
        List<Filed> story = store.story(article.story());
        String title = story.isEmpty() ? StoryLayout.title(article) : title(story);
        html(context, pages.article(ArticleLayout.of(article, title, original)));
    }

    private void search(Context context) {
        String words = Optional.ofNullable(context.queryParam("q")).orElse("");
        html(context, pages.search(SearchPage.of(store, words)));
    }

    /// What the newest edition that has the story calls it, and on whose clock.
    private record Headline(Optional<String> title, ZoneId zone) {}

    private Headline headline(List<Filed> articles) {
        List<String> names = articles.stream().map(Filed::story).distinct().toList();
        for (PublishedEdition edition :
                store.editions().stream().limit(EDITIONS_SEARCHED).toList()) {
            for (var item : EditionLayout.line(edition).path("items")) {
                Optional<String> story = EditionLine.text(item, "story");
                if (story.isPresent() && names.contains(story.get())) {
                    return new Headline(EditionLine.text(item, "title"), EditionLayout.zone(edition.zone()));
                }
            }
        }
        return new Headline(Optional.empty(), ZoneOffset.UTC);
    }

    private String title(List<Filed> articles) {
        return headline(articles).title().orElseGet(() -> StoryLayout.title(articles.getLast()));
    }

    /// The id of the path, or of the query for what cannot stand in a path ([Links]); where it cannot be one, the
    /// reader has been told.
    private Optional<String> id(Context context) {
        Optional<String> given = Optional.ofNullable(context.pathParamMap().get("id"))
                .or(() -> Optional.ofNullable(context.queryParam("id")));
        if (given.isEmpty()) {
            notFound(context, "There is no page at this address.");
            return given;
        }
        String id = given.get();
        if (id.length() > LONGEST_ID) {
            bad(context, "This address is too long to name anything here.");
            return Optional.empty();
        }
        return Optional.of(id);
    }

    private void notFound(Context context, String what) {
        say(
                context,
                HttpStatus.NOT_FOUND,
                new NoticePage("Not here", what, "It may stand under another day or number."));
    }

    private void bad(Context context, String what) {
        say(context, HttpStatus.BAD_REQUEST, new NoticePage("That address makes no sense", what, ""));
    }

    private void failed(Exception failure, Context context) {
        LOG.log(System.Logger.Level.ERROR, "Could not serve " + context.path(), failure);
        say(
                context,
                HttpStatus.INTERNAL_SERVER_ERROR,
                new NoticePage("This page could not be made", "The reason is in the log of the server.", ""));
    }

    private void say(Context context, HttpStatus status, NoticePage notice) {
        context.attribute("said", true);
        html(context, pages.notice(notice));
        context.status(status);
    }

    private static void html(Context context, String page) {
        context.contentType("text/html; charset=utf-8").result(page);
    }
}
