package org.daybook.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.core.record.Json;
import org.daybook.store.Store;
import org.daybook.web.Watch.Ill;

/// Whether the program is well (`/health`: 200, or 503 with the reasons) and what it has done (`/metrics`).
/// Safe for
/// any
/// number of threads.
final class Vitals {
    private static final System.Logger LOG = System.getLogger(Vitals.class.getName());

    /// The first parts of paths that are told apart: there are few, whatever is asked for.
    private static final Set<String> PAGES = Set.of(
            "",
            "editions",
            "edition",
            "since",
            "story",
            "article",
            "search",
            "feed",
            "api",
            "record",
            "export",
            "kept",
            "login",
            "metrics",
            "health",
            "feeds");

    private static final double MILLIS = 1000;

    private final Store store;
    private final Watch watch;
    private final Durations durations = new Durations();

    Vitals(Store store, Watch watch) {
        this.store = store;
        this.watch = watch;
    }

    void wire(JavalinConfig config) {
        config.requestLogger.http(this::answered);
        Site.serve(config, "/health", this::health);
        Site.serve(
                config,
                "/metrics",
                context -> context.contentType(Exposition.TYPE).result(Exposition.of(metrics())));
    }

    private void answered(Context context, float millis) {
        String[] parts = context.path().split("[/.]", 3);
        String page = parts.length > 1 && PAGES.contains(parts[1]) ? "/" + parts[1] : "other";
        durations.add(page, context.statusCode(), millis / MILLIS);
        LOG.log(
                System.Logger.Level.DEBUG,
                "answered",
                Map.of("path", context.path(), "status", context.statusCode(), "ms", millis));
    }

    // --- health

    private void health(Context context) {
        List<Ill> ills = new ArrayList<>();
        try {
            store.probe();
        } catch (RuntimeException unreadable) {
            LOG.log(System.Logger.Level.ERROR, "store-unreadable", unreadable);
            ills.add(new Ill("store-unreadable", "the store cannot be read: `daybook check` says more"));
        }
        watch.ills().forEach(source -> ills.addAll(source.get()));
        ObjectNode answer = Json.object().put("status", ills.isEmpty() ? "ok" : "failing");
        if (!ills.isEmpty()) {
            ArrayNode reasons = answer.putArray("reasons");
            ills.forEach(ill -> reasons.addObject().put("code", ill.code()).put("what", ill.what()));
        }
        context.status(ills.isEmpty() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType("application/json; charset=utf-8")
                .result(Json.line(answer) + "\n");
    }

    // --- metrics

    private List<Metric> metrics() {
        List<Metric> metrics = new ArrayList<>();
        metrics.add(Metric.gauge("daybook_articles", "Articles in the store.", store.articles()));
        metrics.add(new Metric(
                "daybook_refusals",
                "Inputs that could not become an article, by code.",
                Metric.Kind.GAUGE,
                store.refusalsByCode().entrySet().stream()
                        .map(count -> new Metric.Sample("", Map.of("code", count.getKey()), count.getValue()))
                        .toList()));
        metrics.add(Metric.gauge(
                "daybook_editions", "Days with an edition.", store.issues().size()));
        Store.Size size = store.size();
        metrics.add(Metric.gauge("daybook_store_bytes", "Room that the store takes on the disk.", size.bytes()));
        metrics.add(Metric.gauge("daybook_store_free_bytes", "Of these, what is free for new articles.", size.free()));
        metrics.addAll(durations.metrics());
        watch.metrics().forEach(source -> metrics.addAll(source.get()));
        metrics.addAll(machine());
        return metrics;
    }

    private static List<Metric> machine() {
        Runtime runtime = Runtime.getRuntime();
        return List.of(
                Metric.gauge("daybook_heap_used_bytes", "Heap in use.", runtime.totalMemory() - runtime.freeMemory()),
                Metric.gauge("daybook_heap_max_bytes", "The largest heap.", runtime.maxMemory()),
                Metric.gauge(
                        "daybook_threads",
                        "Threads.",
                        ManagementFactory.getThreadMXBean().getThreadCount()),
                Metric.counter(
                        "daybook_up_seconds_total",
                        "Time since the start.",
                        ManagementFactory.getRuntimeMXBean().getUptime() / MILLIS));
    }
}
