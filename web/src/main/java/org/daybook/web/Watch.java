package org.daybook.web;

import java.util.List;
import java.util.function.Supplier;

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

    /// @param code one word, which never changes its meaning
    /// @param what in words, with the way out
    public record Ill(String code, String what) {}
}
