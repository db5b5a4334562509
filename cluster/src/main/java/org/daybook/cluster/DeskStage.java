package org.daybook.cluster;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.daybook.core.story.Assignment;
import org.daybook.core.story.Desk;
import org.daybook.core.story.Digest;
import org.daybook.core.story.Tie;
import org.jspecify.annotations.Nullable;

/// Puts articles into stories, a desk for each partition. What came before in the same wording is passed
/// over; another wording stays in its story.
final class DeskStage extends KeyedProcessFunction<Integer, Routed, Placed> {
    static final OutputTag<Told> TOLD = new OutputTag<>("told") {};

    private static final long serialVersionUID = 1;

    private transient @Nullable MapState<String, Known> known;
    private transient @Nullable Journal<Desk> desks;

    /// Where an article was put.
    record Known(String revision, String story, boolean opens, String origin) {}

    @Override
    public void open(OpenContext context) {
        MapStateDescriptor<String, Known> ids =
                new MapStateDescriptor<>("known", Types.STRING, TypeInformation.of(Known.class));
        ids.enableTimeToLive(StateTtlConfig.newBuilder(OrderStage.KNOWN_FOR).build());
        known = getRuntimeContext().getMapState(ids);
        desks = new Journal<>("desk", new Stories(), getRuntimeContext());
    }

    @Override
    public void processElement(Routed routed, Context context, Collector<Placed> out) throws Exception {
        ReadArticle article = routed.article();
        MapState<String, Known> ids = Objects.requireNonNull(known);
        Known before = ids.get(article.id());
        if (before != null && before.revision.equals(article.revision())) {
            return;
        }
        if (before != null) {
            ids.put(article.id(), new Known(article.revision(), before.story, before.opens, before.origin));
            out.collect(new Placed(article, before.story, before.opens, before.origin, ""));
            return;
        }
        Journal<Desk> journal = Objects.requireNonNull(desks);
        Desk desk = journal.of(context.getCurrentKey());
        Assignment placed = desk.place(Digest.parse(article.digest()));
        journal.add(desk, article.digest());
        ids.put(article.id(), new Known(article.revision(), placed.story(), placed.isNew(), placed.origin()));
        tell(routed.partition(), desk, placed, context);
        out.collect(new Placed(article, placed.story(), placed.isNew(), placed.origin(), TieLine.write(placed.ties())));
    }

    private static void tell(int partition, Desk desk, Assignment placed, Context context) {
        for (Tie tie : placed.ties()) {
            switch (tie.kind()) {
                case MERGED -> context.output(TOLD, Told.merged(partition, tie.story(), tie.other()));
                case SPLIT -> context.output(TOLD, Told.parted(partition, tie.story(), tie.other()));
                case EARLIER -> {}
            }
        }
        desk.grown().forEach(note -> context.output(TOLD, Told.grown(partition, NoteLine.write(note))));
    }

    private record Stories() implements Journal.Form<Desk> {
        @Override
        public Desk fresh() {
            return new Desk();
        }

        @Override
        public void write(Desk thing, DataOutput out) throws IOException {
            thing.write(out);
        }

        @Override
        public Desk read(DataInput in) throws IOException {
            return Desk.read(in);
        }

        @Override
        public void redo(Desk thing, String entry) {
            thing.place(Digest.parse(entry));
        }
    }
}
