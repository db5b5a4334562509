package org.daybook.core.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Several desks that share a stream, as they stand on a cluster: a [Partitioner] before them, a [Merger] behind. It
/// shows on one machine what partitioning costs in quality. Not thread-safe.
public final class PartitionedDesk {
    private final Partitioner partitioner;
    private final List<Desk> desks;
    private final Merger merger = new Merger();

    public PartitionedDesk(int partitions) {
        partitioner = new Partitioner(partitions);
        desks = IntStream.range(0, partitions).mapToObj(i -> new Desk()).toList();
    }

    /// Where an article belongs; the ties between desks are among its own.
    public Assignment place(Digest digest) {
        int partition = partitioner.place(digest);
        Desk desk = desks.get(partition);
        Assignment placed = desk.place(digest);
        List<Tie> ties = new ArrayList<>(placed.ties());
        ties.stream()
                .filter(tie -> tie.kind() == Tie.Kind.MERGED)
                .forEach(tie -> merger.merged(tie.story(), tie.other()));
        Optional<StoryNote> grown = desk.grown();
        grown.flatMap(note -> merger.note(partition, note)).ifPresent(ties::add);
        return new Assignment(placed.id(), placed.story(), placed.isNew(), placed.origin(), ties);
    }

    /// The assignments once more, with what has been merged since.
    public List<Assignment> settled(List<Assignment> online) {
        return online.stream()
                .map(one -> {
                    String story = merger.current(one.story());
                    boolean isNew = one.isNew() && story.equals(one.story());
                    return new Assignment(one.id(), story, isNew, one.origin(), one.ties());
                })
                .toList();
    }
}
