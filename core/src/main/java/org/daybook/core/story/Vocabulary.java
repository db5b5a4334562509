package org.daybook.core.story;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/// The words of the stream and what they weigh: rare ones more than common ones, names and figures more than
/// other words. What is common is learnt from the stream, starting from English at large: a word is rare when few
/// articles have it, and also when few stories do, for the words that make a big story what it is are in many
/// articles, all of that story. Bounded: old counts fade, forgotten words go. Not thread-safe.
final class Vocabulary {
    /// English at large counts like this many articles of the stream, and like this many stories. Of 30, 100,
    /// 300 and 1000 best on headlines.
    private static final double PRIOR = 100;

    /// Different words in an article of the prior: from a share of words to a share of articles.
    private static final double PRIOR_LENGTH = 50;

    /// A name tells an event from another of the same kind better than a word as rare.
    private static final double NAME = 1.4;

    /// So does a figure: how many were hurt, how strong the quake was, the day and the year. In a headline alone
    /// it often says only how long a list is, and weighs like any word.
    private static final double FIGURE = 2;

    /// Every story has a Tuesday.
    private static final double CALENDAR = 0.7;

    private static final double TITLE = 2;

    /// Counts are halved each time so many articles have come: news of last season is rare again.
    private static final int SEASON = 50_000;

    private final Map<String, Word> words = new HashMap<>();
    private double articles;
    private double stories;
    private int sinceFading;
    private int brought;

    /// An article's words, heaviest first; the weights form a vector of length 1.
    static final class Weighed {
        private final List<Word> inOrder;
        private final Word[] words;
        private final int[] numbers;
        private final double[] values;
        private final byte[] kinds;
        private final double[] squares = new double[Kind.values().length];

        /// @param inOrder the words as the digest has them
        private Weighed(List<Word> inOrder, List<Weight> heaviest, double length) {
            this.inOrder = inOrder;
            int size = heaviest.size();
            words = new Word[size];
            numbers = new int[size];
            values = new double[size];
            kinds = new byte[size];
            for (int i = 0; i < size; i++) {
                Weight weight = heaviest.get(i);
                words[i] = weight.word;
                numbers[i] = weight.word.number();
                values[i] = weight.value / length;
                kinds[i] = weight.kind.place;
                squares[kinds[i]] += values[i] * values[i];
            }
        }

        int size() {
            return words.length;
        }

        Word word(int place) {
            return words[place];
        }

        int number(int place) {
            return numbers[place];
        }

        double value(int place) {
            return values[place];
        }

        /// The place of its [Kind].
        int kind(int place) {
            return kinds[place];
        }

        /// The squares of the words of each kind.
        double[] squares() {
            return squares;
        }
    }

    /// What kind of thing a word names; compared kind by kind in texts, see [LiveStory].
    enum Kind {
        NAME((byte) 0),
        FIGURE((byte) 1),
        OTHER((byte) 2);

        /// Its place in sums by kind.
        final byte place;

        Kind(byte place) {
            this.place = place;
        }
    }

    private record Weight(Word word, double value, Kind kind) {}

    private static final Comparator<Weight> HEAVIEST_FIRST =
            Comparator.comparingDouble((Weight weight) -> -weight.value).thenComparing(weight -> weight.word.text());

    Weighed weigh(Digest digest) {
        List<Weight> found = new ArrayList<>(digest.terms().size());
        List<Word> inOrder = new ArrayList<>(digest.terms().size());
        double square = 0;
        for (Digest.Term term : digest.terms()) {
            Word word = word(term);
            inOrder.add(word);
            double often = 1 + Math.log(Math.max(1, term.title() * TITLE + term.text()));
            Kind kind = kind(word, term);
            double value = often * factor(kind, word, term) * rarity(word);
            found.add(new Weight(word, value, kind));
            square += value * value;
        }
        found.sort(HEAVIEST_FIRST);
        return new Weighed(inOrder, found, Math.sqrt(square));
    }

    private Word word(Digest.Term term) {
        Word known = words.get(term.word());
        if (known != null) {
            return known;
        }
        Word made = new Word(term.word(), ++brought);
        words.put(term.word(), made);
        return made;
    }

    private double rarity(Word word) {
        double prior = PRIOR * Math.min(0.5, word.share() * PRIOR_LENGTH);
        double ofArticles = (prior + word.articles) / (PRIOR + articles);
        double ofStories = (prior + word.stories) / (PRIOR + stories);
        return -Math.log(ofArticles * ofStories) / 2;
    }

    private static Kind kind(Word word, Digest.Term term) {
        if (word.isFigure()) {
            return Kind.FIGURE;
        }
        return !word.isCalendar() && isName(word, term) ? Kind.NAME : Kind.OTHER;
    }

    private static double factor(Kind kind, Word word, Digest.Term term) {
        return switch (kind) {
            case NAME -> NAME;
            case FIGURE -> term.text() > 0 ? FIGURE : 1;
            case OTHER -> word.isCalendar() ? CALENDAR : 1;
        };
    }

    /// Title Case headlines say nothing about names, so what the stream says elsewhere decides, then English.
    private static boolean isName(Word word, Digest.Term term) {
        double capital = term.capital() * 2 + word.capital;
        double lower = term.lower() * 2 + word.lower;
        return capital + lower == 0 ? word.isNameInEnglish() : capital > lower;
    }

    /// Called before the story takes the article, so that a word that is new to it is known.
    ///
    /// @param weighed what was made of the digest
    void learn(Digest digest, Weighed weighed, LiveStory story) {
        articles++;
        sinceFading++;
        if (story.isEmpty()) {
            stories++;
        }
        for (int i = 0; i < weighed.inOrder.size(); i++) {
            Digest.Term term = digest.terms().get(i);
            Word word = weighed.inOrder.get(i);
            word.articles++;
            if (!story.has(word)) {
                word.stories++;
            }
            word.capital += term.capital();
            word.lower += term.lower();
        }
    }

    /// Forgets the rows of closed stories, and now and then fades the counts. Its cost, spread over the articles
    /// between two calls, is constant.
    void tidy(IntPredicate gone) {
        boolean fades = sinceFading >= SEASON;
        if (fades) {
            sinceFading = 0;
            articles /= 2;
            stories /= 2;
        }
        for (Word word : words.values()) {
            word.forgetIf(gone);
            if (fades) {
                word.articles /= 2;
                word.stories /= 2;
                word.capital /= 2;
                word.lower /= 2;
            }
        }
        words.values().removeIf(word -> word.articles < 0.6 && word.size() == 0);
    }

    /// @param ofStories words of live stories, some of which the stream may have forgotten
    /// @param places    the number under which the story of a row is written
    void write(DataOutput out, Collection<Word> ofStories, Map<Integer, Integer> places) throws IOException {
        out.writeDouble(articles);
        out.writeDouble(stories);
        out.writeInt(sinceFading);
        out.writeInt(brought);
        SortedMap<Integer, Word> all = new TreeMap<>();
        words.values().forEach(word -> all.put(word.number(), word));
        ofStories.forEach(word -> all.put(word.number(), word));
        out.writeInt(all.size());
        for (Word word : all.values()) {
            word.write(out, places);
            out.writeBoolean(words.get(word.text()) == word);
        }
    }

    /// Reads what was written into this vocabulary, which must be new.
    ///
    /// @return every word by its number
    Map<Integer, Word> read(DataInput in) throws IOException {
        articles = in.readDouble();
        stories = in.readDouble();
        sinceFading = in.readInt();
        brought = in.readInt();
        Map<Integer, Word> all = new HashMap<>();
        for (int count = in.readInt(); count > 0; count--) {
            Word word = Word.read(in);
            all.put(word.number(), word);
            if (in.readBoolean()) {
                words.put(word.text(), word);
            }
        }
        return all;
    }
}
