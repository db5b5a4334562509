package org.daybook.core.reading;

import java.util.List;
import org.daybook.core.article.Article;
import org.daybook.core.claim.Claim;
import org.daybook.core.claim.EnglishClaims;
import org.daybook.core.count.Count;
import org.daybook.core.event.EnglishEvents;
import org.daybook.core.event.Event;
import org.daybook.core.language.Sentence;
import org.daybook.core.name.Name;
import org.daybook.core.place.Place;
import org.daybook.core.time.TimeExpression;

/// Reads an article: the one place where the stages of a language are put together, in the order of the stream.
///
/// Immutable and safe for any number of threads; the same article always gives the same reading. An article in a
/// language
/// for which there are no stages yet is read as English (the stages find little in it).
public final class Reader {
    private final EnglishClaims claims;
    private final EnglishEvents events;

    private Reader(EnglishClaims claims, EnglishEvents events) {
        this.claims = claims;
        this.events = events;
    }

    /// Loads models and lexicons from the class path, once.
    public static Reader load() {
        return new Reader(EnglishClaims.load(), EnglishEvents.load());
    }

    public Reading read(Article article) {
        List<Sentence> sentences = List.of();
        List<TimeExpression> times = List.of();
        List<Place> places = List.of();
        List<Name> names = List.of();
        List<Count> counts = List.of();
        List<Claim> said = claims.find(article.text(), sentences, names);
        List<Event> found = events.find(
                article.text(),
                sentences,
                times,
                names,
                places,
                counts,
                said,
                article.metadata().published());
        return new Reading(article, sentences, times, names, places, counts, said, found);
    }
}
