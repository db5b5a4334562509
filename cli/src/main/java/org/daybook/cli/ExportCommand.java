package org.daybook.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.daybook.core.record.Entry;
import org.daybook.core.record.EvidenceLine;
import org.daybook.core.record.Filter;
import org.daybook.core.record.Format;
import org.daybook.core.record.Json;
import org.daybook.core.record.Sheet;
import org.daybook.core.record.Table;
import org.daybook.store.Store;
import org.daybook.store.Stories;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        header = "Write what the store's articles tell as a table, in our own layout or another's.",
        description = {
            "csv, jsonl and parquet have every field with its place in the article, of events, claims or figures.",
            "geojson has the events on the map; acled, gdelt, polecat and plover have them in those projects' layouts.",
            "docs/exports.md lists the columns. How many rows were written, and what a layout has no place for, is",
            "said on standard error."
        },
        footer = {
            "",
            "Example:",
            "  daybook export --format csv --type assault --country LBY > attacks.csv",
            "  daybook export --format gdelt --out events.tsv --evidence evidence.jsonl"
        })
final class ExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private FilterOptions filters = new FilterOptions();

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            converter = FormatNamed.class,
            description = "csv, jsonl, parquet, geojson, acled, gdelt, polecat or plover.")
    private Format format = Format.CSV;

    @Option(
            names = "--of",
            paramLabel = "TABLE",
            converter = TableNamed.class,
            description = "events (usual), claims or figures; the last two as csv, jsonl or parquet.")
    private Table table = Table.EVENTS;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Into this file instead of standard output; it is replaced when all is written.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--evidence",
            paramLabel = "FILE",
            description = {
                "Also write, for each row, a JSON line with the article and the place and words of every field:",
                "the way back from layouts that have no room for it."
            })
    private Optional<Path> evidence = Optional.empty();

    @Override
    public Integer call() throws IOException {
        if (table != Table.EVENTS && !format.isOurs()) {
            throw new ParameterException(
                    spec.commandLine(),
                    format.word() + " holds events alone: " + table.word() + " as csv, jsonl or parquet");
        }
        Filter filter = filters.filter(table, List.of());
        Outputs.check(
                spec.commandLine(),
                store.path(),
                new Outputs.Output("--out", file),
                new Outputs.Output("--evidence", evidence));
        try (Store open = store.existing();
                WholeFile rows = opened(file, () -> new FileOutputStream(FileDescriptor.out));
                WholeFile sidecar = opened(evidence, OutputStream::nullOutputStream)) {
            Tally tally = new Tally();
            Sheet<?, ?> sheet = Sheet.of(format, table, rows.stream());
            Stories.each(open, table, filter, story -> {
                try {
                    tally.left += sheet.write(story, filter, (name, entries) -> {
                        tally.rows++;
                        note(sidecar.stream(), name, entries);
                    });
                } catch (IOException broken) {
                    throw new UncheckedIOException("cannot write", broken);
                }
            });
            sheet.writer().end();
            WholeFile.finish(rows, sidecar);
            System.err.println(said(tally));
            return 0;
        }
    }

    private static final class Tally {
        private long rows;
        private long left;
    }

    private String said(Tally tally) {
        String left = tally.left == 0
                ? ""
                : ", %,d %s left out: this layout has no place for them (docs/exports.md says what it takes)"
                        .formatted(tally.left, table.word());
        return "%,d rows%s".formatted(tally.rows, left);
    }

    private static void note(OutputStream sidecar, String name, List<? extends Entry> entries) throws IOException {
        for (Entry entry : entries) {
            String line = Json.line(EvidenceLine.of(name, entry)) + "\n";
            sidecar.write(line.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static WholeFile opened(Optional<Path> path, Supplier<OutputStream> otherwise) throws IOException {
        return path.isPresent() ? WholeFile.open(path.get()) : WholeFile.around(otherwise.get());
    }
}
