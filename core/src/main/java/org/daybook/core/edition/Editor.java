package org.daybook.core.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.core.edition.Edition.Item;

/// Makes the edition of a day: which stories, in which order, and what is said of each, all in the
/// words of their articles. A pure function of what is given; stateless.
public final class Editor {
    /// Stories left out that are listed.
    public static final int MOST_LEFT = 200;

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
    /// @param printed the stories of the edition before this one with those joined to them, if
    /// there was one; see [#stories]
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
        Selection selection = new Selection(items, past, opening, standing, printed.orElse(Set.of()));
        List<Chosen> chosen = selection.chosen();
        Set<String> outlets = dispatches(chosen).map(Dispatch::outlet).collect(Collectors.toSet());
        ItemWriter writer = new ItemWriter(chosen, opening, printed.isPresent(), OutletNames.of(past, outlets));
        List<Item> made = new ArrayList<>();
        for (Chosen one : chosen) {
            made.add(writer.item(made.size() + 1, one));
        }
        return new Edition(date, closing.zone(), cut, made, selection.left());
    }

    /// The stories that the first edition would have, also joined to others, for which nothing but
    /// briefs is read.
    public static Set<String> stories(
            LocalDate date,
            Closing closing,
            Instant opening,
            int items,
            Collection<Coverage> known,
            Standing standing) {
        return new Selection(items, before(closing.cut(date), known), opening, standing, Set.of())
                .chosen().stream()
                        .flatMap(Chosen::all)
                        .map(one -> one.coverage().story())
                        .collect(Collectors.toSet());
    }

    private static Stream<Dispatch> dispatches(List<Chosen> chosen) {
        return chosen.stream().flatMap(Chosen::all).flatMap(one -> one.coverage().dispatches().stream());
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
}
