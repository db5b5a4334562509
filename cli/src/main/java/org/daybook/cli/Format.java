package org.daybook.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// The formats of `export`.
enum Format {
    CSV,
    JSONL,
    PARQUET,
    GEOJSON,
    ACLED,
    GDELT,
    POLECAT,
    PLOVER;

    /// Whether it holds claims and figures too, or events alone.
    boolean isOurs() {
        return this == CSV || this == JSONL || this == PARQUET;
    }

    static final class Named implements ITypeConverter<Format> {
        @Override
        public Format convert(String written) {
            for (Format format : values()) {
                if (format.name().equalsIgnoreCase(written)) {
                    return format;
                }
            }
            throw new TypeConversionException("'" + written + "' is none of "
                    + Arrays.stream(values())
                            .map(format -> format.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", ")));
        }
    }
}
