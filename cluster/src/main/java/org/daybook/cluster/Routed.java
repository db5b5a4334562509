package org.daybook.cluster;

/// An article on its way to a desk.
///
/// @param partition of that desk, from 0
public record Routed(int partition, ReadArticle article) {}
