package org.daybook.core.language;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.daybook.core.lexicon.SmallLetters;

/// The grammar of English: tagger, parser and name tagger are linear classifiers over hashed features
/// (averaged perceptrons) that go once through the sentence, each using what the one before found. Loads
/// its word lists and model from the class path once; afterwards immutable and shared by all threads.
/// Some ten microseconds a word.
public final class EnglishGrammar implements Grammar {
    /// So many sentences go through a classifier together: more than most articles have, and of a book not all.
    private static final int TOGETHER = 64;

    private final EnglishTokenizer tokenizer;
    private final EnglishSentenceSplitter splitter;
    private final EnglishModel model;
    private final NameLists lists;
    private final CompanyEndings endings;

    private EnglishGrammar(EnglishTokenizer tokenizer, EnglishModel model, NameLists lists, CompanyEndings endings) {
        this.tokenizer = tokenizer;
        this.splitter = new EnglishSentenceSplitter(tokenizer);
        this.model = model;
        this.lists = lists;
        this.endings = endings;
    }

    /// Reads everything that stands beside this class; throws where the jar lacks a resource.
    public static EnglishGrammar load() {
        return new EnglishGrammar(new EnglishTokenizer(), EnglishModel.load(), NameLists.load(), CompanyEndings.load());
    }

    @Override
    public List<Sentence> analyse(String text) {
        List<List<Word>> parts = new ArrayList<>();
        List<Boolean> opened = new ArrayList<>();
        for (List<Word> words : splitter.sentences(text, tokenizer.words(text))) {
            if (words.isEmpty()) {
                continue;
            }
            int dateline = Dateline.words(forms(words));
            opened.add(dateline > 0);
            if (dateline > 0) {
                parts.add(words.subList(0, dateline));
            }
            parts.add(words.subList(dateline, words.size()));
        }
        Iterator<Sentence> read = read(parts).iterator();
        List<Sentence> sentences = new ArrayList<>(opened.size());
        for (boolean dateline : opened) {
            sentences.add(dateline ? behindDateline(read.next(), read.next()) : read.next());
        }
        return List.copyOf(NamesAgree.in(sentences));
    }

    @Override
    public List<Sentence> complete(List<List<Word>> sentences) {
        return List.copyOf(NamesAgree.in(
                read(sentences.stream().filter(words -> !words.isEmpty()).toList())));
    }

    /// Some sentences at a time go through each classifier together: its tables are then in the processor's cache
    /// for more than one sentence.
    private List<Sentence> read(List<List<Word>> sentences) {
        List<Sentence> read = new ArrayList<>(sentences.size());
        for (int from = 0; from < sentences.size(); from += TOGETHER) {
            List<List<Word>> some = sentences.subList(from, Math.min(from + TOGETHER, sentences.size()));
            List<Lexis> lexes = some.stream().map(this::lexis).toList();
            List<int[]> tags = lexes.stream().map(this::tags).toList();
            List<ParseState> trees = new ArrayList<>(some.size());
            for (int i = 0; i < some.size(); i++) {
                trees.add(tree(lexes.get(i), tags.get(i)));
            }
            for (int i = 0; i < some.size(); i++) {
                List<Mention> names = NameSpans.of(nameMarks(lexes.get(i), tags.get(i)));
                read.add(sentence(some.get(i), tags.get(i), trees.get(i), names));
            }
        }
        return read;
    }

    /// A dateline is read by itself and hung below the sentence that it opens.
    private static Sentence behindDateline(Sentence sent, Sentence told) {
        int dateline = sent.tokens().size();
        int root = 0;
        while (!told.tokens().get(root).isRoot()) {
            root++;
        }
        List<Token> tokens = new ArrayList<>(dateline + told.tokens().size());
        for (Token token : sent.tokens()) {
            tokens.add(token.isRoot() ? token.under(dateline + root, "parataxis") : token);
        }
        for (Token token : told.tokens()) {
            tokens.add(token.isRoot() ? token : token.under(dateline + token.head(), token.relation()));
        }
        List<Mention> mentions = new ArrayList<>(sent.mentions());
        for (Mention mention : told.mentions()) {
            mentions.add(new Mention(dateline + mention.first(), dateline + mention.last(), mention.kind()));
        }
        return new Sentence(sent.begin(), told.end(), tokens, mentions);
    }

    private Sentence sentence(List<Word> words, int[] tags, ParseState tree, List<Mention> mentions) {
        List<Token> tokens = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean root = tree.heads[i] == words.size();
            tokens.add(new Token(
                    word.begin(),
                    word.end(),
                    word.form(),
                    lemma(word.form(), tags[i]),
                    model.universal().get(tags[i]),
                    root ? -1 : tree.heads[i],
                    root ? "root" : model.relations().get(tree.relations[i])));
        }
        return new Sentence(words.getFirst().begin(), words.getLast().end(), RelativeClauses.of(tokens), mentions);
    }

    private static List<String> forms(List<Word> words) {
        return words.stream().map(Word::form).toList();
    }

    Lexis lexis(List<Word> words) {
        return new Lexis(forms(words), model.classes());
    }

    int[] tags(Lexis lexis) {
        return model.tagger().tags(lexis);
    }

    /// Whether a list has the word, in small letters, as a country, a people or somebody's first name.
    boolean names(String lower) {
        return lists.isName(lower);
    }

    /// How many of these small-letter words, from here on, are one place's name, or its people's; 0 where
    /// none is.
    int placeOfSeveralWords(List<String> lowers, int at) {
        return lists.phrase(lowers, at);
    }

    /// Whether neither the treebank nor the texts behind the word classes know the word, in small letters.
    boolean unheard(String lower) {
        return model.classes().of(Hash.word(lower)) == 0;
    }

    ParseState tree(Lexis lexis, int[] tags) {
        return model.parser().parse(lexis, tags);
    }

    int[] nameMarks(Lexis lexis, int[] tags) {
        int[] marks = new int[lexis.size];
        int[] features = new int[NameFeatures.MOST];
        int[] found = Weights.room(features.length);
        int[] scores = model.names().scores();
        NameFeatures extractor = new NameFeatures(lexis, tags, model.universal(), lists.of(lexis), features);
        for (int i = 0; i < lexis.size; i++) {
            if ((i == 0 || marks[i - 1] == 0) && !extractor.mayBegin(i)) {
                continue;
            }
            model.names().score(features, extractor.of(i, marks), found, scores);
            marks[i] = NameSpans.best(scores, i == 0 ? 0 : marks[i - 1]);
        }
        endings.complete(lexis, marks);
        return marks;
    }

    String lemma(String form, int tag) {
        String lemma = model.lemmas().of(form, model.tags().get(tag));
        return lemma.isEmpty() ? SmallLetters.of(form) : lemma;
    }
}
