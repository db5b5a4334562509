package org.daybook.core.story;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Finds the stories that several desks tell at once, by what each desk says of its stories when they open and when
/// they have doubled: a small part of what the desks know, so that one merger serves many desks. A story with one
/// article is asked no more likeness to another desk's than an article is to its own desk's, larger ones what stories
/// that grow together are. The story that opened first takes the other. Not thread-safe.
public final class Merger {
    private static final double CLOSED_AFTER_HOURS = Duration.ofDays(5).toHours();
    private static final int PROBES = 24;
    private static final int PROMISING = 8;
    private static final int TIDY_EVERY = 10_000;
    private static final int WORDS_OF_TIE = 6;

    private final Map<String, Word> words = new HashMap<>();
    private final LiveStories live = new LiveStories();
    private final Map<String, Known> stories = new HashMap<>();
    private final Map<String, String> redirects = new HashMap<>();
    private int noted;
    private int brought;

    /// @param partition whose desk tells it
    private record Known(LiveStory story, int partition) {}

    /// Takes a note of a desk.
    ///
    /// @return a merge, when another desk has the same story
    public Optional<Tie> note(int partition, StoryNote note) {
        double hour = note.at().getEpochSecond() / 3600.0;
        Known before = stories.remove(note.story());
        if (before != null) {
            before.story.leave();
        }
        int number = before == null ? noted : before.story.number();
        LiveStory story = LiveStory.of(note, number, hour, live, this::word);
        stories.put(note.story(), new Known(story, partition));
        Optional<Tie> tie = nearest(partition, note, story, hour);
        tie.ifPresent(merge -> redirects.put(merge.story(), merge.other()));
        if (++noted % TIDY_EVERY == 0) {
            tidy(hour);
        }
        return tie;
    }

    private Word word(String text) {
        return words.computeIfAbsent(text, unseen -> new Word(text, ++brought));
    }

    private Optional<Tie> nearest(int partition, StoryNote note, LiveStory story, double hour) {
        live.beginSearch();
        List<WordTable.Share> heaviest = story.heaviest(PROBES);
        for (WordTable.Share share : heaviest) {
            live.meet(share.word(), share.ofLength(), hour - CLOSED_AFTER_HOURS);
        }
        List<LiveStory> near = new ArrayList<>(live.promising(PROMISING + 1));
        near.removeIf(other -> other == story || partitionOf(other) == partition);
        Map<LiveStory, Double> likeness = new HashMap<>();
        near.forEach(other -> likeness.put(other, other.likeness(story)));
        return near.stream()
                .filter(other -> likeness.getOrDefault(other, 0.0) >= Desk.asked(story, other))
                .filter(other -> !current(other.id()).equals(current(story.id())))
                .min(Comparator.comparingDouble((LiveStory other) -> -likeness.getOrDefault(other, 0.0))
                        .thenComparingInt(LiveStory::number))
                .map(other -> tie(story, other, note.at(), likeness.getOrDefault(other, 0.0)));
    }

    private int partitionOf(LiveStory story) {
        Known known = stories.get(story.id());
        return known == null ? -1 : known.partition;
    }

    /// Between the stories under whose ids the two go on.
    private Tie tie(LiveStory one, LiveStory other, Instant at, double likeness) {
        String first = current(one.number() < other.number() ? one.id() : other.id());
        String second = current(one.number() < other.number() ? other.id() : one.id());
        return new Tie(
                Tie.Kind.MERGED, second, first, at, likeness, Desk.asked(one, other), one.common(other, WORDS_OF_TIE));
    }

    /// Takes a merge that a desk has made among its own stories.
    public void merged(String story, String into) {
        redirects.put(story, into);
        Known gone = stories.remove(story);
        if (gone != null) {
            gone.story.leave();
        }
    }

    /// The id under which a story goes on.
    public String current(String story) {
        String at = story;
        for (String next = redirects.get(at); next != null; next = redirects.get(at)) {
            at = next;
        }
        return at;
    }

    private void tidy(double hour) {
        List<Known> over = stories.values().stream()
                .filter(known -> hour - known.story.lastHour() > CLOSED_AFTER_HOURS)
                .toList();
        over.forEach(known -> {
            known.story.leave();
            stories.remove(known.story.id());
        });
        words.values().removeIf(word -> word.size() == 0);
    }

    /// Writes all that is remembered; the same state gives the same bytes.
    public void write(DataOutput out) throws IOException {
        out.writeInt(noted);
        out.writeInt(brought);
        List<Known> inOrder = stories.values().stream()
                .sorted(Comparator.comparing(known -> known.story.id()))
                .toList();
        SavedWords.write(out, words, inOrder.stream().map(Known::story).toList());
        out.writeInt(inOrder.size());
        for (Known known : inOrder) {
            known.story.write(out);
            out.writeInt(known.partition);
        }
        out.writeInt(redirects.size());
        for (Map.Entry<String, String> entry : new TreeMap<>(redirects).entrySet()) {
            Text.write(out, entry.getKey());
            Text.write(out, entry.getValue());
        }
    }

    /// The merger that was written.
    public static Merger read(DataInput in) throws IOException {
        Merger read = new Merger();
        read.noted = in.readInt();
        read.brought = in.readInt();
        Map<Integer, Word> known = SavedWords.read(in, read.words);
        for (int count = in.readInt(); count > 0; count--) {
            LiveStory story = LiveStory.read(in, known, read.live);
            read.stories.put(story.id(), new Known(story, in.readInt()));
        }
        for (int count = in.readInt(); count > 0; count--) {
            read.redirects.put(Text.read(in), Text.read(in));
        }
        return read;
    }
}
