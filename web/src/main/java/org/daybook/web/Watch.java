package org.daybook.web;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What other parts of the program add to `/metrics` and `/health`. Each is asked at each request, by any thread, and
/// should answer within milliseconds. Immutable.
///
/// @param metrics figures
/// @param ills    why the program is not well; none when it is
public record Watch(List<Supplier<List<Metric>>> metrics, List<Supplier<List<Ill>>> ills) {
    /// Nothing beyond what the site knows itself.
    public static final Watch NONE = new Watch(List.of(), List.of());

    public Watch {
        metrics = List.copyOf(metrics);
        ills = List.copyOf(ills);
    }

    /// What both say.
    public Watch and(Watch other) {
        return new Watch(
                Stream.concat(metrics.stream(), other.metrics.stream()).toList(),
                Stream.concat(ills.stream(), other.ills.stream()).toList());
    }

    /// @param code one word, which never changes its meaning
    /// @param what in words, with the way out
    public record Ill(String code, String what) {}
}
