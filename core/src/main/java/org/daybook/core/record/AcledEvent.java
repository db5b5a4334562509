package org.daybook.core.record;

import java.util.List;
import java.util.Optional;

/// An event in ACLED's terms.
///
/// @param subType empty where the words do not decide
/// @param inter1  the type of the first actor, one of [#INTER]
public record AcledEvent(
        LinkedEvent event,
        String disorder,
        String type,
        Optional<String> subType,
        Optional<String> actor1,
        Optional<String> inter1,
        Optional<String> actor2,
        Optional<String> inter2) {
    /// The codebook's types of actors, in the order of their codes 1 to 8.
    public static final List<String> INTER = List.of(
            "State forces",
            "Rebel group",
            "Political militia",
            "Identity militia",
            "Rioters",
            "Protesters",
            "Civilians",
            "External/Other forces");

    /// "State forces-Civilians" whichever comes first, "Rioters only" for one side.
    Optional<String> interaction() {
        if (inter1.isEmpty() || inter2.isEmpty()) {
            boolean other = actor1.isPresent() && actor2.isPresent(); // there, but of no known type
            return other ? Optional.empty() : inter1.or(() -> inter2).map(only -> only + " only");
        }
        String one = inter1.get();
        String two = inter2.get();
        return Optional.of(INTER.indexOf(one) <= INTER.indexOf(two) ? one + "-" + two : two + "-" + one);
    }

    boolean targetsCivilians() {
        boolean violence = type.equals("Violence against civilians") || type.equals("Explosions/Remote violence");
        return violence && inter2.filter("Civilians"::equals).isPresent();
    }
}
