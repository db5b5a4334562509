package org.daybook.cli;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.daybook.web.Access;
import org.daybook.web.Access.Scope;
import org.daybook.web.Access.Token;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "token",
        header = "Make a token with which a program reads the site, list the tokens, or take one back.",
        description = {
            "Prints the token once; its hash alone is kept. A program sends it as `Authorization: Bearer TOKEN`, a feed",
            "reader as the password of any user name. Scopes: read (pages, feeds, the record), admin (also /metrics and",
            "whatever changes something). Tokens matter only where a password is set; `daybook run` reads them as it starts."
        },
        footer = {
            "",
            "Example:",
            "  daybook token feed-reader",
            "  daybook token prometheus --scope admin",
            "  daybook token feed-reader --remove"
        })
final class TokenCommand implements Callable<Integer> {
    private static final int BYTES = 32;

    @Mixin
    private StoreOption store = new StoreOption();

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "What the token is for; without it all tokens are listed.")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--scope",
            paramLabel = "SCOPE",
            converter = ScopeNamed.class,
            description = "read or admin (default: read).")
    private Scope scope = Scope.READ;

    @Option(names = "--remove", description = "Take the token of this name back.")
    private boolean remove;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        AccessFile file = AccessFile.beside(store.path());
        Access access = file.read();
        if (name.isEmpty()) {
            if (remove) {
                throw new ParameterException(spec.commandLine(), "name the token to take back");
            }
            access.tokens().forEach(token -> System.out.println(word(token.scope()) + " " + token.name()));
            return 0;
        }
        String wanted = name.get().strip();
        if (wanted.isEmpty() || wanted.chars().anyMatch(Character::isISOControl)) {
            throw new ParameterException(spec.commandLine(), "a token needs a name of printable characters");
        }
        List<Token> tokens = new ArrayList<>(access.tokens());
        boolean known = tokens.removeIf(token -> token.name().equals(wanted));
        if (known != remove) {
            throw new IOException(
                    known ? "there is a token of this name: take it back first" : "there is no token of this name");
        }
        if (!remove) {
            byte[] bytes = new byte[BYTES];
            new SecureRandom().nextBytes(bytes);
            String token = "daybook_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            tokens.add(new Token(wanted, scope, Access.hash(token)));
            System.out.println(token);
        }
        file.write(new Access(access.password(), tokens));
        return 0;
    }

    private static String word(Scope scope) {
        return scope.name().toLowerCase(Locale.ROOT);
    }

    /// The converter of `--scope`.
    static final class ScopeNamed implements picocli.CommandLine.ITypeConverter<Scope> {
        @Override
        public Scope convert(String written) {
            for (Scope scope : Scope.values()) {
                if (word(scope).equals(written)) {
                    return scope;
                }
            }
            throw new picocli.CommandLine.TypeConversionException("'" + written + "' is no scope: read or admin");
        }
    }
}
