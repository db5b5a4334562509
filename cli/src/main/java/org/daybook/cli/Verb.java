package org.daybook.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.daybook.core.capture.Outcome;
import org.daybook.core.record.ArticleLine;
import org.daybook.core.record.Json;
import org.daybook.inputs.Input;
import org.daybook.inputs.Inputs;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What the verbs have in common that turn each input into a line of standard output,
/// in input order, on all cores.
///
/// Exit status: 0 when the stream was read to its end, whatever was refused on the way (each refusal is a
/// line of its own); 1 when it could not be read or written; 2 for a wrong command line.
abstract class Verb implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description =
                    "Files (.html .txt .xml .json .jsonl .jsonl.gz .warc .warc.gz), folders, or - for standard input.")
    private List<String> inputs = List.of();

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = Values.Positive.class,
            description = "How many threads work (default: one for each core). The output is the same.")
    private int threads = Runtime.getRuntime().availableProcessors();

    final List<String> inputs() {
        return inputs;
    }

    final int threads() {
        return threads;
    }

    /// What the verb does, for progress: "clean".
    abstract String what();

    /// Called once before the first input.
    void begin(List<String> arguments, int threads) throws IOException {}

    /// The output for one input; called by several threads at once.
    abstract Outcome<ObjectNode> line(Input input);

    /// What is printed for one input.
    Outcome<String> written(Input input) {
        return line(input).then(line -> Outcome.made(Json.line(line)));
    }

    /// The documents in an input, a line for each of them.
    List<Input> documents(Input input) {
        return List.of(input);
    }

    /// The lines to print for an input, and whether it is a refusal.
    private record Answer(List<String> lines, boolean refused) {}

    @Override
    public Integer call() throws IOException {
        Progress progress = Progress.onStandardError(what());
        begin(inputs, threads);
        try (Inputs given = new Inputs(inputs);
                OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16)) {
            InOrder.run(given, (Function<Input, Answer>) this::answer, answer -> print(out, progress, answer), threads);
        }
        progress.end();
        return 0;
    }

    private Answer answer(Input input) {
        List<String> lines = new ArrayList<>();
        boolean refused = true;
        for (Input document : documents(input)) {
            String written = switch (written(document)) {
                case Outcome.Made<String>(var made) -> {
                    refused = false;
                    yield made;
                }
                case Outcome.Not<String>(var why) -> Json.line(ArticleLine.refusal(document.id(), why));
            };
            lines.add(written);
        }
        return new Answer(lines, refused);
    }

    private static void print(OutputStream out, Progress progress, Answer answer) {
        try {
            for (String line : answer.lines()) {
                out.write(line.getBytes(StandardCharsets.UTF_8));
                out.write('\n');
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot write to standard output", broken);
        }
        progress.step(answer.refused());
    }
}
