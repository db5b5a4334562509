package org.daybook.core.story;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A story that may still grow: the sum of its articles' vectors, damped a little. Mutable, of one [Desk].
final class LiveStory {
    /// Words kept when twice as many have gathered: the heaviest carry the likeness.
    private static final int MOST_WORDS = 300;

    /// An article has no more different telling words than this when it is a headline alone, and is a text
    /// with so many or more.
    private static final int HEADLINE = 10;

    private static final int TEXT = 40;

    /// A story of fewer articles has no two strands; then it looks each time it has grown by so much. 1.1
    /// and 1.5 gave texts .004 less.
    private static final int LOOKS_FIRST_AT = 6;

    private static final double GROWN = 1.25;

    /// Words told to others: they carry nearly all of the length.
    private static final int MOST_NOTED = 100;

    /// What the likeness of each kind of words counts in a text, in the order of [Vocabulary.Kind]. Events
    /// of one kind share the words for what happened; who, where and how many tell them apart.
    private static final double[] COUNTS = {1, 0.4, 0.5};

    private final String id;
    private final int number;
    private final int row;
    private final LiveStories among;
    private final List<Member> members = new ArrayList<>();
    private final Set<LiveStory> apart = new LinkedHashSet<>();
    private WordTable words;
    private int looksAt = LOOKS_FIRST_AT;
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

    /// @param member the same article as it is remembered
    void add(Vocabulary.Weighed article, Member member, double hour) {
        members.add(member);
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
        members.addAll(other.members);
        members.sort(Comparator.comparingDouble(Member::hour));
        apart.addAll(other.apart);
        settle();
        among.close(other.row);
        other.mergedInto = this;
    }

    /// The two strands of a story that has grown apart. It looks when it has grown by a quarter since it
    /// looked last, so that all looks together cost no more than some for each article.
    Optional<Strands> strands() {
        if (members.size() < looksAt) {
            return Optional.empty();
        }
        looksAt = (int) Math.ceil(members.size() * GROWN);
        return Strands.of(members);
    }

    /// Gives a strand a story of its own, which has its words from this one.
    ///
    /// @param number of the new story in the order of opening
    LiveStory part(Strands strands, String newId, int number) {
        Map<Integer, Word> known = known();
        known.values().forEach(word -> word.forget(row));
        words = new WordTable();
        members.clear();
        LiveStory parted = new LiveStory(newId, number, lastHour, among);
        parted.begin(strands.leaves(), known);
        begin(strands.stays(), known);
        parted.apart.addAll(apart);
        parted.apart.add(this);
        apart.add(parted);
        return parted;
    }

    private void begin(List<Member> strand, Map<Integer, Word> known) {
        articles = strand.size();
        fullness = strand.stream().mapToDouble(Member::fullness).sum();
        lastHour = strand.stream().mapToDouble(Member::hour).max().orElse(lastHour);
        looksAt = articles + 1;
        members.addAll(strand);
        for (Member member : strand) {
            for (int i = 0; i < member.size(); i++) {
                Word word = known.get(member.number(i));
                if (word != null) { // else it was too light to be kept
                    words.add(word, member.value(i), member.kind(i), row);
                }
            }
        }
        settle();
    }

    /// Whether this story and another were parted from each other, or others that they took were.
    boolean isApart(LiveStory other) {
        return apart.stream().anyMatch(story -> story.current() == other)
                || other.apart.stream().anyMatch(story -> story.current() == this);
    }

    /// Forgets that it was parted from stories that are over.
    void forgetApart(Predicate<LiveStory> isOver) {
        apart.removeIf(isOver);
    }

    /// Its words by their numbers.
    Map<Integer, Word> known() {
        Map<Integer, Word> known = new HashMap<>();
        words.all().forEach(word -> known.put(word.number(), word));
        return known;
    }

    /// 0 for a headline alone, 1 for a text, by the number of different telling words.
    static double fullness(int words) {
        return Math.clamp((double) (words - HEADLINE) / (TEXT - HEADLINE), 0, 1);
    }

    /// How much an article is like this story, from 0 to 1: of a headline the cosine of all words, of a
    /// text the mean of the cosines of each kind of words that both have.
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

    /// What another desk may know it by.
    StoryNote note() {
        return new StoryNote(
                id, articles, fullness, Instant.ofEpochSecond(Math.round(lastHour * 3600)), words.weights(MOST_NOTED));
    }

    /// A story as another desk has told it.
    ///
    /// @param known gives the word for a text
    static LiveStory of(StoryNote note, int number, double hour, LiveStories among, Function<String, Word> known) {
        LiveStory story = new LiveStory(note.story(), number, hour, among);
        story.articles = note.articles();
        story.fullness = note.fullness();
        for (StoryNote.Weight weight : note.words()) {
            story.words.add(known.apply(weight.word()), weight.sum(), weight.kind(), story.row);
        }
        story.settle();
        return story;
    }

    /// Goes from among the live stories; nothing may point to it afterwards.
    void leave() {
        words.all().forEach(word -> word.forget(row));
        among.close(row);
        among.free(row);
    }

    /// One that is not merged.
    void write(DataOutput out) throws IOException {
        Text.write(out, id);
        out.writeInt(number);
        out.writeDouble(lastHour);
        out.writeInt(articles);
        out.writeDouble(fullness);
        words.write(out);
        out.writeInt(looksAt);
        out.writeInt(members.size());
        for (Member member : members) {
            member.write(out);
        }
    }

    /// Writes from which other stories it was parted, of those that are written.
    void writeApart(DataOutput out, Predicate<LiveStory> isWritten) throws IOException {
        List<LiveStory> others = apart.stream()
                .map(LiveStory::current)
                .filter(story -> story != this && isWritten.test(story))
                .distinct()
                .sorted(Comparator.comparingInt(LiveStory::number))
                .toList();
        out.writeInt(others.size());
        for (LiveStory other : others) {
            out.writeInt(other.number);
        }
    }

    /// @param stories by their numbers
    void readApart(DataInput in, Map<Integer, LiveStory> stories) throws IOException {
        for (int count = in.readInt(); count > 0; count--) {
            apart.add(Objects.requireNonNull(stories.get(in.readInt())));
        }
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
        story.looksAt = in.readInt();
        for (int count = in.readInt(); count > 0; count--) {
            story.members.add(Member.read(in));
        }
        among.note(story.row, Math.sqrt(story.words.square()), lastHour);
        return story;
    }
}
