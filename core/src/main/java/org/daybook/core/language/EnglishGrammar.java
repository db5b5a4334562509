package org.daybook.core.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.daybook.core.lexicon.SmallLetters;

/// The grammar of English: tagger, parser and name tagger are linear classifiers over hashed features
/// (averaged perceptrons) that go once through the sentence, each using what the one before found. Loads
/// its word lists and model from the class path once; afterwards immutable and shared by all threads.
/// Some ten microseconds a word.
public final class EnglishGrammar implements Grammar {
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
        return all(splitter.sentences(text, tokenizer.words(text)), this::behindDateline);
    }

    @Override
    public List<Sentence> complete(List<List<Word>> sentences) {
        return all(sentences, this::sentence);
    }

    private static List<Sentence> all(List<List<Word>> sentences, Function<List<Word>, Sentence> read) {
        List<Sentence> done = new ArrayList<>(sentences.size());
        for (List<Word> words : sentences) {
            if (!words.isEmpty()) {
                done.add(read.apply(words));
            }
        }
        return List.copyOf(NamesAgree.in(done));
    }

    /// A dateline is read by itself and hung below the sentence that it opens.
    private Sentence behindDateline(List<Word> words) {
        int dateline = Dateline.words(words.stream().map(Word::form).toList());
        if (dateline == 0) {
            return sentence(words);
        }
        Sentence sent = sentence(words.subList(0, dateline));
        Sentence told = sentence(words.subList(dateline, words.size()));
        int root = 0;
        while (!told.tokens().get(root).isRoot()) {
            root++;
        }
        List<Token> tokens = new ArrayList<>(words.size());
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

    private Sentence sentence(List<Word> words) {
        Lexis lexis = lexis(words);
        int[] tags = tags(lexis);
        ParseState tree = tree(lexis, tags);
        List<Token> tokens = new ArrayList<>(words.size());
        for (int i = 0; i < lexis.size; i++) {
            Word word = words.get(i);
            boolean root = tree.heads[i] == lexis.size;
            tokens.add(new Token(
                    word.begin(),
                    word.end(),
                    word.form(),
                    lemma(word.form(), tags[i]),
                    model.universal().get(tags[i]),
                    root ? -1 : tree.heads[i],
                    root ? "root" : model.relations().get(tree.relations[i])));
        }
        List<Mention> mentions = NameSpans.of(nameMarks(lexis, tags));
        return new Sentence(words.getFirst().begin(), words.getLast().end(), RelativeClauses.of(tokens), mentions);
    }

    Lexis lexis(List<Word> words) {
        return new Lexis(words.stream().map(Word::form).toList(), model.classes());
    }

    int[] tags(Lexis lexis) {
        return tags(model.tagger(), lexis);
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

    /// The number of each word's tag.
    static int[] tags(Weights tagger, Lexis lexis) {
        int[] tags = new int[lexis.size];
        int[] features = new int[TagFeatures.MOST];
        int[] found = new int[features.length];
        int[] scores = new int[tagger.classes()];
        for (int i = 0; i < lexis.size; i++) {
            tagger.score(features, TagFeatures.of(lexis, i, tags, features), found, scores);
            tags[i] = best(scores);
        }
        return tags;
    }

    ParseState tree(Lexis lexis, int[] tags) {
        return model.parser().parse(lexis, tags);
    }

    int[] nameMarks(Lexis lexis, int[] tags) {
        int[] marks = new int[lexis.size];
        int[] features = new int[NameFeatures.MOST];
        int[] found = new int[features.length];
        int[] scores = new int[model.names().classes()];
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

    static int best(int[] scores) {
        int best = 0;
        for (int c = 1; c < scores.length; c++) {
            if (scores[c] > scores[best]) {
                best = c;
            }
        }
        return best;
    }

    String lemma(String form, int tag) {
        String lemma = model.lemmas().of(form, model.tags().get(tag));
        return lemma.isEmpty() ? SmallLetters.of(form) : lemma;
    }
}
