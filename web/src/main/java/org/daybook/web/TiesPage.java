package org.daybook.web;

import java.util.List;

/// What a story has to do with others, each with the words that say why.
///
/// @param before what came before it
/// @param after  what came after it
/// @param taken  stories that were merged into it
record TiesPage(List<Tied> before, List<Tied> after, List<Tied> taken) {
    static final TiesPage NONE = new TiesPage(List.of(), List.of(), List.of());

    /// @param title of its first article
    /// @param when  it began; of one that was taken, when that happened
    /// @param why   what both tell of
    record Tied(String title, String address, String when, String iso, String why) {}
}
