package org.daybook.core.capture;

import java.util.Optional;
import java.util.function.Function;

/// The result of a stage that may refuse its input: either what it made, or why not.
public sealed interface Outcome<T> {
    record Made<T>(T value) implements Outcome<T> {}

    record Not<T>(Refused refused) implements Outcome<T> {}

    static <T> Outcome<T> made(T value) {
        return new Made<>(value);
    }

    static <T> Outcome<T> refused(String code, String what, String where) {
        return new Not<>(new Refused(code, what, where));
    }

    /// What was made, if anything.
    default Optional<T> made() {
        return switch (this) {
            case Made<T>(T value) -> Optional.of(value);
            case Not<T> not -> Optional.empty();
        };
    }

    /// The next stage; a refusal goes through unchanged.
    default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
        return switch (this) {
            case Made<T>(T value) -> next.apply(value);
            case Not<T>(Refused refused) -> new Not<>(refused);
        };
    }
}
