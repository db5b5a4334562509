package org.daybook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.daybook.core.edition.Closing;
import org.daybook.core.reading.Reader;
import org.daybook.store.Keeping.Released;
import org.daybook.store.PublishedEdition;
import org.daybook.store.Store;
import org.daybook.web.Door;
import org.daybook.web.Site;
import org.daybook.web.Watch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "run",
        header = "Read the inputs into the store, make the editions, and serve them on http://127.0.0.1:8020.",
        description =
                "Without inputs it reads the bundled sample wire. Ends with Ctrl-C; what was read stays in the store.",
        footer = {"", "Example:", "  daybook run captures/ --zone Europe/Paris"})
final class RunCommand implements Callable<Integer> {
    private static final System.Logger LOG = System.getLogger(RunCommand.class.getName());

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private ClosingOptions hours = new ClosingOptions();

    @Mixin
    private ActorsOption actors = new ActorsOption();

    @Parameters(arity = "0..*", paramLabel = "INPUT", description = "Files or folders (default: the sample wire).")
    private List<String> inputs = List.of();

    @Mixin
    private DoorOptions doors = new DoorOptions();

    @Mixin
    private KeepingOptions rules = new KeepingOptions();

    @Mixin
    private LogOption log = new LogOption();

    @Option(
            names = "--items",
            paramLabel = "N",
            converter = Values.Positive.class,
            description = "Items of an edition (default: ${DEFAULT-VALUE}).")
    private int items = 20;

    @Option(names = "--once", description = "Make the editions and stop; serve nothing.")
    private boolean once;

    @Override
    public Integer call() throws IOException, InterruptedException {
        log.begin();
        Reader reader = actors.reader();
        Door door = doors.door(store.path());
        try (Store open = store.open();
                Inputs given = new Inputs(named())) {
            if (once) {
                publish(open, given, reader);
                return 0;
            }
            // The door opens first: a taken port is said before the reading, and past editions can be read meanwhile.
            try (Site site = Site.start(open, door, new Watch(List.of(), List.of(new DiskRoom(store.path()))))) {
                LOG.log(System.Logger.Level.INFO, "serving", Map.of("address", door.address(), "port", site.port()));
                publish(open, given, reader);
                System.out.println("Read it on " + site.address() + "/ (Ctrl-C ends)");
                new CountDownLatch(1).await();
            }
            return 0;
        }
    }

    private List<String> named() throws IOException {
        return inputs.isEmpty() ? List.of(sampleWire()) : inputs;
    }

    private void publish(Store open, Inputs given, Reader reader) throws IOException {
        Progress progress = Progress.onStandardError("read");
        int threads = Runtime.getRuntime().availableProcessors();
        Ingestion.Result result =
                new Ingestion(open, progress, Learning.from(named(), threads), reader::read).run(given, threads);
        progress.end();
        System.out.println(IngestCommand.said(result, open));
        Closing closing = hours.closing();
        List<PublishedEdition> published =
                new Editions(open, closing, items).publishMissing(closing.inHand(Instant.now()));
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
