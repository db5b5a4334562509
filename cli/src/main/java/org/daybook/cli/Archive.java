package org.daybook.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.daybook.core.capture.Capture;
import org.daybook.core.capture.Capture.Bytes;
import org.daybook.core.capture.Capture.Given;
import org.daybook.core.capture.Outcome;
import org.daybook.core.capture.Stamp;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/// The successful responses of a WARC archive (ISO 28500), packed or not, one record in memory at a time. Not
/// thread-safe.
final class Archive implements Iterator<Input>, Closeable {
    private final Path path;
    private final WarcReader reader;
    private Optional<Input> next = Optional.empty();
    private boolean ended;

    Archive(Path path) throws IOException {
        this.path = path;
        this.reader = new WarcReader(path);
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty() && !ended) {
            advance();
        }
        return next.isPresent();
    }

    private void advance() {
        String where = path + " at byte " + reader.position();
        try {
            Optional<WarcRecord> record = reader.next();
            ended = record.isEmpty();
            if (record.orElse(null) instanceof WarcResponse response
                    && response.http().status() == 200) {
                next = Optional.of(input(response, where));
            }
        } catch (IOException broken) {
            ended = true;
            next = Optional.of(new Input(
                    where,
                    where,
                    Outcome.refused("bad-archive", "the archive breaks here: " + broken.getMessage(), where),
                    Optional.empty()));
        }
    }

    private static Input input(WarcResponse response, String where) throws IOException {
        byte[] bytes = response.http().body().stream().readNBytes((int) Inputs.LARGEST_FILE);
        String type = response.http().headers().first("Content-Type").orElse("text/html");
        Given given = new Given(
                Optional.empty(),
                Optional.empty(),
                Optional.of(Stamp.of(response.date().atOffset(ZoneOffset.UTC))),
                Optional.of(response.target()),
                Optional.empty(),
                Optional.empty());
        Capture capture = new Capture(response.target(), new Bytes(bytes, Map.of("content-type", type)), given);
        return new Input(capture.id(), where, Outcome.made(capture), Optional.empty());
    }

    @Override
    public Input next() {
        if (!hasNext()) {
            throw new NoSuchElementException("No record is left in " + path);
        }
        Input input = next.orElseThrow();
        next = Optional.empty();
        return input;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot close " + path, broken);
        }
    }
}
