package org.daybook.core.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.core.article.Identity;
import org.daybook.core.article.Span;
import org.daybook.core.place.Place;

/// One line of the record: an event, a claim or a figure as one article tells it. Every field is a span of that
/// article, or what a lexicon or the gazetteer says about such a span.
public sealed interface Entry permits EventEntry, ClaimEntry, FigureEntry {
    /// 16 hexadecimal digits, from the article's id and the place of the words: the same article in the same
    /// wording, read the same, always gives the same id.
    String id();

    Report report();

    /// The words that say it.
    Span quote();

    /// The day on which it happened where the text tells, else that of its article.
    Optional<LocalDate> day();

    /// Where it happens, or what places it is about.
    List<Place> places();

    /// Everything in the text that the entry's fields were taken from, in the order of the columns.
    List<Evidence> evidence();

    /// An id for what stands at a place of an article.
    static String id(Report report, String what, Span span) {
        return Identity.hash(String.join("\n", report.id(), what, span.begin() + "-" + span.end()))
                .substring(0, 16);
    }
}
