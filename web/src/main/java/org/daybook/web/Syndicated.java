package org.daybook.web;

import java.time.Instant;
import java.util.List;

/// What a feed says, in whatever format it is written. Immutable.
///
/// @param id      a tag URI (RFC 4151) that stays
/// @param page    address of the page with the same matter, from the root of the site
/// @param address of the feed, from the root of the site, with `.%s` where the format's name goes
/// @param entries newest first
record Syndicated(String id, String title, String page, String address, List<Entry> entries) {
    Syndicated {
        entries = List.copyOf(entries);
    }

    /// @param author who published it; empty for our own editions
    /// @param text   plain
    record Entry(String id, String title, String page, Instant updated, String author, String text) {}

    /// When the newest entry changed; the beginning of time where there is none.
    Instant updated() {
        return entries.stream().map(Entry::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    String at(String format) {
        return address.replace(".%s", "." + format);
    }
}
