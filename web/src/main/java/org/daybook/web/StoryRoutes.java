package org.daybook.web;

import static org.daybook.web.Answers.html;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.daybook.store.Filed;
import org.daybook.store.PublishedEdition;
import org.daybook.store.Store;

/// Where stories and articles are served, `/story/ID` and `/article/ID`, and how a story is called. Safe for any number
/// of threads.
final class StoryRoutes {
    /// Ids of our own making have 16 characters; ones kept as given may be much longer, and are linked to.
    private static final int LONGEST_ID = 4000;

    /// Editions in which the headline of a story is looked for.
    private static final int EDITIONS_SEARCHED = 14;

    private final Store store;
    private final Answers answers;

    StoryRoutes(Store store, Answers answers) {
        this.store = store;
        this.answers = answers;
    }

    void wire(JavalinConfig config) {
        for (String id : List.of("/{id}", "")) {
            Site.serve(config, "/story" + id, this::story);
            Site.serve(config, "/article" + id, this::article);
        }
    }

    private void story(Context context) {
        Optional<String> id = id(context);
        if (id.isEmpty()) {
            return;
        }
        List<Filed> articles = store.story(id.get());
        if (articles.isEmpty()) {
            answers.notFound(context, "There is no story with this number.");
            return;
        }
        String name = articles.getFirst().story();
        if (!name.equals(id.get())) { // merged since: the old address leads on
            context.redirect(Links.story(name), HttpStatus.MOVED_PERMANENTLY);
            return;
        }
        Headline headline = headline(articles);
        TiesPage ties = TiesLayout.of(store, articles, headline.zone());
        html(context, answers.pages().story(StoryLayout.of(articles, headline.title(), headline.zone(), ties)));
    }

    private void article(Context context) {
        Optional<String> id = id(context);
        if (id.isEmpty()) {
            return;
        }
        Optional<Filed> filed = store.article(id.get());
        if (filed.isEmpty()) {
            answers.notFound(context, "There is no article with this number.");
            return;
        }
        Filed article = filed.get();
        Optional<Filed> original =
                article.origin().equals(article.id()) ? Optional.empty() : store.article(article.origin());
        List<Filed> story = store.story(article.story());
        String title = story.isEmpty() ? StoryLayout.title(article) : title(story);
        html(context, answers.pages().article(ArticleLayout.of(article, title, original)));
    }

    /// What the newest edition that has the story calls it, and on whose clock.
    private record Headline(Optional<String> title, ZoneId zone) {}

    private Headline headline(List<Filed> articles) {
        List<String> names = articles.stream().map(Filed::story).distinct().toList();
        for (PublishedEdition edition :
                store.editions().stream().limit(EDITIONS_SEARCHED).toList()) {
            for (var item : EditionLayout.line(edition).path("items")) {
                Optional<String> story = EditionLine.text(item, "story");
                if (story.isPresent() && names.contains(story.get())) {
                    return new Headline(EditionLine.text(item, "title"), EditionLayout.zone(edition.zone()));
                }
            }
        }
        return new Headline(Optional.empty(), ZoneOffset.UTC);
    }

    /// What a story is called.
    String title(List<Filed> articles) {
        return headline(articles).title().orElseGet(() -> StoryLayout.title(articles.getLast()));
    }

    /// The id of the path, or of the query for what cannot stand in a path ([Links]); where it cannot be one, the
    /// reader has been told.
    private Optional<String> id(Context context) {
        Optional<String> given = Optional.ofNullable(context.pathParamMap().get("id"))
                .or(() -> Optional.ofNullable(context.queryParam("id")));
        if (given.isEmpty()) {
            answers.notFound(context, "There is no page at this address.");
            return given;
        }
        String id = given.get();
        if (id.length() > LONGEST_ID) {
            answers.bad(context, "This address is too long to name anything here.");
            return Optional.empty();
        }
        return Optional.of(id);
    }
}
