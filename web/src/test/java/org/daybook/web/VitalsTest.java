package org.daybook.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daybook.core.capture.Refused;
import org.daybook.core.record.Json;
import org.daybook.store.SqliteStore;
import org.daybook.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the program says of itself.
class VitalsTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path folder = Path.of("");

    private HttpResponse<String> get(Site site, String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + site.port() + path);
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    /// The samples by name and labels; each line must be one or a comment.
    private Map<String, Double> samples(Site site) throws Exception {
        Map<String, Double> samples = new TreeMap<>();
        for (String line : get(site, "/metrics").body().lines().toList()) {
            if (!line.startsWith("# ")) {
                assertThat(line).matches("[a-z_]+(\\{([a-z]+=\"([^\"\\\\\\n]|\\\\.)*\",?)+\\})? -?[0-9.eE+-]+");
                samples.put(
                        line.substring(0, line.lastIndexOf(' ')),
                        Double.valueOf(line.substring(line.lastIndexOf(' ') + 1)));
            } else {
                assertThat(line).matches("# (HELP|TYPE) [a-z][a-z_]* .+");
            }
        }
        return samples;
    }

    @Test
    void metricsCountWhatIsKeptAndHowLongAnswersTook() throws Exception {
        Watch watch = new Watch(List.of(() -> List.of(Metric.counter("daybook_polls_total", "Polls.", 7))), List.of());
        try (Store store = SqliteStore.open(folder.resolve("daybook.db"));
                Site site = Site.start(store, Door.here(0), watch)) {
            Wire.fill(store);
            store.file(
                    List.of(),
                    List.of(new Store.Refusal("x", new Refused("too-large", "it is \"large\"\n", "x.html"))));
            get(site, "/");
            get(site, "/article/kara-1");
            for (int i = 0; i < 5; i++) {
                get(site, "/nowhere/" + i);
            }
            Map<String, Double> samples = samples(site);
            assertThat(samples.get("daybook_articles")).isEqualTo((double) store.articles());
            assertThat(samples.get("daybook_refusals{code=\"too-large\"}")).isEqualTo(1);
            assertThat(samples.get("daybook_polls_total")).isEqualTo(7);
            assertThat(samples.get("daybook_store_bytes")).isGreaterThan(10_000);
            assertThat(samples.get("daybook_http_seconds_count{page=\"other\"}"))
                    .as("addresses that are none are one kind")
                    .isEqualTo(5);
            assertThat(samples.get("daybook_http_answers_total{status=\"404\"}"))
                    .isEqualTo(5);
            List<Double> buckets = new ArrayList<>();
            for (String bound :
                    List.of("0.005", "0.01", "0.025", "0.05", "0.1", "0.25", "0.5", "1.0", "2.5", "5.0", "+Inf")) {
                buckets.add(samples.get("daybook_http_seconds_bucket{page=\"/article\",le=\"" + bound + "\"}"));
            }
            assertThat(buckets).as("they add up").isSorted().last().isEqualTo(1.0);
        }
    }

    @Test
    void labelsAreEscapedAsTheFormatAsks() {
        Metric metric = new Metric(
                "daybook_x",
                "Help\nin \\ two",
                Metric.Kind.GAUGE,
                List.of(new Metric.Sample("", Map.of("a", "\"\\\n"), 0.5)));
        assertThat(Exposition.of(List.of(metric)))
                .isEqualTo(
                        "# HELP daybook_x Help\\nin \\\\ two\n# TYPE daybook_x gauge\ndaybook_x{a=\"\\\"\\\\\\n\"} 0.5\n");
    }

    @Test
    void healthSaysWhatIsWrongAndThatItIs() throws Exception {
        List<Watch.Ill> ills = new ArrayList<>();
        try (Store store = SqliteStore.open(folder.resolve("daybook.db"));
                Site site = Site.start(store, Door.here(0), new Watch(List.of(), List.of(() -> List.copyOf(ills))))) {
            assertThat(get(site, "/health").statusCode()).isEqualTo(200);
            assertThat(get(site, "/health").body()).isEqualTo("{\"status\":\"ok\"}\n");
            ills.add(new Watch.Ill("disk-low", "12 MB are left"));
            HttpResponse<String> ill = get(site, "/health");
            assertThat(ill.statusCode()).isEqualTo(503);
            JsonNode answer = Json.parse(ill.body(), "health").made().orElseThrow();
            assertThat(answer.path("reasons").path(0).path("code").asText()).isEqualTo("disk-low");
        }
    }
}
