package org.daybook.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.daybook.core.record.Entry;
import org.daybook.core.record.EntryLine;
import org.daybook.core.record.Filter;
import org.daybook.core.record.Json;
import org.daybook.core.record.Table;
import org.daybook.store.Store;
import org.daybook.store.Stories;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "query",
        header = "Ask the record: events, claims or figures, newest first.",
        description = {
            "Words must all stand in the quote or in the article's title. Each line ends with the article's id, with",
            "which `daybook show` shows where it stands."
        },
        footer = {
            "",
            "Example:",
            "  daybook query --type assault --where Libya --after 2023-09-01",
            "  daybook query --of claims --type denied ceasefire",
            "  daybook query --of figures --type killed --json"
        })
final class QueryCommand implements Callable<Integer> {
    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private FilterOptions filters = new FilterOptions();

    @Parameters(arity = "0..*", paramLabel = "WORD")
    private List<String> words = List.of();

    @Option(
            names = "--of",
            paramLabel = "TABLE",
            converter = TableNamed.class,
            description = "events (usual), claims or figures.")
    private Table table = Table.EVENTS;

    @Option(
            names = "--most",
            paramLabel = "N",
            converter = Values.Positive.class,
            description = "At most so many (default: ${DEFAULT-VALUE}).")
    private int most = 50;

    @Option(names = "--json", description = "One entry a line, with the columns of docs/exports.md.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Filter filter = filters.filter(table, words);
        try (Store open = store.existing()) {
            Store.Told told = Stories.newest(open, table, filter, most);
            List<Entry> entries = told.entries();
            if (json) {
                entries.forEach(entry -> System.out.println(Json.line(EntryLine.of(entry))));
            } else {
                System.out.print(EntryTable.onStandardOutput().show(entries));
            }
            System.err.println(said(told, entries.size()));
            return 0;
        }
    }

    private static String said(Store.Told told, int shown) {
        if (told.found() == 0) {
            return "nothing found";
        }
        String found = (told.whole() ? "%,d" : "some %,d or more").formatted(told.found());
        return told.whole() && told.found() == shown
                ? found + " found"
                : found + " found, the newest %,d shown: --most N shows more".formatted(shown);
    }
}
