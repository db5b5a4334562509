package org.daybook.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.daybook.core.record.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiTest {
    private final ServedWire wire;

    ApiTest(@TempDir Path folder) {
        wire = new ServedWire(folder.resolve("api.db"));
    }

    @AfterAll
    void close() {
        wire.close();
    }

    private JsonNode answer(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = wire.get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        assertThat(response.headers().firstValue("content-type").orElse("")).startsWith("application/json");
        return Json.parse(response.body(), path).made().orElseThrow();
    }

    @Test
    void eventsComeWithTheWayBackToTheirWords() throws Exception {
        JsonNode answer = answer("/api/events?type=protest&where=Yerevan&after=2023-09-01");
        assertThat(answer.path("found").asLong()).isEqualTo(1);
        JsonNode event = answer.path("events").path(0);
        assertThat(event.path("article").asText()).isEqualTo("kara-3");
        assertThat(event.path("url").asText()).startsWith("https://kara-3.example/");
        String text =
                wire.store().article("kara-3").orElseThrow().reading().article().text();
        int begin = text.offsetByCodePoints(0, event.path("begin").asInt());
        assertThat(text.substring(begin)).startsWith(event.path("quote").asText());
        assertThat(event.path("quote").asText()).isEqualTo("People gathered in Yerevan.");
    }

    @Test
    void claimsAndFiguresAreFilteredBySourceStandingAndStory() throws Exception {
        JsonNode denied = answer("/api/claims?type=denied&actor=defence%20ministry");
        assertThat(denied.path("found").asLong()).isEqualTo(2); // a report and its copy
        assertThat(denied.path("claims").path(0).path("standing").asText()).isEqualTo("denied");
        assertThat(answer("/api/figures?story=karabakh&type=killed&from=Meridian%20Postbag")
                        .path("figures")
                        .path(0)
                        .path("low")
                        .asLong())
                .isEqualTo(200);
        assertThat(answer("/api/figures?story=nowhere").path("found").asLong()).isZero();
        assertThat(answer("/api/claims?most=1").path("claims")).hasSize(1);
    }

    @Test
    void aWrongParameterIsAnsweredWithWhatIsRight() throws Exception {
        for (String wrong : List.of(
                "type=war",
                "after=yesterday",
                "most=0",
                "most=many",
                "sort=day",
                "type=",
                "type=,",
                "after=",
                "actor=%20",
                "where=Yerevan,,Baku",
                "story=",
                "q=",
                "most=")) {
            HttpResponse<String> response = wire.get("/api/events?" + wrong);
            assertThat(response.statusCode()).as(wrong).isEqualTo(400);
            JsonNode error =
                    Json.parse(response.body(), wrong).made().orElseThrow().path("error");
            assertThat(error.path("code").asText()).isEqualTo("bad-parameter");
            assertThat(error.path("what").asText()).contains("'");
        }
    }

    @Test
    void aCommaAmongWordsIsNoEmptyValue() throws Exception {
        assertThat(answer("/api/events?q=gathered,").path("found").isNumber()).isTrue();
    }

    @Test
    void theAnswerIsGuardedAsThePagesAre() throws Exception {
        assertThat(wire.get("/api/events")
                        .headers()
                        .firstValue("content-security-policy")
                        .orElse(""))
                .contains("default-src 'none'");
        assertThat(wire.get("/api/nothing").statusCode()).isEqualTo(404);
    }
}
