package org.daybook.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.core.name.OwnActors;
import org.daybook.core.reading.Reader;
import picocli.CommandLine.Option;

/// A user's own actors for the verbs that read.
final class ActorsOption {
    @Option(
            names = "--actors",
            paramLabel = "FILE",
            description = {
                "Your own people, groups and nouns, in the format of the shipped lexicon (docs/using.md); they extend",
                "it, and win where both know a name."
            })
    private Optional<Path> file = Optional.empty();

    /// The reader to use.
    ///
    /// @throws IOException when the file cannot be read or has faults: each is named with file and line
    Reader reader() throws IOException {
        if (file.isEmpty()) {
            return Rooms.reader();
        }
        List<String> lines = Files.readAllLines(file.get(), StandardCharsets.UTF_8);
        OwnActors own = OwnActors.read(lines, file.get().toString());
        if (!own.faults().isEmpty()) {
            throw new IOException(own.faults().stream()
                    .map(fault -> fault.code() + ": " + fault.where() + ": " + fault.what())
                    .collect(Collectors.joining("\n")));
        }
        return Reader.load(own);
    }
}
