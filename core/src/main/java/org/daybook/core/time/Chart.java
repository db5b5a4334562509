package org.daybook.core.time;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.language.EnglishNumerals;
import org.daybook.core.language.Piece;

/// All parts and times that begin at each word of one text, filled from its end to its beginning so that what
/// a rule needs behind it is there already. For one text, one thread.
final class Chart {
    /// Four figures are read as a year from 1000 to 2099: rents and page numbers are rarer there than years.
    private static final int EARLIEST = 1000;

    private static final int LATEST = 2099;
    private static final int LONGEST_PATTERN = 64;
    private static final Set<String> CLOSING = Set.of(".", ",", ";", ":", "(", ")", "[", "]", "\"", "”", "?", "!");
    private static final Set<String> DASHES = Set.of("-", "–", "—");

    /// A piece of text that has a symbol: a word, a number, a part of a time.
    private record Edge(String symbol, int end, Features features, Optional<String> value) {
        boolean sameAs(Edge other) {
            return end == other.end && symbol.equals(other.symbol);
        }
    }

    /// A time that a rule found.
    ///
    /// @param first   index of its first word
    /// @param last    index behind its last word
    /// @param context how many words the rule looked at
    record Match(Pattern pattern, int first, int last, int context, Features features) {
        boolean betterThan(Match other) {
            int length = last - first;
            int otherLength = other.last - other.first;
            if (length != otherLength) {
                return length > otherLength;
            }
            if (context != other.context) {
                return context > other.context;
            }
            return pattern.line() < other.pattern.line();
        }
    }

    private final Grammar grammar;
    private final EnglishNumerals numerals;
    private final List<Piece> words;
    private final List<List<Edge>> edges = new ArrayList<>();
    private final List<List<Match>> matches = new ArrayList<>();
    private final int[] positions = new int[LONGEST_PATTERN];
    private final Edge[] path = new Edge[LONGEST_PATTERN];

    private Chart(Grammar grammar, EnglishNumerals numerals, List<Piece> words) {
        this.grammar = grammar;
        this.numerals = numerals;
        this.words = words;
        for (int i = 0; i < words.size(); i++) {
            edges.add(List.of());
            matches.add(List.of());
        }
    }

    /// The best times of the text: the longest from each word on, none overlapping.
    static List<Match> best(Grammar grammar, EnglishNumerals numerals, List<Piece> words) {
        Chart chart = new Chart(grammar, numerals, words);
        for (int i = words.size() - 1; i >= 0; i--) {
            chart.fill(i);
        }
        return chart.choose();
    }

    private List<Match> choose() {
        List<Match> chosen = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Match best = null;
            for (Match match : matches.get(at)) {
                if (best == null || match.betterThan(best)) {
                    best = match;
                }
            }
            if (best == null) {
                at++;
            } else {
                chosen.add(best);
                at = best.last();
            }
        }
        chosen.removeIf(match -> match.pattern().head().equals("NOT"));
        return chosen;
    }

    private void fill(int at) {
        List<Edge> here = lexical(at);
        edges.set(at, here);
        if (here.stream().noneMatch(edge -> grammar.mayBegin(edge.symbol()))) {
            return; // as most words of a text: no part begins here, so no rule that is made of parts does
        }
        List<Edge> found = new ArrayList<>();
        for (Grammar.Node level : grammar.levels()) {
            found.clear();
            walk(level, at, 0, found);
            for (Edge edge : found) {
                if (here.stream().noneMatch(edge::sameAs)) {
                    here.add(edge);
                }
            }
        }
    }

    private void walk(Grammar.Node node, int at, int depth, List<Edge> found) {
        positions[depth] = at;
        for (Pattern pattern : node.ends()) {
            end(pattern, depth, found);
        }
        if (at >= words.size() || node.isLeaf()) {
            return;
        }
        for (Edge edge : edges.get(at)) {
            Grammar.Node next = node.next(edge.symbol());
            if (next != null) {
                path[depth] = edge;
                walk(next, edge.end(), depth + 1, found);
            }
        }
    }

    /// A pattern has been matched whole; `positions` has where each of its elements begins, `path` what stood
    /// there.
    private void end(Pattern pattern, int depth, List<Edge> found) {
        Features all = features(pattern, depth);
        int first = positions[pattern.first()];
        int last = positions[pattern.last()];
        if (pattern.head().startsWith("@")) {
            found.add(new Edge(pattern.head(), positions[depth], all, Optional.empty()));
            return;
        }
        if (matches.get(first).isEmpty()) {
            matches.set(first, new ArrayList<>());
        }
        matches.get(first).add(new Match(pattern, first, last, positions[depth] - positions[0], all));
    }

    private Features features(Pattern pattern, int depth) {
        EnumMap<Feature, String> all = new EnumMap<>(Feature.class);
        for (int i = 0; i < depth; i++) {
            all.putAll(path[i].features().values());
            Optional<Feature> feature = pattern.elements().get(i).feature();
            if (feature.isPresent() && path[i].value().isPresent()) {
                all.put(feature.get(), path[i].value().get());
            }
        }
        all.putAll(pattern.features().values());
        return new Features(all);
    }

    /// What the word itself can stand for.
    private List<Edge> lexical(int at) {
        Piece word = words.get(at);
        if (isNoPart(word)) {
            return List.of();
        }
        List<Edge> here = new ArrayList<>();
        here.add(new Edge(word.form(), at + 1, Features.NONE, Optional.empty()));
        if (word.capital()) {
            here.add(new Edge("<capital>", at + 1, Features.NONE, Optional.empty()));
        }
        for (Grammar.Meaning meaning : grammar.meanings(word.form())) {
            if (word.capital() || !meaning.capital()) {
                here.add(edge(meaning.symbol(), at + 1, meaning.value()));
            }
        }
        if (word.kind() == Piece.Kind.CLOCK) {
            here.add(edge("<clock>", at + 1, word.form()));
        }
        int point = word.form().indexOf('.');
        if (word.kind() == Piece.Kind.FIGURE
                && point > 0
                && point <= 2
                && word.form().length() == point + 3) {
            here.add(edge("<dotclock>", at + 1, word.form().replace('.', ':')));
        }
        if (word.kind() == Piece.Kind.FIGURE
                && word.form().length() <= 4
                && word.form().indexOf('.') < 0) {
            figure(here, at, Integer.parseInt(word.form()), word.form().length(), word.end() - word.begin());
        }
        if (word.kind() == Piece.Kind.FIGURE && word.form().length() == 2 && countsNothing(at)) {
            here.add(edge("<shortyear>", at + 1, word.form()));
        }
        if (numerals.mayBegin(word)) {
            number(here, at);
        }
        return here;
    }

    /// What stands in no pattern, has no meaning and is no number can be left out of the chart.
    private boolean isNoPart(Piece word) {
        return word.kind() == Piece.Kind.GAP
                || (word.kind() != Piece.Kind.CLOCK
                        && !word.capital()
                        && !grammar.has(word.form())
                        && grammar.meanings(word.form()).isEmpty()
                        && !numerals.mayBegin(word));
    }

    private void number(List<Edge> here, int at) {
        numerals.at(words, at).ifPresent(numeral -> {
            here.add(edge("<number>", numeral.end(), Amounts.text(numeral.value())));
            if (numeral.value() >= 10 && numeral.value() < 100) {
                here.add(edge("<small>", numeral.end(), Amounts.text(numeral.value())));
            }
        });
        numerals.ordinal(words, at).ifPresent(numeral -> {
            here.add(edge("<ordinal>", numeral.end(), Amounts.text(numeral.value())));
        });
    }

    /// Whether behind a figure stands the end of a clause or a bracket: "12 Jan 90 (", not "12 Jan 90 people",
    /// "90%" or "90-100".
    private boolean countsNothing(int at) {
        if (at + 1 >= words.size()) {
            return true;
        }
        Piece next = words.get(at + 1);
        boolean closed = next.kind() == Piece.Kind.GAP || CLOSING.contains(next.form());
        return closed || (DASHES.contains(next.form()) && !next.glued());
    }

    private static void figure(List<Edge> here, int at, int value, int digits, int length) {
        if (digits == 4 && length == 4 && value >= EARLIEST && value <= LATEST) {
            here.add(edge("<year>", at + 1, Integer.toString(value)));
        }
        if (digits == 2) {
            here.add(edge("<yy>", at + 1, Integer.toString(value)));
        }
        if (digits <= 2 && value >= 1 && value <= 31) {
            here.add(edge("<day>", at + 1, Integer.toString(value)));
        }
        if (digits <= 2 && value >= 1 && value <= 12) {
            here.add(edge("<hour>", at + 1, Integer.toString(value)));
        }
    }

    private static Edge edge(String symbol, int end, String value) {
        return new Edge(symbol, end, Features.NONE, Optional.of(value));
    }
}
