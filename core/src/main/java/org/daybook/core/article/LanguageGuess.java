package org.daybook.core.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Guesses a text's language: by its script where that settles it, else by its most frequent small words. A
/// guess needs
/// a
/// clear lead; a short or mixed text has none. Immutable, safe for all threads; looks at the first 4,000
/// characters.
final class LanguageGuess {
    private static final int LOOKED_AT = 4000;

    /// The least share of listed words: running text has about a third of them, a list of names hardly any.
    private static final double SHARE = 0.07;

    private final Map<String, List<String>> languagesOfWord;
    private final Map<String, String> languageOfScript;

    private LanguageGuess(Map<String, List<String>> languagesOfWord, Map<String, String> languageOfScript) {
        this.languagesOfWord = languagesOfWord;
        this.languageOfScript = languageOfScript;
    }

    static LanguageGuess load() {
        Map<String, List<String>> words = new HashMap<>();
        Map<String, String> scripts = new HashMap<>();
        for (String line : Lines.of("languages.txt")) {
            String[] parts = line.split(" ");
            if (parts[0].equals("script")) {
                scripts.put(parts[1], parts[2]);
                continue;
            }
            for (int i = 1; i < parts.length; i++) {
                words.computeIfAbsent(parts[i], word -> new ArrayList<>()).add(parts[0]);
            }
        }
        return new LanguageGuess(words, scripts);
    }

    /// The language, as BCP 47; empty when nothing speaks clearly for one.
    Optional<String> of(String text) {
        String start = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
        Optional<String> script = mainScript(start);
        if (script.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Integer> votes = new HashMap<>();
        int words = 0;
        for (String word : Words.fold(start).split(" ")) {
            words++;
            if (!isOf(script.get(), word)) {
                continue;
            }
            for (String language : languagesOfWord.getOrDefault(word, List.of())) {
                votes.merge(language, 1, Integer::sum);
            }
        }
        String best = "";
        int most = 0;
        for (Map.Entry<String, Integer> vote : votes.entrySet()) {
            if (vote.getValue() > most
                    || (vote.getValue() == most && vote.getKey().compareTo(best) < 0)) {
                best = vote.getKey();
                most = vote.getValue();
            }
        }
        String fallback = languageOfScript.getOrDefault(script.get(), "");
        if ((most >= 2 && most >= SHARE * words) || (most >= 1 && !fallback.isEmpty())) {
            return Optional.of(best);
        }
        return fallback.isEmpty() ? Optional.empty() : Optional.of(fallback);
    }

    /// Foreign names and terms say nothing about a text in another script.
    private static boolean isOf(String script, String word) {
        return !word.isEmpty()
                && ((script.equals("HIRAGANA") && word.charAt(0) > 0x2E7F)
                        || Character.UnicodeScript.of(word.codePointAt(0))
                                .name()
                                .equals(script));
    }

    /// The script of most letters; kana anywhere means Japanese, whose other half is Chinese characters.
    private static Optional<String> mainScript(String text) {
        Map<Character.UnicodeScript, Integer> letters = new HashMap<>();
        int all = 0;
        int latin = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (c < 128) {
                latin += Character.isLetter(c) ? 1 : 0;
            } else if (Character.isLetter(c)) {
                letters.merge(Character.UnicodeScript.of(c), 1, Integer::sum);
                all++;
            }
            i += Character.charCount(c);
        }
        if (latin > 0) {
            letters.merge(Character.UnicodeScript.LATIN, latin, Integer::sum);
            all += latin;
        }
        int kana = letters.getOrDefault(Character.UnicodeScript.HIRAGANA, 0)
                + letters.getOrDefault(Character.UnicodeScript.KATAKANA, 0);
        if (kana > all / 10) {
            return Optional.of("HIRAGANA");
        }
        int least = all / 2;
        return letters.entrySet().stream()
                .filter(entry -> entry.getValue() > least)
                .map(entry -> entry.getKey().name())
                .findAny();
    }
}
