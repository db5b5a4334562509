package org.daybook.cluster;

/// What a desk tells the merger: a note of a story that has grown, or that one of its stories went into
/// another or was parted from it.
///
/// @param note   of [NoteLine]; empty when it tells of two stories
/// @param story  that went into another or was parted from it; empty when it tells of growth
/// @param other  the other
/// @param parted whether it was parted from it
public record Told(int partition, String note, String story, String other, boolean parted) {
    static Told grown(int partition, String note) {
        return new Told(partition, note, "", "", false);
    }

    static Told merged(int partition, String story, String into) {
        return new Told(partition, "", story, into, false);
    }

    static Told parted(int partition, String story, String from) {
        return new Told(partition, "", story, from, true);
    }
}
