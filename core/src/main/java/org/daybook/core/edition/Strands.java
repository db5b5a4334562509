package org.daybook.core.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Parts a story into the strands of which a reader would say that they are one event. A story that
/// grew from headlines alone may hold what shares a word by chance; here two headlines hang
/// together when they share two concepts that together are rare these days, and an article with a
/// text hangs with the story, whose texts were compared. Linear in the articles. Stateless.
final class Strands {
    private static final int MOST_WORDS = 15;

    private Strands() {}

    /// The strands, in the order of their first articles; each keeps the story's id.
    static List<Coverage> of(Coverage coverage, Rarity rarity) {
        List<Dispatch> dispatches = coverage.dispatches();
        if (dispatches.size() == 1) {
            return List.of(coverage);
        }
        int[] parent = new int[dispatches.size()];
        Map<Object, Integer> firstWith = new HashMap<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
            for (Object key : keys(dispatches.get(i), numbers, rarity)) {
                Integer other = firstWith.putIfAbsent(key, i);
                if (other != null) {
                    parent[root(parent, i)] = root(parent, other);
                }
            }
        }
        Map<Integer, List<Dispatch>> strands = new LinkedHashMap<>();
        for (int i = 0; i < parent.length; i++) {
            strands.computeIfAbsent(root(parent, i), unseen -> new ArrayList<>())
                    .add(dispatches.get(i));
        }
        return strands.values().stream()
                .map(strand -> new Coverage(coverage.story(), strand))
                .toList();
    }

    /// What two articles of a strand have in common: each pair of the title's concepts that tells
    /// an event from others (both their numbers in one), the wording, a text.
    private static List<Object> keys(Dispatch dispatch, Map<String, Integer> numbers, Rarity rarity) {
        List<Object> keys = new ArrayList<>();
        keys.add("origin " + dispatch.origin());
        if (dispatch.brief().written()) {
            keys.add("text");
        }
        List<String> concepts = dispatch.concepts().stream().limit(MOST_WORDS).toList();
        double[] rarities = concepts.stream().mapToDouble(rarity::of).toArray();
        for (int i = 0; i < rarities.length; i++) {
            for (int j = i + 1; j < rarities.length; j++) {
                if (rarity.isTelling(rarities[i] + rarities[j])) {
                    keys.add(pair(number(concepts.get(i), numbers), number(concepts.get(j), numbers)));
                }
            }
        }
        return keys;
    }

    private static long pair(int one, int other) {
        return ((long) Math.min(one, other) << Integer.SIZE) | Math.max(one, other);
    }

    private static int number(String concept, Map<String, Integer> numbers) {
        return numbers.computeIfAbsent(concept, unseen -> numbers.size());
    }

    private static int root(int[] parent, int of) {
        int at = of;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
