package org.daybook.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.daybook.core.story.StoryNote;
import org.daybook.core.story.Tie;
import org.junit.jupiter.api.Test;

class LinesTest {
    private static final Instant MORNING = Instant.parse("2023-09-12T06:00:00.125Z");

    @Test
    void tiesComeBackAsTheyWent() {
        List<Tie> ties = List.of(
                new Tie(Tie.Kind.MERGED, "b", "a", MORNING, 0.1 + 0.2, 0.35, List.of("derna", "dam")),
                new Tie(Tie.Kind.EARLIER, "a\n\"x\"", "c", MORNING, 1, 0.3, List.of()),
                new Tie(
                        Tie.Kind.SPLIT,
                        "d",
                        "a",
                        MORNING,
                        0.1,
                        0.15,
                        List.of("derna"),
                        List.of("atlas", "marrakesh"),
                        List.of("d", "e\t1")));
        assertThat(TieLine.read(TieLine.write(ties))).isEqualTo(ties);
        assertThat(TieLine.read("")).isEmpty();
    }

    @Test
    void notesKeepEveryBit() {
        StoryNote note = new StoryNote(
                "story\t1",
                4,
                2.0 / 3,
                Instant.parse("2023-09-12T06:00:00Z"),
                List.of(new StoryNote.Weight("derna", 0, 0.1f), new StoryNote.Weight("11,300", 1, 1e-7f)));
        assertThat(NoteLine.read(NoteLine.write(note))).isEqualTo(note);
    }

    @Test
    void aStoreIsNamedOrStandsInAVariable() {
        assertThat(StoreSink.resolved("a.db", Map.of())).isEqualTo("a.db");
        assertThat(StoreSink.resolved("env:WIRE", Map.of("WIRE", "b.db"))).isEqualTo("b.db");
        assertThatThrownBy(() -> StoreSink.resolved("env:WIRE", Map.of())).hasMessageContaining("variable WIRE");
    }

    @Test
    void optionsAreReadOrRefusedByName() {
        JobOptions options = JobOptions.parse("--brokers", "127.0.0.1:9092", "--partitions", "4", "--store", "a.db");
        assertThat(options.partitions()).isEqualTo(4);
        assertThat(options.captures()).isEqualTo("captures");
        assertThat(options.files()).isEmpty();
        assertThatThrownBy(() -> JobOptions.parse("--store", "a.db")).hasMessageContaining("--brokers or --files");
        assertThatThrownBy(() -> JobOptions.parse("--brokers", "b", "--files", "f"))
                .hasMessageContaining("one of them");
        assertThatThrownBy(() -> JobOptions.parse("--nosuch", "1")).hasMessageContaining("unknown option --nosuch");
        assertThatThrownBy(() -> JobOptions.parse("--brokers")).hasMessageContaining("--brokers needs a value");
        assertThatThrownBy(() -> JobOptions.parse("--brokers", "b", "--partitions", "0"))
                .hasMessageContaining("--partitions needs a whole number from 1");
        assertThatThrownBy(() -> JobOptions.parse("--files", "f", "--format", "gdelt"))
                .hasMessageContaining("--format is jsonl or parquet");
    }
}
