package org.daybook.core.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The stories that may still grow, each in a row of a few numbers that lie side by side: what a search for stories
/// touches of each is one line of the processor's cache, however large the stories are. Mutable, of one [Desk].
final class LiveStories {
    /// Numbers of a row: the search that met it last, what that search found, one through the story's length, and the
    /// minute of its last article.
    private static final int WIDTH = 4;

    private static final int FOUND = 1;
    private static final int INVERSE_LENGTH = 2;
    private static final int MINUTE = 3;

    private static final int MINUTES = 60;

    private static final int CLOSED = Integer.MIN_VALUE;

    private int[] numbers = new int[WIDTH * 64];
    private @Nullable LiveStory[] stories = new @Nullable LiveStory[64];
    private int[] free = new int[64];
    private int freed;
    private int used;
    private int search;
    private int[] met = new int[64];
    private int metCount;

    /// How many there are.
    int size() {
        return used - freed;
    }

    /// How many had an article at this hour or later.
    int after(double oldest) {
        int after = 0;
        for (int row = 0; row < used; row++) {
            after += stories[row] != null && numbers[row * WIDTH + MINUTE] >= oldest * MINUTES ? 1 : 0;
        }
        return after;
    }

    /// A row for a new story.
    int open(LiveStory story) {
        if (freed == 0 && used == stories.length) {
            stories = Arrays.copyOf(stories, used * 2);
            numbers = Arrays.copyOf(numbers, WIDTH * used * 2);
        }
        int row = freed > 0 ? free[--freed] : used++;
        stories[row] = story;
        numbers[row * WIDTH] = 0;
        return row;
    }

    LiveStory story(int row) {
        return java.util.Objects.requireNonNull(stories[row]);
    }

    /// Notes what a search has to know of a story that has changed.
    void note(int row, double length, double hour) {
        numbers[row * WIDTH + INVERSE_LENGTH] = Float.floatToRawIntBits(length > 0 ? (float) (1 / length) : 0);
        numbers[row * WIDTH + MINUTE] = (int) (hour * MINUTES);
    }

    /// No search meets it any more.
    void close(int row) {
        numbers[row * WIDTH + MINUTE] = CLOSED;
    }

    boolean isClosed(int row) {
        return numbers[row * WIDTH + MINUTE] == CLOSED;
    }

    /// Gives a row to be used for another story; nothing may point to it any more.
    void free(int row) {
        if (freed == free.length) {
            free = Arrays.copyOf(free, freed * 2);
        }
        free[freed++] = row;
        stories[row] = null;
    }

    void beginSearch() {
        search++;
        metCount = 0;
    }

    /// Adds to each story that used the word, and is not older than the hour, what the word adds to its cosine with
    /// the article.
    void meet(Word word, double value, double oldest) {
        int from = (int) Math.ceil(oldest * MINUTES);
        for (int i = 0; i < word.size(); i++) {
            int row = word.row(i);
            int at = row * WIDTH;
            if (numbers[at + MINUTE] < from) {
                continue;
            }
            float before = 0;
            if (numbers[at] == search) {
                before = Float.intBitsToFloat(numbers[at + FOUND]);
            } else {
                numbers[at] = search;
                remember(row);
            }
            float pull = (float) value * word.weight(i) * Float.intBitsToFloat(numbers[at + INVERSE_LENGTH]);
            numbers[at + FOUND] = Float.floatToRawIntBits(before + pull);
        }
    }

    private void remember(int row) {
        if (metCount == met.length) {
            met = Arrays.copyOf(met, metCount * 2);
        }
        met[metCount++] = row;
    }

    /// The stories that the search met with most in common, the best first.
    List<LiveStory> promising(int most) {
        int[] best = new int[Math.min(most, metCount)];
        int count = 0;
        for (int i = 0; i < metCount; i++) {
            int row = met[i];
            if (count == best.length && !isBefore(row, best[count - 1])) {
                continue;
            }
            int at = count < best.length ? count++ : count - 1;
            while (at > 0 && isBefore(row, best[at - 1])) {
                best[at] = best[at - 1];
                at--;
            }
            best[at] = row;
        }
        List<LiveStory> promising = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            promising.add(story(best[i]));
        }
        return promising;
    }

    private boolean isBefore(int row, int other) {
        float found = Float.intBitsToFloat(numbers[row * WIDTH + FOUND]);
        float ofOther = Float.intBitsToFloat(numbers[other * WIDTH + FOUND]);
        return found > ofOther
                || (found == ofOther && story(row).number() < story(other).number());
    }

    /// The rows in use.
    int[] rows() {
        int[] rows = new int[size()];
        int count = 0;
        for (int row = 0; row < used; row++) {
            if (stories[row] != null) {
                rows[count++] = row;
            }
        }
        return rows;
    }
}
