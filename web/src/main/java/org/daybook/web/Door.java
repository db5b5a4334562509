package org.daybook.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Where the site listens, under which names it answers, and to whom. Immutable.
///
/// @param address to which it is bound: 127.0.0.1, or an address of this machine
/// @param port    0 for any free one
/// @param names   under which it may be asked for beside those of this machine, such as a proxy's; the first
/// is the one by which feeds name it
/// @param https   whether readers reach it by https, from a proxy in front of it
/// @param access  who may read it
public record Door(String address, int port, List<String> names, boolean https, Access access) {
    /// On this machine alone.
    public static final String LOOPBACK = "127.0.0.1";

    private static final Set<String> EVERY_ADDRESS = Set.of("0.0.0.0", "::", "[::]");

    public Door {
        names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        if (!access.needsLogin() && !(isLoopback(address) && names.isEmpty())) {
            throw new IllegalArgumentException("beyond this machine the site is served with a login only");
        }
    }

    /// For whoever sits at this machine.
    public static Door here(int port) {
        return new Door(LOOPBACK, port, List.of(), false, Access.OPEN);
    }

    /// Whether only this machine reaches the address.
    public static boolean isLoopback(String address) {
        return address.startsWith("127.")
                || address.equals("::1")
                || address.equals("[::1]")
                || address.equalsIgnoreCase("localhost");
    }

    Hosts hosts() {
        Set<String> others = new LinkedHashSet<>(names);
        if (!EVERY_ADDRESS.contains(address)) {
            others.add(address.contains(":") && !address.startsWith("[") ? "[" + address + "]" : address);
        }
        return new Hosts(others);
    }

    /// The site's own address, without a slash at its end.
    String site(int port) {
        String name = names.isEmpty() ? LOOPBACK : names.getFirst();
        return https ? "https://" + name : "http://" + name + ":" + port;
    }
}
