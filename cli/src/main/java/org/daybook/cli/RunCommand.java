package org.daybook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.daybook.core.feed.Opml.Outline;
import org.daybook.core.feed.Subscription;
import org.daybook.core.reading.Reader;
import org.daybook.fetch.poll.PollSettings;
import org.daybook.inputs.Inputs;
import org.daybook.store.Keeping.Released;
import org.daybook.store.PublishedEdition;
import org.daybook.store.Store;
import org.daybook.web.Door;
import org.daybook.web.Site;
import org.daybook.web.Watch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "run",
        header = "Read the inputs into the store, make the editions, and serve them on http://127.0.0.1:8020.",
        description = {
            "Without inputs it reads the bundled sample wire. Ends with Ctrl-C; what was read stays in the store.",
            "Lists of feeds (OPML) and addresses of feeds or sites are followed for as long as it runs: each feed is asked",
            "as often as it brings something, and each day's edition is made at its hour (docs/live-wire.md)."
        },
        footer = {"", "Example:", "  daybook run captures/ --zone Europe/Paris", "  daybook run feeds.opml --hour 7"})
final class RunCommand implements Callable<Integer> {
    private static final System.Logger LOG = System.getLogger(RunCommand.class.getName());

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private ClosingOptions hours = new ClosingOptions();

    @Mixin
    private ActorsOption actors = new ActorsOption();

    @Parameters(
            arity = "0..*",
            paramLabel = "INPUT",
            description = "Files, folders, lists of feeds, addresses (default: the sample wire).")
    private List<String> inputs = List.of();

    @Mixin
    private DoorOptions doors = new DoorOptions();

    @Mixin
    private KeepingOptions rules = new KeepingOptions();

    @Mixin
    private WireOptions wire = new WireOptions();

    @Mixin
    private LogOption log = new LogOption();

    @Option(
            names = "--items",
            paramLabel = "N",
            converter = Values.Positive.class,
            description = "Items of an edition (default: ${DEFAULT-VALUE}).")
    private int items = 20;

    @Option(
            names = "--once",
            description = "Make the editions and stop; serve nothing. Feeds that are due are asked once.")
    private boolean once;

    @Option(
            names = "--serve-only",
            description = "Read nothing and make no edition: serve what another program files into the same store.")
    private boolean serveOnly;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        log.begin();
        if (serveOnly) {
            return serve();
        }
        Reader reader = actors.reader();
        Door door = doors.door(store.path());
        FeedArguments named = FeedArguments.of(inputs);
        List<String> files = inputs.isEmpty() ? List.of(sampleWire()) : named.files();
        try (Store open = store.open();
                Inputs given = new Inputs(files)) {
            if (once) {
                Ingestion ingestion = ingestion(open, reader, files);
                read(open, given, ingestion, files);
                follow(open, ingestion, named.feeds());
                publish(open, hours.closing().inHand(Instant.now()));
                return 0;
            }
            // The door opens first: a taken port is said before the reading, and past editions can be read meanwhile.
            try (Site site = Site.start(open, door, watch(open, named))) {
                LOG.log(System.Logger.Level.INFO, "serving", Map.of("address", door.address(), "port", site.port()));
                Ingestion ingestion = ingestion(open, reader, files);
                read(open, given, ingestion, files);
                publish(open, hours.closing().inHand(Instant.now()));
                System.out.println("Read it on " + site.address() + "/ (Ctrl-C ends)");
                follow(open, ingestion, named.feeds());
                new CountDownLatch(1).await();
            }
            return 0;
        }
    }

    private int serve() throws IOException, InterruptedException {
        if (once || !inputs.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "--serve-only reads nothing: leave out --once and what to read");
        }
        Door door = doors.door(store.path());
        try (Store open = store.existing();
                Site site = Site.start(open, door, watch(open, FeedArguments.of(inputs)))) {
            LOG.log(System.Logger.Level.INFO, "serving", Map.of("address", door.address(), "port", site.port()));
            System.out.println("Read it on " + site.address() + "/ (Ctrl-C ends)");
            new CountDownLatch(1).await();
        }
        return 0;
    }

    /// What `/metrics` and `/health` say of the disk, and of the feeds where some are followed.
    private Watch watch(Store open, FeedArguments named) {
        Watch disk = new Watch(List.of(), store.isFile() ? List.of(new DiskRoom(store.path())) : List.of());
        return named.feeds().isEmpty() ? disk : disk.and(FeedWatch.of(open));
    }

    private static int threads() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static Ingestion ingestion(Store open, Reader reader, List<String> files) throws IOException {
        Progress progress = Progress.onStandardError("read");
        return new Ingestion(open, progress, Learning.from(files, threads()), reader::read);
    }

    private static void read(Store open, Inputs given, Ingestion ingestion, List<String> files) {
        if (!files.isEmpty()) {
            Ingestion.Result result = ingestion.run(given, threads());
            ingestion.end();
            System.out.println(IngestCommand.said(result, open));
        }
    }

    /// For as long as the process runs; once around where it shall make the editions and stop.
    private void follow(Store open, Ingestion ingestion, List<Outline> feeds) throws InterruptedException {
        if (feeds.isEmpty()) {
            return;
        }
        PollSettings settings = once ? PollSettings.ONCE : PollSettings.USUAL;
        Consumer<LocalDate> publisher = once ? day -> {} : day -> publish(open, day);
        LiveWire live = new LiveWire(open, ingestion, threads(), hours.closing(), publisher, InstantSource.system());
        List<Subscription> subscriptions = live.subscribe(feeds);
        System.out.printf("following %,d feeds; how they are doing: daybook feeds%n", subscriptions.size());
        try (org.daybook.fetch.http.Door outward = wire.door()) {
            live.run(settings, outward, subscriptions);
        }
    }

    /// @param latest the day of the last edition to make
    private void publish(Store open, LocalDate latest) {
        List<PublishedEdition> published = new Editions(open, hours.closing(), items).publishMissing(latest);
        for (PublishedEdition edition : published) {
            System.out.println("edition of " + edition.day() + ", version " + edition.version());
            LOG.log(
                    System.Logger.Level.INFO,
                    "edition",
                    Map.of("day", edition.day(), "version", edition.version(), "zone", edition.zone()));
        }
        if (rules.keeping().isLimited()) { // after the editions, which say what must stay
            Released released = open.release(rules.keeping(), Instant.now());
            System.out.println(KeepingOptions.said(released));
            LOG.log(
                    released.over() ? System.Logger.Level.WARNING : System.Logger.Level.INFO,
                    "tidied",
                    Map.of("articles", released.articles(), "bytes", released.bytes(), "over", released.over()));
        }
    }

    /// The bundled wire lies beside the program; `./daybook` says where that is.
    private static String sampleWire() throws IOException {
        Path samples = Path.of(System.getProperty("daybook.home", "."), "samples");
        if (!Files.isDirectory(samples)) {
            throw new IOException("the sample wire is not at " + samples + ": name a file or folder to read");
        }
        return samples.toString();
    }
}
