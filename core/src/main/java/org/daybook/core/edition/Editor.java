package org.daybook.core.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        Instant cut = closing.cut(date);
        Set<String> printed = new HashSet<>();
        previous.ifPresent(edition -> edition.items().forEach(item -> printed.add(item.story())));
        List<Ranked> ranked = new ArrayList<>();
        List<Coverage> past = new ArrayList<>();
        for (Coverage coverage : known) {
            List<Dispatch> before = coverage.dispatches().stream()
                    .filter(one -> one.at().isBefore(cut))
                    .toList();
            if (before.isEmpty()) {
                continue;
            }
            past.add(new Coverage(coverage.story(), before));
            for (Coverage strand : Strands.of(past.getLast())) {
                if (!strand.newest().at().isBefore(opening)) {
                    ranked.add(Ranked.of(strand, opening, standing, printed.contains(strand.story())));
                }
            }
        }
        ranked.sort(Comparator.comparingDouble((Ranked one) -> -one.score())
                .thenComparing(one -> one.coverage().story())
                .thenComparing(one -> one.coverage().newest().id()));
        return choose(date, closing.zone(), cut, items, ranked, opening, previous, past);
    }

    private static Edition choose(
            LocalDate date,
            ZoneId zone,
            Instant cut,
            int items,
            List<Ranked> ranked,
            Instant opening,
            Optional<Edition> previous,
            List<Coverage> past) {
        SameEvent sameEvent = new SameEvent(past);
        List<Ranked> chosen = new ArrayList<>();
        List<LeftOut> left = new ArrayList<>();
        Map<String, Integer> alone = new HashMap<>();
        Map<String, Integer> ofCountry = new HashMap<>();
        for (Ranked one : ranked) {
            Optional<String> reason = chosen.size() >= items
                    ? Optional.of("below the last item")
                    : reasonAgainst(one, chosen, alone, ofCountry, items, sameEvent);
            if (reason.isEmpty()) {
                chosen.add(one);
                if (one.outlets().size() == 1) {
                    alone.merge(one.outlets().iterator().next(), 1, Integer::sum);
                }
                one.countries().stream().findFirst().ifPresent(country -> ofCountry.merge(country, 1, Integer::sum));
            } else if (left.size() < MOST_LEFT) {
                left.add(new LeftOut(
                        one.coverage().story(), one.title(), reason.get(), ItemWriter.rounded(one.score())));
            }
        }
        ItemWriter writer = new ItemWriter(chosen, opening, previous.isPresent(), OutletNames.of(past));
        List<Item> made = new ArrayList<>();
        for (Ranked one : chosen) {
            made.add(writer.item(made.size() + 1, one));
        }
        return new Edition(date, zone, cut, made, left);
    }

    private static Optional<String> reasonAgainst(
            Ranked one,
            List<Ranked> chosen,
            Map<String, Integer> alone,
            Map<String, Integer> ofCountry,
            int items,
            SameEvent sameEvent) {
        for (int i = 0; i < chosen.size(); i++) {
            if (sameEvent.of(one, chosen.get(i))) {
                return Optional.of("the same event as item " + (i + 1));
            }
        }
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
