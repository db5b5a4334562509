package org.daybook.cli;

import java.util.Optional;
import java.util.function.Supplier;

/// Asks once, when it is first asked, and remembers. One thread.
final class Once<T> implements Supplier<T> {
    private final Supplier<T> asked;
    private Optional<T> known = Optional.empty();

    private Once(Supplier<T> asked) {
        this.asked = asked;
    }

    static <T> Supplier<T> of(Supplier<T> asked) {
        return new Once<>(asked);
    }

    @Override
    public T get() {
        T now = known.orElseGet(asked);
        known = Optional.of(now);
        return now;
    }
}
