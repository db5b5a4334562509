package org.daybook.core.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// A desk that was written and read again goes on as if nothing had happened, to the last bit.
class DeskSnapshotTest {
    private static final int ARTICLES = 4000;

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
        for (Digest digest : MadeUpStream.of(ARTICLES, 20230912)) {
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
        List<Digest> stream = MadeUpStream.of(ARTICLES, 5);
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
