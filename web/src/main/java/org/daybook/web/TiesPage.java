package org.daybook.web;

import java.util.List;

/// What a story has to do with others, each with the words that say why.
///
/// @param before what came before it
/// @param after  what came after it
/// @param taken  stories that were merged into it
/// @param from   the stories of which it was a part, as a rule one
/// @param left   stories that were parts of it
record TiesPage(List<Tied> before, List<Tied> after, List<Tied> taken, List<Tied> from, List<Tied> left) {
    static final TiesPage NONE = new TiesPage(List.of(), List.of(), List.of(), List.of(), List.of());

    /// @param title of its first article
    /// @param when  it began; of one that was taken or parted, when that happened
    /// @param why   a sentence without its stop: what both tell of, or of parted ones what either tells of
    record Tied(String title, String address, String when, String iso, String why) {}
}
