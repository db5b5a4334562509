package org.daybook.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// A PostgreSQL of the tests' own, made from the machine's binaries when a test asks for it first and ended with the
/// tests: in a temporary folder, on a free port of the loopback, without a thought for power cuts. Its language is
/// English (ICU), so that an order of words that is not that of the bytes is noticed. Safe for any number of threads.
public final class PostgresServer {
    private static final String MISSING =
            "SKIPPED, for want of PostgreSQL (Debian: apt-get install postgresql): this is not tested against it";

    private static final String USER = "daybook";
    private static final String PASSWORD = "p@ss/word:1";
    /// Ends the server and its folder when the tests have ended, however they did: nothing is ever written to its
    /// input,
    /// which ends with them. SIGQUIT ends a server without a word to its clients.
    private static final String WATCH =
            "trap : INT TERM; \"$@\" & server=$!; read -r nothing; kill -QUIT $server; wait $server; rm -rf \"$0\"";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// Holder idiom: started on first use.
    private static final class Started {
        static final Optional<PostgresServer> SERVER = binaries().map(PostgresServer::new);

        static {
            if (SERVER.isEmpty()) {
                System.err.println("\n*** " + MISSING + " ***\n");
            }
        }
    }

    private final Map<Path, String> schemas = new ConcurrentHashMap<>();
    private final int port;
    private final Process watch;

    /// The address of an empty database that is this folder's alone; the same for the same folder.
    public static String address(Path folder) {
        PostgresServer server = running();
        String schema = server.schemas.computeIfAbsent(folder, unseen -> {
            String name = "s" + (server.schemas.size() + 1);
            server.execute("create schema " + name);
            return name;
        });
        return "postgresql://" + USER + ":p%40ss%2Fword%3A1@127.0.0.1:" + server.port + "/postgres?currentSchema="
                + schema;
    }

    /// Runs SQL in a folder's database, past the store.
    public static void execute(Path folder, String sql) {
        address(folder);
        running().execute("set search_path = " + running().schemas.get(folder) + "; " + sql);
    }

    /// Does something while another client holds what a statement takes.
    public static void whileHolding(String sql, Runnable doing) {
        try (Connection connection = running().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            doing.run();
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /// @throws org.opentest4j.TestAbortedException when the machine has none
    private static PostgresServer running() {
        Assumptions.assumeTrue(Started.SERVER.isPresent(), MISSING);
        return Started.SERVER.orElseThrow();
    }

    private PostgresServer(Path binaries) {
        try {
            Path home = Files.createTempDirectory("daybook-postgresql");
            Path data = home.resolve("data");
            Path password = Files.writeString(home.resolve("password"), PASSWORD + "\n");
            if (isRoot()) {
                run(home, List.of("chown", "-R", "postgres", home.toString()));
            }
            List<String> make = List.of(
                    "-D",
                    data.toString(),
                    "-U",
                    USER,
                    "-A",
                    "password",
                    "--pwfile",
                    password.toString(),
                    "-E",
                    "UTF8",
                    "--locale=C.UTF-8",
                    "--locale-provider=icu",
                    "--icu-locale=en-US",
                    "--no-sync");
            run(home, asUser(binaries.resolve("initdb"), make));
            this.port = freePort();
            List<String> serve = new ArrayList<>(List.of("-D", data.toString(), "-p", String.valueOf(port)));
            for (String setting : List.of(
                    "listen_addresses=127.0.0.1",
                    "unix_socket_directories=" + home,
                    "fsync=off",
                    "synchronous_commit=off",
                    "full_page_writes=off",
                    "shared_buffers=32MB")) {
                serve.addAll(List.of("-c", setting));
            }
            List<String> watched = new ArrayList<>(List.of("sh", "-c", WATCH, home.toString()));
            watched.addAll(asUser(binaries.resolve("postgres"), serve));
            this.watch = new ProcessBuilder(watched)
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("log").toFile())
                    .start();
            await(home);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot start PostgreSQL for the tests", failure);
        }
    }

    /// PostgreSQL will not run as root.
    private static List<String> asUser(Path program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"));
        }
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static Optional<Path> binaries() {
        List<Path> folders = new ArrayList<>();
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
            folders.add(Path.of(folder));
        }
        Path debian = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(debian)) {
            try (Stream<Path> versions = Files.list(debian)) {
                versions.sorted(Comparator.reverseOrder())
                        .map(version -> version.resolve("bin"))
                        .forEach(folders::add);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return folders.stream()
                .filter(folder ->
                        Files.isExecutable(folder.resolve("initdb")) && Files.isExecutable(folder.resolve("postgres")))
                .findFirst();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void run(Path home, List<String> command) throws IOException {
        Path log = home.resolve(Path.of(command.getFirst()).getFileName() + ".log");
        Process process = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(String.join(" ", command) + ": " + Files.readString(log));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting for " + command.getFirst(), stopped);
        }
    }

    private void await(Path home) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (Connection connection = connect()) {
                if (connection.isValid(1)) {
                    return;
                }
            } catch (SQLException notYet) {
                if (!watch.isAlive() || System.nanoTime() > deadline) {
                    throw new IOException(
                            "PostgreSQL does not answer: " + Files.readString(home.resolve("log")), notYet);
                }
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IOException("stopped while waiting for PostgreSQL", stopped);
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", USER, PASSWORD);
    }

    private void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }
}
