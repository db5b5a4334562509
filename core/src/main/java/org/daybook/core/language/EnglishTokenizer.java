package org.daybook.core.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Cuts English text into words as the Universal Dependencies treebanks EWT and GUM do: "do|n't", "can|not",
/// "long|-|term" but "non-profit", "$|10", "U.S.", "9:30", "AT&T". One scan from left to right, no
/// backtracking; every character that is not white space belongs to exactly one word. Immutable.
final class EnglishTokenizer {
    /// Longest word that is looked up in a list; longer ones are left as they stand. The longest abbreviation
    /// or contraction has far fewer letters.
    private static final int LONGEST_LISTED = 24;

    private final Map<String, String> abbreviations = new HashMap<>();
    private final EnglishContractions contractions = new EnglishContractions();
    private final WebAddresses addresses = new WebAddresses();
    private final Set<String> prefixes = WordLists.words("en/prefixes.txt");
    private final Set<String> emoticons = WordLists.words("en/emoticons.txt");

    EnglishTokenizer() {
        for (List<String> line : WordLists.lines("en/abbreviations.txt")) {
            for (String word : line.subList(1, line.size())) {
                abbreviations.putIfAbsent(word, line.get(0));
            }
        }
    }

    /// The class of an abbreviation (title, number, plain) that may end in a stop; empty where it is none.
    String abbreviation(String wordWithoutStop) {
        return abbreviations.getOrDefault(wordWithoutStop.toLowerCase(Locale.ROOT), "");
    }

    List<Word> words(String text) {
        List<Word> words = new ArrayList<>(text.length() / 5 + 4);
        int at = 0;
        while (at < text.length()) {
            if (isBlank(text.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            while (end < text.length() && !isBlank(text.charAt(end))) {
                end++;
            }
            cutChunk(text, at, end, words);
            at = end;
        }
        return words;
    }

    static boolean isBlank(char c) {
        return c <= ' ' || (c >= 0x7f && isWideBlank(c));
    }

    private static boolean isWideBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
    }

    /// One run without blanks.
    private void cutChunk(String text, int begin, int end, List<Word> words) {
        if (end - begin <= 3 && emoticons.contains(text.substring(begin, end))) {
            add(text, begin, end, words);
            return;
        }
        int closed = end;
        while (closed > begin && ".,;:!?)]}>\"'”’»".indexOf(text.charAt(closed - 1)) >= 0) {
            closed--;
        }
        int at = begin;
        while (at < end) {
            int next = wordEnd(text, at, begin, closed, end);
            if (Character.isLetterOrDigit(text.codePointAt(at))) {
                contractions.cut(text, at, next, words);
            } else {
                add(text, at, next, words);
            }
            at = next;
        }
    }

    private int wordEnd(String text, int at, int chunk, int closed, int end) {
        char c = text.charAt(at);
        int code = text.codePointAt(at);
        if (Character.isLetterOrDigit(code)) {
            // Only where an address may begin: looking ahead from every hyphen of a long chunk would cost too much.
            boolean fresh = at == chunk || "([{<\"'“‘«:=".indexOf(text.charAt(at - 1)) >= 0;
            int address = fresh && closed > at ? addresses.end(text, at, closed) : at;
            return address > at ? address : coreEnd(text, at, chunk, end);
        }
        char next = at + 1 < end ? text.charAt(at + 1) : ' ';
        if ((c == '#' || c == '@') && Character.isLetter(next)) {
            return handleEnd(text, at + 1, end);
        }
        if (isApostrophe(c)) {
            return apostropheEnd(text, at, chunk, end);
        }
        if (c == '!' || c == '?') {
            return runEnd(text, at, end, "!?");
        }
        if (".-*=_~#+<>|".indexOf(c) >= 0) {
            return runEnd(text, at, end, String.valueOf(c));
        }
        if (c == '`' && next == '`') {
            return at + 2;
        }
        return marksEnd(text, at + Character.charCount(code), end);
    }

    /// Behind combining marks and joiners that belong to the character before.
    private static int marksEnd(String text, int at, int end) {
        int next = at;
        while (next < end) {
            if (text.charAt(next) < 0x300) {
                break;
            }
            int code = text.codePointAt(next);
            int type = Character.getType(code);
            boolean belongs = type == Character.NON_SPACING_MARK
                    || type == Character.ENCLOSING_MARK
                    || code == 0x200d
                    || code == 0xfe0f;
            if (!belongs) {
                break;
            }
            next += Character.charCount(code);
        }
        return next;
    }

    private static int runEnd(String text, int at, int end, String characters) {
        int next = at;
        while (next < end && characters.indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        return next;
    }

    private static int handleEnd(String text, int at, int end) {
        int next = at;
        while (next < end && (Character.isLetterOrDigit(text.charAt(next)) || text.charAt(next) == '_')) {
            next++;
        }
        return next;
    }

    /// "'s" and its like after a word or alone, "'90s", otherwise one quotation mark.
    private static int apostropheEnd(String text, int at, int chunk, int end) {
        int letters = at + 1;
        while (letters < end && letters - at <= 3 && Character.isLetterOrDigit(text.charAt(letters))) {
            letters++;
        }
        String tail = text.substring(at + 1, letters).toLowerCase(Locale.ROOT);
        boolean ends = letters == end || !Character.isLetterOrDigit(text.charAt(letters));
        boolean decade = tail.length() >= 2 && Character.isDigit(tail.charAt(0)) && Character.isDigit(tail.charAt(1));
        if (ends && (EnglishContractions.isClitic(tail) || (decade && at == chunk))) {
            return letters;
        }
        return at + 1 < end && text.charAt(at + 1) == text.charAt(at) ? at + 2 : at + 1;
    }

    /// Letters and digits with the marks that may stand inside a word.
    private int coreEnd(String text, int at, int chunk, int end) {
        int next = at;
        while (next < end) {
            int code = text.codePointAt(next);
            if (Character.isLetterOrDigit(code) || (code == '_' && next + 1 < end)) {
                next = marksEnd(text, next + Character.charCount(code), end);
                continue;
            }
            char mark = text.charAt(next);
            if (next + 1 < end && joins(text, at, next, mark, end)) {
                next++;
                continue;
            }
            if (mark == '.' && keepsStop(text, at, next, chunk, end)) {
                return next + 1;
            }
            if (mark == '$' && next - at <= 3 && next + 1 < end && isCapitals(text, at, next)) {
                return next + 1;
            }
            break;
        }
        return Math.max(next, at + Character.charCount(text.codePointAt(at)));
    }

    private boolean joins(String text, int at, int mark, char c, int end) {
        char before = text.charAt(mark - 1);
        char after = text.charAt(mark + 1);
        boolean digits = Character.isDigit(before) && Character.isDigit(after);
        boolean letters = Character.isLetter(before) && Character.isLetter(after);
        return switch (c) {
            case '.' -> digits || (letters && stopJoins(text, at, mark));
            case ',', ':' -> digits;
            case '/' -> digits || (before == 'w' && mark == at + 1);
            case '&' -> letters && mark - at <= 4;
            case '\'', '’' -> letters;
            case '-' -> hyphenJoins(text, at, mark, end);
            case '@' -> Character.isLetterOrDigit(after);
            case '*' -> letters;
            default -> false;
        };
    }

    /// "U.S", "e.g", "Ph.D", "a.m": a stop between letters joins when at most two
    /// letters stand since the last one.
    private static boolean stopJoins(String text, int at, int mark) {
        int since = mark;
        while (since > at && Character.isLetter(text.charAt(since - 1)) && mark - since <= 3) {
            since--;
        }
        return mark - since == 1
                || (mark - since == 2 && since == at && mark + 2 < text.length() && text.charAt(mark + 2) == '.');
    }

    private boolean hyphenJoins(String text, int at, int mark, int end) {
        char after = text.charAt(mark + 1);
        if (!Character.isLetterOrDigit(after)) {
            return false;
        }
        if (mark - at <= LONGEST_LISTED
                && prefixes.contains(text.substring(at, mark).toLowerCase(Locale.ROOT))) {
            return true;
        }
        return isTelephone(text, at, mark, end);
    }

    /// "713-853-3989", "555-0199", "2026-11-23": three figures or four before a hyphen and more behind
    /// it, or a chain of three groups.
    private static boolean isTelephone(String text, int at, int mark, int end) {
        int group = 0;
        int groups = 1;
        for (int i = at; i < end && i - at < 20; i++) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                group++;
            } else if (c == '-' && group > 0) {
                groups++;
                group = 0;
            } else if (Character.isLetter(c)) {
                return false;
            } else {
                break;
            }
        }
        return groups >= 3 || (groups == 2 && mark - at == 3 && group == 4);
    }

    /// Whether the stop behind a word belongs to it: initials, abbreviations, the number of a list item.
    private boolean keepsStop(String text, int at, int stop, int chunk, int end) {
        if (stop + 1 < end && (text.charAt(stop + 1) == '.' || Character.isLetterOrDigit(text.charAt(stop + 1)))) {
            return false;
        }
        if (stop - at == 1 && Character.isUpperCase(text.charAt(at))) {
            return text.charAt(at) != 'I' || (stop + 1 < text.length() && followsCapital(text, stop + 1));
        }
        boolean inner = false;
        for (int i = at; i < stop && i - at < LONGEST_LISTED; i++) {
            inner |= text.charAt(i) == '.';
        }
        if (inner) {
            return Character.isLetter(text.charAt(stop - 1)) && stop - at < LONGEST_LISTED;
        }
        if (Character.isDigit(text.charAt(at))) {
            return at == chunk && stop - at <= 2 && stop + 1 == end && beginsLine(text, at) && isNumber(text, at, stop);
        }
        if (stop - at > LONGEST_LISTED) {
            return false;
        }
        String kind = abbreviation(text.substring(at, stop));
        return switch (kind) {
            case "" -> false;
            case "number" -> followsDigit(text, stop + 1);
            default -> !isOrdinaryWord(text, at, stop) || followsSomething(text, stop + 1);
        };
    }

    /// "sun." or "sat." in lower case ends a sentence, it is no weekday.
    private static boolean isOrdinaryWord(String text, int at, int stop) {
        return stop - at <= 4 && Character.isLowerCase(text.charAt(at));
    }

    private static boolean followsSomething(String text, int at) {
        int next = at;
        while (next < text.length() && next - at < 4 && text.charAt(next) == ' ') {
            next++;
        }
        return next < text.length() && text.charAt(next) != '\n' && !Character.isUpperCase(text.charAt(next));
    }

    private static boolean followsCapital(String text, int at) {
        return at + 1 < text.length() && text.charAt(at) == ' ' && Character.isUpperCase(text.charAt(at + 1));
    }

    private static boolean followsDigit(String text, int at) {
        return at + 1 < text.length() && isBlank(text.charAt(at)) && Character.isDigit(text.charAt(at + 1));
    }

    private static boolean beginsLine(String text, int at) {
        return at == 0 || text.charAt(at - 1) == '\n';
    }

    private static boolean isNumber(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCapitals(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isUpperCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == '‘';
    }

    static void add(String text, int begin, int end, List<Word> words) {
        words.add(new Word(begin, end, text.substring(begin, end)));
    }
}
