package org.daybook.store;

import org.daybook.core.edition.Brief;

/// An article as an editor first sees it.
///
/// @param number of its filing: of two articles the later has the greater
/// @param story  into which it was put then; see [Store#merges]
public record Briefed(long number, String story, Brief brief) {}
