package org.daybook.fetch.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.daybook.core.capture.Outcome;
import org.daybook.fetch.Loopback;

/// Doors for tests, behind which servers on loopback are allowed, and what comes through them.
final class Doors {
    static final int SMALL = 64 << 10;

    private Doors() {}

    static Door door(Loopback server) {
        return door(server, Duration.ofSeconds(5), SMALL);
    }

    static Door door(Loopback server, Duration deadline, int most) {
        return Door.open(settings(server.port(), deadline, most, 4), host -> List.of(InetAddress.getLoopbackAddress()));
    }

    static DoorSettings settings(int port, Duration deadline, int most, int concurrency) {
        return new DoorSettings(
                "Daybook/test",
                Set.of(80, 443),
                List.of(Allowance.parse("127.0.0.1:" + port)),
                concurrency,
                deadline,
                most,
                4 * most);
    }

    static Request page(String address) {
        return Request.page(WebAddress.of(address).made().orElseThrow());
    }

    static String code(Outcome<Answer> outcome) {
        return switch (outcome) {
            case Outcome.Made<Answer>(var answer) -> "answer " + answer.status();
            case Outcome.Not<Answer>(var refused) -> refused.code();
        };
    }

    static String get(Door door, Loopback server) {
        return code(door.fetch(page("http://site.example:" + server.port() + "/")));
    }

    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
