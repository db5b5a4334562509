package org.daybook.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.daybook.core.capture.Outcome;
import org.daybook.core.record.EntryLine;
import org.daybook.core.record.Filter;
import org.daybook.core.record.Json;
import org.daybook.core.record.Newest;
import org.daybook.core.record.Table;
import org.daybook.store.Store;
import org.daybook.store.Stories;

/// The record over HTTP as JSON: `/api/events`, `/api/claims`, `/api/figures`, with the filters of `daybook query`
/// as parameters (`type actor where after before story from q most`; a parameter given twice or with commas asks
/// for any of its values). The answer is `{"found", "events": [...]}`, newest first; a wrong parameter is answered
/// with 400 and `{"error": {code, what}}`. Reads every story for each question: for one reader on this machine.
/// Safe for any number of threads.
final class Api {
    private static final Set<String> PARAMETERS =
            new TreeSet<>(List.of("type", "actor", "where", "after", "before", "story", "from", "q", "most"));

    /// Those that take values between commas.
    private static final Set<String> LISTS = Set.of("type", "actor", "where", "from");

    private static final int USUAL = 50;
    private static final int MOST = 1000;
    private static final int LONGEST_VALUE = 200;
    private static final int MOST_VALUES = 20;

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
        switch (question(context, table)) {
            case Outcome.Made<Question>(var question) -> json(context, found(table, question));
            case Outcome.Not<Question>(var refused) -> {
                context.status(HttpStatus.BAD_REQUEST);
                ObjectNode answer = Json.object();
                answer.putObject("error").put("code", refused.code()).put("what", refused.what());
                json(context, answer);
            }
        }
    }

    private record Question(Filter filter, Optional<String> story, int most) {}

    private ObjectNode found(Table table, Question question) {
        Newest newest = new Newest(table, question.filter(), question.most());
        Stories.each(store, question.story(), newest::take);
        ObjectNode answer = Json.object().put("found", newest.found());
        ArrayNode entries = answer.putArray(table.word());
        newest.entries().forEach(entry -> entries.add(EntryLine.of(entry)));
        return answer;
    }

    private static void json(Context context, ObjectNode answer) {
        context.contentType("application/json; charset=utf-8").result(Json.line(answer) + "\n");
    }

    // --- the question

    private static Outcome<Question> question(Context context, Table table) {
        for (String name : context.queryParamMap().keySet()) {
            if (!PARAMETERS.contains(name)) {
                return refused("there is no parameter '" + name + "': " + String.join(", ", PARAMETERS));
            }
        }
        for (String name : PARAMETERS) {
            if (context.queryParams(name).stream().anyMatch(written -> hasEmpty(name, written))) {
                return refused("'" + name + "' has an empty value");
            }
            List<String> values = values(context, name);
            if (values.size() > MOST_VALUES || values.stream().anyMatch(value -> value.length() > LONGEST_VALUE)) {
                return refused("'" + name + "' has more than 20 values or one of more than 200 characters");
            }
        }
        Optional<String> unknown = table.unknown(values(context, "type"));
        if (unknown.isPresent()) {
            return refused(
                    "'" + unknown.get() + "' is no type of " + table.word() + ": " + String.join(", ", table.types()));
        }
        return day(context, "after")
                .then(after -> day(context, "before")
                        .then(before -> most(context).then(most -> Outcome.made(made(context, after, before, most)))));
    }

    private static Question made(Context context, Optional<LocalDate> after, Optional<LocalDate> before, int most) {
        Optional<String> story = one(context, "story");
        Filter filter = new Filter(
                values(context, "type"),
                values(context, "actor"),
                values(context, "where"),
                after,
                before,
                story,
                values(context, "from"),
                one(context, "q").stream()
                        .flatMap(words -> Stream.of(words.split("\\s+")))
                        .filter(word -> !word.isEmpty())
                        .toList());
        return new Question(filter, story, most);
    }

    private static Outcome<Optional<LocalDate>> day(Context context, String name) {
        Optional<String> written = one(context, name);
        try {
            return Outcome.made(written.map(LocalDate::parse));
        } catch (DateTimeException notADay) {
            return refused("'" + written.orElse("") + "' is no day such as 2023-09-20");
        }
    }

    private static Outcome<Integer> most(Context context) {
        Optional<String> written = one(context, "most");
        try {
            int most = written.map(Integer::parseInt).orElse(USUAL);
            if (most >= 1 && most <= MOST) {
                return Outcome.made(most);
            }
        } catch (NumberFormatException notANumber) {
            return refused("'" + written.orElse("") + "' is no number from 1 to 1000");
        }
        return refused("'" + written.orElse("") + "' is no number from 1 to 1000");
    }

    private static <T> Outcome<T> refused(String what) {
        return Outcome.refused("bad-parameter", what, "query");
    }

    private static Optional<String> one(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).filter(value -> !value.isBlank());
    }

    /// Also between commas: `type=,` asks for nothing that there is.
    private static boolean hasEmpty(String name, String written) {
        return LISTS.contains(name) ? Stream.of(written.split(",", -1)).anyMatch(String::isBlank) : written.isBlank();
    }

    private static List<String> values(Context context, String name) {
        return context.queryParams(name).stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .toList();
    }
}
