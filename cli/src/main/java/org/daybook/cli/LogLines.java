package org.daybook.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.daybook.core.record.Json;

/// Writes what the program tells through `System.Logger` as a line for each event: when, how grave, which event, its
/// fields (the map that was given with it), and what went wrong. Control characters are escaped, so that no stranger's
/// text makes a line of its own or moves the cursor. Safe for any number of threads.
final class LogLines extends Handler {
    /// How a line looks, and from which level on there is one.
    enum Form {
        /// An object of JSON.
        JSON,
        /// `name=value`, with quotation marks where a value needs them.
        LOGFMT,
        /// For people: the event and its fields.
        PLAIN;

        Level least() {
            return this == PLAIN ? Level.WARNING : Level.FINE;
        }
    }

    /// Of a failure's trace: what is below them is the server.
    private static final int FRAMES = 8;

    private static final String OURS = "org.daybook";

    /// Held, for the platform forgets loggers that nobody holds.
    private static final Logger LOGGER = Logger.getLogger(OURS);

    private final Form form;
    private final PrintStream out;

    LogLines(Form form, PrintStream out) {
        this.form = form;
        this.out = out;
    }

    /// From now on the program's events go there.
    static void begin(Form form, PrintStream out) {
        for (Handler handler : LOGGER.getHandlers()) {
            LOGGER.removeHandler(handler);
        }
        LOGGER.setUseParentHandlers(false);
        LOGGER.setLevel(form.least());
        LogLines lines = new LogLines(form, out);
        lines.setLevel(form.least());
        LOGGER.addHandler(lines);
    }

    @Override
    public void publish(LogRecord event) {
        if (isLoggable(event)) {
            out.println(line(event));
        }
    }

    String line(LogRecord event) {
        ObjectNode fields = fields(event);
        return switch (form) {
            case JSON -> Json.line(fields);
            case LOGFMT -> pairs(fields);
            case PLAIN -> {
                fields.remove("time");
                fields.remove("level");
                String said = fields.remove("event").asText();
                yield "daybook: " + said + (fields.isEmpty() ? "" : " " + pairs(fields));
            }
        };
    }

    private static ObjectNode fields(LogRecord event) {
        ObjectNode fields = Json.object()
                .put("time", event.getInstant().truncatedTo(ChronoUnit.MILLIS).toString())
                .put("level", level(event.getLevel()))
                .put("event", event.getMessage());
        Object[] given = event.getParameters();
        if (given != null && given.length > 0 && given[0] instanceof Map<?, ?> named) {
            Map<String, Object> ordered = new TreeMap<>();
            named.forEach((name, value) -> ordered.put(String.valueOf(name), value));
            ordered.forEach((name, value) -> put(fields, name, value));
        }
        Throwable failure = event.getThrown();
        if (failure != null) {
            Throwable root = failure;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            fields.put("failure", failure.getMessage() + (failure.getCause() == null ? "" : ": " + root));
            fields.put(
                    "at",
                    Arrays.stream(root.getStackTrace())
                            .limit(FRAMES)
                            .map(StackTraceElement::toString)
                            .collect(Collectors.joining(" < ")));
        }
        return fields;
    }

    private static void put(ObjectNode fields, String name, Object value) {
        switch (value) {
            case Integer number -> fields.put(name, number);
            case Long number -> fields.put(name, number);
            case Float number -> fields.put(name, Math.round(number * 1000) / 1000.0);
            case Double number -> fields.put(name, number);
            case Boolean truth -> fields.put(name, truth);
            default -> fields.put(name, String.valueOf(value));
        }
    }

    private static String level(Level level) {
        if (level.intValue() >= Level.SEVERE.intValue()) {
            return "error";
        }
        if (level.intValue() >= Level.WARNING.intValue()) {
            return "warning";
        }
        return level.intValue() >= Level.INFO.intValue() ? "info" : "debug";
    }

    private static String pairs(ObjectNode fields) {
        StringBuilder line = new StringBuilder();
        fields.properties().forEach(field -> {
            String value = field.getValue().asText();
            boolean bare = !value.isEmpty() && value.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '"' && c != '=');
            line.append(line.isEmpty() ? "" : " ")
                    .append(field.getKey())
                    .append('=')
                    .append(
                            bare
                                    ? value
                                    : Json.line(Json.object().put("v", value)).replaceAll("^\\{\"v\":|}$", ""));
        });
        return line.toString();
    }

    @Override
    public void flush() {
        out.flush();
    }

    @Override
    public void close() {
        flush();
    }
}
