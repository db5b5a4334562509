package org.daybook.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.daybook.web.Access;
import org.daybook.web.Door;
import picocli.CommandLine.Option;

/// Where the site listens and under which names: `--port`, `--address`, `--host-name`, `--https`.
final class DoorOptions {
    @Option(
            names = "--port",
            paramLabel = "N",
            converter = Values.Port.class,
            description = "Port, 0 for any (default: ${DEFAULT-VALUE}).")
    private int port = 8020;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            description =
                    "Listen on this address of the machine (default: ${DEFAULT-VALUE}). Any but the loopback needs a password.")
    private String address = Door.LOOPBACK;

    @Option(
            names = "--host-name",
            paramLabel = "NAME",
            description =
                    "A name under which readers ask for the site, such as a proxy's; may be given again. Needs a password.")
    private List<String> names = List.of();

    @Option(
            names = "--https",
            description = "Readers reach the site by https, from a proxy in front of it: cookies are for https alone.")
    private boolean https;

    /// @throws IOException when the site would be served beyond this machine to everybody
    Door door(Path store) throws IOException {
        Access access = AccessFile.beside(store).read();
        boolean beyond = !Door.isLoopback(address) || !names.isEmpty();
        if (beyond && access.password().isEmpty()) {
            throw new IOException(
                    "no-password: beyond this machine the site is served with a login only: set a password"
                            + " with `daybook password`");
        }
        if (beyond && !https) {
            System.err.println("daybook: without https, passwords and pages can be read on their way: put a proxy that"
                    + " speaks https in front, and say --https (docs/operations.md)");
        }
        return new Door(address, port, names, https, access);
    }
}
