package org.daybook.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Amounts of bytes as people write them: `500M`, `2G`, in steps of 1024. Stateless.
final class Sizes {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9})([KMGT]?)B?", Pattern.CASE_INSENSITIVE);
    private static final String UNITS = "KMGT";
    private static final int STEP = 10;

    private Sizes() {}

    /// The option's converter.
    static final class Bytes implements ITypeConverter<Long> {
        @Override
        public Long convert(String written) {
            Matcher size = WRITTEN.matcher(written.strip());
            if (!size.matches() || Long.parseLong(size.group(1)) == 0) {
                throw new TypeConversionException("'" + written + "' is not a size such as 500M or 2G");
            }
            int unit = size.group(2).isEmpty()
                    ? 0
                    : 1 + UNITS.indexOf(size.group(2).toUpperCase(Locale.ROOT));
            return Long.parseLong(size.group(1)) << (STEP * unit);
        }
    }

    static String said(long bytes) {
        int unit = 0;
        double size = bytes;
        while (size >= 1024 && unit < UNITS.length()) {
            size /= 1024;
            unit++;
        }
        return unit == 0 ? bytes + " bytes" : String.format(Locale.ROOT, "%.1f %cB", size, UNITS.charAt(unit - 1));
    }
}
