package org.daybook.core.reading;

import java.util.List;
import java.util.Optional;
import org.daybook.core.article.Article;
import org.daybook.core.capture.Stamp;
import org.daybook.core.claim.Claim;
import org.daybook.core.claim.EnglishClaims;
import org.daybook.core.count.Count;
import org.daybook.core.count.EnglishCounts;
import org.daybook.core.event.EnglishEvents;
import org.daybook.core.event.Event;
import org.daybook.core.event.Told;
import org.daybook.core.language.EnglishGrammar;
import org.daybook.core.language.EnglishTruecase;
import org.daybook.core.language.Grammar;
import org.daybook.core.language.Sentence;
import org.daybook.core.name.Actors;
import org.daybook.core.name.EnglishNames;
import org.daybook.core.name.EnglishNationalities;
import org.daybook.core.name.Name;
import org.daybook.core.name.OwnActors;
import org.daybook.core.place.EnglishPlaces;
import org.daybook.core.place.Place;
import org.daybook.core.time.EnglishTimes;
import org.daybook.core.time.TimeExpression;

/// Reads an article: the one place where the stages of a language are put
/// together, in the order of the stream.
///
/// Immutable and safe for any number of threads; the same article always gives the same reading. An article
/// in a language for which there are no stages yet is read as English (the stages find little in it).
public final class Reader {
    private final Grammar grammar;
    private final EnglishTruecase casing;
    private final EnglishTimes times;
    private final EnglishPlaces places;
    private final EnglishNames names;
    private final EnglishNationalities nationalities;
    private final EnglishCounts counts;
    private final EnglishClaims claims;
    private final EnglishEvents events;

    private Reader(OwnActors own) {
        EnglishGrammar english = EnglishGrammar.load();
        grammar = english;
        casing = new EnglishTruecase(english);
        times = EnglishTimes.load();
        places = EnglishPlaces.load();
        names = EnglishNames.load(own);
        nationalities = EnglishNationalities.load();
        counts = EnglishCounts.load();
        claims = EnglishClaims.load();
        events = EnglishEvents.load(Actors.load(own));
    }

    /// Loads models and lexicons from the class path, once.
    public static Reader load() {
        return load(OwnActors.NONE);
    }

    /// The same with a user's own actors, which win over those of the lexicon.
    public static Reader load(OwnActors own) {
        return new Reader(own);
    }

    public Reading read(Article article) {
        String text = casing.of(article.text());
        Optional<Stamp> published =
                article.metadata().published().or(() -> article.metadata().captured());
        List<Sentence> sentences = grammar.analyse(text);
        List<TimeExpression> when = times.find(text, sentences, published);
        List<Place> meant = places.find(text, sentences, article.metadata());
        List<Name> who = names.find(text, sentences, when, meant);
        List<Count> counted = counts.find(text, sentences);
        List<Claim> said = claims.find(text, sentences, who);
        Whereabouts all = new Whereabouts(meant, nationalities.find(sentences, who, meant));
        List<Place> where = all.all();
        Told told = events.find(text, sentences, when, who, meant, counted, said, published);
        List<Count> many = told.counts();
        List<Event> done = told.events().stream().map(all::moved).toList();
        if (text.equals(article.text())) {
            return new Reading(article, sentences, when, who, where, many, said, done);
        }
        Recut recut = new Recut(article.text());
        return new Reading(
                article,
                sentences.stream().map(recut::sentence).toList(),
                when.stream().map(recut::time).toList(),
                who.stream().map(recut::name).toList(),
                where.stream().map(recut::place).toList(),
                many.stream().map(recut::count).toList(),
                said.stream().map(recut::claim).toList(),
                done.stream().map(recut::event).toList());
    }
}
