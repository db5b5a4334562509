package org.daybook.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daybook.fetch.Loopback.send;
import static org.daybook.fetch.http.Doors.SMALL;
import static org.daybook.fetch.http.Doors.code;
import static org.daybook.fetch.http.Doors.door;
import static org.daybook.fetch.http.Doors.get;
import static org.daybook.fetch.http.Doors.page;
import static org.daybook.fetch.http.Doors.settings;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.daybook.core.capture.Outcome;
import org.daybook.fetch.Loopback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where the door leads, against servers on loopback. Where the server must be reached for the test to say something,
/// its
/// port on 127.0.0.1 is allowed; the spellings of private hosts are asked with nothing allowed, at a port at which a
/// server does listen.
class DoorAddressesTest {
    /// 27 ways to spell a host of this machine or of a private network. A server listens at the port that is asked.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1",
                "127.0.1",
                "2130706433",
                "017700000001",
                "0177.0.0.1",
                "0x7f.0.0.1",
                "0x7f000001",
                "127.0.0.1.",
                "localhost",
                "LOCALHOST",
                "localhost.",
                "0.0.0.0",
                "0",
                "[::1]",
                "[::]",
                "[0:0:0:0:0:0:0:1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[::127.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[64:ff9b:1::7f00:1]",
                "[2002:7f00:1::]",
                "[fe80::1%25lo]",
                "１２７.０.０.１",
                "①②⑦.⓪.⓪.①",
                "127。0。0。1",
                "%31%32%37.0.0.1",
                "example.org@127.0.0.1",
                "127.0.0.1\\@example.org",
                "127.0.0.2",
                "private.example"
            })
    void noSpellingOfAPrivateHostIsConnectedTo(String host) {
        try (Loopback server = Loopback.serving((asked, out) -> send(out, "200 OK", "", "secret"));
                Door door = Door.open(
                        new DoorSettings("t", Set.of(server.port()), List.of(), 1, Duration.ofSeconds(5), SMALL, SMALL),
                        name -> List.of(
                                InetAddress.getByName(name.matches("private.*|localhost.*") ? "127.0.0.1" : name)))) {
            Outcome<WebAddress> address = WebAddress.of("http://" + host + ":" + server.port() + "/");
            String code = switch (address) {
                case Outcome.Not<WebAddress>(var refused) -> refused.code();
                case Outcome.Made<WebAddress>(var made) -> code(door.fetch(Request.page(made)));
            };
            assertThat(code).as(host).isIn("private-address", "bad-address");
            assertThat(server.connections()).as("connections to %s", host).isZero();
        }
    }

    @Test
    void aNameThatIsPublicWhenLookedUpFirstAndPrivateThenIsNotFollowed() {
        AtomicInteger lookedUp = new AtomicInteger();
        try (Loopback open = Loopback.serving((asked, out) -> sendAndClose(out));
                Loopback secret = Loopback.servingOn("127.0.0.2", (asked, out) -> send(out, "200 OK", "", "secret"));
                Door door = Door.open(
                        settings(open.port(), Duration.ofSeconds(5), SMALL, 1),
                        // first the allowed address, ever after another one of this machine, as a rebinding name does
                        host -> List.of(
                                InetAddress.getByName(lookedUp.getAndIncrement() == 0 ? "127.0.0.1" : "127.0.0.2")))) {
            assertThat(get(door, open)).isEqualTo("answer 200");
            assertThat(code(door.fetch(page("http://site.example:" + open.port() + "/"))))
                    .isEqualTo("private-address");
            assertThat(code(door.fetch(page("http://site.example:" + secret.port() + "/"))))
                    .isEqualTo("bad-port");
            assertThat(lookedUp.get())
                    .as("look-ups: one for each connection, none between check and connection")
                    .isEqualTo(2);
            assertThat(secret.connections()).isZero();
        }
    }

    private static boolean sendAndClose(OutputStream out) throws IOException {
        send(out, "200 OK", "Connection: close\r\n", "open");
        return false;
    }

    @Test
    void ofSeveralAddressesThePublicOneIsTaken() {
        try (Loopback server = Loopback.serving((asked, out) -> send(out, "200 OK", "", "open"));
                Door door = Door.open(
                        settings(server.port(), Duration.ofSeconds(5), SMALL, 1),
                        host -> List.of(InetAddress.getByName("10.0.0.1"), InetAddress.getLoopbackAddress()))) {
            assertThat(get(door, server)).isEqualTo("answer 200");
        }
    }

    @Test
    void aPortThatIsNoneOfTheWebIsNotAsked() {
        try (Loopback server = Loopback.serving((asked, out) -> send(out, "200 OK", "", "secret"));
                Door door = Door.open(DoorSettings.usual(List.of(), ""), host -> {
                    throw new AssertionError("looked up");
                })) {
            assertThat(get(door, server)).isEqualTo("bad-port");
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void aNameThatIsNoneIsUnknown() {
        try (Door door = Door.open(DoorSettings.usual(List.of(), ""))) {
            assertThat(code(door.fetch(page("http://no-such-host.invalid/")))).isEqualTo("unknown-host");
        }
    }

    /// A proxy would look names up itself, and connect where no guard sees it.
    @Test
    void noProxyIsUsedWhateverTheMachineIsSetTo() {
        ProxySelector before = ProxySelector.getDefault();
        List<URI> asked = new ArrayList<>();
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI address) {
                asked.add(address);
                return List.of(Proxy.NO_PROXY);
            }

            @Override
            public void connectFailed(URI address, SocketAddress proxy, IOException failure) {
                throw new AssertionError(failure);
            }
        });
        try (Loopback server = Loopback.serving((one, out) -> send(out, "200 OK", "", "x"));
                Door door = door(server)) {
            assertThat(get(door, server)).isEqualTo("answer 200");
            assertThat(asked).isEmpty();
        } finally {
            ProxySelector.setDefault(before);
        }
    }
}
