package org.daybook.core.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/// Puts documents into groups, one after the other: each joins the earlier document with which it shares
/// most, if that is enough. What lines count is said by a weight. Built for one grouping; the cost of a
/// document is its lines times [#MOST_HOLDERS] at most.
final class Sharing {
    /// Of the documents that hold a line, so many are remembered: a likeness shows in the first ones.
    private static final int MOST_HOLDERS = 64;

    private final ToIntFunction<Trace.Line> weight;
    private final int fewest;
    private final double share;
    private final Map<Long, List<Integer>> holders = new HashMap<>();
    private final List<Integer> weights = new ArrayList<>();
    private final List<Integer> groups = new ArrayList<>();

    /// @param fewest what two documents of a group have in common at least
    /// @param share  of the lesser of the two
    Sharing(ToIntFunction<Trace.Line> weight, int fewest, double share) {
        this.weight = weight;
        this.fewest = fewest;
        this.share = share;
    }

    /// The number of the document's group: that of its first document.
    int group(Trace document) {
        int number = weights.size();
        int sum = 0;
        Map<Integer, Integer> shared = new HashMap<>();
        for (Trace.Line line : document.lines()) {
            int worth = weight.applyAsInt(line);
            if (worth > 0) {
                sum += worth;
                List<Integer> known = holders.computeIfAbsent(line.key(), key -> new ArrayList<>(1));
                known.forEach(holder -> shared.merge(holder, worth, Integer::sum));
                if (known.size() < MOST_HOLDERS) {
                    known.add(number);
                }
            }
        }
        int group = number;
        double most = 0;
        for (int other = 0; other < number; other++) {
            int common = shared.getOrDefault(other, 0);
            double part = (double) common / Math.max(1, Math.min(sum, weights.get(other)));
            if (common >= fewest && part >= share && part > most) {
                most = part;
                group = groups.get(other);
            }
        }
        weights.add(sum);
        groups.add(group);
        return group;
    }
}
