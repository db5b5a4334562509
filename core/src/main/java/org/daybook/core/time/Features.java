package org.daybook.core.time;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// What a match says about a time: values by [Feature]. Immutable; later features overwrite earlier ones when
/// joined.
record Features(Map<Feature, String> values) {
    static final Features NONE = new Features(new EnumMap<>(Feature.class));

    Features with(Feature feature, String value) {
        EnumMap<Feature, String> joined = new EnumMap<>(Feature.class);
        joined.putAll(values);
        joined.put(feature, value);
        return new Features(joined);
    }

    Features with(Features other) {
        if (other.values.isEmpty()) {
            return this;
        }
        EnumMap<Feature, String> joined = new EnumMap<>(Feature.class);
        joined.putAll(values);
        joined.putAll(other.values);
        return new Features(joined);
    }

    boolean has(Feature feature) {
        return values.containsKey(feature);
    }

    Optional<String> text(Feature feature) {
        return Optional.ofNullable(values.get(feature));
    }

    OptionalInt number(Feature feature) {
        String value = values.get(feature);
        return value == null ? OptionalInt.empty() : OptionalInt.of((int) Amounts.value(value));
    }
}
