package org.daybook.core.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.core.edition.Edition.Item;
import org.daybook.core.edition.Edition.LeftOut;

/// Makes the edition of a day: which stories, in which order, and what is said of each, all in the words of
/// their articles. A pure function of what is given; stateless.
public final class Editor {
    /// Stories left out that are listed.
    public static final int MOST_LEFT = 200;

    /// No outlet may be the only source of more than this share of the items, no country the place of more.
    private static final double OUTLET_SHARE = 0.25;

    private static final double COUNTRY_SHARE = 0.4;

    private Editor() {}

    /// The instant at which the edition of a day closes: the end of that day in the
    /// zone, however long the day is.
    public static Instant cut(LocalDate date, ZoneId zone) {
        return Closing.atMidnight(zone).cut(date);
    }

    /// The edition of a day that ends at midnight.
    public static Edition edit(
            LocalDate date,
            ZoneId zone,
            int items,
            Collection<Coverage> known,
            Standing standing,
            Optional<Edition> previous) {
        Closing closing = Closing.atMidnight(zone);
        return edit(date, closing, closing.opening(date), items, known, standing, previous);
    }

    /// The edition of a day, or of what came since an earlier one.
    ///
    /// @param opening  what came before is known: as a rule the cut of the edition before
    /// @param known    the stories so far; articles not before the cut are ignored, and so are stories
    /// without an article since the opening
    /// @param standing what the stream before that day says about the publishers
    /// @param previous the edition before this one, if any
    public static Edition edit(
            LocalDate date,
            Closing closing,
            Instant opening,
            int items,
            Collection<Coverage> known,
            Standing standing,
            Optional<Edition> previous) {
        Optional<Set<String>> printed = previous.map(edition -> edition.items().stream()
                .flatMap(item -> item.stories().stream())
                .collect(Collectors.toSet()));
        return editAfter(date, closing, opening, items, known, standing, printed);
    }

    /// The same where of the edition before no more is known than its stories.
    ///
    /// @param printed the stories of the edition before this one with those joined to them, if there was one; see
    /// [#stories]
    public static Edition editAfter(
            LocalDate date,
            Closing closing,
            Instant opening,
            int items,
            Collection<Coverage> known,
            Standing standing,
            Optional<Set<String>> printed) {
        Instant cut = closing.cut(date);
        List<Coverage> past = before(cut, known);
        Choice choice = choose(items, past, opening, standing, printed.orElse(Set.of()));
        ItemWriter writer = new ItemWriter(choice.chosen, opening, printed.isPresent(), OutletNames.of(past));
        List<Item> made = new ArrayList<>();
        for (Chosen one : choice.chosen) {
            made.add(writer.item(made.size() + 1, one));
        }
        return new Edition(date, closing.zone(), cut, made, choice.left);
    }

    /// The stories that the first edition would have, also joined to others, for which nothing but briefs is read.
    public static Set<String> stories(
            LocalDate date,
            Closing closing,
            Instant opening,
            int items,
            Collection<Coverage> known,
            Standing standing) {
        return choose(items, before(closing.cut(date), known), opening, standing, Set.of()).chosen.stream()
                .flatMap(Chosen::all)
                .map(one -> one.coverage().story())
                .collect(Collectors.toSet());
    }

    private static List<Coverage> before(Instant cut, Collection<Coverage> known) {
        List<Coverage> past = new ArrayList<>();
        for (Coverage coverage : known) {
            List<Dispatch> before = coverage.dispatches().stream()
                    .filter(one -> one.at().isBefore(cut))
                    .toList();
            if (before.size() == coverage.dispatches().size()) {
                past.add(coverage);
            } else if (!before.isEmpty()) {
                past.add(new Coverage(coverage.story(), before));
            }
        }
        return past;
    }

    /// @param chosen best first
    private record Choice(List<Chosen> chosen, List<LeftOut> left) {}

    private static Choice choose(
            int items, List<Coverage> past, Instant opening, Standing standing, Set<String> printed) {
        Rarity rarity = new Rarity(past);
        List<Ranked> ranked = new ArrayList<>();
        for (Coverage coverage : past) {
            if (coverage.newest().at().isBefore(opening)) {
                continue; // and so is every strand of it
            }
            for (Coverage strand : Strands.of(coverage, rarity)) {
                if (!strand.newest().at().isBefore(opening)) {
                    ranked.add(Ranked.of(strand, opening, standing, printed.contains(strand.story())));
                }
            }
        }
        ranked.sort(Comparator.comparingDouble((Ranked one) -> -one.score())
                .thenComparing(one -> one.coverage().story())
                .thenComparing(one -> one.coverage().newest().id()));
        SameEvent sameEvent = new SameEvent(rarity);
        List<Chosen> chosen = new ArrayList<>();
        List<LeftOut> left = new ArrayList<>();
        Map<String, Integer> alone = new HashMap<>();
        Map<String, Integer> ofCountry = new HashMap<>();
        for (Ranked one : ranked) {
            boolean full = chosen.size() >= items;
            Optional<Chosen> item = full
                    ? Optional.empty()
                    : chosen.stream()
                            .filter(other -> other.tells(one, sameEvent))
                            .findFirst();
            if (item.isPresent()) {
                item.get().join(one);
                continue;
            }
            Optional<String> reason =
                    full ? Optional.of("below the last item") : reasonAgainst(one, alone, ofCountry, items);
            if (reason.isEmpty()) {
                chosen.add(new Chosen(one));
                if (one.outlets().size() == 1) {
                    alone.merge(one.outlets().iterator().next(), 1, Integer::sum);
                }
                one.countries().stream().findFirst().ifPresent(country -> ofCountry.merge(country, 1, Integer::sum));
            } else if (left.size() < MOST_LEFT) {
                left.add(new LeftOut(
                        one.coverage().story(), one.title(), reason.get(), ItemWriter.rounded(one.score())));
            }
        }
        return new Choice(chosen, left);
    }

    private static Optional<String> reasonAgainst(
            Ranked one, Map<String, Integer> alone, Map<String, Integer> ofCountry, int items) {
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
