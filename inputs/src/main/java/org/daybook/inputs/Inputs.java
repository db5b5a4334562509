package org.daybook.inputs;

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
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// The inputs that the arguments of a verb name, one after the other, in constant memory: files,
/// folders (walked in the order of their paths), JSON lines packed or not, WARC archives, and `-` for
/// standard input. Not thread-safe.
public final class Inputs implements Iterator<Input>, AutoCloseable {
    /// A document is held in memory whole; more than this is no news page. The readers have
    /// tighter bounds of their own.
    static final long LARGEST_FILE = 64L << 20;

    private final Deque<Source> sources = new ArrayDeque<>();
    private Iterator<Input> current = Collections.emptyIterator();
    private Optional<Closeable> open = Optional.empty();

    /// A file and the id it would have as a document.
    private record Source(Path path, String id) {
        String where() {
            return path.toString();
        }
    }

    public Inputs(List<String> arguments) throws IOException {
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
    public static Inputs toLearnFrom(List<String> arguments) throws IOException {
        Inputs inputs = new Inputs(arguments);
        inputs.sources.removeIf(source -> !Files.isRegularFile(source.path()));
        boolean one = inputs.sources.size() < 3
                && inputs.sources.stream()
                        .noneMatch(source -> Kind.of(source.where()).holdsMany());
        if (one) {
            inputs.sources.clear();
        }
        return inputs;
    }

    /// What a file holds that lies elsewhere than on a disk of this machine; where nothing of it can be read, a
    /// refusal.
    /// Closing it closes the stream.
    ///
    /// @param path its path or address; how it ends says what the file is
    public static Inputs of(String path, InputStream in) throws IOException {
        Inputs inputs = new Inputs(List.of());
        inputs.open = Optional.of(in);
        String name = path.substring(path.lastIndexOf('/') + 1);
        Kind kind = Kind.of(name);
        try {
            inputs.current =
                    kind.holdsMany() ? inputs.many(kind, in, path) : document(name, path, in, kind == Kind.FLATTENED);
        } catch (IOException unreadable) {
            inputs.current = unreadable(name, path, unreadable);
        }
        return inputs;
    }

    private static Iterator<Input> document(String id, String where, InputStream in, boolean flattened)
            throws IOException {
        byte[] bytes = in.readNBytes((int) LARGEST_FILE + 1);
        return List.of(
                        bytes.length > LARGEST_FILE
                                ? Document.tooLarge(id, where, bytes.length + " bytes or more")
                                : Document.of(id, where, bytes, flattened))
                .iterator();
    }

    private static Iterator<Input> unreadable(String id, String where, IOException why) {
        return List.of(Document.refused(id, where, "unreadable", "cannot read the file: " + Reason.of(why)))
                .iterator();
    }

    /// Whether a file of this name is one that is read, when it lies in a folder that was named.
    public static boolean reads(String name) {
        return Kind.of(name) != Kind.NOT_AN_INPUT;
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
                if (Kind.of(file.toString()) != Kind.NOT_AN_INPUT && Files.isRegularFile(file)) {
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
    public int files() {
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
                current = unreadable(source.id(), source.where(), unreadable);
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
        Kind kind = Kind.of(source.where());
        return kind.holdsMany()
                ? many(kind, Files.newInputStream(source.path()), source.where())
                : document(source, kind == Kind.FLATTENED);
    }

    private Iterator<Input> many(Kind kind, InputStream in, String file) throws IOException {
        open = Optional.of(in);
        if (kind == Kind.ARCHIVE) {
            Archive archive = new Archive(file, in);
            open = Optional.of(archive);
            return archive;
        }
        return lines(kind == Kind.PACKED_LINES ? new GZIPInputStream(in, 1 << 16) : in, file);
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
        return List.of(Document.of("-", "standard input", bytes, first != '<')).iterator();
    }

    private Iterator<Input> lines(InputStream in, String file) {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
        open = Optional.of(reader);
        return new Lines(reader, file, LARGEST_FILE);
    }

    private static Iterator<Input> document(Source source, boolean flattened) throws IOException {
        long size = Files.size(source.path());
        return List.of(
                        size > LARGEST_FILE
                                ? Document.tooLarge(source.id(), source.where(), size + " bytes")
                                : Document.of(
                                        source.id(), source.where(), Files.readAllBytes(source.path()), flattened))
                .iterator();
    }

    private static Iterator<Input> nothingIn(Source folder) {
        return List.of(
                        Document.refused(
                                folder.id(),
                                folder.where(),
                                "empty-folder",
                                "the folder has no file that Daybook reads; name one, or see which endings it reads with --help"))
                .iterator();
    }
}
