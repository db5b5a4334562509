package org.daybook.cli;

import java.util.List;
import org.daybook.fetch.http.Allowance;
import org.daybook.fetch.http.Door;
import org.daybook.fetch.http.DoorSettings;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// How feeds are fetched: `--allow`, `--contact`.
final class WireOptions {
    @Option(
            names = "--allow",
            paramLabel = "RANGE[:PORT]",
            converter = Allowed.class,
            description =
                    "Feeds and pages may also come from these addresses, which are not of the public Internet, such as 192.168.7.0/24:8080; may be given again.")
    private List<Allowance> allowed = List.of();

    @Option(
            names = "--contact",
            paramLabel = "ADDRESS",
            description = "Where whoever runs a site can reach you: said in every request beside Daybook's name.")
    private String contact = "";

    Door door() {
        return Door.open(DoorSettings.usual(allowed, contact));
    }

    /// The converter.
    static final class Allowed implements ITypeConverter<Allowance> {
        @Override
        public Allowance convert(String written) {
            try {
                return Allowance.parse(written);
            } catch (IllegalArgumentException none) {
                throw new TypeConversionException(none.getMessage() + "; give a range such as 192.168.7.0/24:8080");
            }
        }
    }
}
