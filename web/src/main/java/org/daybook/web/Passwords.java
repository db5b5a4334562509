package org.daybook.web;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategy;
import java.nio.charset.StandardCharsets;

/// Hashes the one password, and proves a given one, by bcrypt at cost 12 (some 0.25 s of a core, so that a stolen hash
/// yields four guesses a second and core). What is longer than the 72 bytes that bcrypt takes goes through SHA-512
/// before. Stateless, safe for any number of threads.
public final class Passwords {
    /// Fewer can be guessed.
    public static final int SHORTEST = 12;

    /// More is no password but a load on the hash.
    public static final int LONGEST = 1000;

    private static final int COST = 12;
    private static final BCrypt.Version VERSION = BCrypt.Version.VERSION_2B;
    private static final LongPasswordStrategy LONG = LongPasswordStrategies.hashSha512(VERSION);

    private Passwords() {}

    public static String hash(String password) {
        return hash(password, COST);
    }

    /// @param cost the binary logarithm of the rounds; a hash says its own, so that any is proved
    static String hash(String password, int cost) {
        byte[] bytes = password.getBytes(StandardCharsets.UTF_8);
        return new String(BCrypt.with(VERSION, LONG).hash(cost, bytes), StandardCharsets.US_ASCII);
    }

    static boolean matches(String password, String hash) {
        byte[] bytes = password.getBytes(StandardCharsets.UTF_8);
        return password.length() <= LONGEST
                && BCrypt.verifyer(VERSION, LONG).verify(bytes, hash.getBytes(StandardCharsets.US_ASCII)).verified;
    }
}
