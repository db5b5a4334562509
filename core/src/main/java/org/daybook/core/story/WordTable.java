package org.daybook.core.story;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The words of a story and what each weighs, in a table of a few arrays (open addressing, linear probing), for to
/// compare an article with a story is mostly to find out which words the story does not have. Mutable, of one
/// [LiveStory].
final class WordTable {
    /// Sums are raised to this power: side aspects of a big story stay within reach. From .7 to 1 all is within .01.
    private static final double DAMPED = 0.85;

    /// 2^32 by the golden ratio: neighbouring numbers are scattered over the table.
    private static final int SCATTER = 0x9E3779B9;

    private static final int LEAST_ROOM = 16;

    private int[] numbers;
    private @Nullable Word[] words;
    private float[] sums;
    private float[] damped;
    private byte[] kinds;
    private int size;
    private final double[] squares = new double[Vocabulary.Kind.values().length];
    private double square;

    WordTable() {
        this(LEAST_ROOM);
    }

    private WordTable(int room) {
        numbers = new int[room];
        words = new @Nullable Word[room];
        sums = new float[room];
        damped = new float[room];
        kinds = new byte[room];
    }

    /// How many words there are.
    int size() {
        return size;
    }

    boolean has(Word word) {
        return numbers[place(word.number())] != 0;
    }

    /// What the word of a number weighs; 0 where it is not.
    float weight(int number) {
        return damped[place(number)];
    }

    /// The squares of the weights by the place of their [Vocabulary.Kind], and the sum of them.
    double[] squares() {
        return squares;
    }

    double square() {
        return square;
    }

    /// Adds to a word, and has the word remember the row.
    void add(Word word, double more, int kind, int row) {
        int at = place(word.number());
        boolean again = numbers[at] != 0;
        if (!again) {
            if (2 * ++size > numbers.length) {
                rebuild(2 * numbers.length, places());
                at = place(word.number());
            }
            numbers[at] = word.number();
            words[at] = word;
            kinds[at] = (byte) kind;
        }
        double before = damped[at];
        sums[at] += (float) more;
        damped[at] = (float) Math.pow(sums[at], DAMPED);
        count(kinds[at], (double) damped[at] * damped[at] - before * before);
        word.usedBy(row, damped[at], again);
    }

    /// Adds all that another table has, whose words forget its row.
    void addAll(WordTable other, int rowOfOther, int row) {
        for (int i = 0; i < other.words.length; i++) {
            Word word = other.words[i];
            if (word != null) {
                word.forget(rowOfOther);
                add(word, other.sums[i], other.kinds[i], row);
            }
        }
    }

    /// Keeps the heaviest words; the others forget the row.
    void cut(int most, int row) {
        List<Integer> heaviest = places();
        heaviest.sort(heaviestFirst());
        for (int at : heaviest.subList(most, heaviest.size())) {
            count(kinds[at], -(double) damped[at] * damped[at]);
            word(at).forget(row);
        }
        size = most;
        rebuild(numbers.length, heaviest.subList(0, most));
    }

    /// Adds the products of the weights that both tables have to the sums of their kinds.
    void dots(WordTable other, double[] dots) {
        for (int i = 0; i < other.numbers.length; i++) {
            int number = other.numbers[i];
            if (number != 0) {
                dots[other.kinds[i]] += other.damped[i] * damped[place(number)];
            }
        }
    }

    /// A word of the story.
    ///
    /// @param ofLength its part of the story's vector, made of length 1
    record Share(Word word, boolean isName, double ofLength) {}

    /// The heaviest words, the heaviest first.
    List<Share> heaviest(int most) {
        List<Integer> places = places();
        places.sort(heaviestFirst());
        double length = Math.sqrt(square);
        return places.stream()
                .limit(most)
                .map(at -> new Share(word(at), kinds[at] == Vocabulary.Kind.NAME.place, damped[at] / length))
                .toList();
    }

    /// The words that weigh most in both, as stems.
    List<String> common(WordTable other, int most) {
        return places().stream()
                .filter(at -> other.numbers[other.place(numbers[at])] != 0)
                .sorted(Comparator.comparingDouble((Integer at) -> -damped[at] * other.damped[other.place(numbers[at])])
                        .thenComparingInt(at -> numbers[at]))
                .limit(most)
                .map(at -> word(at).text())
                .toList();
    }

    /// Every word in the order of the table.
    List<Word> all() {
        return places().stream().map(this::word).toList();
    }

    private Comparator<Integer> heaviestFirst() {
        return Comparator.comparingDouble((Integer at) -> -sums[at]).thenComparingInt(at -> numbers[at]);
    }

    /// Where the word of a number stands; where it does not, the empty place for it, where all is 0. The words
    /// themselves lie all over memory and are not touched.
    private int place(int number) {
        int mask = numbers.length - 1;
        int at = (number * SCATTER) >>> Integer.numberOfLeadingZeros(mask);
        while (numbers[at] != number && numbers[at] != 0) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void count(int kind, double more) {
        square += more;
        squares[kind] += more;
    }

    /// The places that hold a word.
    private List<Integer> places() {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] != 0) {
                places.add(i);
            }
        }
        return places;
    }

    private void rebuild(int room, List<Integer> kept) {
        int[] oldNumbers = numbers;
        @Nullable Word[] oldWords = words;
        float[] oldSums = sums;
        float[] oldDamped = damped;
        byte[] oldKinds = kinds;
        numbers = new int[room];
        words = new @Nullable Word[room];
        sums = new float[room];
        damped = new float[room];
        kinds = new byte[room];
        for (int old : kept) {
            int at = place(oldNumbers[old]);
            numbers[at] = oldNumbers[old];
            words[at] = oldWords[old];
            sums[at] = oldSums[old];
            damped[at] = oldDamped[old];
            kinds[at] = oldKinds[old];
        }
    }

    private Word word(int at) {
        return Objects.requireNonNull(words[at]);
    }

    /// Writes the table as it lies: sums are taken in its order, and their last bits must not change.
    void write(DataOutput out) throws IOException {
        out.writeInt(numbers.length);
        out.writeInt(size);
        for (int at : places()) {
            out.writeInt(at);
            out.writeInt(numbers[at]);
            out.writeFloat(sums[at]);
            out.writeFloat(damped[at]);
            out.writeByte(kinds[at]);
        }
        out.writeDouble(square);
        for (double ofKind : squares) {
            out.writeDouble(ofKind);
        }
    }

    /// @param known the words by their numbers
    static WordTable read(DataInput in, Map<Integer, Word> known) throws IOException {
        WordTable table = new WordTable(in.readInt());
        table.size = in.readInt();
        for (int i = 0; i < table.size; i++) {
            int at = in.readInt();
            table.numbers[at] = in.readInt();
            table.words[at] = known.get(table.numbers[at]);
            table.sums[at] = in.readFloat();
            table.damped[at] = in.readFloat();
            table.kinds[at] = in.readByte();
        }
        table.square = in.readDouble();
        for (int kind = 0; kind < table.squares.length; kind++) {
            table.squares[kind] = in.readDouble();
        }
        return table;
    }
}
