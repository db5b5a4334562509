package org.daybook.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.daybook.core.article.Metadata;
import org.daybook.core.record.ArticleLine;
import org.daybook.core.record.Json;
import org.daybook.store.Filed;
import org.daybook.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "search",
        header = "Find kept articles that hold all the words, best first.",
        description = "Case and diacritics do not matter.",
        footer = {"", "Example:", "  daybook search derna flood"})
final class SearchCommand implements Callable<Integer> {
    @Mixin
    private StoreOption store = new StoreOption();

    @Parameters(arity = "1..*", paramLabel = "WORD")
    private List<String> words = List.of();

    @Option(
            names = "--most",
            paramLabel = "N",
            converter = Values.Positive.class,
            description = "At most so many (default: ${DEFAULT-VALUE}).")
    private int most = 20;

    @Option(names = "--json", description = "One article a line, as `daybook clean` prints it.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        try (Store open = store.existing()) {
            List<Filed> found = open.search(String.join(" ", words), most);
            found.forEach(filed -> System.out.println(json ? json(filed) : line(filed)));
            if (found.isEmpty()) {
                System.err.println("nothing found");
            }
            return 0;
        }
    }

    private static String json(Filed filed) {
        return Json.line(ArticleLine.write(filed.reading().article()).put("id", filed.id()));
    }

    private static String line(Filed filed) {
        Metadata metadata = filed.reading().article().metadata();
        return "%s  %s  %s (%s)"
                .formatted(
                        filed.id(),
                        metadata.published()
                                .map(stamp -> stamp.day().toString())
                                .orElse("undated   "),
                        metadata.title().orElse("untitled"),
                        metadata.publisher().orElse("publisher unknown"));
    }
}
