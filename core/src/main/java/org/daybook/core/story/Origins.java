package org.daybook.core.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the article whose wording another one repeats. An inverted index from the runs of words of the last
/// days to the few origins that have them, so cost and memory do not depend on how many articles were ever
/// read; a reprint adds nothing to the index. Not thread-safe.
final class Origins {
    /// The share of an article's runs that an origin must have. Quoting ends at .29 of a text
    /// (four tenths of one's own words) plus what two texts share by chance; of planted copies of
    /// all kinds none was under .43.
    private static final double COPIED = 0.44;

    /// Fewer common runs may be one shared sentence.
    private static final int LEAST = 8;

    /// A run of words that this many origins have is a formula ('did not immediately respond to').
    private static final int MOST_ORIGINS = 6;

    /// Reprints follow within hours, updates within days.
    private static final Duration WINDOW = Duration.ofDays(7);

    private static final int LEVELS = 32;

    private record Origin(String id, int number, int level) {
        private boolean keeps(int hash) {
            return (hash & ((1 << level) - 1)) == 0;
        }
    }

    private record Posted(int hash, Origin origin, Instant at) {}

    private final Map<Integer, Origin[]> postings = new HashMap<>();
    private final ArrayDeque<Posted> posted = new ArrayDeque<>();
    private int opened;

    /// The id of the first article of this wording; the article's own when it is the first.
    String place(Digest digest) {
        expire(digest.at().minus(WINDOW));
        Origin found = nearest(digest.sketch());
        Origin origin = found == null
                ? new Origin(digest.id(), opened++, digest.sketch().level())
                : found;
        remember(digest, origin);
        return origin.id();
    }

    private @Nullable Origin nearest(Sketch sketch) {
        Map<Origin, Integer> shared = new LinkedHashMap<>();
        int[] atLevel = new int[LEVELS + 1];
        for (int hash : sketch.hashes()) {
            for (int level = 0; level <= Integer.numberOfTrailingZeros(hash); level++) {
                atLevel[level]++;
            }
            for (Origin origin : postings.getOrDefault(hash, NONE)) {
                shared.merge(origin, 1, Integer::sum);
            }
        }
        Origin best = null;
        double bestShare = 0;
        for (Map.Entry<Origin, Integer> entry : shared.entrySet()) {
            Origin origin = entry.getKey();
            int comparable = atLevel[Math.max(sketch.level(), origin.level())];
            double share = (double) entry.getValue() / comparable;
            boolean enough = entry.getValue() >= LEAST
                    || entry.getValue() == sketch.hashes().size();
            boolean better =
                    best == null || share > bestShare || (share == bestShare && origin.number() < best.number());
            if (enough && share >= COPIED && better) {
                best = origin;
                bestShare = share;
            }
        }
        return best;
    }

    private static final Origin[] NONE = {};

    private void remember(Digest digest, Origin origin) {
        for (int hash : digest.sketch().hashes()) {
            Origin[] known = postings.getOrDefault(hash, NONE);
            if (origin.keeps(hash)
                    && known.length < MOST_ORIGINS
                    && !Arrays.asList(known).contains(origin)) {
                Origin[] more = Arrays.copyOf(known, known.length + 1);
                more[known.length] = origin;
                postings.put(hash, more);
                posted.add(new Posted(hash, origin, digest.at()));
            }
        }
    }

    private void expire(Instant before) {
        for (Posted oldest = posted.peek(); oldest != null && oldest.at().isBefore(before); oldest = posted.peek()) {
            posted.remove();
            Origin gone = oldest.origin();
            Origin[] kept = Arrays.stream(postings.getOrDefault(oldest.hash(), NONE))
                    .filter(origin -> !origin.equals(gone))
                    .toArray(Origin[]::new);
            if (kept.length == 0) {
                postings.remove(oldest.hash());
            } else {
                postings.put(oldest.hash(), kept);
            }
        }
    }
}
