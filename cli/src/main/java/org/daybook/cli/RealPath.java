package org.daybook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where a path leads, links followed, also when nothing is there yet. Stateless.
final class RealPath {
    /// As many as Linux follows.
    private static final int LINKS = 40;

    private RealPath() {}

    static Path of(Path path) throws IOException {
        return of(path, LINKS);
    }

    private static Path of(Path path, int links) throws IOException {
        if (Files.exists(path)) {
            return path.toRealPath();
        }
        Path absolute = path.toAbsolutePath();
        if (Files.isSymbolicLink(absolute) && links > 0) { // to what is not there
            return of(absolute.resolveSibling(Files.readSymbolicLink(absolute)), links - 1);
        }
        Path folder = absolute.getParent();
        Path name = absolute.getFileName();
        return folder == null || name == null || !Files.exists(folder)
                ? absolute.normalize()
                : folder.toRealPath().resolve(name);
    }

    /// Whether two paths are one file, by whatever links or names.
    static boolean same(Path one, Path other) throws IOException {
        return of(one).equals(of(other)) || (Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other));
    }
}
