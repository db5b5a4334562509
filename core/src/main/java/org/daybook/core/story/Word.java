package org.daybook.core.story;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// A word of the stream: how often it was seen, how many stories used it, and which did last.
/// Mutable, of one [Vocabulary].
///
/// The stories are numbers of rows of [LiveStories], each beside the weight that the word has in the story, in one
/// array: to look at 64 stories is to read on through memory.
final class Word {
    /// Stories remembered per word. A story is found by any of its words, so a common word may forget it.
    private static final int RECENT = 64;

    private static final int[] NOWHERE = {};

    /// A row and the bits of a weight.
    private static final int PAIR = 2;

    private final String text;
    private final int number;
    private final boolean isFigure;
    private final boolean isCalendar;
    private final boolean isNameInEnglish;
    private final double share;
    private int[] rows = NOWHERE;
    private int size;
    double articles;
    double stories;
    double capital;
    double lower;

    /// @param number from 1, in the order in which the stream brought the words
    Word(String text, int number) {
        this.text = text;
        this.number = number;
        this.isFigure = Character.isDigit(text.charAt(0));
        this.isCalendar = EnglishWords.isCalendar(text);
        this.isNameInEnglish = !WordFrequencies.ENGLISH.knows(text) || WordFrequencies.ENGLISH.mostlyCapital(text);
        this.share = WordFrequencies.ENGLISH.share(text);
    }

    String text() {
        return text;
    }

    int number() {
        return number;
    }

    boolean isFigure() {
        return isFigure;
    }

    boolean isCalendar() {
        return isCalendar;
    }

    /// Whether English writes it with a capital, or does not know it.
    boolean isNameInEnglish() {
        return isNameInEnglish;
    }

    /// Its share of all words written in English.
    double share() {
        return share;
    }

    /// How many stories are remembered.
    int size() {
        return size;
    }

    /// @param place from 0, the one that used the word last is the last
    int row(int place) {
        return rows[PAIR * place];
    }

    /// What the word weighed in that story when the story last used it.
    float weight(int place) {
        return Float.intBitsToFloat(rows[PAIR * place + 1]);
    }

    /// Remembers a story as the last that used this word.
    ///
    /// @param again whether it did before
    void usedBy(int row, float weight, boolean again) {
        if (again) {
            forget(row);
        }
        if (size == RECENT) {
            drop(0);
        } else if (PAIR * size == rows.length) {
            rows = Arrays.copyOf(rows, PAIR * Math.min(RECENT, Math.max(2, size * 2)));
        }
        rows[PAIR * size] = row;
        rows[PAIR * size + 1] = Float.floatToRawIntBits(weight);
        size++;
    }

    void forget(int row) {
        for (int i = size - 1; i >= 0; i--) {
            if (rows[PAIR * i] == row) {
                drop(i);
                return;
            }
        }
    }

    void forgetIf(IntPredicate gone) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (!gone.test(row(i))) {
                rows[PAIR * kept] = rows[PAIR * i];
                rows[PAIR * kept + 1] = rows[PAIR * i + 1];
                kept++;
            }
        }
        size = kept;
        if (size == 0) {
            rows = NOWHERE;
        }
    }

    private void drop(int place) {
        System.arraycopy(rows, PAIR * (place + 1), rows, PAIR * place, PAIR * (size - place - 1));
        size--;
    }

    /// @param places the number under which the story of a row is written; none where it is not
    void write(DataOutput out, Map<Integer, Integer> places) throws IOException {
        Text.write(out, text);
        out.writeInt(number);
        out.writeDouble(articles);
        out.writeDouble(stories);
        out.writeDouble(capital);
        out.writeDouble(lower);
        out.writeByte((int)
                IntStream.range(0, size).filter(i -> places.containsKey(row(i))).count());
        for (int i = 0; i < size; i++) {
            Integer place = places.get(row(i));
            if (place != null) {
                out.writeInt(place);
                out.writeFloat(weight(i));
            }
        }
    }

    static Word read(DataInput in) throws IOException {
        Word word = new Word(Text.read(in), in.readInt());
        word.articles = in.readDouble();
        word.stories = in.readDouble();
        word.capital = in.readDouble();
        word.lower = in.readDouble();
        word.size = in.readByte();
        word.rows = word.size == 0 ? NOWHERE : new int[PAIR * word.size];
        for (int i = 0; i < PAIR * word.size; i++) {
            word.rows[i] = in.readInt();
        }
        return word;
    }
}
