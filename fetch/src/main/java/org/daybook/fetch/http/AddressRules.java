package org.daybook.fetch.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Which IP addresses and ports may be connected to: those of the public Internet, at the ports of the web, and what
/// the
/// user allows by name. The ranges are our own (`special-purpose.txt`): the predicates of `InetAddress` do not know
/// fc00::/7, 100.64/10 or 64:ff9b::/96. Immutable, safe for all threads.
final class AddressRules {
    /// The only part of IPv6 that is given to hosts of the public Internet (RFC 4291, 2.4; IANA).
    private static final Cidr GLOBAL_UNICAST = Cidr.parse("2000::/3");

    private final List<Special> special;
    private final List<Allowance> allowed;
    private final Set<Integer> ports;

    /// A range and why nothing there is asked.
    private record Special(Cidr range, String what) {}

    private AddressRules(List<Special> special, List<Allowance> allowed, Set<Integer> ports) {
        this.special = List.copyOf(special);
        this.allowed = List.copyOf(allowed);
        this.ports = Set.copyOf(ports);
    }

    static AddressRules load(List<Allowance> allowed, Set<Integer> ports) {
        List<Special> special = new ArrayList<>();
        String name = "special-purpose.txt";
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(AddressRules.class.getResourceAsStream(name), name), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    String[] fields = line.split("\t", -1);
                    special.add(new Special(Cidr.parse(fields[0]), fields[1] + " (" + fields[0] + ")"));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + name + " of this program", broken);
        }
        return new AddressRules(special, allowed, ports);
    }

    /// Why this address is not connected to; empty when it may be.
    Optional<String> against(InetAddress address, int port) {
        byte[] bytes = address.getAddress();
        if (allowed.stream().anyMatch(allowance -> allowance.holds(bytes, port))) {
            return Optional.empty();
        }
        for (Special one : special) {
            if (one.range().holds(bytes)) {
                return Optional.of(one.what());
            }
        }
        if (bytes.length == 16 && !GLOBAL_UNICAST.holds(bytes)) {
            return Optional.of("outside of the global unicast space (2000::/3)");
        }
        return ports.contains(port) ? Optional.empty() : Optional.of("port " + port + " is none of the web");
    }

    /// Whether a port can be asked for at all, before any name is looked up.
    boolean mayAsk(int port) {
        return ports.contains(port)
                || allowed.stream()
                        .anyMatch(allowance ->
                                allowance.port().isPresent() && allowance.port().getAsInt() == port);
    }
}
