package org.daybook.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.daybook.core.record.Format;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A format of `export` by its name.
final class FormatNamed implements ITypeConverter<Format> {
    @Override
    public Format convert(String written) {
        return Format.named(written)
                .orElseThrow(() -> new TypeConversionException("'" + written + "' is none of "
                        + Arrays.stream(Format.values()).map(Format::word).collect(Collectors.joining(", "))));
    }
}
