package org.daybook.core.story;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the article whose wording another one repeats. An inverted index from a sample of the runs of words of the
/// last days to the few wordings that have them finds what to compare with, so cost and memory do not depend on how
/// many articles were ever read; then the whole sketches are compared. A reprint adds nothing. Not thread-safe.
final class Origins {
    /// The share of an article's runs that an origin must have. Quoting ends at .29 of a text
    /// (four tenths of one's own words) plus what two texts share by chance; of planted copies of
    /// all kinds none was under .43.
    private static final double COPIED = 0.44;

    /// Fewer common runs may be one shared sentence.
    private static final int LEAST = 8;

    /// A wording that says so much of what is known adds nothing.
    private static final double REPRINT = 0.9;

    /// Wordings compared in whole, those with most of the sampled runs.
    private static final int COMPARED = 8;

    /// Reprints follow within hours, updates within days.
    private static final double WINDOW_HOURS = Duration.ofDays(7).toHours();

    private final Wordings wordings = new Wordings();

    private record Likeness(Wordings.Wording wording, double share) {}

    /// The id of the first article of this wording; the article's own when it is the first.
    ///
    /// @param hour that the stream has reached
    String place(Digest digest, double hour) {
        wordings.expire(hour - WINDOW_HOURS, hour);
        Likeness found = nearest(digest.sketch());
        String origin = found == null ? digest.id() : found.wording.origin();
        if (found == null || found.share < REPRINT) {
            wordings.add(origin, digest.sketch(), hour);
        }
        return origin;
    }

    private @Nullable Likeness nearest(Sketch sketch) {
        List<Met> most = met(wordings.with(sketch.sample()));
        most.sort(MOST_FIRST);
        Likeness best = null;
        for (Met met : most.subList(0, Math.min(COMPARED, most.size()))) {
            Wordings.Wording wording = wordings.get(met.number);
            double share = share(sketch, wording.sketch());
            boolean better = best == null
                    || share > best.share
                    || (share == best.share && wording.number() < best.wording.number());
            if (share >= COPIED && better) {
                best = new Likeness(wording, share);
            }
        }
        return best;
    }

    private record Met(int number, int times) {}

    private static final Comparator<Met> MOST_FIRST =
            Comparator.comparingInt((Met met) -> -met.times).thenComparingInt(Met::number);

    private static List<Met> met(int[] ascending) {
        List<Met> met = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i <= ascending.length; i++) {
            if (i == ascending.length || ascending[i] != ascending[begin]) {
                met.add(new Met(ascending[begin], i - begin));
                begin = i;
            }
        }
        return met;
    }

    /// The share of an article's runs that another wording has, counted at the coarser of the two thinnings; 0 where
    /// it rests on too few.
    private static double share(Sketch article, Sketch other) {
        int level = Math.max(article.level(), other.level());
        int shared = article.shared(other, level);
        if (shared < LEAST && shared < article.size()) {
            return 0;
        }
        return (double) shared / Math.max(1, article.atLevel(level));
    }

    void write(DataOutput out) throws IOException {
        wordings.write(out);
    }

    /// Reads what was written into these origins, which must be new.
    void read(DataInput in) throws IOException {
        wordings.read(in);
    }
}
