package org.daybook.core.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Groups words into sentences by what stands around a full stop: quotes and brackets that close behind it,
/// the case of the next word, abbreviations and initials, list numbers. A blank line always ends a
/// sentence, a single line break where the line is a heading or list item rather than wrapped prose. Linear
/// in the number of words. Immutable.
final class EnglishSentenceSplitter {
    /// A sentence of more words is cut: what is longer is a table or a list, and trees over it mean nothing.
    private static final int LONGEST_SENTENCE = 300;

    /// A line shorter than this that ends without punctuation is a heading or list item;
    /// wrapped prose runs to 60 or more.
    private static final int SHORT_LINE = 50;

    private final EnglishTokenizer tokenizer;
    private final Set<String> starters = WordLists.words("en/sentence-starters.txt");

    EnglishSentenceSplitter(EnglishTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    List<List<Word>> sentences(String text, List<Word> words) {
        List<List<Word>> sentences = new ArrayList<>();
        int first = 0;
        int at = 0;
        int lineBegin = 0;
        while (at < words.size()) {
            int last = at;
            boolean ends = at + 1 == words.size() || at + 1 - first >= LONGEST_SENTENCE;
            if (!ends) {
                int gap =
                        lineBreaks(text, words.get(at).end(), words.get(at + 1).begin());
                ends = gap >= 2 || (gap == 1 && lineEnds(text, words, lineBegin, at));
                if (!ends && isTerminator(words.get(at).form())) {
                    last = closersEnd(words, at);
                    ends = last + 1 >= words.size() || sentenceEnds(text, words, first, at, last);
                    last = ends ? last : at;
                }
                if (gap >= 1) {
                    lineBegin = at + 1;
                }
            }
            if (ends) {
                sentences.add(List.copyOf(words.subList(first, last + 1)));
                first = last + 1;
            }
            at = last + 1;
        }
        return sentences;
    }

    private static int lineBreaks(String text, int from, int to) {
        int breaks = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            breaks += c == '\n' || c == '\u2028' || c == '\u2029' || c == '\u0085' ? 1 : 0;
        }
        return breaks;
    }

    private static boolean lineEnds(String text, List<Word> words, int lineBegin, int at) {
        Word next = words.get(at + 1);
        char begin = text.charAt(next.begin());
        if (begin == '-' || begin == '*' || begin == '•' || begin == '·' || begin == '–' || begin == '—') {
            return true;
        }
        char end = text.charAt(words.get(at).end() - 1);
        if (end == ',' || end == ';' || end == '-') {
            return false;
        }
        int length = words.get(at).end() - words.get(Math.min(lineBegin, at)).begin();
        return length < SHORT_LINE && !Character.isLowerCase(begin);
    }

    private static boolean isTerminator(String form) {
        char last = form.charAt(form.length() - 1);
        return last == '.' || last == '!' || last == '?' || last == '…' || last == '。' || last == '！' || last == '？';
    }

    /// The last of the quotes and brackets that close behind the word without a blank.
    private static int closersEnd(List<Word> words, int at) {
        int last = at;
        while (last + 1 < words.size() && last - at < 4) {
            Word next = words.get(last + 1);
            boolean close = next.begin() == words.get(last).end() && isCloser(next.form());
            if (!close) {
                break;
            }
            last++;
        }
        return last;
    }

    private static boolean isCloser(String form) {
        return switch (form) {
            case "\"", "'", "”", "’", "''", ")", "]", "}", "»" -> true;
            default -> false;
        };
    }

    private boolean sentenceEnds(String text, List<Word> words, int first, int at, int last) {
        Word stop = words.get(at);
        Word next = words.get(last + 1);
        if (next.begin() == words.get(last).end()) {
            return isGluedBeginning(text, words, at, last);
        }
        String form = stop.form();
        int beginning = openersEnd(words, last + 1);
        String follower = words.get(beginning).form();
        int code = follower.codePointAt(0);
        boolean opens = beginning > last + 1;
        boolean capital = Character.isUpperCase(code) || Character.isTitleCase(code);
        if (form.length() > 1 && form.endsWith(".") && Character.isLetterOrDigit(form.codePointAt(0))) {
            return abbreviationEnds(form, follower, capital, opens, at == first);
        }
        if (capital || Character.isDigit(code) || Character.isIdeographic(code)) {
            return true;
        }
        if (Character.isLowerCase(code)) {
            // Web text begins sentences in lower case; after a plain stop with a blank behind it that is the
            // likelier
            // reading,
            // but not behind a closing quote ("Go!" he said) nor behind dots that trail off.
            return last == at && form.equals(".") && at - first >= 3;
        }
        return !isCloser(follower) && !",;:-".contains(follower);
    }

    /// "end.Next": no blank, but a stop with a lower-case word before and a capital behind.
    private static boolean isGluedBeginning(String text, List<Word> words, int at, int last) {
        Word next = words.get(last + 1);
        boolean plain = words.get(at).form().length() == 1 && at > 0;
        return plain
                && last == at
                && next.end() - next.begin() > 1
                && Character.isUpperCase(text.codePointAt(next.begin()))
                && Character.isLowerCase(text.charAt(words.get(at - 1).end() - 1));
    }

    private static int openersEnd(List<Word> words, int from) {
        int at = from;
        while (at + 1 < words.size() && at - from < 3 && isOpener(words.get(at).form())) {
            at++;
        }
        return at;
    }

    private static boolean isOpener(String form) {
        return switch (form) {
            case "\"", "'", "“", "‘", "``", "(", "[", "{", "«", "„", "¿", "¡" -> true;
            default -> false;
        };
    }

    private boolean abbreviationEnds(String form, String follower, boolean capital, boolean opens, boolean begins) {
        String bare = form.substring(0, form.length() - 1);
        if (begins || !capital || Character.isDigit(bare.charAt(0))) {
            return false;
        }
        String kind = tokenizer.abbreviation(bare);
        if (kind.equals("title") || kind.equals("number")) {
            return false;
        }
        boolean starter = starters.contains(follower.toLowerCase(Locale.ROOT));
        return starter || (opens && !kind.isEmpty());
    }
}
