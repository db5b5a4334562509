package org.daybook.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.core.capture.Outcome;
import org.daybook.core.record.Format;
import org.daybook.core.record.Sheet;
import org.daybook.core.record.Table;
import org.daybook.store.Store;
import org.daybook.store.Stories;

/// Where the record is served: `/record` for people, with the fields of a [Question] and `of` for the
/// table, and
/// `/export/events-csv` to `/export/events-plover` as files, in the formats of `daybook export`. Safe for
/// any number
/// of threads.
final class RecordRoutes {
    static final String PATH = "/record";

    private final Store store;
    private final Pages pages;
    private final Rendered rendered = new Rendered();

    RecordRoutes(Store store, Pages pages) {
        this.store = store;
        this.pages = pages;
    }

    void wire(JavalinConfig config) {
        Site.serve(config, PATH, this::page);
        for (Table table : Table.values()) {
            for (Format format : Format.of(table)) {
                Site.serve(config, export(table, format), context -> export(context, table, format));
            }
        }
    }

    static String export(Table table, Format format) {
        return "/export/" + table.word() + "-" + format.word();
    }

    private void page(Context context) {
        Map<String, List<String>> asked = new LinkedHashMap<>(Question.filled(context.queryParamMap()));
        List<String> of = Optional.ofNullable(asked.remove("of")).orElse(List.of(Table.EVENTS.word()));
        Optional<Table> table = Arrays.stream(Table.values())
                .filter(one -> one.word().equals(of.getFirst()))
                .findFirst();
        Theme theme = Theme.of(context);
        rendered.page(
                        String.join("|", String.valueOf(store.stamp()), theme.name(), of.getFirst(), asked.toString()),
                        () -> {
                            RecordPage page = RecordLayout.of(store, table.orElse(Table.EVENTS), asked);
                            HttpStatus status = page.mistakes().isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
                            return Packed.of(Answers.HTML, theme.dress(pages.record(page)), status);
                        })
                .give(context);
    }

    /// Written as it is read from the store, however much it is.
    private void export(Context context, Table table, Format format) {
        switch (Question.of(table, Question.filled(context.queryParamMap()))) {
            case Outcome.Made<Question>(var question) -> {
                String name = "daybook-" + table.word() + (format.isOurs() ? "" : "-" + format.word()) + "."
                        + format.extension();
                context.contentType(format.mediaType())
                        .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
                write(question, format, context.outputStream());
            }
            case Outcome.Not<Question>(var refused) ->
                context.status(HttpStatus.BAD_REQUEST)
                        .contentType("text/plain; charset=utf-8")
                        .result(refused.code() + ": " + refused.what() + "\n");
        }
    }

    private void write(Question question, Format format, OutputStream out) {
        try {
            Sheet<?, ?> sheet = Sheet.of(format, question.table(), out);
            Stories.each(store, question.table(), question.filter(), story -> {
                try {
                    sheet.write(story, question.filter(), (name, entries) -> {});
                } catch (IOException gone) {
                    throw new UncheckedIOException("cannot send the export", gone);
                }
            });
            sheet.writer().end();
        } catch (IOException gone) {
            throw new UncheckedIOException("cannot send the export", gone);
        }
    }
}
