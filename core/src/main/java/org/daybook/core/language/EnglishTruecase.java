package org.daybook.core.language;

import java.time.Month;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daybook.core.lexicon.SmallLetters;

/// Gives a text that is set in capitals throughout (telegrams, old wires, transcripts) the small letters
/// that it
/// would have in print, so that the later stages can see its names (Lita, Ittycheriah, Roukos & Kambhatla
/// 2003
/// call this truecasing). A word is a name where the grammar, which reads capitals without regard to
/// case, marks it
/// as one more often than not in this text, or where a list of names or the lack of the word in any other
/// list says
/// so. Every character keeps its place: the result is as long as the text, and other texts come back as
/// they are.
///
/// Immutable, shared by all threads, linear in the length of the text.
public final class EnglishTruecase {
    /// Fewer capitals than this are a headline or an acronym, not a text.
    private static final int FEWEST_CAPITALS = 60;

    /// How many capitals there are to one small letter.
    private static final int CAPITALS_TO_ONE = 9;

    /// A dateline ends within so many characters.
    private static final int LONGEST_DATELINE = 110;

    private final EnglishGrammar grammar;

    public EnglishTruecase(EnglishGrammar grammar) {
        this.grammar = grammar;
    }

    /// The text in mixed case, or the text itself where it has that already.
    public String of(String text) {
        if (!shouted(text)) {
            return text;
        }
        List<Sentence> sentences = grammar.analyse(text);
        Map<String, Integer> names = votes(sentences);
        char[] cased = new char[text.length()];
        for (int i = 0; i < cased.length; i++) {
            cased[i] = Character.toLowerCase(text.charAt(i));
        }
        for (Sentence sentence : sentences) {
            List<Token> tokens = sentence.tokens();
            int dateline = sentence.begin() == sentences.getFirst().begin()
                    ? Dateline.words(tokens.stream().map(Token::form).toList())
                    : 0;
            boolean[] listed = placesOfSeveralWords(tokens);
            boolean opens = true;
            for (int i = 0; i < tokens.size(); i++) {
                Token token = tokens.get(i);
                opens |= i == dateline;
                boolean letter = Character.isLetter(text.charAt(token.begin()));
                boolean glued = i > 0
                        && tokens.get(i - 1).end() == token.begin()
                        && token.form().indexOf('\'') >= 0;
                if (!letter || glued) {
                    opens &= !letter;
                    continue;
                }
                if (acronym(text, tokens, i)) {
                    text.getChars(token.begin(), token.end(), cased, token.begin());
                } else if (opens
                        || listed[i]
                        || month(tokens, i)
                        || names.getOrDefault(small(token), 0) > 0
                        || token.form().equals("I")) {
                    capitalise(text, token.begin(), token.end(), cased);
                }
                opens = false;
            }
        }
        keepDateline(text, cased);
        return new String(cased);
    }

    /// "CENTRAL AMERICA": each word may also be another word's small letters, together they are not.
    private boolean[] placesOfSeveralWords(List<Token> tokens) {
        List<String> lowers = tokens.stream().map(EnglishTruecase::small).toList();
        boolean[] listed = new boolean[lowers.size()];
        for (int i = 0; i < listed.length; i++) {
            for (int k = grammar.placeOfSeveralWords(lowers, i) - 1; k >= 0; k--) {
                listed[i + k] |=
                        !lowers.get(i + k).equals("of") && !lowers.get(i + k).equals("the");
            }
        }
        return listed;
    }

    /// "1 MAY", "MARCH 1991": a month beside a figure.
    private static boolean month(List<Token> tokens, int at) {
        String form = tokens.get(at).form();
        boolean figure =
                (at > 0 && figure(tokens.get(at - 1))) || (at + 1 < tokens.size() && figure(tokens.get(at + 1)));
        return figure
                && Arrays.stream(Month.values())
                        .map(Month::name)
                        .anyMatch(month -> month.equals(form) || (form.length() == 3 && month.startsWith(form)));
    }

    private static boolean figure(Token token) {
        return Character.isDigit(token.form().charAt(0));
    }

    private static boolean shouted(String text) {
        int capitals = 0;
        int smalls = 0;
        for (int i = 0; i < text.length(); i++) {
            capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
            smalls += Character.isLowerCase(text.charAt(i)) ? 1 : 0;
        }
        return capitals >= FEWEST_CAPITALS && capitals > CAPITALS_TO_ONE * smalls;
    }

    /// For each word how much more often it is taken for a name than for another word.
    private Map<String, Integer> votes(List<Sentence> sentences) {
        Map<String, Integer> votes = new HashMap<>();
        for (Sentence sentence : sentences) {
            List<Token> tokens = sentence.tokens();
            boolean[] marked = new boolean[tokens.size()];
            for (Mention mention : sentence.mentions()) {
                Arrays.fill(marked, mention.first(), mention.last(), true);
            }
            for (int i = 0; i < marked.length; i++) {
                Token token = tokens.get(i);
                boolean open = token.tag() == Tag.PROPN
                        || token.tag() == Tag.NOUN
                        || token.tag() == Tag.X
                        || token.tag() == Tag.ADJ
                        || token.tag() == Tag.VERB;
                boolean name = open && (token.tag() == Tag.PROPN || grammar.names(small(token)));
                boolean both = open && marked[i] && token.tag() != Tag.VERB;
                votes.merge(
                        small(token), name || both || (open && grammar.unheard(small(token))) ? 1 : -1, Integer::sum);
            }
        }
        return votes;
    }

    private static String small(Token token) {
        return SmallLetters.of(token.form());
    }

    /// `U.S.`; a word without vowels; a short one alone in brackets or before a bracket that spells it out.
    private static boolean acronym(String text, List<Token> tokens, int at) {
        Token token = tokens.get(at);
        String form = token.form();
        if (form.length() < 2 || form.length() > 8 || !form.equals(form.toUpperCase(Locale.ROOT))) {
            return false;
        }
        if (form.indexOf('.') > 0 && form.length() > 3) {
            return form.indexOf('.') == 1;
        }
        boolean vowels = false;
        for (int i = 0; i < form.length(); i++) {
            vowels |= "AEIOUY".indexOf(form.charAt(i)) >= 0;
            if (!Character.isLetter(form.charAt(i))) {
                return false;
            }
        }
        if (!vowels) {
            return token.tag() == Tag.PROPN && form.length() > 2;
        }
        char before = token.begin() > 0 ? text.charAt(token.begin() - 1) : ' ';
        char after = token.end() < text.length() ? text.charAt(token.end()) : ' ';
        boolean bracketed = (before == '(' && after == ')') && form.length() <= 6;
        boolean spelt = at + 1 < tokens.size() && tokens.get(at + 1).form().equals("[") && form.length() <= 5;
        return token.tag() == Tag.PROPN && (bracketed || spelt);
    }

    /// The first letter, and each behind a hyphen or an apostrophe that stands after one letter:
    /// "D'Aubuisson".
    private static void capitalise(String text, int begin, int end, char[] cased) {
        for (int i = begin; i < end; i++) {
            boolean first = i == begin
                    || text.charAt(i - 1) == '-'
                    || (i == begin + 2 && (text.charAt(i - 1) == '\'' || text.charAt(i - 1) == '’'));
            if (first) {
                cased[i] = text.charAt(i);
            }
        }
    }

    /// The town of a dateline ("LIMA, 9 JAN 90 -- ") stays in capitals, as agencies print it.
    private static void keepDateline(String text, char[] cased) {
        int dash = text.indexOf("--");
        int comma = text.indexOf(',');
        if (dash > 0 && dash < LONGEST_DATELINE && comma > 0 && comma < dash) {
            text.getChars(0, comma, cased, 0);
        }
    }
}
