package org.daybook.cli;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.daybook.core.article.Article;
import org.daybook.core.capture.Outcome;
import org.daybook.core.record.Conllu;
import org.daybook.inputs.Input;
import org.daybook.inputs.Inputs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "parse",
        header = "Print sentences, words, tags, lemmas and dependency trees as CoNLL-U.",
        description = "A line that is refused becomes a comment that says why.",
        footer = {"", "Example:", "  daybook parse articles.jsonl > articles.conllu"})
final class ParseCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "INPUT", description = "Files, folders, or - for standard input.")
    private List<String> inputs = List.of();

    @Option(
            names = "--tokens",
            paramLabel = "FILE",
            description = "Keep the sentences and words of this CoNLL-U file (packed or not) and fill in the rest.")
    private Optional<Path> tokens = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = Values.Positive.class,
            description = "How many threads work (default: one for each core).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() throws IOException {
        if (tokens.isEmpty() && inputs.isEmpty()) {
            throw new IOException("nothing to parse: name an INPUT or --tokens FILE");
        }
        try (BufferedWriter out = new BufferedWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8))) {
            if (tokens.isPresent()) {
                try (BufferedReader given = reader(tokens.get())) {
                    InOrder.run(
                            Conllu.read(given).iterator(),
                            document -> document.write(Rooms.grammar().complete(document.words())),
                            text -> print(out, text),
                            threads);
                }
            }
            try (Inputs given = new Inputs(inputs)) {
                InOrder.run(given, ParseCommand::parse, text -> print(out, text), threads);
            }
        }
        return 0;
    }

    private static String parse(Input input) {
        return switch (Rooms.article(input)) {
            case Outcome.Made<Article>(var article) ->
                Conllu.write(article.id(), article.text(), Rooms.grammar().analyse(article.text()));
            case Outcome.Not<Article>(var refused) -> "# refused = " + input.id() + " " + refused.code() + "\n\n";
        };
    }

    private static BufferedReader reader(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        boolean packed = String.valueOf(file.getFileName()).endsWith(".gz");
        return new BufferedReader(
                new InputStreamReader(packed ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8), 1 << 16);
    }

    private static void print(BufferedWriter out, String text) {
        try {
            out.write(text);
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot write to standard output", broken);
        }
    }
}
