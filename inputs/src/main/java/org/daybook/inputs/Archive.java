package org.daybook.inputs;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.daybook.core.capture.Capture;
import org.daybook.core.capture.Capture.Bytes;
import org.daybook.core.capture.Capture.Given;
import org.daybook.core.capture.Outcome;
import org.daybook.core.capture.Stamp;
import org.daybook.core.feed.FeedReader;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/// The pages and feeds of a WARC archive (ISO 28500), packed or not, one record in memory at a time:
/// successful responses and resources; requests, revisits, metadata and files of other kinds are passed over.
/// A record that is broken inside is refused and the next one read; where the archive itself breaks, reading
/// ends with a refusal that says where, and what came before has been given. Not thread-safe.
final class Archive implements Iterator<Input>, Closeable {
    private final String path;
    private final WarcReader reader;
    private Optional<Input> next = Optional.empty();
    private boolean ended;
    private long records;

    /// @param path what the archive is called in refusals
    Archive(String path, InputStream in) throws IOException {
        this.path = path;
        this.reader = new WarcReader(in);
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty() && !ended) {
            advance();
        }
        return next.isPresent();
    }

    private void advance() {
        String behind = path + " behind byte " + reader.position() + ", after " + records + " records";
        try {
            Optional<WarcRecord> record = reader.next();
            if (record.isEmpty()) {
                ended = true;
                return;
            }
            records++;
            String where = path + " at byte " + reader.position();
            switch (record.get()) {
                case WarcResponse response -> response(response, where);
                case WarcResource resource -> resource(resource, where);
                case WarcRecord passedOver -> {}
            }
        } catch (IOException | IllegalArgumentException broken) { // the library's word for impossible headers
            ended = true;
            next = Optional.of(
                    refused(behind, behind, "bad-archive", "the archive breaks here: " + broken.getMessage()));
        }
    }

    private void response(WarcResponse record, String where) throws IOException {
        Optional<byte[]> block = block(record, where);
        if (block.isEmpty()) {
            return;
        }
        next = switch (Payload.of(block.get(), where)) {
            case Outcome.Made<Payload>(var payload) ->
                payload.status() == 200
                                && isDocument(payload.headers().getOrDefault("content-type", ""), payload.body())
                        ? Optional.of(input(record, payload.body(), payload.headers(), where))
                        : Optional.empty();
            case Outcome.Not<Payload>(var why) ->
                Optional.of(refused(target(record, where), where, why.code(), why.what()));
        };
    }

    private void resource(WarcResource record, String where) throws IOException {
        String type = record.headers().first("Content-Type").orElse("");
        Optional<byte[]> block = block(record, where);
        if (block.isPresent() && isDocument(type, block.get())) {
            next = Optional.of(input(record, block.get(), Map.of("content-type", type), where));
        }
    }

    /// The record's block; when it is too large, or the archive ends within it, a refusal is the next input.
    private Optional<byte[]> block(WarcRecord record, String where) throws IOException {
        long size = record.body().size();
        if (size > Inputs.LARGEST_FILE) {
            next = Optional.of(refused(
                    target(record, where),
                    where,
                    "too-large",
                    "the record has " + size + " bytes, more than " + Inputs.LARGEST_FILE));
            return Optional.empty();
        }
        byte[] block = record.body().stream().readNBytes((int) Inputs.LARGEST_FILE);
        if (block.length < size) {
            ended = true;
            next = Optional.of(refused(
                    target(record, where),
                    where,
                    "bad-archive",
                    "the archive ends within this record: " + block.length + " bytes of " + size));
            return Optional.empty();
        }
        return Optional.of(block);
    }

    /// Whether these bytes are a page or a feed, by what they are said to be, else by how they begin.
    private static boolean isDocument(String contentType, byte[] bytes) {
        String type = contentType.toLowerCase(Locale.ROOT);
        if (type.contains("json") || type.isBlank() || type.startsWith("text/plain")) {
            return FeedReader.looksLikeFeed(bytes) || (type.isBlank() && bytes.length > 0 && bytes[0] == '<');
        }
        return type.contains("html") || type.contains("xml") || type.contains("rss") || type.contains("atom");
    }

    private static String target(WarcRecord record, String where) {
        String written = record.headers().first("WARC-Target-URI").orElse("").strip();
        boolean bracketed = written.startsWith("<") && written.endsWith(">");
        String target = bracketed ? written.substring(1, written.length() - 1) : written;
        return target.isEmpty() ? where : target;
    }

    private static Input input(WarcRecord record, byte[] bytes, Map<String, String> headers, String where) {
        String target = target(record, where);
        Given given = new Given(
                Optional.empty(),
                Optional.empty(),
                record.headers().first("WARC-Date").flatMap(Stamp::parse),
                Optional.of(target).filter(address -> !address.equals(where)),
                Optional.empty(),
                Optional.empty());
        Capture capture = new Capture(target, new Bytes(bytes, headers), given);
        return new Input(target, where, Outcome.made(capture), Optional.empty());
    }

    private static Input refused(String id, String where, String code, String what) {
        return new Input(id, where, Outcome.refused(code, what, where), Optional.empty());
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
