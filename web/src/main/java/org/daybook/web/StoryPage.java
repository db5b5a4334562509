package org.daybook.web;

import java.util.List;
import java.util.Optional;
import org.daybook.web.EditionPage.Link;

/// What the page of a story shows, in the order of the page.
///
/// @param id      of the story
/// @param address where this story stays
/// @param feeds   of its articles
/// @param count   how many outlets and how many independent origins
/// @param omitted claims that are not shown here, only in their articles
record StoryPage(
        String id,
        String address,
        List<Frame.Feed> feeds,
        String title,
        String count,
        String span,
        Optional<Timeline> timeline,
        List<Origin> origins,
        List<FigureTable> figures,
        List<Standing> claims,
        int omitted,
        List<Happening> events,
        List<PlaceCount> places,
        Optional<WorldMap> map) {
    /// A wording and who carried it: the first article, and its reprints.
    record Origin(Carried first, List<Carried> reprints) {}

    record Carried(String outlet, String title, String address, String when, String iso) {}

    /// All figures of one kind, oldest first.
    record FigureTable(String what, Optional<Chart> chart, List<FigureRow> rows) {}

    record FigureRow(
            String when, String iso, String quote, String source, String outlet, String evidence, String standing) {}

    /// Claims of one standing.
    ///
    /// @param shown  open on the page
    /// @param folded behind a fold
    record Standing(String name, String meaning, List<Said> shown, List<Said> folded) {
        int size() {
            return shown.size() + folded.size();
        }
    }

    /// @param source who says it; empty where nobody is named
    /// @param manner the cue and the channel
    record Said(List<String> words, boolean quoted, String source, String manner, String outlet, String evidence) {}

    record Happening(
            String type,
            String actor,
            String target,
            String when,
            String where,
            String status,
            String evidence,
            Link article) {
        /// When and where, as far as known.
        String circumstance() {
            return when.isEmpty() || where.isEmpty() ? when + where : when + ", " + where;
        }
    }

    /// @param evidence address of its first mention
    record PlaceCount(String name, String country, int mentions, String evidence) {}
}
