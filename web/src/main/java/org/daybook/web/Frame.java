package org.daybook.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What every page says around its matter.
///
/// @param title     of the page, for the window and for bookmarks
/// @param style     address of the style sheet, with its hash
/// @param script    address of the script, with its hash
/// @param land      address of the outlines under a map, with its hash
/// @param kind      which kind of page it is
/// @param permanent the address under which the page's matter stays, from the root of the site; empty where it has
/// none
/// @param feeds     of what the page shows
/// @param login     whether readers log in, and so may log out
record Frame(
        String title,
        String style,
        String script,
        String land,
        Kind kind,
        Optional<String> permanent,
        List<Feed> feeds,
        boolean login) {
    /// The kinds of pages. The script and the style go by their names.
    enum Kind {
        EDITION,
        PAST_EDITION,
        PAST,
        SEARCH,
        RECORD,
        KEPT,
        STORY,
        ARTICLE,
        NOTICE
    }

    /// @param type MIME type
    record Feed(String title, String type, String address) {
        /// The two formats of one feed.
        ///
        /// @param address with `.%s` where the format's name goes
        static List<Feed> both(String title, String address) {
            return List.of(
                    new Feed(title, "application/atom+xml", address.replace(".%s", ".atom")),
                    new Feed(title, "application/feed+json", address.replace(".%s", ".json")));
        }
    }

    Frame {
        feeds = List.copyOf(feeds);
    }

    boolean newest() {
        return kind == Kind.EDITION;
    }

    boolean past() {
        return kind == Kind.PAST || kind == Kind.PAST_EDITION;
    }

    boolean search() {
        return kind == Kind.SEARCH;
    }

    boolean record() {
        return kind == Kind.RECORD;
    }

    boolean kept() {
        return kind == Kind.KEPT;
    }

    String kindName() {
        return kind == Kind.PAST_EDITION ? "edition" : kind.name().toLowerCase(Locale.ROOT);
    }
}
