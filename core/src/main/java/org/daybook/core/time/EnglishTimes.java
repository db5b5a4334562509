package org.daybook.core.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.core.article.Span;
import org.daybook.core.capture.Stamp;
import org.daybook.core.language.EnglishNumerals;
import org.daybook.core.language.Piece;
import org.daybook.core.language.Pieces;
import org.daybook.core.language.Sentence;
import org.daybook.core.language.SentenceStarts;

/// Finds English time expressions and gives them TIMEX3 values (ISO 24617-1; spans as in the TimeML
/// annotation guidelines) against the article's own day of publication. Rules over words, as in
/// HeidelTime (Strötgen and Gertz 2010), but matched by one pass over a tree of patterns instead of one
/// regular expression after another.
///
/// Immutable, shared by all threads; linear in the length of the text; nothing is remembered from one text to
/// the next and no clock is asked. Positions are UTF-16 units of the text.
public final class EnglishTimes {
    /// Without a day of publication a full date within the first words (a dateline) stands in for it.
    private static final int DATELINE_WORDS = 40;

    private final Grammar grammar;
    private final EnglishNumerals numerals;
    private final EnglishTense tense;
    private final Holidays holidays;

    private EnglishTimes(Grammar grammar, EnglishNumerals numerals, EnglishTense tense, Holidays holidays) {
        this.grammar = grammar;
        this.numerals = numerals;
        this.tense = tense;
        this.holidays = holidays;
    }

    public static EnglishTimes load() {
        return new EnglishTimes(Grammar.load("en"), EnglishNumerals.load(), EnglishTense.load(), Holidays.load("en"));
    }

    /// The times of a text in order, none overlapping another.
    public List<TimeExpression> find(String text, List<Sentence> sentences, Optional<Stamp> published) {
        List<Piece> words = Pieces.of(text);
        int[] starts = SentenceStarts.of(words, sentences);
        List<Chart.Match> matches = Chart.best(grammar, numerals, words);
        Resolver resolver = new Resolver(holidays, published.map(Stamp::day).or(() -> dateline(matches)));
        List<TimeExpression> times = new ArrayList<>();
        int sentence = -1;
        int end = 0; // of the sentence
        for (Chart.Match match : matches) {
            int begin = starts[match.first()];
            if (begin != sentence) {
                sentence = begin;
                resolver.newSentence();
                end = match.last();
            }
            end = Math.max(end, match.last());
            while (end < words.size() && starts[end] == begin) {
                end++;
            }
            EnglishTense.Direction direction = tense.around(words, match.first(), match.last(), begin, end);
            Span span = Span.of(
                    text,
                    words.get(match.first()).begin(),
                    words.get(match.last() - 1).end());
            resolver.value(match.features(), direction)
                    .ifPresent(value -> times.add(new TimeExpression(
                            span, TimeExpression.Type.valueOf(match.pattern().head()), value)));
        }
        return List.copyOf(times);
    }

    private Optional<LocalDate> dateline(List<Chart.Match> matches) {
        for (Chart.Match match : matches) {
            Features features = match.features();
            boolean year = features.has(Feature.YEAR) || features.has(Feature.SHORTYEAR);
            if (match.first() < DATELINE_WORDS && year && features.has(Feature.DAY)) {
                return new Resolver(holidays, Optional.empty())
                        .value(features, EnglishTense.Direction.UNKNOWN)
                        .filter(value -> value.length() >= 10)
                        .map(value -> LocalDate.parse(value.substring(0, 10)));
            }
        }
        return Optional.empty();
    }
}
