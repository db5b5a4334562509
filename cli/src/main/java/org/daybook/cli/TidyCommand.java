package org.daybook.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.daybook.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "tidy",
        header = "Let old articles go, by age or by room.",
        description = {
            "Published editions and the articles they cite always stay; docs/operations.md says what goes first. What was",
            "let go is known when it comes again, and is passed over."
        },
        footer = {"", "Example:", "  daybook tidy --keep-days 90 --disk-budget 2G"})
final class TidyCommand implements Callable<Integer> {
    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private KeepingOptions rules = new KeepingOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (!rules.keeping().isLimited()) {
            throw new ParameterException(spec.commandLine(), "name a rule: --keep-days N, --disk-budget SIZE or both");
        }
        try (Store open = store.existing()) {
            System.out.println(KeepingOptions.said(open.release(rules.keeping(), Instant.now())));
            return 0;
        }
    }
}
