package org.daybook.core.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// The words of the stream and what they weigh: rare ones more than common ones, names and figures more than
/// other words. What is common is learnt from the stream, starting from English at large: a word is rare when few
/// articles have it, and also when few stories do, for the words that make a big story what it is are in many
/// articles, all of that story. Bounded: old counts fade, forgotten words go. Not thread-safe.
final class Vocabulary {
    /// English at large counts like this many articles of the stream, and like this many stories. Of 30, 100,
    /// 300 and 1000 best on headlines.
    private static final double PRIOR = 100;

    /// Different words in an article of the prior: from a share of words to a share of articles.
    private static final double PRIOR_LENGTH = 50;

    /// A name tells an event from another of the same kind better than a word as rare.
    private static final double NAME = 1.4;

    /// So does a figure: how many were hurt, how strong the quake was, the day and the year. In a headline alone
    /// it often says only how long a list is, and weighs like any word.
    private static final double FIGURE = 2;

    /// Every story has a Tuesday.
    private static final double CALENDAR = 0.7;

    private static final double TITLE = 2;

    /// Counts are halved each time so many articles have come: news of last season is rare again.
    private static final int SEASON = 50_000;

    private final Map<String, Word> words = new HashMap<>();
    private double articles;
    private double stories;
    private int sinceFading;

    /// An article's words, heaviest first; the weights form a vector of length 1.
    @SuppressWarnings("ArrayRecordComponent") // read in the innermost loop, never handed on
    record Weighed(List<Weight> words) {
        int size() {
            return words.size();
        }
    }

    /// What kind of thing a word names; compared kind by kind in texts, see [LiveStory].
    enum Kind {
        NAME(0),
        FIGURE(1),
        OTHER(2);

        /// Its place in sums by kind.
        final int place;

        Kind(int place) {
            this.place = place;
        }
    }

    record Weight(Word word, double value, Kind kind) {}

    Weighed weigh(Digest digest) {
        List<Weight> found = new ArrayList<>();
        double square = 0;
        for (Digest.Term term : digest.terms()) {
            Word word = words.computeIfAbsent(term.word(), Word::new);
            double often = 1 + Math.log(Math.max(1, term.title() * TITLE + term.text()));
            Kind kind = kind(word, term);
            double value = often * factor(kind, term) * rarity(word);
            found.add(new Weight(word, value, kind));
            square += value * value;
        }
        double length = Math.sqrt(square);
        found.sort(Comparator.comparingDouble((Weight weight) -> -weight.value)
                .thenComparing(weight -> weight.word.text()));
        return new Weighed(found.stream()
                .map(weight -> new Weight(weight.word, weight.value / length, weight.kind))
                .toList());
    }

    private double rarity(Word word) {
        double prior = Math.min(0.5, WordFrequencies.ENGLISH.share(word.text()) * PRIOR_LENGTH);
        double ofArticles = (PRIOR * prior + word.articles) / (PRIOR + articles);
        double ofStories = (PRIOR * prior + word.stories) / (PRIOR + stories);
        return -(Math.log(ofArticles) + Math.log(ofStories)) / 2;
    }

    private static Kind kind(Word word, Digest.Term term) {
        if (Character.isDigit(term.word().charAt(0))) {
            return Kind.FIGURE;
        }
        return !EnglishWords.isCalendar(term.word()) && isName(word, term) ? Kind.NAME : Kind.OTHER;
    }

    private static double factor(Kind kind, Digest.Term term) {
        return switch (kind) {
            case NAME -> NAME;
            case FIGURE -> term.text() > 0 ? FIGURE : 1;
            case OTHER -> EnglishWords.isCalendar(term.word()) ? CALENDAR : 1;
        };
    }

    /// Title Case headlines say nothing about names, so what the stream says elsewhere decides, then English.
    private static boolean isName(Word word, Digest.Term term) {
        double capital = term.capital() * 2 + word.capital;
        double lower = term.lower() * 2 + word.lower;
        if (capital + lower == 0) {
            return !WordFrequencies.ENGLISH.knows(word.text()) || WordFrequencies.ENGLISH.mostlyCapital(word.text());
        }
        return capital > lower;
    }

    /// Called before the story takes the article, so that a word that is new to it is known.
    void learn(Digest digest, LiveStory story) {
        articles++;
        sinceFading++;
        if (story.words().isEmpty()) {
            stories++;
        }
        for (Digest.Term term : digest.terms()) {
            Word word = words.computeIfAbsent(term.word(), Word::new);
            word.articles++;
            if (!story.words().contains(word)) {
                word.stories++;
            }
            word.capital += term.capital();
            word.lower += term.lower();
        }
    }

    /// Drops closed stories, and now and then fades the counts. Its cost, spread over the articles
    /// between two calls, is constant.
    void tidy(Predicate<LiveStory> closed) {
        boolean fades = sinceFading >= SEASON;
        if (fades) {
            sinceFading = 0;
            articles /= 2;
            stories /= 2;
        }
        for (Word word : words.values()) {
            word.recent().removeIf(entry -> closed.test(entry.story()));
            if (fades) {
                word.articles /= 2;
                word.stories /= 2;
                word.capital /= 2;
                word.lower /= 2;
            }
        }
        words.values().removeIf(word -> word.articles < 0.6 && word.recent().isEmpty());
    }
}
