package org.daybook.core.meaning;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Cuts a text into the pieces of words that a model of the BERT family was trained on: small
/// letters without accents, marks by themselves, of each word from its beginning the longest piece
/// that is known (Wu et al., 2016). Immutable.
final class WordPieces {
    private static final String INSIDE = "##";
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> pieces;
    private final int begin;
    private final int end;
    private final int unknown;

    WordPieces(Map<String, Integer> pieces) {
        this.pieces = Map.copyOf(pieces);
        this.begin = known("[CLS]");
        this.end = known("[SEP]");
        this.unknown = known("[UNK]");
    }

    private int known(String piece) {
        Integer number = pieces.get(piece);
        if (number == null) {
            throw new IllegalArgumentException("the vocabulary has no " + piece);
        }
        return number;
    }

    /// The numbers of the pieces, between those of the beginning and the end.
    ///
    /// @param most pieces altogether; what comes later is left out
    int[] of(String text, int most) {
        List<Integer> numbers = new ArrayList<>();
        numbers.add(begin);
        for (String word : words(text, most)) {
            cut(word, numbers);
        }
        if (numbers.size() >= most) {
            numbers = numbers.subList(0, most - 1);
        }
        numbers.add(end);
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    /// @param most words that are of interest
    private static List<String> words(String text, int most) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < plain.length() && words.size() < most; ) {
            int letter = plain.codePointAt(i);
            i += Character.charCount(letter);
            if (isNothing(letter)) {
                continue;
            }
            boolean alone = isAlone(letter);
            if (alone || isBlank(letter)) {
                add(word, words);
            }
            if (!isBlank(letter)) {
                word.appendCodePoint(letter);
            }
            if (alone) {
                add(word, words);
            }
        }
        add(word, words);
        return words;
    }

    private static void add(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean isBlank(int letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }

    private static boolean isNothing(int letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> true;
            case Character.CONTROL -> !Character.isWhitespace(letter);
            default -> letter == 0xfffd;
        };
    }

    /// A mark, or a character of a script that writes no blanks between words.
    private static boolean isAlone(int letter) {
        if (letter < 128) {
            return letter > ' ' && !Character.isLetterOrDigit(letter);
        }
        return switch (Character.getType(letter)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN;
        };
    }

    private void cut(String word, List<Integer> numbers) {
        int before = numbers.size();
        for (int from = 0; from < word.length(); ) {
            int to = word.length() > LONGEST_WORD ? from : word.length();
            Integer piece = null;
            while (to > from && (piece = pieces.get((from > 0 ? INSIDE : "") + word.substring(from, to))) == null) {
                to--;
            }
            if (piece == null) {
                numbers.subList(before, numbers.size()).clear();
                numbers.add(unknown);
                return;
            }
            numbers.add(piece);
            from = to;
        }
    }
}
