package org.daybook.core.story;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A story that may still grow: the sum of its articles' vectors, damped a little. Mutable, of one [Desk].
final class LiveStory {
    /// Words kept when twice as many have gathered: the heaviest carry the likeness.
    private static final int MOST_WORDS = 300;

    /// An article has no more different telling words than this when it is a headline alone, and is a text with so
    /// many or more.
    private static final int HEADLINE = 10;

    private static final int TEXT = 40;

    /// What the likeness of each kind of words counts in a text, in the order of [Vocabulary.Kind]. Events of one
    /// kind share the words for what happened; who, where and how many tell them apart.
    private static final double[] COUNTS = {1, 0.4, 0.5};

    private final String id;
    private final int number;
    private final int row;
    private final LiveStories among;
    private final WordTable words;
    private double lastHour;
    private int articles;
    private double fullness;
    private @Nullable LiveStory mergedInto;

    LiveStory(String id, int number, double hour, LiveStories among) {
        this(id, number, hour, among, new WordTable());
    }

    private LiveStory(String id, int number, double hour, LiveStories among, WordTable words) {
        this.id = id;
        this.number = number;
        this.lastHour = hour;
        this.among = among;
        this.words = words;
        this.row = among.open(this);
    }

    String id() {
        return id;
    }

    /// In the order of opening.
    int number() {
        return number;
    }

    /// Where it stands among the live stories.
    int row() {
        return row;
    }

    /// When its last article came, in hours since 1970.
    double lastHour() {
        return lastHour;
    }

    /// From 0 for a story of headlines alone to 1 for one of texts.
    double fullness() {
        return fullness / articles;
    }

    int articles() {
        return articles;
    }

    boolean isMerged() {
        return mergedInto != null;
    }

    /// This story, or the one that took it.
    LiveStory current() {
        LiveStory story = this;
        for (LiveStory next = mergedInto; next != null; next = story.mergedInto) {
            story = next;
        }
        return story;
    }

    boolean isEmpty() {
        return words.size() == 0;
    }

    boolean has(Word word) {
        return words.has(word);
    }

    void add(Vocabulary.Weighed article, double hour) {
        articles++;
        fullness += fullness(article.size());
        lastHour = Math.max(lastHour, hour);
        for (int i = 0; i < article.size(); i++) {
            words.add(article.word(i), article.value(i), article.kind(i), row);
        }
        settle();
    }

    void take(LiveStory other) {
        articles += other.articles;
        lastHour = Math.max(lastHour, other.lastHour);
        fullness += other.fullness;
        words.addAll(other.words, other.row, row);
        settle();
        among.close(other.row);
        other.mergedInto = this;
    }

    /// 0 for a headline alone, 1 for a text, by the number of different telling words.
    static double fullness(int words) {
        return Math.clamp((double) (words - HEADLINE) / (TEXT - HEADLINE), 0, 1);
    }

    /// How much an article is like this story, from 0 to 1: of a headline the cosine of all words, of a text the
    /// mean of the cosines of each kind of words that both have.
    double likeness(Vocabulary.Weighed article) {
        double[] dots = new double[COUNTS.length];
        for (int i = 0; i < article.size(); i++) {
            dots[article.kind(i)] += article.value(i) * words.weight(article.number(i));
        }
        return likeness(dots, article.squares(), 1, fullness(article.size()));
    }

    /// How much another story is like this one, from 0 to 1, as an article that has its words would be.
    double likeness(LiveStory other) {
        double[] dots = new double[COUNTS.length];
        words.dots(other.words, dots);
        return likeness(dots, other.words.squares(), other.words.square(), Math.max(fullness(), other.fullness()));
    }

    /// Below this a sum of squares is what rounding left.
    private static final double LEAST = 1e-6;

    /// @param dots    the products with this story's words by kind
    /// @param lengths the squares of the other's words by kind
    /// @param length  the sum of these
    private double likeness(double[] dots, double[] lengths, double length, double fullness) {
        double dot = 0;
        double sum = 0;
        double counted = 0;
        for (int kind = 0; kind < COUNTS.length; kind++) {
            dot += dots[kind];
            double both = lengths[kind] * words.squares()[kind];
            if (both > LEAST) {
                sum += COUNTS[kind] * Math.min(1, dots[kind] / Math.sqrt(both));
                counted += COUNTS[kind];
            }
        }
        double ofAll = words.square() * length > LEAST ? dot / Math.sqrt(words.square() * length) : 0;
        double byKind = counted > 0 ? sum / counted : ofAll;
        return (1 - fullness) * ofAll + fullness * byKind;
    }

    /// The heaviest words, the heaviest first.
    List<WordTable.Share> heaviest(int most) {
        return words.heaviest(most);
    }

    /// The words that weigh most in both stories, as stems.
    List<String> common(LiveStory other, int most) {
        return words.common(other.words, most);
    }

    List<Word> words() {
        return words.all();
    }

    /// After a change: the lightest words go when there are too many, and searches learn of it.
    private void settle() {
        if (words.size() > 2 * MOST_WORDS) {
            words.cut(MOST_WORDS, row);
        }
        among.note(row, Math.sqrt(words.square()), lastHour);
    }

    /// One that is not merged.
    void write(DataOutput out) throws IOException {
        Text.write(out, id);
        out.writeInt(number);
        out.writeDouble(lastHour);
        out.writeInt(articles);
        out.writeDouble(fullness);
        words.write(out);
    }

    /// @param known the words by their numbers
    static LiveStory read(DataInput in, Map<Integer, Word> known, LiveStories among) throws IOException {
        String id = Text.read(in);
        int number = in.readInt();
        double lastHour = in.readDouble();
        int articles = in.readInt();
        double fullness = in.readDouble();
        LiveStory story = new LiveStory(id, number, lastHour, among, WordTable.read(in, known));
        story.articles = articles;
        story.fullness = fullness;
        among.note(story.row, Math.sqrt(story.words.square()), lastHour);
        return story;
    }
}
