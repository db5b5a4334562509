package org.daybook.cluster;

/// A line of the input contract as it came.
///
/// @param place the place to name in a refusal
public record Captured(String place, String line) {}
