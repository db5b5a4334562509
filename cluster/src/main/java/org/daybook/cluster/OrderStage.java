package org.daybook.cluster;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.daybook.core.story.Digest;
import org.daybook.core.story.Partitioner;
import org.jspecify.annotations.Nullable;

/// Puts the articles, which come from many readers at once, back into the order of their time, and says which desk each
/// goes to: one task, for a few look-ups an article are all that it costs. Articles of the same
/// instant go by their ids, so that the order does not depend on who read them. What comes later than the watermark
/// goes on at once. Every wording of an article goes to the desk that had the first.
final class OrderStage extends KeyedProcessFunction<Integer, ReadArticle, Routed> {
    private static final long serialVersionUID = 1;

    /// Another wording of an article comes within days, not years.
    static final Duration KNOWN_FOR = Duration.ofDays(30);

    private final int partitions;
    private transient @Nullable MapState<Long, List<ReadArticle>> waiting;
    private transient @Nullable MapState<String, Integer> known;
    private transient @Nullable Journal<Partitioner> partitioner;
    private transient @Nullable Counter late;

    OrderStage(int partitions) {
        this.partitions = partitions;
    }

    @Override
    public void open(OpenContext context) {
        waiting = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>(
                        "waiting", Types.LONG, Types.LIST(TypeInformation.of(ReadArticle.class))));
        MapStateDescriptor<String, Integer> ids = new MapStateDescriptor<>("known", Types.STRING, Types.INT);
        ids.enableTimeToLive(StateTtlConfig.newBuilder(KNOWN_FOR).build());
        known = getRuntimeContext().getMapState(ids);
        partitioner = new Journal<>("partitioner", new Words(partitions), getRuntimeContext());
        late = getRuntimeContext().getMetricGroup().counter("late");
    }

    @Override
    public void processElement(ReadArticle article, Context context, Collector<Routed> out) throws Exception {
        long at = Objects.requireNonNullElse(context.timestamp(), article.seen());
        if (at <= context.timerService().currentWatermark()) {
            Objects.requireNonNull(late).inc();
            route(article, context.getCurrentKey(), out);
            return;
        }
        MapState<Long, List<ReadArticle>> state = Objects.requireNonNull(waiting);
        List<ReadArticle> same = state.get(at);
        List<ReadArticle> now = same == null ? new ArrayList<>() : new ArrayList<>(same);
        now.add(article);
        state.put(at, now);
        context.timerService().registerEventTimeTimer(at);
    }

    @Override
    public void onTimer(long at, OnTimerContext context, Collector<Routed> out) throws Exception {
        MapState<Long, List<ReadArticle>> state = Objects.requireNonNull(waiting);
        List<ReadArticle> due = state.get(at);
        state.remove(at);
        if (due == null) {
            return;
        }
        List<ReadArticle> inOrder = new ArrayList<>(due);
        inOrder.sort(Comparator.comparing(ReadArticle::id).thenComparing(ReadArticle::revision));
        for (ReadArticle article : inOrder) {
            route(article, context.getCurrentKey(), out);
        }
    }

    private void route(ReadArticle article, Integer key, Collector<Routed> out) throws Exception {
        MapState<String, Integer> ids = Objects.requireNonNull(known);
        Integer before = ids.get(article.id());
        int partition = before == null ? place(article, key) : before;
        if (before == null) {
            ids.put(article.id(), partition);
        }
        out.collect(new Routed(partition, article));
    }

    private int place(ReadArticle article, Integer key) throws Exception {
        if (partitions == 1) {
            return 0;
        }
        Journal<Partitioner> journal = Objects.requireNonNull(partitioner);
        Partitioner words = journal.of(key);
        int partition = words.place(Digest.parse(article.digest()));
        journal.add(words, article.digest());
        return partition;
    }

    /// @param partitions how many desks there are
    private record Words(int partitions) implements Journal.Form<Partitioner> {
        @Override
        public Partitioner fresh() {
            return new Partitioner(partitions);
        }

        @Override
        public void write(Partitioner thing, DataOutput out) throws IOException {
            thing.write(out);
        }

        @Override
        public Partitioner read(DataInput in) throws IOException {
            return Partitioner.read(in);
        }

        @Override
        public void redo(Partitioner thing, String entry) {
            thing.place(Digest.parse(entry));
        }
    }
}
