package org.daybook.core.article;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Decides for every line of a flattened page whether it stands before the body, in it, aside within it, or behind
/// it. Every [Sign] of a line speaks for or against a part, every change of part has its price, and the parts follow
/// each other in page order; the division of the page with the best sum is found with Viterbi's algorithm. The points
/// and their reasons stand in `flat-signs.txt`. Immutable, safe for all threads; linear in the lines.
final class FlatTagger {
    /// The parts of a page, in page order.
    enum Part {
        BEFORE,
        BODY,
        ASIDE,
        BEHIND
    }

    private static final List<Part> PARTS = List.of(Part.values());
    private static final int BODY = PARTS.indexOf(Part.BODY);
    private static final int BEHIND = PARTS.indexOf(Part.BEHIND);

    /// Which part may follow which; the page begins before or in the body and ends in or behind it.
    private static final boolean[][] FOLLOWS = {
        {true, true, false, false}, {false, true, true, true}, {false, true, true, false}, {false, false, false, true}
    };

    /// Worse than any path.
    private static final int NEVER = -1_000_000_000;

    private final Map<Sign, int[]> signs;
    private final int[][] steps;

    private FlatTagger(Map<Sign, int[]> signs, int[][] steps) {
        this.signs = signs;
        this.steps = steps;
    }

    static FlatTagger load() {
        Map<Sign, int[]> signs = new EnumMap<>(Sign.class);
        int[][] steps = new int[PARTS.size()][PARTS.size()];
        for (Sign sign : Sign.values()) {
            signs.put(sign, new int[PARTS.size()]);
        }
        for (String row : Lines.of("flat-signs.txt")) {
            String[] fields = row.split(" ", 4);
            if (fields.length != 4) {
                throw new IllegalStateException("flat-signs.txt: not 'points PART SIGN reason': " + row);
            }
            int part = PARTS.indexOf(Part.valueOf(fields[1]));
            boolean step = PARTS.stream().anyMatch(one -> one.name().equals(fields[2]));
            if (step) {
                steps[part][PARTS.indexOf(Part.valueOf(fields[2]))] = Integer.parseInt(fields[0]);
            } else {
                of(signs, Sign.valueOf(fields[2]))[part] = Integer.parseInt(fields[0]);
            }
        }
        return new FlatTagger(signs, steps);
    }

    private static int[] of(Map<Sign, int[]> signs, Sign sign) {
        return Objects.requireNonNull(signs.get(sign));
    }

    /// The part of each line, in order; at least one line is body. Of two ends that are worth the same, the earlier
    /// one.
    List<Part> parts(Signs page, int lines) {
        int size = PARTS.size();
        long[][] worth = worth(page, lines);
        byte[][] from = new byte[lines][size];
        long[] best = {worth[0][0], worth[0][BODY], NEVER, NEVER};
        for (int i = 1; i < lines; i++) {
            long[] next = new long[size];
            for (int to = 0; to < size; to++) {
                long most = Long.MIN_VALUE;
                for (int part = 0; part < size; part++) {
                    long sum = best[part] + (FOLLOWS[part][to] ? steps[part][to] : NEVER);
                    if (sum > most || (sum == most && to == BEHIND)) {
                        most = sum;
                        from[i][to] = (byte) part;
                    }
                }
                next[to] = most + worth[i][to];
            }
            best = next;
        }
        Part[] parts = new Part[lines];
        int part = best[BODY] > best[BEHIND] ? BODY : BEHIND;
        for (int i = lines - 1; i >= 0; i--) {
            parts[i] = PARTS.get(part);
            part = from[i][part];
        }
        return List.of(parts);
    }

    private long[][] worth(Signs page, int lines) {
        long[][] worth = new long[lines][PARTS.size()];
        for (int i = 0; i < lines; i++) {
            for (Sign sign : page.of(i)) {
                int[] points = of(signs, sign);
                for (int part = 0; part < points.length; part++) {
                    worth[i][part] += points[part];
                }
            }
        }
        return worth;
    }
}
