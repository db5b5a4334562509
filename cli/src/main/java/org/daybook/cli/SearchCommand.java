package org.daybook.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.daybook.core.article.Metadata;
import org.daybook.core.record.ArticleLine;
import org.daybook.core.record.Json;
import org.daybook.store.Filed;
import org.daybook.store.Query;
import org.daybook.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "search",
        header = "Find kept articles that hold all the words, best first.",
        description = {
            "Case and diacritics do not matter. Besides words: from:PUBLISHER, who:NAME, where:PLACE, type:DEED,",
            "after:DAY, before:DAY, story:ID; all must hold. Without a word the newest come first."
        },
        footer = {
            "",
            "Example:",
            "  daybook search derna flood",
            "  daybook search where:Libya type:aid after:2023-09-15"
        })
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
            Query query = Query.parse(written());
            query.mistakes().forEach(mistake -> System.err.println("search: " + mistake));
            int shown = 0;
            Optional<String> from = Optional.empty();
            do {
                Store.Found found = open.find(query, false, from, most - shown);
                found.articles().forEach(filed -> System.out.println(json ? json(filed) : line(filed)));
                shown += found.articles().size();
                from = found.next();
            } while (shown < most && from.isPresent());
            if (shown == 0) {
                System.err.println("nothing found");
            }
            return 0;
        }
    }

    /// The shell has taken the quotation marks away from `from:"The Ledger"`.
    private String written() {
        return words.stream()
                .map(word -> word.matches("\\p{L}+:[^\"]*\\s[^\"]*") ? word.replaceFirst(":", ":\"") + '"' : word)
                .collect(Collectors.joining(" "));
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
