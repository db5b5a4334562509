package org.daybook.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.daybook.core.capture.Stamp;
import org.daybook.core.record.InputLine;
import org.daybook.core.record.Json;

/// Puts JSON lines on a topic of captures: the key is the line's id, the timestamp is when it was captured or
/// published.
///
///     Sender BROKERS TOPIC FILE...
public final class Sender {
    private Sender() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 3) {
            System.err.println("Usage: daybook cluster send FILE...");
            System.exit(2);
        }
        Properties settings = new Properties();
        settings.setProperty("bootstrap.servers", arguments[0]);
        settings.setProperty("compression.type", "zstd");
        settings.setProperty("linger.ms", "50");
        settings.setProperty("max.request.size", String.valueOf(32 << 20));
        AtomicReference<Exception> failed = new AtomicReference<>();
        long sent = 0;
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (String file : List.of(arguments).subList(2, arguments.length)) {
                try (BufferedReader lines = open(Path.of(file))) {
                    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                        var unused = producer.send(message(arguments[1], line), (done, failure) -> {
                            if (failure != null) {
                                failed.set(failure);
                            }
                        });
                        sent++;
                    }
                }
            }
        }
        if (failed.get() != null) {
            throw new IOException("not all lines were taken by the broker", failed.get());
        }
        System.err.println("sent " + sent);
    }

    private static BufferedReader open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        return new BufferedReader(new InputStreamReader(
                file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes, StandardCharsets.UTF_8));
    }

    /// A line that cannot be read goes as it is: the job says why it is refused.
    private static ProducerRecord<byte[], byte[]> message(String topic, String line) {
        Optional<ObjectNode> object = Json.parse(line, "a line").made();
        Long at = object.flatMap(known -> Stamp.parse(known.path("captured").asText(""))
                        .or(() -> Stamp.parse(known.path("published").asText(""))))
                .map(stamp -> stamp.instant(ZoneOffset.UTC).toEpochMilli())
                .filter(millis -> millis >= 0)
                .orElse(null);
        byte[] key = object.flatMap(InputLine::id)
                .map(id -> id.getBytes(StandardCharsets.UTF_8))
                .orElse(null);
        return new ProducerRecord<>(topic, null, at, key, line.getBytes(StandardCharsets.UTF_8));
    }
}
