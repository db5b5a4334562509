package org.daybook.cluster;

/// An input that could not become an article; what it said is kept beside why.
public record Rejected(String place, String code, String what, String where, String line) {}
