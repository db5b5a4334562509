package org.daybook.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.web.Frame.Feed;
import org.daybook.web.Frame.Kind;

/// Turns what a page shows into HTML by the templates in `src/main/jte`, which are compiled with the classes.
/// Safe for any number of threads.
final class Pages {
    /// Every page leads to this feed.
    private static final List<Feed> EDITIONS = Feed.both("The editions", "/feed.%s");

    private final TemplateEngine engine;
    private final Assets assets;
    private final boolean login;

    /// @param login whether readers log in, and so may log out
    Pages(Assets assets, boolean login) {
        this.assets = assets;
        this.login = login;
        this.engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, Pages.class.getClassLoader(), Pages.class.getPackageName());
    }

    String edition(EditionPage page, boolean newest) {
        String day = page.since().map(last -> "Since " + last).orElse(page.day());
        String title = newest ? "Daybook: " + day : day + " · Daybook";
        return render("edition", title, newest ? Kind.EDITION : Kind.PAST_EDITION, Optional.of(page.address()), page);
    }

    String past(PastPage page) {
        return render("past", "Past editions · Daybook", Kind.PAST, Optional.of("/editions"), page);
    }

    String story(StoryPage page) {
        return render(
                "story", page.title() + " · Daybook", Kind.STORY, Optional.of(page.address()), page, page.feeds());
    }

    String article(ArticlePage page) {
        String title = page.title() + " · " + page.outlet() + " · Daybook";
        return render("article", title, Kind.ARTICLE, Optional.of(page.address()), page);
    }

    String search(SearchPage page) {
        String title = page.words().isEmpty() ? "Search · Daybook" : page.words() + " · Search · Daybook";
        List<Feed> feeds =
                page.asked() ? Feed.both("This search", "/feed/search.%s" + Links.query(page.words())) : List.of();
        return render("search", title, Kind.SEARCH, Optional.of(Links.search(page.words())), page, feeds);
    }

    String record(RecordPage page) {
        return render("record", "The record · Daybook", Kind.RECORD, Optional.of(page.address()), page);
    }

    /// What is kept is known to the reader's browser only: its script fills the page.
    String kept() {
        return render("kept", "Kept · Daybook", Kind.KEPT, Optional.of("/kept"), "");
    }

    String login(LoginPage page) {
        return render("login", "Log in · Daybook", Kind.NOTICE, Optional.empty(), page);
    }

    String notice(NoticePage page) {
        return render("notice", page.title() + " · Daybook", Kind.NOTICE, Optional.empty(), page);
    }

    private String render(String template, String title, Kind kind, Optional<String> permanent, Object page) {
        return render(template, title, kind, permanent, page, List.of());
    }

    private String render(
            String template, String title, Kind kind, Optional<String> permanent, Object page, List<Feed> feeds) {
        StringOutput output = new StringOutput();
        List<Feed> all = Stream.concat(feeds.stream(), EDITIONS.stream()).toList();
        Frame frame = new Frame(
                title, assets.stylePath(), assets.scriptPath(), assets.landPath(), kind, permanent, all, login);
        engine.render(template + ".jte", Map.of("frame", frame, "page", page), output);
        return XmlText.clean(output.toString()); // what XML cannot hold, HTML does not allow
    }
}
