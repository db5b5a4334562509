package org.daybook.core.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.daybook.core.claim.Claim;
import org.daybook.core.count.Count;
import org.daybook.core.place.Folding;
import org.daybook.core.story.EnglishWords;

/// Links the claims of a story: one that denies or confirms what another source claims, and one in which a source
/// gives another figure than before. Two claims are about the same thing when most of the telling words of the
/// shorter one are in the other. Reprints take no part. Stateless; at most [#MOST] claims of a story are compared.
final class ClaimLinks {
    private static final int MOST = 400;

    /// Telling words that two claims must share, at least.
    private static final int SHARED = 3;

    /// The share of the shorter claim's telling words that must be in the other.
    private static final double ALIKE = 0.5;

    private ClaimLinks() {}

    static List<ClaimEntry> linked(List<ClaimEntry> entries) {
        List<Told> before = new ArrayList<>();
        List<ClaimEntry> linked = new ArrayList<>();
        for (ClaimEntry entry : entries) {
            if (!entry.report().original() || before.size() >= MOST) {
                linked.add(entry);
                continue;
            }
            Told told = new Told(entry, words(entry.claim()), figures(entry));
            List<ClaimEntry.Link> links =
                    before.stream().flatMap(other -> link(told, other).stream()).toList();
            before.add(told);
            linked.add(new ClaimEntry(entry.id(), entry.report(), entry.claim(), entry.within(), links));
        }
        return linked;
    }

    private record Told(ClaimEntry entry, Set<String> words, Set<String> figures) {}

    private static Optional<ClaimEntry.Link> link(Told told, Told other) {
        Set<String> shared = new HashSet<>(told.words());
        shared.retainAll(other.words());
        int shorter = Math.min(told.words().size(), other.words().size());
        if (shared.size() < SHARED || shared.size() < ALIKE * shorter) {
            return Optional.empty();
        }
        boolean oneSource = source(told).isPresent() && source(told).equals(source(other));
        return kind(told, other, oneSource)
                .map(kind -> new ClaimEntry.Link(kind, other.entry().id()));
    }

    private static Optional<ClaimEntry.Link.Kind> kind(Told told, Told other, boolean oneSource) {
        Claim.Standing standing = told.entry().claim().standing();
        boolean denied = standing == Claim.Standing.DENIED;
        boolean wasDenied = other.entry().claim().standing() == Claim.Standing.DENIED;
        if (denied != wasDenied) {
            return Optional.of(denied ? ClaimEntry.Link.Kind.DENIES : ClaimEntry.Link.Kind.DENIED_BY);
        }
        if (standing == Claim.Standing.CONFIRMED && !oneSource) {
            return Optional.of(ClaimEntry.Link.Kind.CONFIRMS);
        }
        boolean revised = oneSource
                && !told.entry().report().id().equals(other.entry().report().id())
                && !told.figures().isEmpty()
                && !other.figures().isEmpty()
                && !told.figures().equals(other.figures());
        return revised ? Optional.of(ClaimEntry.Link.Kind.REVISES) : Optional.empty();
    }

    private static Optional<String> source(Told told) {
        return told.entry().source().map(Folding::fold);
    }

    private static Set<String> words(Claim claim) {
        Set<String> words = new HashSet<>();
        claim.content().forEach(content -> words.addAll(EnglishWords.telling(content.text())));
        return words;
    }

    /// The figures of people in its content, in a form that can be compared.
    private static Set<String> figures(ClaimEntry entry) {
        Set<String> figures = new TreeSet<>();
        for (Count count : entry.report().reading().counts()) {
            if (count.what() != Count.What.OTHER
                    && entry.claim().content().stream().anyMatch(content -> content.covers(count.span()))) {
                figures.add(count.what() + " " + count.low() + " " + count.high());
            }
        }
        return figures;
    }
}
