package org.daybook.core.edition;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.reading.Reading;
import org.daybook.core.story.Assignment;
import org.daybook.core.story.Desk;
import org.daybook.core.story.Digest;
import org.daybook.core.story.Tie;
import org.jspecify.annotations.Nullable;

/// Relives a stream of readings in the order in which they were captured, and makes an edition at the end
/// of every day of it, each from what was captured before its cut and nothing later. Remembers the articles
/// of the last days only. Mutable: one replay, one thread; the same readings give the same editions.
public final class Replay {
    /// How long an article stays in its story's item.
    private static final Duration REMEMBERED = Duration.ofDays(3);

    private final ZoneId zone;
    private final int items;
    private final Desk desk = new Desk();
    private final Standing standing = new Standing();
    private final Map<String, List<Dispatch>> stories = new LinkedHashMap<>();
    private @Nullable LocalDate day;
    private @Nullable Edition previous;

    public Replay(ZoneId zone, int items) {
        if (items < 1) {
            throw new IllegalArgumentException("An edition of " + items + " items; ask for 1 or more");
        }
        this.zone = zone;
        this.items = items;
    }

    /// Takes the next article in.
    ///
    /// @return the editions of the days that are over by its capture, none as a rule; an article that comes
    /// late (its day is over) is counted to the open day
    public List<Edition> add(Reading reading) {
        Digest digest = Digest.of(reading);
        LocalDate captured = digest.at().atZone(zone).toLocalDate();
        List<Edition> editions = closeUntil(captured);
        Assignment assignment = desk.place(digest);
        Instant opening = day(captured).atStartOfDay(zone).toInstant();
        Instant at = digest.at().isBefore(opening) ? opening : digest.at();
        stories.computeIfAbsent(desk.current(assignment.story()), unseen -> new ArrayList<>())
                .add(new Dispatch(reading, assignment.origin(), at));
        assignment.ties().stream().filter(tie -> tie.kind() == Tie.Kind.SPLIT).forEach(this::part);
        return editions;
    }

    /// Takes the articles that left a story to the one that they are now.
    private void part(Tie split) {
        Set<String> leaving = Set.copyOf(split.articles());
        List<Dispatch> parted = new ArrayList<>();
        for (List<Dispatch> dispatches : stories.values()) {
            dispatches.stream().filter(one -> leaving.contains(one.id())).forEach(parted::add);
            dispatches.removeIf(one -> leaving.contains(one.id()));
        }
        stories.values().removeIf(List::isEmpty);
        if (!parted.isEmpty()) {
            stories.put(split.story(), parted);
        }
    }

    /// The edition of the last, still open day.
    public List<Edition> finish() {
        return day == null ? List.of() : closeUntil(day.plusDays(1));
    }

    private LocalDate day(LocalDate captured) {
        return day == null ? captured : day;
    }

    private List<Edition> closeUntil(LocalDate next) {
        LocalDate open = day(next);
        List<Edition> editions = new ArrayList<>();
        while (open.isBefore(next)) {
            editions.add(close(open));
            open = open.plusDays(1);
        }
        day = open;
        return editions;
    }

    private Edition close(LocalDate open) {
        List<Coverage> known = coverages();
        Edition edition = Editor.edit(open, zone, items, known, standing, Optional.ofNullable(previous));
        previous = edition;
        Instant opening = open.atStartOfDay(zone).toInstant();
        standing.learn(known.stream()
                .filter(coverage -> !coverage.newest().at().isBefore(opening))
                .toList());
        Instant oldest = edition.cut().minus(REMEMBERED);
        stories.values()
                .forEach(dispatches -> dispatches.removeIf(one -> one.at().isBefore(oldest)));
        stories.values().removeIf(List::isEmpty);
        return edition;
    }

    /// The stories with what has been merged and parted since their articles were placed.
    private List<Coverage> coverages() {
        Map<String, List<Dispatch>> merged = new LinkedHashMap<>();
        stories.forEach((story, dispatches) -> merged.computeIfAbsent(desk.current(story), unseen -> new ArrayList<>())
                .addAll(dispatches));
        List<Coverage> coverages = new ArrayList<>();
        merged.forEach((story, dispatches) -> coverages.add(new Coverage(story, dispatches)));
        return coverages;
    }
}
