package org.daybook.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.daybook.web.Access;
import org.daybook.web.Passwords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "password",
        header = "Set the password with which the site is read.",
        description = {
            "Asks for it twice, or takes the first line of standard input with --stdin. From then on `daybook run` serves",
            "the site to who logs in, and may serve it beyond this machine. Its bcrypt hash stands beside the store in a",
            "file that only its owner may read. A running site takes the new one when it is started again, which ends all",
            "sessions."
        },
        footer = {"", "Example:", "  daybook password", "  daybook password --stdin < secret.txt"})
final class PasswordCommand implements Callable<Integer> {
    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--stdin", description = "Take the first line of standard input, and ask nothing.")
    private boolean fromInput;

    @Option(names = "--remove", description = "Nobody needs to log in any more; the site stays on this machine.")
    private boolean remove;

    @Override
    public Integer call() throws IOException {
        AccessFile file = AccessFile.beside(store.path());
        Access before = file.read();
        if (remove) {
            file.write(new Access(Optional.empty(), before.tokens()));
            System.out.println("the site needs no password any more");
            return 0;
        }
        String password = fromInput ? line() : asked();
        if (password.length() < Passwords.SHORTEST || password.length() > Passwords.LONGEST) {
            throw new IOException("bad-password: it has from " + Passwords.SHORTEST + " to " + Passwords.LONGEST
                    + " characters; four or five words together do well");
        }
        file.write(new Access(Optional.of(Passwords.hash(password)), before.tokens()));
        System.out.println("the password is set: " + file.path());
        return 0;
    }

    private static String line() throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return Optional.ofNullable(reader.readLine()).orElse("");
    }

    private static String asked() throws IOException {
        // Java 21 has no console where there is no terminal, later ones have one that cannot hide what is typed.
        Console console = Optional.ofNullable(System.console())
                .filter(there -> Boolean.getBoolean("daybook.terminal"))
                .orElseThrow(() -> new IOException("there is no terminal to ask at: give the password with --stdin"));
        String first = read(console, "New password: ");
        if (!first.equals(read(console, "Again: "))) {
            throw new IOException("the two differ: nothing was changed");
        }
        return first;
    }

    private static String read(Console console, String prompt) {
        char[] typed = console.readPassword(prompt);
        return typed == null ? "" : new String(typed);
    }
}
