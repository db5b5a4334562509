package org.daybook.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Prometheus' text format, version 0.0.4. Stateless.
final class Exposition {
    static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private Exposition() {}

    static String of(List<Metric> metrics) {
        StringBuilder text = new StringBuilder();
        for (Metric metric : metrics) {
            text.append("# HELP ")
                    .append(metric.name())
                    .append(' ')
                    .append(help(metric.help()))
                    .append('\n');
            text.append("# TYPE ")
                    .append(metric.name())
                    .append(' ')
                    .append(metric.kind().name().toLowerCase(Locale.ROOT))
                    .append('\n');
            for (Metric.Sample sample : metric.samples()) {
                text.append(metric.name())
                        .append(sample.ending())
                        .append(labels(sample))
                        .append(' ')
                        .append(number(sample.value()))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static String labels(Metric.Sample sample) {
        return sample.labels().isEmpty()
                ? ""
                : sample.labels().entrySet().stream()
                        .map(label -> label.getKey() + "=\"" + quoted(label.getValue()) + '"')
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private static String help(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n");
    }

    private static String quoted(String text) {
        return help(text).replace("\"", "\\\"");
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }
}
