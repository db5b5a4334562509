package org.daybook.core.story;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Says which of several desks an article goes to, so that the articles of one story come to one desk: to where its
/// telling words went last, as long as that desk has not much more to do than the others. This is the greedy rule for
/// partitioning a graph as it streams by (Stanton and Kliot 2012, LDG), the words being the neighbours. A look-up of a
/// few words is all it costs. A function of the articles given so far and their order. Not thread-safe.
public final class Partitioner {
    /// The telling words of an article that are asked.
    private static final int ASKED = 24;

    /// A name tells an event from another of the same kind better than a word as rare; as in [Vocabulary].
    private static final double NAME = 1.4;

    /// A desk may have so much more to do than the mean before it gets nothing new.
    private static final double SLACK = 1;

    /// Loads and words are forgotten by half each time so many articles have come.
    private static final int SEASON = 20_000;

    /// An article on its own says nothing: at first every desk counts as having had so many.
    private static final double BEGIN = 50;

    private final double[] loads;
    private final Map<String, Last> words = new HashMap<>();
    private int sinceFading;

    /// Where a word went last, and in which season.
    private record Last(int partition, int season) {}

    private int season;

    /// @param partitions how many desks there are
    public Partitioner(int partitions) {
        if (partitions < 1) {
            throw new IllegalArgumentException("There must be one partition at least, not " + partitions);
        }
        loads = new double[partitions];
    }

    /// How many desks there are.
    public int partitions() {
        return loads.length;
    }

    /// The desk of an article, from 0.
    public int place(Digest digest) {
        List<Digest.Term> asked =
                digest.terms().subList(0, Math.min(ASKED, digest.terms().size()));
        double[] votes = new double[loads.length];
        for (Digest.Term term : asked) {
            Last last = words.get(term.word());
            if (last != null) {
                votes[last.partition] += weight(term);
            }
        }
        int best = best(votes);
        Last here = new Last(best, season);
        asked.forEach(term -> words.put(term.word(), here));
        loads[best]++;
        if (++sinceFading == SEASON) {
            fade();
        }
        return best;
    }

    private int best(double[] votes) {
        double room = (1 + SLACK) * (sum(loads) / loads.length + BEGIN);
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < votes.length; i++) {
            double free = 1 - (loads[i] + BEGIN) / room;
            double worth = votes[i] * free + free * LONE;
            if (worth > most) {
                most = worth;
                best = i;
            }
        }
        return best;
    }

    /// What a desk's being free counts beside the words: enough to decide where words say nothing.
    private static final double LONE = 1e-3;

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static double weight(Digest.Term term) {
        double often = 1 + Math.log(Math.max(1, term.title() * 2 + term.text()));
        double rarity = -Math.log(WordFrequencies.ENGLISH.share(term.word()));
        return often * rarity * rarity * (term.capital() > term.lower() ? NAME : 1);
    }

    private void fade() {
        sinceFading = 0;
        season++;
        for (int i = 0; i < loads.length; i++) {
            loads[i] /= 2;
        }
        words.values().removeIf(last -> last.season < season - 1);
    }

    /// Writes all that is remembered; the same state gives the same bytes.
    public void write(DataOutput out) throws IOException {
        out.writeInt(loads.length);
        for (double load : loads) {
            out.writeDouble(load);
        }
        out.writeInt(season);
        out.writeInt(sinceFading);
        out.writeInt(words.size());
        for (Map.Entry<String, Last> entry : new TreeMap<>(words).entrySet()) {
            Text.write(out, entry.getKey());
            out.writeInt(entry.getValue().partition);
            out.writeInt(entry.getValue().season);
        }
    }

    /// The partitioner that was written.
    public static Partitioner read(DataInput in) throws IOException {
        Partitioner read = new Partitioner(in.readInt());
        for (int i = 0; i < read.loads.length; i++) {
            read.loads[i] = in.readDouble();
        }
        read.season = in.readInt();
        read.sinceFading = in.readInt();
        for (int count = in.readInt(); count > 0; count--) {
            read.words.put(Text.read(in), new Last(in.readInt(), in.readInt()));
        }
        return read;
    }
}
