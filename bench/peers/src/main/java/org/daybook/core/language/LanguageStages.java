package org.daybook.core.language;

import java.util.ArrayList;
import java.util.List;

/// The stages of the grammar one by one, for the bench to time: each works on all texts before the next begins.
public final class LanguageStages {
    private final EnglishGrammar grammar;
    private final EnglishTokenizer tokenizer = new EnglishTokenizer();
    private final EnglishSentenceSplitter splitter = new EnglishSentenceSplitter(tokenizer);
    private List<List<Word>> sentences = List.of();
    private List<Lexis> lexes = List.of();
    private List<int[]> tags = List.of();

    public LanguageStages(EnglishGrammar grammar) {
        this.grammar = grammar;
    }

    /// Cuts the texts into sentences and words; answers the number of words.
    public long words(List<String> texts) {
        List<List<Word>> all = new ArrayList<>();
        for (String text : texts) {
            for (List<Word> words : splitter.sentences(text, tokenizer.words(text))) {
                if (!words.isEmpty()) {
                    all.add(words);
                }
            }
        }
        sentences = all;
        return all.stream().mapToLong(List::size).sum();
    }

    /// Numbers the words: hashes, shapes, word classes.
    public void number() {
        List<Lexis> all = new ArrayList<>();
        for (List<Word> words : sentences) {
            all.add(grammar.lexis(words));
        }
        lexes = all;
    }

    public void tag() {
        List<int[]> all = new ArrayList<>();
        for (Lexis lexis : lexes) {
            all.add(grammar.tags(lexis));
        }
        tags = all;
    }

    /// Answers the number of all letters of all lemmas, so that the work is not optimised away.
    public long lemmas() {
        long letters = 0;
        for (int i = 0; i < lexes.size(); i++) {
            for (int word = 0; word < lexes.get(i).size; word++) {
                letters += grammar.lemma(lexes.get(i).forms[word], tags.get(i)[word]).length();
            }
        }
        return letters;
    }

    /// Answers the sum of all heads.
    public long parse() {
        long heads = 0;
        for (int i = 0; i < lexes.size(); i++) {
            for (int head : grammar.tree(lexes.get(i), tags.get(i)).heads) {
                heads += head;
            }
        }
        return heads;
    }

    /// Answers the number of words in names.
    public long names() {
        long marked = 0;
        for (int i = 0; i < lexes.size(); i++) {
            for (int mark : grammar.nameMarks(lexes.get(i), tags.get(i))) {
                marked += mark == 0 ? 0 : 1;
            }
        }
        return marked;
    }
}
