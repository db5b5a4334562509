package org.daybook.core.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.article.Identity;
import org.daybook.core.article.Span;
import org.daybook.core.claim.Claim;
import org.daybook.core.count.Count;
import org.daybook.core.event.Event;
import org.daybook.core.event.Participant;
import org.daybook.core.place.Folding;

/// What the articles of one story tell: their events with the tellings of one event linked, their claims with
/// those that deny, confirm or revise others, their figures as series by source. Links never cross stories.
/// A pure function of the articles, in order of time; nothing is merged away, each source keeps its version.
public record StoryRecord(List<EventEntry> events, List<ClaimEntry> claims, List<FigureEntry> figures) {
    public StoryRecord {
        events = List.copyOf(events);
        claims = List.copyOf(claims);
        figures = List.copyOf(figures);
    }

    /// @param reports the articles of one story in the order of filing
    public static StoryRecord of(List<Report> reports) {
        List<Report> inTime = new ArrayList<>(reports);
        inTime.sort(Comparator.comparing(Report::seen));
        return new StoryRecord(EventLinks.linked(events(inTime)), ClaimLinks.linked(claims(inTime)), figures(inTime));
    }

    /// What one article tells, without a look at what is told of the same elsewhere.
    public static StoryRecord alone(Report report) {
        List<Report> one = List.of(report);
        return new StoryRecord(events(one), claims(one), figures(one));
    }

    /// The events, each with all its tellings, in the order of their first tellings.
    public List<LinkedEvent> linkedEvents() {
        Map<String, List<EventEntry>> tellings = new LinkedHashMap<>();
        for (EventEntry event : events) {
            tellings.computeIfAbsent(event.same(), unseen -> new ArrayList<>()).add(event);
        }
        return tellings.values().stream().map(LinkedEvent::new).toList();
    }

    private static List<EventEntry> events(List<Report> reports) {
        List<EventEntry> entries = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Report report : reports) {
            for (Event event : report.reading().events()) {
                String what = event.type() + place(event.actor()) + place(event.target());
                String id = unused(report, what, event.evidence(), taken);
                entries.add(new EventEntry(id, report, event, id, List.of()));
            }
        }
        return entries;
    }

    private static String place(Optional<Participant> one) {
        return one.map(who -> " " + who.span().begin()).orElse(" -");
    }

    /// Two entries may rest on the same words.
    private static String unused(Report report, String what, Span span, Set<String> taken) {
        String id = Entry.id(report, what, span);
        for (int again = 2; !taken.add(id); again++) {
            id = Entry.id(report, what + " " + again, span);
        }
        return id;
    }

    private static List<ClaimEntry> claims(List<Report> reports) {
        List<ClaimEntry> entries = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Report report : reports) {
            for (Claim claim : report.reading().claims()) {
                add(report, claim, Optional.empty(), entries, taken);
            }
        }
        return entries;
    }

    private static void add(
            Report report, Claim claim, Optional<String> within, List<ClaimEntry> entries, Set<String> taken) {
        String id = unused(report, "claim", claim.content().getFirst(), taken);
        entries.add(new ClaimEntry(id, report, claim, within, List.of()));
        claim.inside().forEach(inner -> add(report, inner, Optional.of(id), entries, taken));
    }

    private static List<FigureEntry> figures(List<Report> reports) {
        List<FigureEntry> entries = new ArrayList<>();
        Map<String, FigureEntry> last = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Report report : reports) {
            Map<String, FigureEntry> here = new LinkedHashMap<>();
            for (Count count : report.reading().counts()) {
                FigureEntry entry = figure(report, count, last, taken);
                entries.add(entry);
                here.merge(entry.series(), entry, StoryRecord::larger);
            }
            if (report.original()) {
                last.putAll(here);
            }
        }
        return entries;
    }

    /// Of an article's figures in one series the largest is its version; the others are parts of it.
    private static FigureEntry larger(FigureEntry one, FigureEntry other) {
        return people(other.count()) > people(one.count()) ? other : one;
    }

    private static long people(Count count) {
        return count.low().orElse(count.high().orElse(0));
    }

    private static FigureEntry figure(Report report, Count count, Map<String, FigureEntry> last, Set<String> taken) {
        Optional<Claim> claim = report.reading().claims().stream()
                .filter(one -> one.content().stream().anyMatch(content -> content.covers(count.span())))
                .findFirst();
        Optional<String> by = claim.flatMap(
                        one -> one.name().or(() -> one.source().map(Span::text)))
                .or(report::publisher);
        String series = Identity.hash(String.join(
                        "\n",
                        report.story(),
                        count.what().name(),
                        count.unit().map(Folding::fold).orElse(""),
                        by.map(Folding::fold).orElse("")))
                .substring(0, 16);
        Optional<String> revises = Optional.ofNullable(last.get(series))
                .filter(before -> !before.count().low().equals(count.low())
                        || !before.count().high().equals(count.high()))
                .map(FigureEntry::id);
        return new FigureEntry(
                unused(report, "figure", count.span(), taken), report, count, claim, by, series, revises);
    }
}
