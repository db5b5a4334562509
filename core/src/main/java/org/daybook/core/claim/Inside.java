package org.daybook.core.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.daybook.core.article.Span;
import org.daybook.core.language.Tree;

/// Claims within claims: what is said to be said, "Rossi said that Weiss denied it". Outermost first, none
/// overlapping another; speech between quotation marks is left whole. Used once, by one thread.
final class Inside {
    private final Gathering gathering;
    private final Quotations quotations;
    private final List<Found> outer;

    /// Where each piece of content begins, and whose it is.
    private final NavigableMap<Integer, Integer> owners = new TreeMap<>();

    private final BitSet within = new BitSet();

    Inside(Gathering gathering, Quotations quotations, List<Found> outer) {
        this.gathering = gathering;
        this.quotations = quotations;
        this.outer = outer;
        for (int i = 0; i < outer.size(); i++) {
            for (Span piece : outer.get(i).content()) {
                owners.put(piece.begin(), i);
            }
        }
    }

    /// For each outer claim those inside it, in the text's order.
    List<List<Found>> of(List<Clauses> sentences) {
        List<List<Found>> inside = new ArrayList<>(outer.size());
        outer.forEach(one -> inside.add(new ArrayList<>()));
        for (int i = 0; i < sentences.size(); i++) {
            Clauses clauses = sentences.get(i);
            for (int word : clauses.tree().downwards()) {
                Optional<Integer> owner = owner(clauses.tree().token(word).begin());
                if (owner.isPresent()) {
                    inner(i, clauses, word, outer.get(owner.get())).ifPresent(inside.get(owner.get())::add);
                }
            }
        }
        inside.forEach(
                list -> list.sort(Comparator.comparingInt(one -> one.cue().begin())));
        return inside;
    }

    /// The claim in whose content a position lies that no inner claim has taken.
    private Optional<Integer> owner(int position) {
        Map.Entry<Integer, Integer> owner = owners.floorEntry(position);
        if (owner == null || within.get(position) || quotations.holds(position)) {
            return Optional.empty();
        }
        boolean held = outer.get(owner.getValue()).content().stream()
                .anyMatch(piece -> piece.begin() <= position && position < piece.end());
        return held ? Optional.of(owner.getValue()) : Optional.empty();
    }

    private Optional<Found> inner(int index, Clauses clauses, int word, Found around) {
        Tree tree = clauses.tree();
        Optional<Attribution> attribution = clauses.verbs()
                .of(word)
                .filter(one -> !one.content().isEmpty())
                .or(() -> clauses.nouns().of(word));
        if (attribution.isEmpty()) {
            return Optional.empty();
        }
        Attribution one = attribution.get();
        Span cue = gathering.cue(clauses, one);
        List<Span> content = gathering.content(tree, one);
        boolean fits = Stream.concat(Stream.of(cue), content.stream())
                .allMatch(span -> around.content().stream().anyMatch(piece -> piece.covers(span))
                        && Gathering.isFree(span, within));
        if (!fits || content.isEmpty() || content.stream().anyMatch(cue::overlaps)) {
            return Optional.empty();
        }
        within.set(cue.begin(), cue.end());
        content.forEach(span -> within.set(span.begin(), span.end()));
        return Optional.of(
                new Found(index, one.head(), one.entry(), gathering.source(clauses, one, cue, content), cue, content));
    }
}
