package org.daybook.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a feed says, in whatever format it is written. Immutable.
///
/// @param id      a tag URI (RFC 4151) that stays
/// @param page    address of the page with the same matter, from the root of the site
/// @param address of the feed, from the root of the site, with `.%s` where the format's name goes
/// @param known   when something was known to be there last, for feeds in which nothing has a date
/// @param entries newest first
record Syndicated(String id, String title, String page, String address, Instant known, List<Entry> entries) {
    Syndicated {
        entries = List.copyOf(entries);
    }

    /// @param dated  when it was published, else seen; empty where neither is known
    /// @param author who published it; empty for our own editions
    /// @param text   plain
    record Entry(String id, String title, String page, Optional<Instant> dated, String author, String text) {}

    /// When the newest entry changed.
    Instant updated() {
        return entries.stream()
                .flatMap(entry -> entry.dated().stream())
                .max(Instant::compareTo)
                .orElse(known);
    }

    /// For formats that want a time of each entry: one without a date is as old as the oldest that has one, so that it
    /// is never news, and stays so when more comes.
    Instant updated(Entry entry) {
        return entry.dated()
                .or(() -> entries.stream()
                        .flatMap(other -> other.dated().stream())
                        .min(Instant::compareTo))
                .orElse(known);
    }

    String at(String format) {
        return address.replace(".%s", "." + format);
    }
}
