package org.daybook.core.edition;

import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.daybook.core.article.Article;
import org.daybook.core.article.Metadata;
import org.daybook.core.language.Sentence;
import org.daybook.core.meaning.EnglishMeaning;
import org.daybook.core.meaning.Meaning;
import org.daybook.core.reading.Reading;
import org.daybook.core.story.EnglishWords;
import org.jspecify.annotations.Nullable;

/// An article in its story, as the editor sees it: its brief at hand, its reading and the words of its
/// sentences when
/// it
/// is chosen, which few of a day's articles are. Immutable but for what is remembered of its title; one
/// thread.
public final class Dispatch {
    private final Brief brief;
    private final Supplier<Reading> reading;
    private final UnaryOperator<Sentence> words;
    private Set<String> telling = Set.of();
    private boolean isTold;
    private Set<String> concepts = Set.of();
    private boolean isConceived;
    private @Nullable Meaning meaning;

    /// @param reading asked for where the article is in an item of the edition
    /// @param words gives a sentence of the reading its words: asked for each that may be chosen
    public Dispatch(Brief brief, Supplier<Reading> reading, UnaryOperator<Sentence> words) {
        this.brief = brief;
        this.reading = reading;
        this.words = words;
    }

    /// @param reading whose sentences have their words
    /// @param origin id of the first article of the same wording
    /// @param at when it was captured
    public Dispatch(Reading reading, String origin, Instant at) {
        this(Brief.of(reading, origin, at), () -> reading, UnaryOperator.identity());
    }

    public Brief brief() {
        return brief;
    }

    /// When it was captured.
    public Instant at() {
        return brief.at();
    }

    String id() {
        return brief.id();
    }

    String origin() {
        return brief.origin();
    }

    String outlet() {
        return brief.outlet();
    }

    String title() {
        return brief.title();
    }

    /// The words of the title that say something, see [EnglishWords#telling].
    Set<String> telling() {
        if (!isTold) {
            telling = EnglishWords.telling(brief.title());
            isTold = true;
        }
        return telling;
    }

    /// What the title is about, see [EnglishConcepts].
    Set<String> concepts() {
        if (!isConceived) {
            concepts = EnglishConcepts.ENGLISH.of(brief.title());
            isConceived = true;
        }
        return concepts;
    }

    /// What the title means; some 15 ms the first time.
    Meaning meaning() {
        if (meaning == null) {
            meaning = EnglishMeaning.load().of(brief.title());
        }
        return meaning;
    }

    Reading reading() {
        return reading.get();
    }

    /// A sentence of the reading with its words.
    Sentence withWords(Sentence sentence) {
        return words.apply(sentence);
    }

    Article article() {
        return reading().article();
    }

    Metadata known() {
        return article().metadata();
    }
}
