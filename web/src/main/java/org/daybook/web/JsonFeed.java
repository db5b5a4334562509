package org.daybook.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.daybook.core.record.Json;

/// A feed in JSON Feed 1.1 (jsonfeed.org). Pure.
final class JsonFeed {
    private JsonFeed() {}

    /// @param site the site's own address, without a slash at its end
    static String of(Syndicated feed, String site) {
        ObjectNode out = Json.object()
                .put("version", "https://jsonfeed.org/version/1.1")
                .put("title", feed.title())
                .put("home_page_url", site + feed.page())
                .put("feed_url", site + feed.at("json"));
        ArrayNode items = out.putArray("items");
        for (Syndicated.Entry entry : feed.entries()) {
            ObjectNode item = items.addObject()
                    .put("id", entry.id())
                    .put("url", site + entry.page())
                    .put("title", entry.title())
                    .put("content_text", entry.text());
            entry.dated().ifPresent(dated -> item.put("date_published", dated.toString()));
            if (!entry.author().isEmpty()) {
                item.putArray("authors").addObject().put("name", entry.author());
            }
        }
        return Json.line(out);
    }
}
