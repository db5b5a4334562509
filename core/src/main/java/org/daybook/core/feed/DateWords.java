package org.daybook.core.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The words in dates: months in the languages that pages are read in, zones, halves of the day. Immutable, loaded
/// once.
final class DateWords {
    /// Months are known by no fewer letters than these: two are shared by several of them.
    private static final int FEWEST_LETTERS = 3;

    private static final Map<String, String> MONTHS = load("/org/daybook/core/article/months.txt");
    private static final Map<String, String> ZONES = load("/org/daybook/core/feed/zones.txt");

    private DateWords() {}

    private static Map<String, String> load(String resource) {
        Map<String, String> words = new HashMap<>();
        try (InputStream stream = DateWords.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("The lexicon " + resource + " is missing: rebuild the jar");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    String[] parts = line.strip().split(" +");
                    for (int i = 1; i < parts.length; i++) {
                        words.putIfAbsent(folded(parts[i]), parts[0]);
                    }
                }
            }
            return Map.copyOf(words);
        } catch (IOException failure) {
            throw new UncheckedIOException("Reading the lexicon " + resource + " from the class path failed", failure);
        }
    }

    /// In lower case and without accents, which dates often lack.
    private static String folded(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(c -> c < 0x80)) {
            return lower;
        }
        StringBuilder bare = new StringBuilder();
        String apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
        for (int i = 0; i < apart.length(); i++) {
            if (Character.getType(apart.charAt(i)) != Character.NON_SPACING_MARK) {
                bare.append(apart.charAt(i));
            }
        }
        return bare.toString();
    }

    /// The month that a word names, or begins with the name of (`Janurary`); -1 when it names none.
    static int month(String word) {
        String name = folded(word);
        for (int end = Math.min(name.length(), 16); end >= Math.min(FEWEST_LETTERS, name.length()) && end > 0; end--) {
            String number = MONTHS.get(name.substring(0, end));
            if (number != null) {
                return Integer.parseInt(number);
            }
        }
        return -1;
    }

    /// The offset that the name of a zone stands for.
    static Optional<ZoneOffset> zone(String name) {
        return Optional.ofNullable(ZONES.get(name))
                .filter(value -> value.charAt(0) == '+' || value.charAt(0) == '-')
                .map(ZoneOffset::of);
    }

    /// Whether a word says that the hour is one of the afternoon, or of the morning; empty when it says neither.
    static Optional<Boolean> afternoon(String word) {
        return switch (ZONES.getOrDefault(folded(word), "")) {
            case "afternoon" -> Optional.of(true);
            case "morning" -> Optional.of(false);
            case String other -> Optional.empty();
        };
    }
}
