package org.daybook.web;

import static org.daybook.web.Answers.html;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.daybook.store.PublishedEdition;
import org.daybook.store.Store;

/// Where editions are served: `/`, `/editions`, `/edition/DAY`, `/since/DAY`. Safe for any number of threads.
final class EditionRoutes {
    /// As on the command line.
    private static final int LAST_YEAR = 9998;

    private final Store store;
    private final Answers answers;
    private final Rendered rendered = new Rendered();

    EditionRoutes(Store store, Answers answers) {
        this.store = store;
        this.answers = answers;
    }

    void wire(JavalinConfig config) {
        Site.serve(config, "/", this::newest);
        Site.serve(config, "/editions", context -> html(context, answers.pages().past(PastPage.of(store.editions()))));
        Site.serve(config, "/edition/{day}", this::edition);
        Site.serve(config, "/since/{day}", this::since);
    }

    private void newest(Context context) {
        List<PublishedEdition> editions = store.editions();
        if (editions.isEmpty()) {
            html(
                    context,
                    answers.pages()
                            .notice(new NoticePage(
                                    "No edition yet",
                                    "Nothing has been published from this store so far.",
                                    "Give Daybook something to read: ./daybook run samples")));
            return;
        }
        html(context, page(editions.getFirst(), editions, true));
    }

    private void edition(Context context) {
        Optional<LocalDate> named = day(context);
        if (named.isEmpty()) {
            return;
        }
        LocalDate day = named.get();
        Optional<String> zone = Optional.ofNullable(context.queryParam("zone"));
        List<PublishedEdition> editions = store.editions();
        Optional<PublishedEdition> found = editions.stream()
                .filter(edition -> edition.day().equals(day))
                .filter(edition -> zone.isEmpty() || edition.zone().equals(zone.get()))
                .findFirst();
        if (found.isEmpty()) {
            answers.notFound(context, "There is no edition of " + EnglishWording.day(day) + ".");
            return;
        }
        html(context, page(found.get(), editions, false));
    }

    private void since(Context context) {
        Optional<LocalDate> day = day(context);
        if (day.isEmpty()) {
            return;
        }
        List<PublishedEdition> editions = store.editions();
        Optional<PublishedEdition> missed = editions.isEmpty() ? Optional.empty() : CatchUp.since(editions, day.get());
        if (missed.isEmpty()) {
            answers.notFound(context, "No edition came after that of " + EnglishWording.day(day.get()) + ".");
            return;
        }
        html(context, page(missed.get(), editions, false));
    }

    /// The day of the path; where it is none, the reader has been told.
    private Optional<LocalDate> day(Context context) {
        Optional<LocalDate> day =
                parsed(context.pathParam("day")).filter(one -> one.getYear() >= 1 && one.getYear() <= LAST_YEAR);
        if (day.isEmpty()) {
            answers.bad(context, "An edition is named by its day, such as /edition/2023-09-20.");
        }
        return day;
    }

    private static Optional<LocalDate> parsed(String day) {
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /// An edition never changes, but its neighbours and the articles it quotes may: the page is made anew
    /// when there are other editions or more articles.
    private String page(PublishedEdition edition, List<PublishedEdition> editions, boolean newest) {
        String key = String.join(
                "|",
                edition.day().toString(),
                edition.zone(),
                String.valueOf(edition.version()),
                String.valueOf(edition.line().hashCode()),
                String.valueOf(editions.hashCode()),
                String.valueOf(store.articles()),
                String.valueOf(newest));
        return rendered.page(key, () -> answers.pages().edition(EditionLayout.of(store, edition, editions), newest));
    }
}
