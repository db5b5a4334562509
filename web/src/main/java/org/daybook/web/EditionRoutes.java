package org.daybook.web;

import static org.daybook.web.Answers.html;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.daybook.store.Issue;
import org.daybook.store.PublishedEdition;
import org.daybook.store.Store;

/// Where editions are served: `/`, `/editions`, `/edition/DAY`, `/since/DAY`. Safe for any number of
/// threads.
final class EditionRoutes {
    /// As on the command line.
    private static final int LAST_YEAR = 9998;

    /// Editions of which a catch-up is made.
    private static final int MOST_MISSED = 400;

    private final Store store;
    private final Answers answers;
    private final Rendered rendered = new Rendered();
    private final Wordings wordings;

    EditionRoutes(Store store, Answers answers) {
        this.store = store;
        this.answers = answers;
        this.wordings = new Wordings(store);
    }

    void wire(JavalinConfig config) {
        Site.serve(config, "/", this::newest);
        Site.serve(config, "/editions", this::past);
        Site.serve(config, "/edition/{day}", this::edition);
        Site.serve(config, "/since/{day}", this::since);
    }

    /// The list of all changes only when the store does.
    private void past(Context context) {
        give(context, "past|" + store.stamp(), () -> answers.pages().past(PastPage.of(store)));
    }

    private void newest(Context context) {
        List<Issue> issues = store.issues();
        if (issues.isEmpty()) {
            html(
                    context,
                    answers.pages()
                            .notice(new NoticePage(
                                    "No edition yet",
                                    "Nothing has been published from this store so far.",
                                    "Give Daybook something to read: ./daybook run samples")));
            return;
        }
        page(context, issues.getFirst(), issues, true);
    }

    private void edition(Context context) {
        Optional<LocalDate> named = day(context);
        if (named.isEmpty()) {
            return;
        }
        LocalDate day = named.get();
        Optional<String> zone = Optional.ofNullable(context.queryParam("zone"));
        List<Issue> issues = store.issues();
        Optional<Issue> found = issues.stream()
                .filter(issue -> issue.day().equals(day))
                .filter(issue -> zone.isEmpty() || issue.zone().equals(zone.get()))
                .findFirst();
        if (found.isEmpty()) {
            answers.notFound(context, "There is no edition of " + EnglishWording.day(day) + ".");
            return;
        }
        page(context, found.get(), issues, false);
    }

    private void since(Context context) {
        Optional<LocalDate> day = day(context);
        if (day.isEmpty()) {
            return;
        }
        List<Issue> issues = store.issues();
        int missing = (int)
                issues.stream().filter(issue -> issue.day().isAfter(day.get())).count();
        Optional<PublishedEdition> missed = missing == 0
                ? Optional.empty()
                : CatchUp.since(store.editions(Math.min(missing, MOST_MISSED)), day.get());
        if (missed.isEmpty()) {
            answers.notFound(context, "No edition came after that of " + EnglishWording.day(day.get()) + ".");
            return;
        }
        page(context, "since " + day.get(), missed::get, issues, false);
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

    private void page(Context context, Issue issue, List<Issue> issues, boolean newest) {
        page(
                context,
                issue.toString(),
                () -> store.edition(issue.day(), issue.zone())
                        .orElseThrow(() -> new IllegalStateException("The edition of " + issue.day() + " is gone")),
                issues,
                newest);
    }

    /// An edition never changes, but its neighbours and the wordings it quotes may: the page is made anew
    /// when
    /// there are others, and whether there are is looked up when something was written to the store.
    ///
    /// @param name of this edition in this version alone
    private void page(
            Context context, String name, Supplier<PublishedEdition> edition, List<Issue> issues, boolean newest) {
        String whole = name + "|" + issues.hashCode();
        give(
                context,
                whole + "|" + wordings.of(edition, whole) + "|" + newest,
                () -> answers.pages().edition(EditionLayout.of(store, edition.get()), newest));
    }

    private void give(Context context, String key, Supplier<String> make) {
        Theme theme = Theme.of(context);
        rendered.page(key + "|" + theme, () -> Packed.of(Answers.HTML, theme.dress(make.get())))
                .give(context);
    }
}
