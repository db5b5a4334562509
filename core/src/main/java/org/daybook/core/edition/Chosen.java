package org.daybook.core.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// An item of an edition in the making: the story that ranks best of those that tell its event, and
/// the others, which a reader finds in the same item. Mutable, of one edition; one thread.
final class Chosen {
    private final Ranked lead;
    private final List<Ranked> joined = new ArrayList<>();

    Chosen(Ranked lead) {
        this.lead = lead;
    }

    Ranked lead() {
        return lead;
    }

    /// Best first.
    List<Ranked> joined() {
        return List.copyOf(joined);
    }

    void join(Ranked other) {
        joined.add(other);
    }

    Stream<Ranked> all() {
        return Stream.concat(Stream.of(lead), joined.stream());
    }

    /// Whether a story tells the event as the lead does or as any that is joined to it.
    boolean tells(Ranked other, SameEvent sameEvent) {
        return all().anyMatch(known -> sameEvent.of(known, other));
    }
}
