package org.daybook.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.daybook.core.article.Span;
import org.daybook.core.capture.Outcome;
import org.daybook.core.event.Gaps;
import org.daybook.core.language.Sentence;
import org.daybook.core.language.Tag;
import org.daybook.core.reading.Reading;
import org.daybook.core.record.Json;
import org.daybook.core.record.Report;
import org.daybook.inputs.Input;
import org.daybook.inputs.Inputs;

/// The predicates of many articles that the lexicon does not code, counted, each with the first example in input
/// order. Read on all cores, counted on one.
final class GapReport {
    private record Predicate(String lemma, Tag tag) {}

    /// @param known how often the lexicon had the word, in lines whose conditions did not hold
    private record Frequency(int count, int known, Example first) {
        Frequency and(Frequency other) {
            return new Frequency(count + other.count, known + other.known, first);
        }
    }

    /// A span with its place in the article, and the sentence around it.
    private record Example(String article, int begin, int end, String text, String sentence) {}

    /// Holder idiom: the lexicons, loaded when the first gap is looked for.
    private static final class Loaded {
        static final Gaps GAPS = Gaps.load();
    }

    private final Map<Predicate, Frequency> predicates = new LinkedHashMap<>();
    private int articles;

    private GapReport() {}

    static GapReport over(List<String> inputs, Function<Input, Outcome<Reading>> read, int threads) throws IOException {
        GapReport report = new GapReport();
        Progress progress = Progress.onStandardError("gaps");
        try (Inputs given = new Inputs(inputs)) {
            InOrder.<Input, List<Outcome<List<Found>>>>run(
                    given,
                    input -> input.documents().stream()
                            .map(document -> read.apply(document).then(reading -> Outcome.made(found(reading))))
                            .toList(),
                    documents -> documents.forEach(document -> {
                        document.made().ifPresent(report::take);
                        progress.step(document.made().isEmpty());
                    }),
                    threads);
        }
        progress.end();
        return report;
    }

    private record Found(Predicate predicate, boolean known, Example example) {}

    private static List<Found> found(Reading reading) {
        String text = reading.article().text();
        Report places = new Report(
                reading.article().id(), Instant.EPOCH, "-", reading.article().id(), reading);
        List<Found> found = new ArrayList<>();
        for (Gaps.Gap gap : Loaded.GAPS.find(text, reading.sentences(), reading.names(), reading.claims())) {
            Span span = gap.span();
            Example example = new Example(
                    reading.article().id(),
                    places.point(span.begin()),
                    places.point(span.end()),
                    span.text(),
                    sentence(reading, text, span));
            found.add(new Found(new Predicate(gap.lemma(), gap.tag()), gap.known(), example));
        }
        return found;
    }

    private static String sentence(Reading reading, String text, Span span) {
        return reading.sentences().stream()
                .filter(sentence -> sentence.begin() <= span.begin() && span.end() <= sentence.end())
                .findFirst()
                .map((Sentence sentence) -> text.substring(sentence.begin(), sentence.end()))
                .orElseGet(span::text);
    }

    private void take(List<Found> gaps) {
        articles++;
        for (Found gap : gaps) {
            predicates.merge(gap.predicate(), new Frequency(1, gap.known() ? 1 : 0, gap.example()), Frequency::and);
        }
    }

    void print(boolean json) {
        List<Map.Entry<Predicate, Frequency>> sorted = predicates.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Predicate, Frequency> one) ->
                                -one.getValue().count())
                        .thenComparing(one -> one.getKey().lemma())
                        .thenComparing(one -> one.getKey().tag()))
                .toList();
        if (!json && !sorted.isEmpty()) {
            System.out.printf("%6s %6s  %-5s %-20s %s%n", "COUNT", "KNOWN", "POS", "LEMMA", "EXAMPLE");
        }
        sorted.forEach(one ->
                System.out.println(json ? line(one.getKey(), one.getValue()) : row(one.getKey(), one.getValue())));
        System.err.printf("%,d predicates without a line that fits, in %,d articles%n", sorted.size(), articles);
    }

    private static String row(Predicate predicate, Frequency frequency) {
        Example first = frequency.first();
        return "%6d %6d  %-5s %-20s %s:%d-%d “%s”"
                .formatted(
                        frequency.count(),
                        frequency.known(),
                        predicate.tag(),
                        predicate.lemma(),
                        first.article(),
                        first.begin(),
                        first.end(),
                        printable(first.sentence()));
    }

    private static String printable(String sentence) {
        StringBuilder clean = new StringBuilder();
        for (int i = 0; i < sentence.length(); i++) {
            clean.append(Character.isISOControl(sentence.charAt(i)) ? ' ' : sentence.charAt(i));
        }
        return clean.toString();
    }

    private static String line(Predicate predicate, Frequency frequency) {
        ObjectNode line = Json.object()
                .put("lemma", predicate.lemma())
                .put("pos", predicate.tag().name());
        line.put("count", frequency.count()).put("known", frequency.known());
        Example first = frequency.first();
        line.putObject("example")
                .put("article", first.article())
                .put("begin", first.begin())
                .put("end", first.end())
                .put("text", first.text())
                .put("sentence", first.sentence());
        return Json.line(line);
    }
}
