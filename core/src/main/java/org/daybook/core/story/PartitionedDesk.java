package org.daybook.core.story;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Several desks that share a stream, as they stand on a cluster: a [Partitioner] before them, a [Merger]
/// behind. It shows on one machine what partitioning costs in quality. Not thread-safe.
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
        for (Tie tie : placed.ties()) {
            switch (tie.kind()) {
                case MERGED -> merger.merged(tie.story(), tie.other());
                case SPLIT -> merger.parted(tie.story(), tie.other());
                case EARLIER -> {}
            }
        }
        desk.grown().forEach(note -> merger.note(partition, note).ifPresent(ties::add));
        return new Assignment(placed.id(), placed.story(), placed.isNew(), placed.origin(), ties);
    }

    /// The assignments once more, with what has been merged and parted since.
    public List<Assignment> settled(List<Assignment> online) {
        return Desk.settled(online, merger::current);
    }
}
