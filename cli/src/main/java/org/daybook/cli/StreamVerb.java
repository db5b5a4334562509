package org.daybook.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.daybook.core.capture.Outcome;
import org.daybook.core.record.Json;
import org.daybook.inputs.Input;
import org.daybook.inputs.Inputs;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What the verbs have in common in which an article depends on those before it: the reading is done on all
/// cores, the rest on one thread in input order. Exit status as for [Verb].
abstract class StreamVerb<T> implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description = "Files (.html .txt .json .jsonl .jsonl.gz .warc .warc.gz), folders, or - for standard input.")
    private List<String> inputs = List.of();

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = Values.Positive.class,
            description = "How many threads read (default: one for each core). The output is the same.")
    private int threads = Runtime.getRuntime().availableProcessors();

    private final OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);

    /// What the verb does, for progress.
    abstract String what();

    /// What can be done with an input by itself; called by several threads at once.
    abstract Outcome<T> work(Input input);

    /// What is done in order.
    abstract void take(Input input, Outcome<T> result);

    /// Called once behind the last input.
    void end() {}

    private record Done<T>(Input input, Outcome<T> result) {}

    @Override
    public Integer call() throws IOException {
        Progress progress = Progress.onStandardError(what());
        try (Inputs given = new Inputs(inputs)) {
            InOrder.<Input, List<Done<T>>>run(
                    given,
                    input -> input.documents().stream()
                            .map(document -> new Done<>(document, work(document)))
                            .toList(),
                    documents -> documents.forEach(done -> {
                        take(done.input(), done.result());
                        progress.step(done.result().made().isEmpty());
                    }),
                    threads);
        }
        end();
        out.flush();
        progress.end();
        return 0;
    }

    final void print(ObjectNode line) {
        try {
            out.write((Json.line(line) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot write to standard output", broken);
        }
    }
}
