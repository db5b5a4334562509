package org.daybook.core.edition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.daybook.core.edition.Edition.LeftOut;

/// What is chosen for an edition, best first: the next best candidate is looked at more closely
/// only when its turn comes. Is not all of it one matter, what does not belong under its title is a
/// candidate of its own; does it tell the event of a chosen item, it joins that; is there enough of
/// its outlet or country, it is left out. Made once, of one edition.
final class Selection {
    /// No outlet may be the only source of more than this share of the items, no country the place
    /// of more.
    private static final double OUTLET_SHARE = 0.25;

    private static final double COUNTRY_SHARE = 0.4;

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble((Candidate one) -> -one.score)
            .thenComparing(one -> one.ranked.coverage().story())
            .thenComparing(one -> one.ranked.coverage().newest().id());

    private final int items;
    private final Instant opening;
    private final Standing standing;
    private final Set<String> printed;
    private final SameEvent sameEvent;
    private final PriorityQueue<Candidate> candidates = new PriorityQueue<>(BEST_FIRST);
    private final List<Chosen> chosen = new ArrayList<>();
    private final List<LeftOut> left = new ArrayList<>();
    private final Map<String, Integer> alone = new HashMap<>();
    private final Map<String, Integer> ofCountry = new HashMap<>();

    /// @param matter whether all that it tells is known to be one matter
    private record Candidate(Ranked ranked, double score, boolean matter) {}

    /// @param items   at most
    /// @param past    the stories as they stood at the cut
    /// @param printed the stories of the edition before
    Selection(int items, Collection<Coverage> past, Instant opening, Standing standing, Set<String> printed) {
        this.items = items;
        this.opening = opening;
        this.standing = standing;
        this.printed = printed;
        Rarity rarity = new Rarity(past);
        this.sameEvent = new SameEvent(rarity);
        for (Coverage coverage : past) {
            if (!coverage.newest().at().isBefore(opening)) { // else no strand of it has anything new
                Strands.of(coverage, rarity).forEach(strand -> stand(strand, false));
            }
        }
        while (!candidates.isEmpty()) {
            look(candidates.remove());
        }
    }

    /// Best first.
    List<Chosen> chosen() {
        return List.copyOf(chosen);
    }

    /// The best of those that were not chosen, and why.
    List<LeftOut> left() {
        return List.copyOf(left);
    }

    private void stand(Coverage coverage, boolean matter) {
        if (!coverage.newest().at().isBefore(opening)) {
            Ranked ranked = Ranked.of(coverage, opening, standing, printed.contains(coverage.story()));
            candidates.add(new Candidate(
                    ranked, ranked.score(), matter || coverage.dispatches().size() == 1));
        }
    }

    private void look(Candidate candidate) {
        Ranked one = candidate.ranked;
        if (chosen.size() >= items) {
            leave(one, "below the last item");
            return;
        }
        if (!candidate.matter) {
            List<Coverage> parts = SameMatter.parted(one);
            stand(parts.getFirst(), true);
            parts.stream().skip(1).forEach(rest -> stand(rest, false));
            return;
        }
        Optional<Chosen> item =
                chosen.stream().filter(other -> other.tells(one, sameEvent)).findFirst();
        if (item.isPresent()) {
            item.get().join(one);
            return;
        }
        reasonAgainst(one).ifPresentOrElse(reason -> leave(one, reason), () -> choose(one));
    }

    private void choose(Ranked one) {
        chosen.add(new Chosen(one));
        if (one.outlets().size() == 1) {
            alone.merge(one.outlets().iterator().next(), 1, Integer::sum);
        }
        one.countries().stream().findFirst().ifPresent(country -> ofCountry.merge(country, 1, Integer::sum));
    }

    private void leave(Ranked one, String reason) {
        if (left.size() < Editor.MOST_LEFT) {
            left.add(new LeftOut(one.coverage().story(), one.title(), reason, ItemWriter.rounded(one.score())));
        }
    }

    private Optional<String> reasonAgainst(Ranked one) {
        if (one.outlets().size() == 1) {
            String outlet = one.outlets().iterator().next();
            if (alone.getOrDefault(outlet, 0) >= Math.ceil(items * OUTLET_SHARE)) {
                return Optional.of("enough from " + outlet + " alone");
            }
        }
        return one.countries().stream()
                .findFirst()
                .filter(country -> ofCountry.getOrDefault(country, 0) >= Math.ceil(items * COUNTRY_SHARE))
                .map(country -> "enough about " + country);
    }
}
