package org.daybook.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// Refuses files to write that are the store, an input or each other, before anything is opened. Stateless.
final class Outputs {
    /// What SQLite keeps beside a database, and what we do ([AccessFile]).
    private static final List<String> BESIDE = List.of("", "-wal", "-shm", "-journal", ".access");

    /// A file to write, as an option names it.
    record Output(String option, Optional<Path> file) {}

    private Outputs() {}

    /// @throws ParameterException when an output is the store, a file of its or another output
    static void check(CommandLine line, Path store, Output... outputs) throws IOException {
        for (int i = 0; i < outputs.length; i++) {
            Output output = outputs[i];
            if (output.file().isEmpty()) {
                continue;
            }
            Path file = output.file().get();
            if (isOfStore(file, store)) {
                throw new ParameterException(
                        line, output.option() + " " + file + " is the store: it would be lost; name another file");
            }
            for (int j = 0; j < i; j++) {
                if (outputs[j].file().isPresent()
                        && RealPath.same(outputs[j].file().get(), file)) {
                    throw new ParameterException(
                            line,
                            outputs[j].option() + " and " + output.option() + " are one file, " + file + ": name two");
                }
            }
        }
    }

    /// @param inputs as given: files, folders or `-`
    /// @throws ParameterException when the output is one of the inputs
    static void keepInputs(CommandLine line, String option, Path file, List<String> inputs) throws IOException {
        for (String input : inputs) {
            if (!input.equals("-") && RealPath.same(file, Path.of(input))) {
                throw new ParameterException(
                        line, option + " " + file + " is an input: it would be lost; name another file");
            }
        }
    }

    private static boolean isOfStore(Path file, Path store) throws IOException {
        Path real = RealPath.of(store);
        for (String suffix : BESIDE) {
            if (RealPath.same(file, Path.of(store + suffix)) || RealPath.same(file, Path.of(real + suffix))) {
                return true;
            }
        }
        return false;
    }
}
