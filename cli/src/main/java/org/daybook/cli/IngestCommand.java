package org.daybook.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.daybook.core.reading.Reader;
import org.daybook.inputs.Inputs;
import org.daybook.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "ingest",
        header = "Read pages, captures, feeds and lines into the store, and put each article into its story.",
        description = {
            "What is held already is passed over: ingesting twice changes nothing, and a run that broke off is simply",
            "started again. Lines that recur on the pages of one site (a newsletter, an app) leave the texts."
        },
        footer = {"", "Example:", "  daybook ingest samples/"})
final class IngestCommand implements Callable<Integer> {
    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private ActorsOption actors = new ActorsOption();

    @Mixin
    private LogOption log = new LogOption();

    @Parameters(arity = "1..*", paramLabel = "INPUT", description = "Files, folders, or - for standard input.")
    private List<String> inputs = List.of();

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = Values.Positive.class,
            description = "How many threads read (default: one for each core).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() throws IOException {
        log.begin();
        Reader reader = actors.reader();
        try (Store open = store.open();
                Inputs given = new Inputs(inputs)) {
            Progress progress = Progress.onStandardError("ingest");
            Ingestion.Result result =
                    new Ingestion(open, progress, Learning.from(inputs, threads), reader::read).run(given, threads);
            progress.end();
            System.out.println(said(result, open));
            return 0;
        }
    }

    static String said(Ingestion.Result result, Store store) {
        return "%,d filed, %,d held already, %,d refused; the store has %,d articles"
                .formatted(result.filed(), result.held(), result.refused(), store.articles());
    }
}
