package org.daybook.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/// Pages, and pages that say why there is none. Safe for any number of threads.
record Answers(Pages pages) {
    /// The attribute of a request whose answer says already why there is no page.
    private static final String SAID = "said";

    static final String HTML = "text/html; charset=utf-8";

    static void html(Context context, String page) {
        context.contentType(HTML).result(Theme.of(context).dress(page));
    }

    void say(Context context, HttpStatus status, NoticePage notice) {
        context.attribute(SAID, true);
        html(context, pages.notice(notice));
        context.status(status);
    }

    void sayLogin(Context context, HttpStatus status, LoginPage login) {
        context.attribute(SAID, true);
        html(context, pages.login(login));
        context.status(status);
    }

    static boolean isSaid(Context context) {
        return context.attribute(SAID) != null;
    }

    void notFound(Context context, String what) {
        say(
                context,
                HttpStatus.NOT_FOUND,
                new NoticePage("Not here", what, "It may stand under another day or number."));
    }

    /// It was here, and what was published of it still is.
    void gone(Context context, String what) {
        say(
                context,
                HttpStatus.GONE,
                new NoticePage(
                        "Let go to make room", what, "Published editions, and the articles they cite, are kept."));
    }

    void bad(Context context, String what) {
        say(context, HttpStatus.BAD_REQUEST, new NoticePage("That address makes no sense", what, ""));
    }
}
