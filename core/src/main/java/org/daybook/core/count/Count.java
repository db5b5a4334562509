package org.daybook.core.count;

import java.util.Optional;
import java.util.OptionalLong;
import org.daybook.core.article.Span;

/// A number of people (or of something else) and what befell them.
///
/// @param low  at least; absent for 'up to 12'
/// @param high at most; absent for 'at least 14'
/// @param unit what is counted, for the kind `OTHER`
public record Count(Span span, What what, OptionalLong low, OptionalLong high, Optional<String> unit) {
    /// The JSON contract has these words in lower case.
    public enum What {
        KILLED,
        INJURED,
        MISSING,
        DISPLACED,
        ARRESTED,
        EVACUATED,
        OTHER
    }
}
