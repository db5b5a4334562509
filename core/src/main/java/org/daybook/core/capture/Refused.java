package org.daybook.core.capture;

/// Why an input could not be used: a value, not an exception, so that one bad page never stops the stream.
///
/// @param code  one of the codes in `docs/refusals.md`, such as `empty-input`;
/// stable, programs may compare it
/// @param what  what is wrong, in words, with what to do where there is something to do
/// @param where the place: a line of the input, an offset, an element
public record Refused(String code, String what, String where) {
    public Refused {
        if (code.isEmpty() || what.isEmpty()) {
            throw new IllegalArgumentException("A refusal needs a code and says what is wrong");
        }
    }
}
