package org.daybook.core.edition;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What readers call each outlet: the name that most of its articles give, the shorter of two ('Gazette'
/// before 'Gazette: headlines'), and its address only where nothing gives a name. Immutable.
final class OutletNames {
    private final Map<String, String> names;

    private OutletNames(Map<String, String> names) {
        this.names = names;
    }

    /// @param known whose articles name their publishers
    /// @param outlets that are to be named
    static OutletNames of(Collection<Coverage> known, Set<String> outlets) {
        Map<String, Map<String, Integer>> given = new HashMap<>();
        for (Coverage coverage : known) {
            for (Dispatch dispatch : coverage.dispatches()) {
                if (!outlets.contains(dispatch.outlet())) {
                    continue;
                }
                dispatch.brief()
                        .publisher()
                        .ifPresent(name -> given.computeIfAbsent(dispatch.outlet(), unseen -> new HashMap<>())
                                .merge(name, 1, Integer::sum));
            }
        }
        Map<String, String> names = new HashMap<>();
        given.forEach((outlet, counted) -> counted.entrySet().stream()
                .min(Comparator.comparing((Map.Entry<String, Integer> one) -> isAddress(one.getKey()))
                        .thenComparingInt(one -> -one.getValue())
                        .thenComparingInt(one -> one.getKey().length())
                        .thenComparing(Map.Entry::getKey))
                .ifPresent(best -> names.put(outlet, best.getKey())));
        return new OutletNames(Map.copyOf(names));
    }

    /// Empty where no article of the outlet says who publishes it.
    Optional<String> of(Dispatch dispatch) {
        return Optional.ofNullable(names.get(dispatch.outlet()));
    }

    private static boolean isAddress(String name) {
        return name.indexOf(' ') < 0 && name.indexOf('.') > 0;
    }
}
