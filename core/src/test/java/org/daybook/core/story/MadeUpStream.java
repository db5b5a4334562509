package org.daybook.core.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/// Months of news about made-up words: topics come, grow together, are copied and end.
final class MadeUpStream {
    private static final Instant MORNING = Instant.parse("2023-09-12T06:00:00Z");

    private MadeUpStream() {}

    static List<Digest> of(int articles, long seed) {
        Random random = new Random(seed);
        List<Digest> stream = new ArrayList<>();
        for (int i = 0; i < articles; i++) {
            if (random.nextInt(8) == 0 && i > 0) {
                Digest copied = stream.get(Math.max(0, i - 1 - random.nextInt(40)));
                stream.add(new Digest("a" + i, Optional.empty(), at(i), copied.terms(), copied.sketch()));
            } else {
                stream.add(told(i, i / 50 + random.nextInt(6), random));
            }
        }
        return stream;
    }

    private static Instant at(int i) {
        return MORNING.plusSeconds(i * 1800L);
    }

    private static Digest told(int i, int topic, Random random) {
        Map<String, Digest.Term> terms = new LinkedHashMap<>();
        int words = random.nextInt(3) == 0 ? 6 : 50;
        for (int w = 0; w < words; w++) {
            String word = random.nextInt(3) == 0
                    ? "word" + random.nextInt(400)
                    : "topic" + topic % 97 + "x" + random.nextInt(w % 2 == 0 ? 9 : 40);
            terms.putIfAbsent(
                    word, new Digest.Term(word, random.nextInt(2), 1 + random.nextInt(3), word.length() % 2, 1));
        }
        IntStream runs = random.ints(40);
        return new Digest(
                "a" + i, Optional.of("Harbour Gazette"), at(i), List.copyOf(terms.values()), new Sketch(0, runs));
    }
}
