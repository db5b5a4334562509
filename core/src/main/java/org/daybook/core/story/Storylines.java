package org.daybook.core.story;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// The stories that are over, so that a new one can say what came before it: the ceasefire after the offensive. Of
/// each only the heaviest words are kept, found again by its heaviest names. What is remembered is bounded, so that a
/// look-up costs the same however many stories are over. Not thread-safe.
final class Storylines {
    /// Words kept of a story; they carry most of its length.
    private static final int WORDS = 24;

    /// Names by which it is found.
    private static final int NAMES = 8;

    /// Stories remembered by one name, the last ones.
    private static final int RECENT = 16;

    private static final int MOST_STORIES = 100_000;
    private static final double WINDOW_HOURS = Duration.ofDays(90).toHours();

    /// Two stories of one storyline share so many of their heaviest words, and among them so many names.
    private static final int LEAST_WORDS = 3;

    private static final int LEAST_NAMES = 2;

    /// Likeness asked, by the cosine of the kept words. Of 45 links of a stream of headlines that were read, those
    /// under .3 were mostly wrong and the others mostly right.
    private static final double ASKED = 0.3;

    private static final int MOST_TIES = 3;

    /// A story by its heaviest words.
    ///
    /// @param weights of words, as parts of a vector of length 1, the heaviest first
    /// @param names   those of them that are names
    private record Told(String id, int number, double hour, Map<String, Float> weights, List<String> names) {
        static Told of(LiveStory story) {
            Map<String, Float> weights = new LinkedHashMap<>();
            List<String> names = new ArrayList<>();
            for (WordTable.Share share : story.heaviest(WORDS)) {
                weights.put(share.word().text(), (float) share.ofLength());
                if (share.isName()) {
                    names.add(share.word().text());
                }
            }
            return new Told(story.id(), story.number(), story.lastHour(), weights, names);
        }

        void write(DataOutput out) throws IOException {
            Text.write(out, id);
            out.writeInt(number);
            out.writeDouble(hour);
            out.writeInt(weights.size());
            for (Map.Entry<String, Float> entry : weights.entrySet()) {
                Text.write(out, entry.getKey());
                out.writeFloat(entry.getValue());
                out.writeBoolean(names.contains(entry.getKey()));
            }
        }

        static Told read(DataInput in) throws IOException {
            String id = Text.read(in);
            int number = in.readInt();
            double hour = in.readDouble();
            Map<String, Float> weights = new LinkedHashMap<>();
            List<String> names = new ArrayList<>();
            for (int count = in.readInt(); count > 0; count--) {
                String word = Text.read(in);
                weights.put(word, in.readFloat());
                if (in.readBoolean()) {
                    names.add(word);
                }
            }
            return new Told(id, number, hour, weights, names);
        }
    }

    private record Near(Told told, double likeness, List<String> shared) {}

    private final Map<String, ArrayDeque<Told>> byName = new HashMap<>();
    private final ArrayDeque<Told> over = new ArrayDeque<>();

    /// Takes in a story that is over.
    void add(LiveStory story) {
        Told told = Told.of(story);
        if (told.names.size() < LEAST_NAMES) {
            return;
        }
        over.add(told);
        for (String name : told.names.subList(0, Math.min(NAMES, told.names.size()))) {
            ArrayDeque<Told> known = byName.computeIfAbsent(name, unseen -> new ArrayDeque<>(2));
            if (known.size() == RECENT) {
                known.removeFirst();
            }
            known.add(told);
        }
        while (over.size() > MOST_STORIES || over.getFirst().hour < story.lastHour() - WINDOW_HOURS) {
            forget(over.removeFirst());
        }
    }

    private void forget(Told told) {
        for (String name : told.names.subList(0, Math.min(NAMES, told.names.size()))) {
            ArrayDeque<Told> known = byName.get(name);
            if (known != null) {
                known.remove(told);
                if (known.isEmpty()) {
                    byName.remove(name);
                }
            }
        }
    }

    /// The stories that tell what came before this one, the likest first.
    ///
    /// @param beside stories that still live and may be of the same storyline
    List<Tie> before(LiveStory story, List<LiveStory> beside, Instant at) {
        Told now = Told.of(story);
        Map<String, Told> met = new LinkedHashMap<>();
        for (String name : now.names.subList(0, Math.min(NAMES, now.names.size()))) {
            for (Told told : byName.getOrDefault(name, NONE)) {
                met.put(told.id, told);
            }
        }
        for (LiveStory other : beside) {
            if (other.number() < story.number()) {
                met.put(other.id(), Told.of(other));
            }
        }
        return met.values().stream()
                .map(told -> near(now, told))
                .filter(near -> near.likeness >= ASKED)
                .sorted(Comparator.comparingDouble((Near near) -> -near.likeness)
                        .thenComparingInt(near -> -near.told.number))
                .limit(MOST_TIES)
                .map(near -> new Tie(Tie.Kind.EARLIER, story.id(), near.told.id, at, near.likeness, ASKED, near.shared))
                .toList();
    }

    private static final ArrayDeque<Told> NONE = new ArrayDeque<>(1);

    /// Nothing is near that shares too few words or names.
    private static Near near(Told now, Told told) {
        double dot = 0;
        int names = 0;
        List<String> shared = new ArrayList<>();
        for (Map.Entry<String, Float> entry : now.weights.entrySet()) {
            Float there = told.weights.get(entry.getKey());
            if (there != null) {
                dot += entry.getValue() * there;
                shared.add(entry.getKey());
                names += now.names.contains(entry.getKey()) ? 1 : 0;
            }
        }
        boolean enough = shared.size() >= LEAST_WORDS && names >= LEAST_NAMES;
        return new Near(told, enough ? dot : 0, shared);
    }

    void write(DataOutput out) throws IOException {
        IdentityHashMap<Told, Integer> places = new IdentityHashMap<>();
        out.writeInt(over.size());
        for (Told told : over) {
            places.put(told, places.size());
            told.write(out);
        }
        out.writeInt(byName.size());
        for (Map.Entry<String, ArrayDeque<Told>> entry : new TreeMap<>(byName).entrySet()) {
            Text.write(out, entry.getKey());
            out.writeInt(entry.getValue().size());
            for (Told told : entry.getValue()) {
                out.writeInt(Objects.requireNonNull(places.get(told)));
            }
        }
    }

    /// Reads what was written into these storylines, which must be new.
    void read(DataInput in) throws IOException {
        List<Told> told = new ArrayList<>();
        for (int count = in.readInt(); count > 0; count--) {
            told.add(Told.read(in));
        }
        over.addAll(told);
        for (int names = in.readInt(); names > 0; names--) {
            ArrayDeque<Told> known = new ArrayDeque<>(2);
            byName.put(Text.read(in), known);
            for (int count = in.readInt(); count > 0; count--) {
                known.add(told.get(in.readInt()));
            }
        }
    }
}
