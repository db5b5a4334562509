package org.daybook.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.daybook.core.capture.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// TLS and HTTP/2 over the guarded sockets.
class EncryptedTest {
    private final HeldCertificate certificate = new HeldCertificate.Builder()
            .addSubjectAlternativeName("site.example")
            .build();
    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .build()
                .sslSocketFactory());
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Door door(boolean trusting, int most) {
        HandshakeCertificates.Builder trust = new HandshakeCertificates.Builder();
        if (trusting) {
            trust.addTrustedCertificate(certificate.certificate());
        } else {
            trust.addPlatformTrustedCertificates();
        }
        HandshakeCertificates built = trust.build();
        return Door.open(
                new DoorSettings(
                        "t",
                        Set.of(443),
                        List.of(Allowance.parse("127.0.0.1:" + server.getPort())),
                        2,
                        Duration.ofSeconds(5),
                        most,
                        4 * most),
                host -> List.of(InetAddress.getLoopbackAddress()),
                new Door.Trust(built.sslSocketFactory(), built.trustManager()));
    }

    private Outcome<Answer> get(Door door, String host) {
        return door.fetch(Request.page(WebAddress.of("https://" + host + ":" + server.getPort() + "/")
                .made()
                .orElseThrow()));
    }

    private static String code(Outcome<Answer> outcome) {
        return switch (outcome) {
            case Outcome.Made<Answer>(var answer) -> "answer " + answer.status();
            case Outcome.Not<Answer>(var refused) -> refused.code();
        };
    }

    @Test
    void http2IsSpokenWhereTheServerHasIt() throws InterruptedException {
        server.setProtocols(List.of(Protocol.HTTP_2, Protocol.HTTP_1_1));
        server.enqueue(new MockResponse.Builder().body("hello").build());
        server.enqueue(new MockResponse.Builder().body("again").build());
        try (Door door = door(true, 1 << 20)) {
            assertThat(code(get(door, "site.example"))).isEqualTo("answer 200");
            assertThat(code(get(door, "site.example"))).isEqualTo("answer 200");
        }
        var first = server.takeRequest();
        assertThat(first.getVersion()).isEqualTo("HTTP/2");
        assertThat(first.getHandshakeServerNames()).containsExactly("site.example");
        assertThat(server.takeRequest().getConnectionIndex()).isEqualTo(first.getConnectionIndex());
    }

    @Test
    void aCertificateOfAnotherHostOrOfNobodyIsRefused() {
        server.enqueue(new MockResponse.Builder().body("hello").build());
        try (Door door = door(true, 1 << 20)) {
            assertThat(code(get(door, "other.example"))).isEqualTo("bad-certificate");
        }
        try (Door door = door(false, 1 << 20)) {
            assertThat(code(get(door, "site.example"))).isEqualTo("bad-certificate");
        }
    }

    @Test
    void boundsHoldUnderHttp2Too() {
        server.setProtocols(List.of(Protocol.HTTP_2, Protocol.HTTP_1_1));
        server.enqueue(new MockResponse.Builder().body("x".repeat(3 << 20)).build());
        server.enqueue(new MockResponse.Builder()
                .addHeader("X-Filler", "y".repeat(100_000))
                .body("hello")
                .build());
        for (int i = 0; i < 2; i++) { // what is still on its way of the first is not the second's
            try (Door door = door(true, 1 << 20)) {
                assertThat(code(get(door, "site.example"))).isIn("too-large", "broken-answer");
            }
        }
    }

    /// One exchange's bytes are not the next one's, though the connection is the same.
    @Test
    void whatIsGrantedIsGrantedToEachExchange() {
        for (int i = 0; i < 8; i++) {
            server.enqueue(new MockResponse.Builder().body("x".repeat(900_000)).build());
        }
        try (Door door = door(true, 1 << 20)) {
            for (int i = 0; i < 8; i++) {
                assertThat(code(get(door, "site.example"))).as("exchange %d", i).isEqualTo("answer 200");
            }
        }
        assertThat(server.getRequestCount()).isEqualTo(8);
    }
}
