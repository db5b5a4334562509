package org.daybook.core.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// The words of the stream and what they weigh: rare ones more than common ones, names more than other words.
/// What is common is learnt from the stream, starting from English at large. Bounded: old counts fade,
/// forgotten words go. Not thread-safe.
final class Vocabulary {
    /// English at large counts like this many articles of the stream. Of 30, 100,
    /// 300 and 1000 best on headlines.
    private static final double PRIOR = 100;

    /// Different words in an article of the prior: from a share of words to a share of articles.
    private static final double PRIOR_LENGTH = 50;

    /// A name tells an event from another of the same kind better than a word as rare.
    private static final double NAME = 1.4;

    private static final double TITLE = 2;

    /// Counts are halved each time so many articles have come: news of last season is rare again.
    private static final int SEASON = 50_000;

    private final Map<String, Word> words = new HashMap<>();
    private double articles;
    private int sinceFading;

    /// An article's words, heaviest first; the weights form a vector of length 1.
    @SuppressWarnings("ArrayRecordComponent") // read in the innermost loop, never handed on
    record Weighed(List<Weight> words) {
        int size() {
            return words.size();
        }
    }

    record Weight(Word word, double value) {}

    Weighed weigh(Digest digest) {
        List<Weight> found = new ArrayList<>();
        double square = 0;
        for (Digest.Term term : digest.terms()) {
            Word word = words.computeIfAbsent(term.word(), Word::new);
            double often = 1 + Math.log(Math.max(1, term.title() * TITLE + term.text()));
            double value = often * (isName(word, term) ? NAME : 1) * rarity(word);
            found.add(new Weight(word, value));
            square += value * value;
        }
        double length = Math.sqrt(square);
        found.sort(Comparator.comparingDouble((Weight weight) -> -weight.value)
                .thenComparing(weight -> weight.word.text()));
        return new Weighed(found.stream()
                .map(weight -> new Weight(weight.word, weight.value / length))
                .toList());
    }

    private double rarity(Word word) {
        double prior = Math.min(0.5, WordFrequencies.ENGLISH.share(word.text()) * PRIOR_LENGTH);
        return -Math.log((PRIOR * prior + word.articles) / (PRIOR + articles));
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

    void learn(Digest digest, Weighed weighed, LiveStory story) {
        articles++;
        sinceFading++;
        for (Digest.Term term : digest.terms()) {
            Word word = words.computeIfAbsent(term.word(), Word::new);
            word.articles++;
            word.capital += term.capital();
            word.lower += term.lower();
        }
        for (Weight weight : weighed.words()) {
            weight.word.usedBy(story);
        }
    }

    /// The words of a story that was merged lead to the story that took it.
    void redirect(LiveStory from, LiveStory into) {
        for (Word word : from.words()) {
            word.recent().remove(from);
            word.usedBy(into);
        }
    }

    /// Drops closed stories, and now and then fades the counts. Its cost, spread over the articles
    /// between two calls, is constant.
    void tidy(Predicate<LiveStory> closed) {
        boolean fades = sinceFading >= SEASON;
        if (fades) {
            sinceFading = 0;
            articles /= 2;
        }
        for (Word word : words.values()) {
            word.recent().removeIf(closed);
            if (fades) {
                word.articles /= 2;
                word.capital /= 2;
                word.lower /= 2;
            }
        }
        words.values().removeIf(word -> word.articles < 0.6 && word.recent().isEmpty());
    }
}
