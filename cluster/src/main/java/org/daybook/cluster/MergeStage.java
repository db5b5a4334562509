package org.daybook.cluster;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.daybook.core.story.Merger;
import org.daybook.core.story.Tie;
import org.jspecify.annotations.Nullable;

/// Finds what several desks tell at once: one task, which hears of a story when it opens and when it has
/// doubled.
final class MergeStage extends KeyedProcessFunction<Integer, Told, String> {
    private static final long serialVersionUID = 1;

    private transient @Nullable Journal<Merger> journal;

    @Override
    public void open(OpenContext context) {
        journal = new Journal<>("merger", new Stories(), getRuntimeContext());
    }

    @Override
    public void processElement(Told told, Context context, Collector<String> out) throws Exception {
        Journal<Merger> merges = Objects.requireNonNull(journal);
        Merger merger = merges.of(context.getCurrentKey());
        hear(merger, told).ifPresent(tie -> out.collect(TieLine.write(List.of(tie))));
        merges.add(
                merger,
                String.join(
                        "\t",
                        String.valueOf(told.partition()),
                        told.note(),
                        told.story(),
                        told.other(),
                        String.valueOf(told.parted())));
    }

    private static Optional<Tie> hear(Merger merger, Told told) {
        if (told.parted()) {
            merger.parted(told.story(), told.other());
            return Optional.empty();
        }
        if (told.note().isEmpty()) {
            merger.merged(told.story(), told.other());
            return Optional.empty();
        }
        return merger.note(told.partition(), NoteLine.read(told.note()));
    }

    private record Stories() implements Journal.Form<Merger> {
        @Override
        public Merger fresh() {
            return new Merger();
        }

        @Override
        public void write(Merger thing, DataOutput out) throws IOException {
            thing.write(out);
        }

        @Override
        public Merger read(DataInput in) throws IOException {
            return Merger.read(in);
        }

        @Override
        public void redo(Merger thing, String entry) {
            String[] fields = entry.split("\t", -1);
            hear(
                    thing,
                    new Told(
                            Integer.parseInt(fields[0]),
                            fields[1],
                            fields[2],
                            fields[3],
                            Boolean.parseBoolean(fields[4])));
        }
    }
}
