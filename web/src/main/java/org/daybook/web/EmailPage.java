package org.daybook.web;

import java.util.List;

/// What an edition by e-mail says, in the order of the letter.
///
/// @param title   such as `Thursday 21 September 2023`
/// @param measure how many items and minutes, and when it closed
record EmailPage(String title, String measure, List<Item> items) {
    /// @param address  of the newest of its articles at its publisher; empty where none is safe to link to
    /// @param figures  each kind in a line
    /// @param disputes each in a line, with its label
    /// @param joined   headlines of the stories that tell the same event
    record Item(
            int rank,
            String title,
            String address,
            List<Said> summary,
            String count,
            List<String> figures,
            List<String> disputes,
            List<String> joined,
            String places) {}

    /// Sentences of one article.
    ///
    /// @param labels such as `unverified`; empty where nothing is to be said
    record Said(String text, String labels, String outlet) {}
}
