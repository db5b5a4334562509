package org.daybook.core.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The grammar of English. Loads its word lists and model from the class path once; afterwards immutable and
/// shared by
/// all threads.
public final class EnglishGrammar implements Grammar {
    private final EnglishTokenizer tokenizer;
    private final EnglishSentenceSplitter splitter;

    private EnglishGrammar(EnglishTokenizer tokenizer) {
        this.tokenizer = tokenizer;
        this.splitter = new EnglishSentenceSplitter(tokenizer);
    }

    /// Reads everything that stands beside this class; throws where the jar lacks a resource.
    public static EnglishGrammar load() {
        return new EnglishGrammar(new EnglishTokenizer());
    }

    @Override
    public List<Sentence> analyse(String text) {
        return complete(splitter.sentences(text, tokenizer.words(text)));
    }

    @Override
    public List<Sentence> complete(List<List<Word>> sentences) {
        List<Sentence> done = new ArrayList<>(sentences.size());
        for (List<Word> words : sentences) {
            if (!words.isEmpty()) {
                done.add(sentence(words));
            }
        }
        return List.copyOf(done);
    }

    /// Until the trained model is there: tags by shape, every word below the first.
    private static Sentence sentence(List<Word> words) {
        List<Token> tokens = new ArrayList<>(words.size());
        for (Word word : words) {
            boolean root = tokens.isEmpty();
            tokens.add(new Token(
                    word.begin(),
                    word.end(),
                    word.form(),
                    word.form().toLowerCase(Locale.ROOT),
                    shape(word),
                    root ? -1 : 0,
                    root ? "root" : "dep"));
        }
        return new Sentence(words.getFirst().begin(), words.getLast().end(), tokens, List.of());
    }

    private static Tag shape(Word word) {
        int code = word.form().codePointAt(0);
        if (Character.isDigit(code)) {
            return Tag.NUM;
        }
        return !Character.isLetter(code) ? Tag.PUNCT : Character.isUpperCase(code) ? Tag.PROPN : Tag.NOUN;
    }
}
