package org.daybook.cli;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Optional;
import java.util.UUID;

/// A file that is written whole or not at all: what is written goes into a hidden file of the same folder, which
/// [#finish] puts in the place of the old one in one move. Closed without that, the old file stays as it was. A
/// link is followed; a pipe or a device is written to as it stands. For one thread.
final class WholeFile implements Closeable {
    private record Place(Path target, Path part, FileChannel channel) {}

    /// Empty for what cannot be replaced: a pipe, a device.
    private final Optional<Place> place;

    private final OutputStream stream;

    private WholeFile(Optional<Place> place, OutputStream stream) {
        this.place = place;
        this.stream = stream;
    }

    /// @throws IOException when the folder is missing or closed to us, or the path is a folder
    static WholeFile open(Path path) throws IOException {
        Path target = RealPath.of(path);
        if (Files.isDirectory(target)) {
            throw new FileSystemException(path.toString(), null, "is a folder");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            return around(Files.newOutputStream(target));
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new FileSystemException(path.toString(), null, "no permission");
        }
        Path part = target.resolveSibling("." + UUID.randomUUID() + ".part");
        part.toFile().deleteOnExit(); // also when the program is stopped from outside
        FileChannel channel = begun(part, path);
        return new WholeFile(
                Optional.of(new Place(target, part, channel)), buffered(Channels.newOutputStream(channel)));
    }

    /// What is no file: standard output, or nowhere.
    static WholeFile around(OutputStream stream) {
        return new WholeFile(Optional.empty(), buffered(stream));
    }

    private static OutputStream buffered(OutputStream stream) {
        return new BufferedOutputStream(stream, 1 << 16);
    }

    /// The user knows the file, not the part: a failure names the file.
    private static FileChannel begun(Path part, Path path) throws IOException {
        try {
            return FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (NoSuchFileException missing) {
            throw withCause(new FileSystemException(path.toString(), null, "its folder does not exist"), missing);
        } catch (FileSystemException closed) {
            throw withCause(new FileSystemException(path.toString(), null, "its folder does not let us write"), closed);
        }
    }

    private static IOException withCause(IOException failure, Throwable cause) {
        failure.initCause(cause);
        return failure;
    }

    /// A text as a whole file, in UTF-8.
    static void write(Path path, String text) throws IOException {
        try (WholeFile file = open(path)) {
            file.stream().write(text.getBytes(StandardCharsets.UTF_8));
            finish(file);
        }
    }

    OutputStream stream() {
        return stream;
    }

    /// Puts the files in their places, once all of them are on the disk.
    static void finish(WholeFile... files) throws IOException {
        for (WholeFile file : files) {
            file.seal();
        }
        for (WholeFile file : files) {
            file.move();
        }
    }

    private void seal() throws IOException {
        stream.flush();
        if (place.isPresent()) {
            place.get().channel().force(true);
        }
        stream.close();
    }

    private void move() throws IOException {
        if (place.isPresent()) {
            Place here = place.get();
            keepPermissions(here);
            Files.move(here.part(), here.target(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void keepPermissions(Place here) throws IOException {
        PosixFileAttributeView old = Files.getFileAttributeView(here.target(), PosixFileAttributeView.class);
        if (old != null && Files.exists(here.target())) { // there are none on Windows
            Files.setPosixFilePermissions(here.part(), old.readAttributes().permissions());
        }
    }

    @Override
    public void close() throws IOException {
        try {
            stream.close();
        } finally {
            if (place.isPresent()) {
                Files.deleteIfExists(place.get().part());
            }
        }
    }
}
