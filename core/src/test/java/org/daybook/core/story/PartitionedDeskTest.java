package org.daybook.core.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartitionedDeskTest {
    private static final List<Digest> STREAM = MadeUpStream.of(3000, 20230919);

    @Test
    void onePartitionIsTheDeskItself() {
        Desk desk = new Desk();
        PartitionedDesk partitioned = new PartitionedDesk(1);
        List<Assignment> online = new ArrayList<>();
        for (Digest digest : STREAM) {
            Assignment placed = partitioned.place(digest);
            assertThat(placed).isEqualTo(desk.place(digest));
            online.add(placed);
        }
        assertThat(partitioned.settled(online)).isEqualTo(desk.settled(online));
    }

    @Test
    void mostOfAStoryComesToOneDeskAndTheMergerBringsTogetherMoreOfIt() {
        PartitionedDesk partitioned = new PartitionedDesk(4);
        List<Assignment> one = STREAM.stream().map(new Desk()::place).toList();
        List<Assignment> online = STREAM.stream().map(partitioned::place).toList();
        double apart = together(one, online);
        double merged = together(one, partitioned.settled(online));
        assertThat(apart).as("of pairs that one desk puts together").isGreaterThan(0.5);
        assertThat(merged).isGreaterThan(apart);
    }

    /// The share of neighbours in a story that are in one story here too.
    private static double together(List<Assignment> one, List<Assignment> other) {
        Map<String, Integer> last = new HashMap<>();
        int pairs = 0;
        int kept = 0;
        for (int i = 0; i < one.size(); i++) {
            Integer before = last.put(one.get(i).story(), i);
            if (before != null) {
                pairs++;
                kept += other.get(i).story().equals(other.get(before).story()) ? 1 : 0;
            }
        }
        return (double) kept / pairs;
    }

    @Test
    void noDeskHasTwiceTheMeanToDoForLong() {
        Partitioner partitioner = new Partitioner(5);
        int[] loads = new int[5];
        STREAM.forEach(digest -> loads[partitioner.place(digest)]++);
        assertThat(IntStream.of(loads).max().orElse(0)).isLessThan(2 * STREAM.size() / 5 + 200);
        assertThat(IntStream.of(loads).min().orElse(0)).isPositive();
    }

    @Test
    void aPartitionerThatIsReadAgainGoesOnAsBefore() throws IOException {
        Partitioner undisturbed = new Partitioner(3);
        Partitioner restored = new Partitioner(3);
        for (int i = 0; i < STREAM.size(); i++) {
            if (i % 500 == 250) {
                restored = Partitioner.read(new DataInputStream(new ByteArrayInputStream(written(restored))));
            }
            assertThat(restored.place(STREAM.get(i))).isEqualTo(undisturbed.place(STREAM.get(i)));
        }
        assertThat(written(restored)).isEqualTo(written(undisturbed));
    }

    private static byte[] written(Partitioner partitioner) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        partitioner.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    @Test
    void theMergerGoesOnAsBeforeToo() throws IOException {
        Partitioner partitioner = new Partitioner(3);
        List<Desk> desks = List.of(new Desk(), new Desk(), new Desk());
        Merger undisturbed = new Merger();
        Merger restored = new Merger();
        int merges = 0;
        for (Digest digest : STREAM) {
            int partition = partitioner.place(digest);
            Desk desk = desks.get(partition);
            for (Tie tie : desk.place(digest).ties()) {
                if (tie.kind() == Tie.Kind.MERGED) {
                    undisturbed.merged(tie.story(), tie.other());
                    restored.merged(tie.story(), tie.other());
                } else if (tie.kind() == Tie.Kind.SPLIT) {
                    undisturbed.parted(tie.story(), tie.other());
                    restored.parted(tie.story(), tie.other());
                }
            }
            for (StoryNote note : desk.grown()) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                restored.write(new DataOutputStream(bytes));
                restored = Merger.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
                assertThat(restored.note(partition, note)).isEqualTo(undisturbed.note(partition, note));
                merges += undisturbed.current(note.story()).equals(note.story()) ? 0 : 1;
            }
            if (merges > 5) {
                return;
            }
        }
        assertThat(merges).as("merges").isPositive();
    }

    @Test
    void noPartitionIsNone() {
        assertThatThrownBy(() -> new Partitioner(0)).hasMessageContaining("one partition at least");
    }
}
