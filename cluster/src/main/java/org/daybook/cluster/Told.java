package org.daybook.cluster;

/// What a desk tells the merger: a note of a story that has grown, or that one of its stories went into another.
///
/// @param note   of [NoteLine]; empty when it tells of a merge
/// @param story  that went into another; empty when it tells of growth
/// @param into   the other
public record Told(int partition, String note, String story, String into) {}
