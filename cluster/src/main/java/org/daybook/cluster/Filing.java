package org.daybook.cluster;

import org.jspecify.annotations.Nullable;

/// What is to be filed: an article, the ties between stories of several desks, or a refusal. One of them.
public record Filing(
        @Nullable Placed article, String ties, @Nullable Rejected refusal) {
    static Filing of(Placed article) {
        return new Filing(article, "", null);
    }

    static Filing ofTies(String ties) {
        return new Filing(null, ties, null);
    }

    static Filing of(Rejected refusal) {
        return new Filing(null, "", refusal);
    }
}
