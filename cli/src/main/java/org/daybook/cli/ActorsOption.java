package org.daybook.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
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
                "Your own people, groups and nouns (docs/using.md has the format):",
                "they extend the lexicon, and win where both know a name."
            })
    private Optional<Path> file = Optional.empty();

    /// The reader to use.
    ///
    /// @throws IOException when the file cannot be read or has faults: each is named with file and line
    Reader reader() throws IOException {
        if (file.isEmpty()) {
            return Rooms.reader();
        }
        OwnActors own = OwnActors.read(lines(file.get()), file.get().toString());
        if (!own.faults().isEmpty()) {
            throw new IOException(own.faults().stream()
                    .map(fault -> fault.code() + ": " + fault.where() + ": " + fault.what())
                    .collect(Collectors.joining("\n")));
        }
        return Reader.load(own);
    }

    private static List<String> lines(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException("bad-actors: " + file + ": a folder, and --actors takes a file");
        }
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        CharBuffer text = CharBuffer.allocate(bytes.remaining());
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true); // stops at the first fault
        text.flip();
        if (result.isError()) {
            long line = 1 + text.chars().filter(c -> c == '\n').count();
            throw new IOException("bad-actors: " + file + ":" + line + ": byte " + (bytes.position() + 1)
                    + " of the file is not UTF-8: save it in that encoding");
        }
        return text.toString().lines().toList();
    }
}
