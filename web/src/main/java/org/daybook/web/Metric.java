package org.daybook.web;

import java.util.List;
import java.util.Map;

/// One figure about the running program, with its samples, as Prometheus understands it. Immutable.
///
/// @param name    of letters, digits and underscores, beginning with `daybook_`, ending with its unit
/// @param help    one sentence
/// @param samples one for each set of labels
public record Metric(String name, String help, Kind kind, List<Sample> samples) {
    /// Whether it only rises, goes up and down, or counts by size.
    public enum Kind {
        COUNTER,
        GAUGE,
        HISTOGRAM
    }

    /// @param ending of the name, such as `_bucket`; empty for most
    /// @param labels in the order in which they are written
    public record Sample(String ending, Map<String, String> labels, double value) {}

    public Metric {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("'" + name + "' is no name of a metric");
        }
        samples = List.copyOf(samples);
    }

    /// One without labels.
    public static Metric gauge(String name, String help, double value) {
        return new Metric(name, help, Kind.GAUGE, List.of(new Sample("", Map.of(), value)));
    }

    /// One without labels, exact up to 2^53.
    public static Metric gauge(String name, String help, long value) {
        return gauge(name, help, (double) value);
    }

    /// One without labels.
    public static Metric counter(String name, String help, double value) {
        return new Metric(name, help, Kind.COUNTER, List.of(new Sample("", Map.of(), value)));
    }
}
