package org.daybook.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.daybook.store.Keeping;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// What the options of the command line may be, in words that say the way out.
final class Values {
    private static final int LAST_PORT = 65_535;
    private static final int LAST_YEAR = 9998;

    private Values() {}

    /// From 0 to 1.
    static final class Share implements ITypeConverter<Double> {
        @Override
        public Double convert(String written) {
            try {
                double share = Double.parseDouble(written);
                if (share >= 0 && share <= 1) {
                    return share;
                }
                throw refused(written);
            } catch (NumberFormatException noNumber) {
                throw refused(written);
            }
        }

        private static TypeConversionException refused(String written) {
            return new TypeConversionException("'" + written + "' is no share: give a number from 0 to 1");
        }
    }

    /// A number of things: at least one.
    static final class Positive implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String written) {
            return between(written, 1, Integer.MAX_VALUE, "a whole number from 1");
        }
    }

    /// A port of this machine; 0 is any free one.
    static final class Port implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String written) {
            return between(written, 0, LAST_PORT, "a port from 0 to 65535");
        }
    }

    /// An hour of the clock at which editions close; 24 is the end of the day.
    static final class Hour implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String written) {
            return between(written, 0, 24, "an hour from 0 to 24");
        }
    }

    /// Days for which articles are kept.
    static final class KeptDays implements ITypeConverter<Integer> {
        private static final int LEAST = (int) Keeping.LEAST_AGE.toDays();

        @Override
        public Integer convert(String written) {
            return between(
                    written,
                    LEAST,
                    100_000,
                    "a number of days from " + LEAST + ", for editions learn from the weeks before them");
        }
    }

    private static int between(String written, int least, int most, String what) {
        try {
            int number = Integer.parseInt(written);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw new TypeConversionException("'" + written + "' is not " + what);
        }
        throw new TypeConversionException("'" + written + "' is not " + what);
    }

    static ZoneId zone(String written) {
        try {
            return ZoneId.of(written);
        } catch (DateTimeException unknown) {
            throw new TypeConversionException("'" + written + "' is no time zone such as Europe/Paris or UTC");
        }
    }

    static LocalDate day(String written) {
        try {
            LocalDate day = LocalDate.parse(written);
            if (day.getYear() >= 1 && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException notADay) {
            throw new TypeConversionException("'" + written + "' is no day such as 2023-09-20");
        }
        throw new TypeConversionException("'" + written + "' is no day such as 2023-09-20");
    }
}
