package org.daybook.web;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The names by which this site may be asked for. A page elsewhere can give its own name the address of this machine
/// (DNS rebinding); its readers' browsers then ask under that name, and are refused. Immutable.
///
/// @param others beside those of this machine, in small letters
record Hosts(Set<String> others) {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    Hosts {
        others = Set.copyOf(others);
    }

    /// @param header what `Host` says, with a port or without
    boolean allow(@Nullable String header) {
        return Optional.ofNullable(header)
                .map(Hosts::name)
                .filter(name -> LOOPBACK.contains(name) || others.contains(name))
                .isPresent();
    }

    /// The names, for people.
    String said() {
        return Stream.concat(LOOPBACK.stream(), others.stream())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /// Without the port, and without the full stop of the root.
    private static String name(String header) {
        String name = header.strip().toLowerCase(Locale.ROOT).replaceFirst(":\\d*$", "");
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
