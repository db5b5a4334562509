package org.daybook.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.daybook.web.Frame.Section;

/// Turns what a page shows into HTML by the templates in `src/main/jte`, which are compiled with the classes.
/// Safe for any number of threads.
final class Pages {
    private final TemplateEngine engine;
    private final String stylesheet;

    Pages(String stylesheet) {
        this.stylesheet = stylesheet;
        this.engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, Pages.class.getClassLoader(), Pages.class.getPackageName());
    }

    String edition(EditionPage page, boolean newest) {
        String title = newest ? "Daybook: " + page.day() : page.day() + " · Daybook";
        return render("edition", title, newest ? Section.NEWEST : Section.PAST, page);
    }

    String past(PastPage page) {
        return render("past", "Past editions · Daybook", Section.PAST, page);
    }

    String story(StoryPage page) {
        return render("story", page.title() + " · Daybook", Section.OTHER, page);
    }

    String article(ArticlePage page) {
        return render("article", page.title() + " · " + page.outlet() + " · Daybook", Section.OTHER, page);
    }

    String search(SearchPage page) {
        String title = page.words().isEmpty() ? "Search · Daybook" : page.words() + " · Search · Daybook";
        return render("search", title, Section.SEARCH, page);
    }

    String notice(NoticePage page) {
        return render("notice", page.title() + " · Daybook", Section.OTHER, page);
    }

    private String render(String template, String title, Section section, Object page) {
        StringOutput output = new StringOutput();
        engine.render(template + ".jte", Map.of("frame", new Frame(title, stylesheet, section), "page", page), output);
        return output.toString();
    }
}
