package org.daybook.core.edition;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.count.Count;
import org.daybook.core.edition.Edition.Item;
import org.daybook.core.edition.Edition.LeftOut;
import org.daybook.core.edition.Edition.Part;
import org.daybook.core.edition.Edition.Quote;
import org.daybook.core.edition.Edition.Source;
import org.daybook.core.edition.Edition.Where;
import org.daybook.core.event.Event;
import org.daybook.core.name.Name;
import org.daybook.core.place.Place;
import org.daybook.core.story.EnglishWords;

/// Makes the edition of a day: which stories, in which order, and what is said of each, all in the words of their
/// articles. A pure function of what is given; stateless.
public final class Editor {
    /// Stories left out that are listed.
    public static final int MOST_LEFT = 200;

    /// Two stories whose titles share this much of the shorter one's telling words are one event to a reader.
    private static final double SAME_EVENT = 0.5;

    /// No outlet may be the only source of more than this share of the items, no country the place of more.
    private static final double OUTLET_SHARE = 0.25;

    private static final double COUNTRY_SHARE = 0.4;

    private static final int MOST_PLACES = 5;
    private static final int MOST_RELATED = 5;
    private static final int MOST_SOURCES = 60;

    private Editor() {}

    /// The instant at which the edition of a day closes: the end of that day in the zone, however long the day is.
    public static Instant cut(LocalDate date, ZoneId zone) {
        return date.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /// The edition of a day.
    ///
    /// @param known    the stories so far; articles not before the cut are ignored, and so are stories without
    /// an article of
    ///                 that day
    /// @param standing what the stream before that day says about the publishers
    /// @param previous the edition before this one, if any
    public static Edition edit(
            LocalDate date,
            ZoneId zone,
            int items,
            Collection<Coverage> known,
            Standing standing,
            Optional<Edition> previous) {
        Instant cut = cut(date, zone);
        Instant opening = date.atStartOfDay(zone).toInstant();
        Set<String> printed = new HashSet<>();
        previous.ifPresent(edition -> edition.items().forEach(item -> printed.add(item.story())));
        List<Ranked> ranked = new ArrayList<>();
        for (Coverage coverage : known) {
            List<Dispatch> before = coverage.dispatches().stream()
                    .filter(one -> one.at().isBefore(cut))
                    .toList();
            List<Coverage> strands = before.isEmpty() ? List.of() : Strands.of(new Coverage(coverage.story(), before));
            for (Coverage strand : strands) {
                if (!strand.newest().at().isBefore(opening)) {
                    ranked.add(rank(strand, opening, standing, printed.contains(strand.story())));
                }
            }
        }
        ranked.sort(Comparator.comparingDouble((Ranked one) -> -one.score())
                .thenComparing(one -> one.coverage.story())
                .thenComparing(one -> one.coverage.newest().id()));
        return choose(date, zone, cut, items, ranked, opening, previous);
    }

    private record Ranked(
            Coverage coverage,
            String title,
            List<Part> why,
            Set<String> words,
            Set<String> countries,
            Set<String> outlets) {
        private double score() {
            return why.stream().mapToDouble(Part::value).sum();
        }
    }

    private static Ranked rank(Coverage coverage, Instant opening, Standing standing, boolean printed) {
        List<Dispatch> today = coverage.dispatches().stream()
                .filter(one -> !one.at().isBefore(opening))
                .toList();
        Map<String, Double> trustOfOrigin = new LinkedHashMap<>();
        Map<String, Double> trustOfOutlet = new LinkedHashMap<>();
        double gravity = 0;
        for (Dispatch dispatch : today) {
            double trust = standing.trust(dispatch.publisher());
            trustOfOrigin.merge(dispatch.origin(), trust, Math::max);
            trustOfOutlet.merge(dispatch.publisher(), trust, Math::max);
            gravity += Gravity.ENGLISH.of(dispatch.title()) / today.size();
        }
        double origins = sum(trustOfOrigin);
        double outlets = Math.min(sum(trustOfOutlet), origins);
        long days = coverage.dispatches().stream()
                .map(one -> Duration.between(one.at(), opening).toDays())
                .distinct()
                .count();
        Set<String> countries = countries(coverage);
        List<Part> why = List.of(
                new Part("origins", 0.5 * Math.log1p(origins)),
                new Part("outlets", 3 * Math.log1p(outlets)),
                new Part("gravity", 0.25 * gravity + toll(today)),
                new Part("states", 0.1 * Math.min(3, countries.size())),
                new Part("continuing", 0.2 * Math.log((double) days)),
                new Part("printed", printed ? -0.1 : 0));
        Dispatch best = titled(coverage, today, standing);
        Set<String> words = new LinkedHashSet<>(EnglishWords.telling(best.title()));
        return new Ranked(coverage, best.title(), why, words, countries, trustOfOutlet.keySet());
    }

    private static double sum(Map<String, Double> values) {
        return values.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /// What the readings say beyond the headlines: the dead and the displaced, and material conflict.
    private static double toll(List<Dispatch> dispatches) {
        double people = 0;
        boolean conflict = false;
        for (Dispatch dispatch : dispatches) {
            for (Count count : dispatch.reading().counts()) {
                if (count.what() == Count.What.KILLED || count.what() == Count.What.DISPLACED) {
                    people = Math.max(
                            people, (double) count.low().orElse(count.high().orElse(0)));
                }
            }
            conflict |= dispatch.reading().events().stream()
                    .limit(1)
                    .anyMatch(event -> event.type().quad() == 4 && event.status() == Event.Status.HAPPENED);
        }
        return 0.1 * Math.min(6, Math.log1p(people)) + (conflict ? 0.2 : 0);
    }

    private static Set<String> countries(Coverage coverage) {
        Set<String> countries = new LinkedHashSet<>();
        for (Dispatch dispatch : coverage.dispatches()) {
            dispatch.reading().places().stream()
                    .map(Place::country)
                    .flatMap(Optional::stream)
                    .forEach(countries::add);
            dispatch.reading().names().stream()
                    .map(Name::country)
                    .flatMap(Optional::stream)
                    .forEach(countries::add);
        }
        return countries;
    }

    /// The title that says most of what the titles of the day say, of the more trusted publisher and the newer
    /// article.
    private static Dispatch titled(Coverage coverage, List<Dispatch> today, Standing standing) {
        Map<String, Integer> said = new HashMap<>();
        for (Dispatch dispatch : today) {
            EnglishWords.telling(dispatch.title()).forEach(word -> said.merge(word, 1, Integer::sum));
        }
        Dispatch best = coverage.newest();
        double most = Double.NEGATIVE_INFINITY;
        for (Dispatch dispatch : today) {
            Set<String> words = EnglishWords.telling(dispatch.title());
            double shared = words.stream()
                    .mapToInt(word -> said.getOrDefault(word, 0) - 1)
                    .sum();
            double value = shared / (3 + words.size())
                    + standing.trust(dispatch.publisher())
                    - (dispatch.title().endsWith("?") ? 0.5 : 0);
            if (!dispatch.title().isBlank() && value >= most) {
                most = value;
                best = dispatch;
            }
        }
        return best;
    }

    private static Edition choose(
            LocalDate date,
            ZoneId zone,
            Instant cut,
            int items,
            List<Ranked> ranked,
            Instant opening,
            Optional<Edition> previous) {
        List<Ranked> chosen = new ArrayList<>();
        List<LeftOut> left = new ArrayList<>();
        Map<String, Integer> alone = new HashMap<>();
        Map<String, Integer> ofCountry = new HashMap<>();
        for (Ranked one : ranked) {
            Optional<String> reason = chosen.size() >= items
                    ? Optional.of("below the last item")
                    : reasonAgainst(one, chosen, alone, ofCountry, items);
            if (reason.isEmpty()) {
                chosen.add(one);
                if (one.outlets.size() == 1) {
                    alone.merge(one.outlets.iterator().next(), 1, Integer::sum);
                }
                one.countries.stream().findFirst().ifPresent(country -> ofCountry.merge(country, 1, Integer::sum));
            } else if (left.size() < MOST_LEFT) {
                left.add(new LeftOut(one.coverage.story(), one.title, reason.get(), rounded(one.score())));
            }
        }
        List<Item> made = new ArrayList<>();
        for (Ranked one : chosen) {
            made.add(item(made.size() + 1, one, chosen, opening, previous.isPresent()));
        }
        return new Edition(date, zone, cut, made, left);
    }

    private static Optional<String> reasonAgainst(
            Ranked one, List<Ranked> chosen, Map<String, Integer> alone, Map<String, Integer> ofCountry, int items) {
        for (int i = 0; i < chosen.size(); i++) {
            if (sameEvent(one, chosen.get(i))) {
                return Optional.of("the same event as item " + (i + 1));
            }
        }
        if (one.outlets.size() == 1) {
            String outlet = one.outlets.iterator().next();
            if (alone.getOrDefault(outlet, 0) >= Math.ceil(items * OUTLET_SHARE)) {
                return Optional.of("enough from " + outlet + " alone");
            }
        }
        return one.countries.stream()
                .findFirst()
                .filter(country -> ofCountry.getOrDefault(country, 0) >= Math.ceil(items * COUNTRY_SHARE))
                .map(country -> "enough about " + country);
    }

    /// Two strands of one story need only one telling word in common: the desk has compared them already.
    private static boolean sameEvent(Ranked one, Ranked other) {
        long shared = one.words.stream().filter(other.words::contains).count();
        boolean ofOneStory = one.coverage.story().equals(other.coverage.story());
        int shorter = Math.min(one.words.size(), other.words.size());
        return ofOneStory ? shared >= 1 : shared >= 3 && shared >= SAME_EVENT * shorter;
    }

    private static Item item(int rank, Ranked one, List<Ranked> all, Instant opening, boolean isSecond) {
        Coverage coverage = one.coverage;
        EnglishSummary sentences = new EnglishSummary(coverage);
        List<Edition.Figure> figures = Figures.of(coverage);
        List<Source> sources = coverage.dispatches().reversed().stream()
                .limit(MOST_SOURCES)
                .map(Editor::source)
                .toList();
        int origins = (int)
                coverage.dispatches().stream().map(Dispatch::origin).distinct().count();
        return new Item(
                rank,
                coverage.story(),
                one.title,
                sentences.summary(one.title),
                sources,
                origins,
                isSecond ? sentences.news(opening) : List.of(),
                figures,
                Figures.disputes(coverage, figures),
                places(coverage),
                related(one, all),
                one.why.stream()
                        .map(part -> new Part(part.name(), rounded(part.value())))
                        .toList());
    }

    private static Source source(Dispatch dispatch) {
        var known = dispatch.reading().article().metadata();
        return new Source(
                dispatch.id(), known.title(), known.url(), known.publisher(), known.published(), dispatch.at());
    }

    private static List<Where> places(Coverage coverage) {
        Map<String, Integer> named = new HashMap<>();
        Map<String, Where> first = new LinkedHashMap<>();
        for (Dispatch dispatch : coverage.dispatches()) {
            for (Place place : dispatch.reading().places()) {
                named.merge(place.name(), 1, Integer::sum);
                first.putIfAbsent(
                        place.name(), new Where(place.name(), place.country(), new Quote(dispatch.id(), place.span())));
            }
        }
        return first.values().stream()
                .sorted(Comparator.comparingInt((Where where) -> -named.getOrDefault(where.name(), 0)))
                .limit(MOST_PLACES)
                .toList();
    }

    /// Other items whose titles share two telling words.
    private static List<String> related(Ranked one, List<Ranked> all) {
        return all.stream()
                .filter(other -> !other.coverage.story().equals(one.coverage.story())
                        && other.words.stream().filter(one.words::contains).count() >= 2)
                .map(other -> other.coverage.story())
                .limit(MOST_RELATED)
                .toList();
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
