package org.daybook.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.daybook.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "check",
        header = "Prove the store: every stored quote against its text, every reference, the database itself.",
        description =
                "Exit status: 0 when all is well, 4 when something is wrong (each fault is a line), 1 when there is no store.",
        footer = {"", "Example:", "  daybook check --store news.db"})
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private StoreOption store = new StoreOption();

    @Override
    public Integer call() throws IOException {
        try (Store open = store.existing()) {
            List<String> faults = open.check();
            faults.forEach(System.out::println);
            System.out.printf(
                    "%,d articles, %d faults, content %s%n", open.articles(), faults.size(), open.contentDigest());
            return faults.isEmpty() ? 0 : 4;
        }
    }
}
