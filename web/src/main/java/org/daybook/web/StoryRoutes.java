package org.daybook.web;

import static org.daybook.web.Answers.html;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.store.Filed;
import org.daybook.store.Store;

/// Where stories and articles are served, `/story/ID` and `/article/ID`, and how a story is called. Safe
/// for any number
/// of threads.
final class StoryRoutes {
    /// Ids of our own making have 16 characters; ones kept as given may be much longer, and are linked to.
    private static final int LONGEST_ID = 4000;

    private final Store store;
    private final Answers answers;
    private final Headlines headlines;

    StoryRoutes(Store store, Answers answers) {
        this.store = store;
        this.answers = answers;
        this.headlines = new Headlines(store);
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
            absent(context, id.get(), "story");
            return;
        }
        String name = articles.getFirst().story();
        if (!name.equals(id.get())) { // merged since: the old address leads on
            context.redirect(Links.story(name), HttpStatus.MOVED_PERMANENTLY);
            return;
        }
        Headlines.Headline headline = headline(articles);
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
            absent(context, id.get(), "article");
            return;
        }
        Filed article = filed.get();
        Optional<Filed> original =
                article.origin().equals(article.id()) ? Optional.empty() : store.article(article.origin());
        List<Filed> story = store.story(article.story());
        String title = story.isEmpty() ? StoryLayout.title(article) : title(story);
        html(context, answers.pages().article(ArticleLayout.of(article, title, original)));
    }

    /// An edition names stories that it left out, and these are let go like any other; a story is called by
    /// the article that opened it.
    private void absent(Context context, String id, String what) {
        if (store.letGo(id) || (what.equals("story") && !store.ties(id).isEmpty())) {
            answers.gone(context, "This " + what + " is older than what this store keeps.");
        } else {
            answers.notFound(context, "There is no " + what + " with this number.");
        }
    }

    private Headlines.Headline headline(List<Filed> articles) {
        return headlines.of(articles.stream().map(Filed::story).collect(Collectors.toSet()));
    }

    /// What a story is called.
    String title(List<Filed> articles) {
        return headline(articles).title().orElseGet(() -> StoryLayout.title(articles.getLast()));
    }

    /// The id of the path, or of the query for what cannot stand in a path ([Links]); where it cannot be
    /// one, the
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
