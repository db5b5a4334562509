package org.daybook.core.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.daybook.core.article.Span;
import org.daybook.core.capture.Stamp;
import org.daybook.core.count.Count;

/// What not to miss of one day: a finite list, and the stories left out with the reason. Every sentence,
/// figure and place in it is a span of an article. Immutable.
///
/// @param cut   the instant at which it closed: nothing later is in it
/// @param items best first
/// @param left  best first, at most [Editor#MOST_LEFT]
public record Edition(LocalDate date, ZoneId zone, Instant cut, List<Item> items, List<LeftOut> left) {
    public Edition {
        items = List.copyOf(items);
        left = List.copyOf(left);
    }

    /// One piece of news.
    ///
    /// @param title    the title of one of its articles
    /// @param summary  chosen sentences, in the order in which to read them; empty
    /// when there are only headlines
    /// @param joined   what tells the same event as this item, and would have been an item of its own
    /// @param articles of the story and of what is joined to it; the story's first, each the newest first
    /// @param origins  independent wordings of the story itself
    /// @param news     sentences that say what was not known at the last edition; empty when the story is new
    /// @param related  ids of stories that share names with it
    /// @param why      the parts whose sum is the score by which it was ranked
    public record Item(
            int rank,
            String story,
            String title,
            List<Quote> summary,
            List<Joined> joined,
            List<Source> articles,
            int origins,
            List<Quote> news,
            List<Figure> figures,
            List<Dispute> disputes,
            List<Where> places,
            List<String> related,
            List<Part> why) {
        public Item {
            summary = List.copyOf(summary);
            joined = List.copyOf(joined);
            articles = List.copyOf(articles);
            news = List.copyOf(news);
            figures = List.copyOf(figures);
            disputes = List.copyOf(disputes);
            places = List.copyOf(places);
            related = List.copyOf(related);
            why = List.copyOf(why);
        }

        /// The ids of the story and of what is joined to it.
        public Set<String> stories() {
            Set<String> stories = new LinkedHashSet<>();
            stories.add(story);
            joined.forEach(one -> stories.add(one.story()));
            return stories;
        }

        public double score() {
            return why.stream().mapToDouble(Part::value).sum();
        }
    }

    /// A story, or a strand of one, that tells the event of an item.
    ///
    /// @param story its id; may be the item's own
    /// @param title of one of its articles
    public record Joined(String story, String title) {}

    /// Words of an article.
    public record Quote(String article, Span span) {}

    /// @param at     when it was captured
    /// @param joined whether it is of a story that was joined to the item's, of which nothing is counted
    public record Source(
            String id,
            Optional<String> title,
            Optional<String> url,
            Optional<String> publisher,
            Optional<Stamp> published,
            Instant at,
            boolean joined) {}

    /// How many, on whose word.
    ///
    /// @param by who gives the figure in the article; else the article's publisher, where known
    public record Figure(
            Count.What what,
            Optional<String> unit,
            OptionalLong low,
            OptionalLong high,
            Optional<String> by,
            Quote quote,
            Instant at) {}

    /// What the sources do not agree on: figures that exclude each other, or a claim
    /// that is denied or unverified.
    public record Dispute(Kind kind, List<Quote> quotes) {
        public Dispute {
            quotes = List.copyOf(quotes);
        }

        /// The JSON contract has these words in lower case.
        public enum Kind {
            FIGURES,
            DENIED,
            UNVERIFIED
        }
    }

    /// Where it happens, most often named first.
    public record Where(String name, Optional<String> country, Quote quote) {}

    /// A part of the score.
    public record Part(String name, double value) {}

    /// A story that is not in the edition.
    public record LeftOut(String story, String title, String why, double score) {}
}
