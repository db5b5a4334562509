package org.daybook.store;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The words of a text as PostgreSQL is to index and find them: runs of letters and digits without case and diacritics,
/// as FTS5's `unicode61 remove_diacritics 2` has them. They are given as `tsvector` and `tsquery` in their written
/// form, so that no parser or dictionary of the server has a say. Pure.
final class PostgresWords {
    /// Longer words are cut: a lexeme may have 2,046 bytes.
    private static final int LONGEST = 250;

    /// A `tsvector` may have a megabyte; this counts a little more for each word than it takes.
    private static final int MOST_BYTES = 1_000_000;

    /// PostgreSQL knows places up to here, and of one word no more than these.
    private static final int LAST_PLACE = 16_383;

    private static final int MOST_PLACES = 255;

    private static final int BYTES_OF_WORD = 12;
    private static final int BYTES_OF_PLACE = 2;

    private PostgresWords() {}

    static List<String> of(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int at = 0;
        while (at < apart.length()) {
            int letter = apart.codePointAt(at);
            at += Character.charCount(letter);
            if (isWord(letter)) {
                word.appendCodePoint(letter);
            } else if (Character.getType(letter) != Character.NON_SPACING_MARK) {
                take(word, words);
            }
        }
        take(word, words);
        return words;
    }

    private static boolean isWord(int letter) {
        return Character.isLetterOrDigit(letter)
                || switch (Character.getType(letter)) {
                    case Character.LETTER_NUMBER, Character.OTHER_NUMBER, Character.PRIVATE_USE -> true;
                    default -> false;
                };
    }

    private static void take(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(cut(word.toString().toLowerCase(Locale.ROOT)));
            word.setLength(0);
        }
    }

    /// Never amid a surrogate pair.
    static String cut(String word) {
        if (word.length() <= LONGEST) {
            return word;
        }
        return word.substring(0, Character.isHighSurrogate(word.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    /// The words of an article with their places. Of a text with more words than there is room for, the first.
    static String vector(String title, String body) {
        Map<String, List<String>> places = new LinkedHashMap<>();
        int place = 0;
        int bytes = 0;
        List<String> inTitle = of(title);
        List<String> all = new ArrayList<>(inTitle);
        all.addAll(of(body));
        for (int i = 0; i < all.size(); i++) {
            place += i == inTitle.size() ? 2 : 1; // no phrase goes from the title into the body
            String word = all.get(i);
            List<String> known = places.getOrDefault(word, List.of());
            int more = known.isEmpty() ? word.getBytes(StandardCharsets.UTF_8).length + BYTES_OF_WORD : BYTES_OF_PLACE;
            boolean fits = bytes + more <= MOST_BYTES && known.size() < MOST_PLACES;
            if (fits && (known.isEmpty() || place <= LAST_PLACE)) {
                bytes += more;
                places.computeIfAbsent(word, unseen -> new ArrayList<>())
                        .add(Math.min(place, LAST_PLACE) + (i < inTitle.size() ? "A" : ""));
            }
        }
        return places.entrySet().stream()
                .map(entry -> '\'' + entry.getKey() + "':" + String.join(",", entry.getValue()))
                .collect(Collectors.joining(" "));
    }

    /// What finds the articles that hold all of these, each a word or a phrase.
    static String query(List<String> phrases) {
        return phrases.stream()
                .map(PostgresWords::of)
                .filter(words -> !words.isEmpty())
                .map(words ->
                        words.stream().map(word -> '\'' + word + '\'').collect(Collectors.joining(" <-> ", "(", ")")))
                .collect(Collectors.joining(" & "));
    }
}
