package org.daybook.cli;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// What is told on standard error while the program runs: `--log`.
final class LogOption {
    @Option(
            names = "--log",
            paramLabel = "FORM",
            converter = FormNamed.class,
            description =
                    "Tell what happens on standard error, a line for each event: json (an object), logfmt, or plain (default: warnings alone).")
    private LogLines.Form form = LogLines.Form.PLAIN;

    void begin() {
        LogLines.begin(form, System.err);
    }

    /// The converter.
    static final class FormNamed implements ITypeConverter<LogLines.Form> {
        @Override
        public LogLines.Form convert(String written) {
            for (LogLines.Form form : LogLines.Form.values()) {
                if (form.name().toLowerCase(Locale.ROOT).equals(written)) {
                    return form;
                }
            }
            throw new TypeConversionException("'" + written + "' is no form of a log: json, logfmt or plain");
        }
    }
}
