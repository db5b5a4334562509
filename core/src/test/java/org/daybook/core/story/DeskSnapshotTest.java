package org.daybook.core.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A desk that was written and read again goes on as if nothing had happened, to the last bit.
class DeskSnapshotTest {
    private static final Instant MORNING = Instant.parse("2023-09-12T06:00:00Z");
    private static final int ARTICLES = 4000;

    /// Months of news about made-up words: topics come, grow together, are copied and end.
    private static List<Digest> stream(long seed) {
        Random random = new Random(seed);
        List<Digest> stream = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
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

    private static byte[] written(Desk desk) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        desk.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static Desk readAgain(Desk desk) throws IOException {
        return Desk.read(new DataInputStream(new ByteArrayInputStream(written(desk))));
    }

    @Test
    void aDeskThatIsReadAgainAndAgainPlacesAsTheOneThatNeverWas() throws IOException {
        Desk undisturbed = new Desk();
        Desk restored = new Desk();
        Random random = new Random(7);
        int restarts = 0;
        int merges = 0;
        int copies = 0;
        for (Digest digest : stream(20230912)) {
            if (random.nextInt(150) == 0) {
                restored = readAgain(restored);
                restarts++;
            }
            Assignment expected = undisturbed.place(digest);
            assertThat(restored.place(digest)).as("after %d restarts", restarts).isEqualTo(expected);
            merges += (int) expected.ties().stream()
                    .filter(tie -> tie.kind() == Tie.Kind.MERGED)
                    .count();
            copies += expected.origin().equals(digest.id()) ? 0 : 1;
        }
        assertThat(restarts).isGreaterThan(15);
        assertThat(merges)
                .as("merges, which the test would not be worth much without")
                .isPositive();
        assertThat(copies).as("copies").isGreaterThan(300);
        assertThat(written(restored)).isEqualTo(written(undisturbed));
    }

    @Test
    void theSameStateGivesTheSameBytesAndTheyDoNotGrowWithWhatIsOver() throws IOException {
        Desk desk = new Desk();
        List<Digest> stream = stream(5);
        stream.subList(0, ARTICLES / 2).forEach(desk::place);
        int half = written(desk).length;
        stream.subList(ARTICLES / 2, ARTICLES).forEach(desk::place);
        assertThat(written(readAgain(desk))).isEqualTo(written(desk));
        assertThat(written(desk).length).isLessThan(half * 3 / 2);
    }

    @Test
    void whatIsNoSnapshotIsRefused() {
        DataInputStream other = new DataInputStream(new ByteArrayInputStream(new byte[64]));
        assertThatThrownBy(() -> Desk.read(other))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not a snapshot of a desk");
    }
}
