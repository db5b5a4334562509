package org.daybook.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.daybook.core.story.Desk;
import org.daybook.core.story.Digest;
import org.daybook.store.Store;

/// The desk of a store between two runs: what it remembers is kept in the store now and then, and what was filed since
/// is
/// placed again. The desk is the same as one that placed everything again. Not thread-safe.
final class DeskMemory {
    /// Kept again when a twentieth more articles have come: a start places so many again at most, and a
    /// store that takes articles for years writes what the desk remembers a few hundred times.
    private static final int SHARE = 20;

    /// So many articles more at least; `-Ddaybook.remember=N` takes others, for a test whose wire is small.
    private static final int FEWEST = Integer.getInteger("daybook.remember", 500);

    private static final System.Logger LOG = System.getLogger(DeskMemory.class.getName());

    private final Store store;
    private final Desk desk;
    private final KnownTies ties = new KnownTies();
    private final boolean whole;
    private long articles;
    private long kept;

    private DeskMemory(Store store) {
        this.store = store;
        Store.Memory memory = store.memory();
        Desk known = new Desk();
        try {
            known = memory.isEmpty() ? known : read(memory.bytes());
        } catch (IOException otherVersion) {
            LOG.log(System.Logger.Level.INFO, "desk rebuilt", Map.of("why", String.valueOf(otherVersion.getMessage())));
            memory = Store.Memory.NONE;
        }
        this.desk = known;
        this.whole = memory.isEmpty();
        this.articles = memory.articles();
        this.kept = articles;
        store.digests(memory, line -> {
            articles++;
            ties.add(desk.place(Digest.parse(line)));
        });
    }

    static DeskMemory of(Store store) {
        return new DeskMemory(store);
    }

    Desk desk() {
        return desk;
    }

    /// Whether every article of the store was placed again, and not only what was filed since.
    boolean isWhole() {
        return whole;
    }

    /// The ties that came about meanwhile.
    KnownTies knownTies() {
        return ties;
    }

    /// So many articles more have been placed, and filed.
    void filed(int more) {
        articles += more;
        if (articles - kept >= Math.max(FEWEST, articles / SHARE)) {
            kept = articles;
            if (!store.remember(articles, written(desk))) {
                LOG.log(System.Logger.Level.WARNING, "desk not kept", Map.of("articles", articles));
            }
        }
    }

    private static byte[] written(Desk desk) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater quick = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, quick, 1 << 16))) {
            desk.write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException("cannot write into memory", impossible);
        } finally {
            quick.end();
        }
        return bytes.toByteArray();
    }

    private static Desk read(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            return Desk.read(in);
        }
    }
}
