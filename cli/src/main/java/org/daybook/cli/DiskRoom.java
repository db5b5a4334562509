package org.daybook.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.daybook.web.Watch.Ill;

/// Whether there is room for the store to grow. Immutable, safe for any number of threads.
record DiskRoom(Path store) implements Supplier<List<Ill>> {
    /// A day of news of some sixty outlets takes about 50 MB; this leaves some days to act in.
    private static final long LEAST = 200L << 20;

    @Override
    public List<Ill> get() {
        try {
            FileStore disk = Files.getFileStore(store.toAbsolutePath());
            return said(disk.getUsableSpace());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot see how much room " + store + " has", unreadable);
        }
    }

    static List<Ill> said(long left) {
        return left >= LEAST
                ? List.of()
                : List.of(new Ill(
                        "disk-low",
                        Sizes.said(left)
                                + " are left on the store's disk: make room, or let old articles go (daybook tidy)"));
    }
}
