package org.daybook.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Who may read the site: everybody who reaches it, or who has the one password or a token. Holds hashes only.
/// Immutable.
///
/// @param password as [Passwords] hashes it; empty when nobody needs to log in
/// @param tokens   for programs
public record Access(Optional<String> password, List<Token> tokens) {
    /// Whoever reaches the site may read it.
    public static final Access OPEN = new Access(Optional.empty(), List.of());

    public Access {
        tokens = List.copyOf(tokens);
    }

    boolean needsLogin() {
        return password.isPresent();
    }

    /// What a token allows.
    public enum Scope {
        /// Pages, feeds and the record, with GET and HEAD.
        READ,
        /// That, `/metrics`, and whatever changes something.
        ADMIN;

        boolean includes(Scope asked) {
            return compareTo(asked) >= 0;
        }
    }

    /// A token of a program. It has 256 bits of chance in it, so one round of SHA-256 keeps it as well as many.
    ///
    /// @param name for people
    /// @param hash of the token, see [#hash]
    public record Token(String name, Scope scope, String hash) {}

    /// What the token that was given allows; empty where there is no such token.
    Optional<Scope> scopeOf(String given) {
        byte[] asked = hash(given).getBytes(StandardCharsets.US_ASCII);
        Optional<Scope> found = Optional.empty();
        for (Token token : tokens) { // all of them, so that the time taken says nothing
            if (MessageDigest.isEqual(asked, token.hash().getBytes(StandardCharsets.US_ASCII))) {
                found = Optional.of(token.scope());
            }
        }
        return found;
    }

    /// SHA-256, in hexadecimal.
    public static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
