package org.daybook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.daybook.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "backup",
        header = "Copy the store into a file, also while `daybook run` or `ingest` is writing.",
        description = {
            "The copy is the store as one moment saw it, whole and on the disk when this returns; an older copy under the",
            "same name is replaced then and not before. `daybook restore` brings it back. A store in PostgreSQL is backed up",
            "with pg_dump, and this says how."
        },
        footer = {"", "Example:", "  daybook backup daybook-monday.db"})
final class BackupCommand implements Callable<Integer> {
    @Mixin
    private StoreOption store = new StoreOption();

    @Parameters(arity = "1", paramLabel = "FILE", description = "The file to write.")
    private Path file = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Outputs.check(spec.commandLine(), store.path(), new Outputs.Output("FILE", Optional.of(file)));
        try (Store open = store.existing()) {
            open.backup(file);
        }
        System.out.printf("%s, %s%n", file, Sizes.said(Files.size(file)));
        return 0;
    }
}
