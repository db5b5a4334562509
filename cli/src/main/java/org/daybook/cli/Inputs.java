package org.daybook.cli;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.daybook.core.capture.Capture;
import org.daybook.core.capture.Capture.Bytes;
import org.daybook.core.capture.Capture.Flattened;
import org.daybook.core.capture.Capture.Given;
import org.daybook.core.capture.Decoding;
import org.daybook.core.capture.Outcome;

/// The inputs that the arguments of a verb name, one after the other, in constant memory: files,
/// folders (walked in the order of their paths), JSON lines packed or not, WARC archives, and `-` for
/// standard input. Not thread-safe.
final class Inputs implements Iterator<Input>, AutoCloseable {
    /// A document is held in memory whole; more than this is no news page. The readers have
    /// tighter bounds of their own.
    static final long LARGEST_FILE = 64L << 20;

    private final Deque<Source> sources = new ArrayDeque<>();
    private Iterator<Input> current = Collections.emptyIterator();
    private Optional<Closeable> open = Optional.empty();

    /// A file and the id it would have as a document.
    private record Source(Path path, String id) {}

    Inputs(List<String> arguments) throws IOException {
        for (String argument : arguments) {
            if (argument.equals("-")) {
                sources.add(new Source(Path.of("-"), "-"));
                continue;
            }
            Path path = path(argument);
            if (Files.isDirectory(path)) {
                walk(path);
            } else if (Files.exists(path)) {
                sources.add(new Source(path, String.valueOf(path.getFileName())));
            } else {
                throw new IOException("no such file or folder: " + argument);
            }
        }
    }

    /// The same files for a first reading: those that can be read twice; none where they cannot hold three
    /// documents, since nothing recurs in fewer.
    static Inputs toLearnFrom(List<String> arguments) throws IOException {
        Inputs inputs = new Inputs(arguments);
        inputs.sources.removeIf(source -> !Files.isRegularFile(source.path()));
        boolean one = inputs.sources.size() < 3
                && inputs.sources.stream()
                        .noneMatch(source -> Kind.of(source.path()).holdsMany());
        if (one) {
            inputs.sources.clear();
        }
        return inputs;
    }

    /// The empty path would be the current folder, which nobody named.
    private static Path path(String argument) throws IOException {
        if (argument.isEmpty()) {
            throw new IOException("no such file or folder: an argument is empty");
        }
        try {
            return Path.of(argument);
        } catch (InvalidPathException impossible) {
            throw new IOException("no such file or folder: " + impossible.getMessage(), impossible);
        }
    }

    /// What cannot be looked into is a source like any other: reading it is refused, and the walk
    /// goes on. Links within a folder are not followed, so that none leads in a circle; a folder that
    /// is named by a link is walked.
    private void walk(Path named) throws IOException {
        Path folder = Files.isSymbolicLink(named) ? named.toRealPath() : named;
        List<Source> found = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (Kind.of(file) != Kind.NOT_AN_INPUT && Files.isRegularFile(file)) {
                    add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                add(file);
                return FileVisitResult.CONTINUE;
            }

            private void add(Path file) {
                found.add(new Source(file, folder.relativize(file).toString().replace('\\', '/')));
            }
        });
        found.sort(Comparator.comparing(Source::id));
        sources.addAll(found);
        if (found.isEmpty()) {
            sources.add(new Source(named, named.toString()));
        }
    }

    /// How many files are to be read, at least: for progress.
    int files() {
        return sources.size();
    }

    @Override
    public boolean hasNext() {
        while (!current.hasNext()) {
            close();
            Source source = sources.poll();
            if (source == null) {
                return false;
            }
            try {
                current = Files.isDirectory(source.path()) ? nothingIn(source) : open(source);
            } catch (IOException unreadable) {
                current = List.of(refused(source, "unreadable", "cannot read the file: " + Failures.reason(unreadable)))
                        .iterator();
            }
        }
        return true;
    }

    @Override
    public Input next() {
        if (!hasNext()) {
            throw new NoSuchElementException("No input is left");
        }
        return current.next();
    }

    @Override
    public void close() {
        if (open.isPresent()) {
            try {
                open.get().close();
            } catch (IOException broken) {
                throw new UncheckedIOException("cannot close an input", broken);
            }
            open = Optional.empty();
        }
    }

    private Iterator<Input> open(Source source) throws IOException {
        if (source.id().equals("-")) {
            return standardInput();
        }
        return switch (Kind.of(source.path())) {
            case LINES ->
                lines(Files.newInputStream(source.path()), source.path().toString());
            case PACKED_LINES ->
                lines(
                        new GZIPInputStream(Files.newInputStream(source.path()), 1 << 16),
                        source.path().toString());
            case ARCHIVE -> archive(source);
            case FLATTENED -> document(source, true);
            case PAGE_OR_FEED, NOT_AN_INPUT -> document(source, false);
        };
    }

    /// Standard input says by its first character what it is: JSON lines, markup, or a flattened page.
    private Iterator<Input> standardInput() throws IOException {
        BufferedInputStream in = new BufferedInputStream(System.in, 1 << 16);
        in.mark(1 << 12);
        int first = in.read();
        while (first == ' ' || first == '\n' || first == '\r' || first == '\t') {
            first = in.read();
        }
        in.reset();
        if (first == '{' || first < 0) {
            return lines(in, "standard input");
        }
        byte[] bytes = in.readNBytes((int) LARGEST_FILE);
        Source source = new Source(Path.of("standard input"), "-");
        return List.of(document(source, bytes, first != '<')).iterator();
    }

    private Iterator<Input> lines(InputStream in, String file) {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
        open = Optional.of(reader);
        return new Lines(reader, file, LARGEST_FILE);
    }

    private Iterator<Input> archive(Source source) throws IOException {
        Archive archive = new Archive(source.path());
        open = Optional.of(archive);
        return archive;
    }

    private static Iterator<Input> document(Source source, boolean flattened) throws IOException {
        long size = Files.size(source.path());
        if (size > LARGEST_FILE) {
            return List.of(refused(source, "too-large", "the file has " + size + " bytes, more than " + LARGEST_FILE))
                    .iterator();
        }
        return List.of(document(source, Files.readAllBytes(source.path()), flattened))
                .iterator();
    }

    private static Input document(Source source, byte[] bytes, boolean flattened) {
        Optional<String> text = flattened ? text(bytes) : Optional.empty();
        Capture.Body body = text.isPresent() ? new Flattened(text.get()) : new Bytes(bytes, Map.of());
        Capture capture = new Capture(source.id(), body, Given.NOTHING);
        return new Input(source.id(), source.path().toString(), Outcome.made(capture), Optional.empty());
    }

    /// A flattened page's text, in whichever encoding its bytes show; none where control characters say
    /// that the bytes are no text: those are left to the reader of bytes.
    private static Optional<String> text(byte[] bytes) {
        return Optional.of(Decoding.text(bytes)).filter(text -> {
            long controls = text.chars()
                    .filter(c -> c < ' ' && !Character.isWhitespace(c))
                    .count();
            return !text.isEmpty() && text.indexOf('\0') < 0 && controls * 100 <= text.length();
        });
    }

    private static Iterator<Input> nothingIn(Source folder) {
        return List.of(
                        refused(
                                folder,
                                "empty-folder",
                                "the folder has no file that Daybook reads; name one, or see which endings it reads with --help"))
                .iterator();
    }

    private static Input refused(Source source, String code, String what) {
        return new Input(
                source.id(),
                source.path().toString(),
                Outcome.refused(code, what, source.path().toString()),
                Optional.empty());
    }

    /// What a file is by its name.
    enum Kind {
        LINES,
        PACKED_LINES,
        ARCHIVE,
        FLATTENED,
        PAGE_OR_FEED,
        NOT_AN_INPUT;

        boolean holdsMany() {
            return this == LINES || this == PACKED_LINES || this == ARCHIVE;
        }

        static Kind of(Path path) {
            String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
            if (name.endsWith(".jsonl")) {
                return LINES;
            }
            if (name.endsWith(".jsonl.gz")) {
                return PACKED_LINES;
            }
            if (name.endsWith(".warc") || name.endsWith(".warc.gz")) {
                return ARCHIVE;
            }
            if (name.endsWith(".txt")) {
                return FLATTENED;
            }
            for (String ending : List.of(".html", ".htm", ".xhtml", ".xml", ".rss", ".atom", ".rdf", ".json")) {
                if (name.endsWith(ending)) {
                    return PAGE_OR_FEED;
                }
            }
            return NOT_AN_INPUT;
        }
    }
}
