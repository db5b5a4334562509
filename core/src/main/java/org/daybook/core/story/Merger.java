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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Finds the stories that several desks tell at once, by what each desk says of its stories when they open
/// and when they have doubled: a small part of what the desks know, so that one merger serves many desks. A
/// story with one article is asked no more likeness to another desk's than an article is to its own desk's,
/// larger ones what stories that grow together are. The story that opened first takes the other. Not
/// thread-safe.
public final class Merger {
    private static final double CLOSED_AFTER_HOURS = Duration.ofDays(5).toHours();
    private static final int PROBES = 24;
    private static final int PROMISING = 8;
    private static final int TIDY_EVERY = 10_000;
    private static final int WORDS_OF_TIE = 6;

    private final Map<String, Word> words = new HashMap<>();
    private final LiveStories live = new LiveStories();
    private final Map<String, Known> stories = new HashMap<>();
    private final Redirects redirects = new Redirects();

    /// From which stories a story was parted.
    private final Map<String, Set<String>> apart = new HashMap<>();

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
        tie.ifPresent(merge -> goesOnAs(merge.story(), merge.other()));
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
                .filter(other -> !isApart(current(other.id()), current(story.id())))
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
        goesOnAs(story, into);
        Known gone = stories.remove(story);
        if (gone != null) {
            gone.story.leave();
        }
    }

    private void goesOnAs(String story, String into) {
        String gone = current(story);
        redirects.merge(story, into);
        Set<String> others = apart.remove(gone);
        if (others != null) {
            apart.computeIfAbsent(current(into), unseen -> new TreeSet<>()).addAll(others);
        }
    }

    /// Takes a split that a desk has made of one of its stories: the two are not merged again.
    public void parted(String story, String from) {
        apart.computeIfAbsent(current(story), unseen -> new TreeSet<>()).add(from);
    }

    private boolean isApart(String one, String other) {
        return wasPartedFrom(one, other) || wasPartedFrom(other, one);
    }

    private boolean wasPartedFrom(String one, String other) {
        return apart.getOrDefault(one, Set.of()).stream()
                .anyMatch(story -> current(story).equals(other));
    }

    /// The id under which a story goes on.
    public String current(String story) {
        return redirects.current(story);
    }

    private void tidy(double hour) {
        List<Known> over = stories.values().stream()
                .filter(known -> hour - known.story.lastHour() > CLOSED_AFTER_HOURS)
                .toList();
        over.forEach(known -> {
            known.story.leave();
            apart.remove(known.story.id());
            stories.remove(known.story.id());
        });
        words.values().removeIf(word -> word.size() == 0);
    }

    /// Begins every snapshot; another number when what follows is written otherwise.
    private static final int SNAPSHOT = 0xDB1002;

    /// Writes all that is remembered; the same state gives the same bytes.
    public void write(DataOutput out) throws IOException {
        out.writeInt(SNAPSHOT);
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
        redirects.write(out);
        out.writeInt(apart.size());
        for (Map.Entry<String, Set<String>> entry : new TreeMap<>(apart).entrySet()) {
            Text.write(out, entry.getKey());
            out.writeInt(entry.getValue().size());
            for (String other : entry.getValue()) {
                Text.write(out, other);
            }
        }
    }

    /// The merger that was written.
    ///
    /// @throws IOException when it cannot be read, or was written by a Daybook that wrote otherwise
    public static Merger read(DataInput in) throws IOException {
        int version = in.readInt();
        if (version != SNAPSHOT) {
            throw new IOException("not a snapshot of a merger of this version: it begins with %x, not %x"
                    .formatted(version, SNAPSHOT));
        }
        Merger read = new Merger();
        read.noted = in.readInt();
        read.brought = in.readInt();
        Map<Integer, Word> known = SavedWords.read(in, read.words);
        for (int count = in.readInt(); count > 0; count--) {
            LiveStory story = LiveStory.read(in, known, read.live);
            read.stories.put(story.id(), new Known(story, in.readInt()));
        }
        read.redirects.read(in);
        for (int count = in.readInt(); count > 0; count--) {
            Set<String> others = read.apart.computeIfAbsent(Text.read(in), unseen -> new TreeSet<>());
            for (int many = in.readInt(); many > 0; many--) {
                others.add(Text.read(in));
            }
        }
        return read;
    }
}
