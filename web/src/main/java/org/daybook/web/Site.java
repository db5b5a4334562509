package org.daybook.web;

import static org.daybook.web.Answers.html;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Optional;
import org.daybook.store.Store;

/// The site: editions, stories, articles and search out of a store, at a [Door]. Pages are whole without
/// JavaScript and load nothing from elsewhere. Safe for any number of readers; the store stays its
/// owner's to
/// close.
public final class Site implements AutoCloseable {
    /// gzip's own level 1: compressing took a quarter of a story's page at level 6, for a tenth fewer
    /// bytes.
    private static final int QUICKEST = 1;

    /// Bytes: room for an address with the longest id, of which a character may take nine.
    private static final int LONGEST_REQUEST = 65_536;

    /// Bytes of what a form may send: a password and a path.
    private static final long LONGEST_FORM = 20_000;

    private static final System.Logger LOG = System.getLogger(Site.class.getName());

    private final Store store;
    private final Door door;
    private final Watch watch;
    private final InstantSource clock;
    private final Assets assets = Assets.load();
    private final Answers answers;
    private final Shield shield;
    private final Javalin server;

    private Site(Store store, Door door, Watch watch, InstantSource clock) {
        this.store = store;
        this.door = door;
        this.watch = watch;
        this.clock = clock;
        this.answers = new Answers(new Pages(assets, door.access().needsLogin()));
        this.shield = new Shield(door.https(), door.access().needsLogin());
        this.server = started(Javalin.create(this::wire), door);
    }

    /// Starts serving to whoever sits at this machine.
    ///
    /// @param port 0 for any free one
    public static Site start(Store store, int port) {
        return start(store, Door.here(port), Watch.NONE);
    }

    /// Starts serving.
    ///
    /// @param watch what others add to `/metrics` and `/health`
    /// @throws UncheckedIOException when the address or port cannot be had
    public static Site start(Store store, Door door, Watch watch) {
        return start(store, door, watch, InstantSource.system());
    }

    /// @param clock by which sessions and pauses end
    static Site start(Store store, Door door, Watch watch, InstantSource clock) {
        return new Site(store, door, watch, clock);
    }

    private static Javalin started(Javalin server, Door door) {
        try {
            return server.start(door.address(), door.port());
        } catch (JavalinBindException taken) {
            throw new UncheckedIOException(
                    "cannot serve on " + door.address() + ":" + door.port(),
                    new IOException(
                            "the port is taken or not allowed, or the address is not this machine's: choose another"
                                    + " with --port, or 0 for any free one, or with --address",
                            taken));
        }
    }

    public int port() {
        return server.port();
    }

    /// The address under which readers find it, without a slash at its end.
    public String address() {
        return door.site(port());
    }

    @Override
    public void close() {
        server.stop();
    }

    private void wire(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = new CompressionStrategy(null, new Gzip(QUICKEST));
        config.http.maxRequestSize = LONGEST_FORM;
        config.routes.before(context -> shield.guard(context::header));
        new Gate(door, answers, clock).wire(config);
        config.routes.after(EntityTags::tag);
        new EditionRoutes(store, answers).wire(config);
        StoryRoutes stories = new StoryRoutes(store, answers);
        stories.wire(config);
        serve(config, "/search", this::search);
        serve(config, "/feeds", this::feeds);
        new FeedRoutes(store, this::address, stories::title, answers::notFound).wire(config);
        new RecordRoutes(store, answers.pages()).wire(config);
        Api api = new Api(store);
        api.paths().forEach(path -> serve(config, path, api::answer));
        new Vitals(store, watch).wire(config);
        serve(config, "/kept", context -> html(context, answers.pages().kept()));
        serve(
                config,
                "/offline",
                context -> html(
                        context,
                        answers.pages()
                                .notice(
                                        new NoticePage(
                                                "Not kept on this device",
                                                "There is no connection to Daybook now, and this page has not been read here before.",
                                                "The editions opened here, and their stories, can be read without a connection."))));
        assets.wire(config);
        failures(config);
    }

    private void failures(JavalinConfig config) {
        config.routes.error(404, context -> {
            if (!Answers.isSaid(context)) {
                answers.notFound(context, "There is no page at this address.");
            }
        });
        config.routes.error(405, context -> {
            context.header("Allow", "GET, HEAD");
            answers.say(
                    context,
                    HttpStatus.METHOD_NOT_ALLOWED,
                    new NoticePage("This can only be read", "The site takes nothing in.", ""));
        });
        config.routes.exception(Exception.class, this::failed);
        Refusals refusals = new Refusals(answers.pages(), shield::guard);
        config.jetty.modifyHttpConfiguration(http -> http.setRequestHeaderSize(LONGEST_REQUEST));
        config.jetty.modifyServer(server -> server.setErrorHandler(refusals));
        config.jetty.modifyServletContextHandler(handler -> handler.setErrorHandler(refusals));
    }

    /// HEAD says what GET would (RFC 9110).
    static void serve(JavalinConfig config, String path, Handler handler) {
        config.routes.get(path, handler);
        config.routes.head(path, handler);
    }

    private void search(Context context) {
        String words = Optional.ofNullable(context.queryParam("q")).orElse("");
        html(
                context,
                answers.pages().search(SearchPage.of(store, words, Optional.ofNullable(context.queryParam("from")))));
    }

    private void feeds(Context context) {
        html(context, answers.pages().feeds(FeedsPage.of(store.subscriptions().all())));
    }

    private void failed(Exception failure, Context context) {
        LOG.log(
                System.Logger.Level.ERROR,
                "page-failed",
                new IllegalStateException("Could not serve " + context.path(), failure));
        answers.say(
                context,
                HttpStatus.INTERNAL_SERVER_ERROR,
                new NoticePage("This page could not be made", "The reason is in the log of the server.", ""));
    }
}
