package org.daybook.core.record;

import org.daybook.core.article.Span;

/// What a field of an entry rests on: words of the entry's article.
///
/// @param field `event`, `actor`, `target`, `place`, `when`, `killed` and the other kinds of figures, `source`,
/// `cue`, `content`
public record Evidence(String field, Span span) {}
