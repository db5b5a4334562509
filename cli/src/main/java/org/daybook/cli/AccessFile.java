package org.daybook.cli;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daybook.web.Access;
import org.daybook.web.Access.Scope;
import org.daybook.web.Access.Token;

/// Who may read the site, in a file beside the store, so that neither the store nor its back-ups hold a secret: hashes
/// only, a line each (`password HASH`, `token SCOPE HASH NAME`), for its owner alone. One thread.
record AccessFile(Path path) {
    private static final Set<PosixFilePermission> OWNERS = PosixFilePermissions.fromString("rw-------");

    static AccessFile beside(Path store) {
        return new AccessFile(Path.of(store.toAbsolutePath() + ".access"));
    }

    /// @throws IOException when others may read the file too, or it holds what is no line of it
    Access read() throws IOException {
        if (!Files.exists(path)) {
            return Access.OPEN;
        }
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null && !OWNERS.containsAll(view.readAttributes().permissions())) { // Windows has none
            throw new FileSystemException(
                    path.toString(), null, "open-access-file: others may read or write it: chmod 600 " + path);
        }
        Optional<String> password = Optional.empty();
        List<Token> tokens = new ArrayList<>();
        for (String line : Files.readAllLines(path)) {
            String[] fields = line.split(" ", 4);
            if (fields[0].equals("password") && fields.length == 2) {
                password = Optional.of(fields[1]);
            } else if (fields[0].equals("token") && fields.length == 4) {
                tokens.add(new Token(fields[3], scope(fields[1]), fields[2]));
            } else {
                throw new FileSystemException(
                        path.toString(), null, "a line is no password and no token: set the password anew");
            }
        }
        return new Access(password, tokens);
    }

    private Scope scope(String word) throws IOException {
        for (Scope scope : Scope.values()) {
            if (scope.name().toLowerCase(Locale.ROOT).equals(word)) {
                return scope;
            }
        }
        throw new FileSystemException(path.toString(), null, "'" + word + "' is no scope of a token");
    }

    /// In one move, and never readable by others, not for a moment.
    void write(Access access) throws IOException {
        StringBuilder lines = new StringBuilder();
        access.password()
                .ifPresent(hash -> lines.append("password ").append(hash).append('\n'));
        for (Token token : access.tokens()) {
            lines.append("token ")
                    .append(token.scope().name().toLowerCase(Locale.ROOT))
                    .append(' ')
                    .append(token.hash())
                    .append(' ')
                    .append(token.name())
                    .append('\n');
        }
        Files.createDirectories(path.getParent());
        Path part = path.resolveSibling("." + UUID.randomUUID() + ".part");
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] owner =
                posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNERS)} : new FileAttribute<?>[0];
        try {
            try (FileChannel channel =
                    FileChannel.open(part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owner)) {
                Channels.newOutputStream(channel)
                        .write(lines.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                channel.force(true);
            }
            Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
