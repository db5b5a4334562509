package org.daybook.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.List;
import org.daybook.core.capture.Outcome;
import org.daybook.core.record.EntryLine;
import org.daybook.core.record.Json;
import org.daybook.core.record.Table;
import org.daybook.store.Store;
import org.daybook.store.Stories;

/// The record over HTTP as JSON: `/api/events`, `/api/claims`, `/api/figures`, with the parameters of a
/// [Question]. The
/// answer is `{"found", "whole", "events": [...]}`, newest first, `whole` saying whether `found` is the
/// exact number; a
/// wrong parameter is answered with 400 and `{"error": {code, what}}`. Answered from the index of the
/// record.
/// Safe for any number of threads.
final class Api {
    private final Store store;

    Api(Store store) {
        this.store = store;
    }

    /// The addresses and what each serves.
    List<String> paths() {
        return Arrays.stream(Table.values()).map(Api::path).toList();
    }

    private static String path(Table table) {
        return "/api/" + table.word();
    }

    void answer(Context context) {
        Table table = Arrays.stream(Table.values())
                .filter(one -> path(one).equals(context.path()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No table is served at " + context.path()));
        switch (Question.of(table, context.queryParamMap())) {
            case Outcome.Made<Question>(var question) -> json(context, found(question));
            case Outcome.Not<Question>(var refused) -> {
                context.status(HttpStatus.BAD_REQUEST);
                ObjectNode answer = Json.object();
                answer.putObject("error").put("code", refused.code()).put("what", refused.what());
                json(context, answer);
            }
        }
    }

    private ObjectNode found(Question question) {
        Store.Told told = Stories.newest(store, question.table(), question.filter(), question.most());
        ObjectNode answer = Json.object().put("found", told.found()).put("whole", told.whole());
        ArrayNode entries = answer.putArray(question.table().word());
        told.entries().forEach(entry -> entries.add(EntryLine.of(entry)));
        return answer;
    }

    private static void json(Context context, ObjectNode answer) {
        context.contentType("application/json; charset=utf-8").result(Json.line(answer) + "\n");
    }
}
