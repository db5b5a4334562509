package org.daybook.core.edition;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.core.edition.Edition.Part;

/// A story with what it is worth to the edition of a day. Immutable.
///
/// @param titled    the article whose title the item takes
/// @param why       the parts of the score
/// @param words     the telling words of the title
/// @param countries ISO 3166-1 alpha-3, in the order in which the articles name them
/// @param outlets   who reported it that day
record Ranked(
        Coverage coverage,
        Dispatch titled,
        List<Part> why,
        Set<String> words,
        Set<String> countries,
        Set<String> outlets) {
    /// A toll of ten weighs about as much as one grave word in the headline, a hundred as two;
    /// ten thousand and more weigh alike. Set by reading the sample wire's editions: the
    /// measured stream has headlines only.
    private static final double TOLL = 0.4;

    private static final double MOST_TOLL = 4;

    /// That an outlet comes back to a story says that it matters; ten thousand reports of one are still its word alone.
    private static final int MOST_OF_ONE_OUTLET = 4;

    String title() {
        return titled.title();
    }

    /// The sum of the parts.
    double score() {
        return why.stream().mapToDouble(Part::value).sum();
    }

    static Ranked of(Coverage coverage, Instant opening, Standing standing, boolean printed) {
        List<Dispatch> today = coverage.dispatches().stream()
                .filter(one -> !one.at().isBefore(opening))
                .toList();
        Map<String, String> tellers = new LinkedHashMap<>(); // of each origin the most trusted outlet
        Map<String, Double> trustOfOutlet = new LinkedHashMap<>();
        double gravity = 0;
        for (Dispatch dispatch : today) {
            double trust = standing.trust(dispatch.outlet());
            tellers.merge(
                    dispatch.origin(),
                    dispatch.outlet(),
                    (one, other) -> standing.trust(other) > standing.trust(one) ? other : one);
            trustOfOutlet.merge(dispatch.outlet(), trust, Math::max);
            gravity += Gravity.ENGLISH.of(dispatch.title()) / today.size();
        }
        double origins = origins(tellers.values(), trustOfOutlet);
        double outlets = Math.min(
                trustOfOutlet.values().stream().mapToDouble(Double::doubleValue).sum(), origins);
        long days = coverage.dispatches().stream()
                .map(one -> Duration.between(one.at(), opening).toDays())
                .distinct()
                .count();
        Set<String> countries = countries(coverage);
        List<Part> why = List.of(
                new Part("origins", 0.5 * Math.log1p(origins)),
                new Part("outlets", 3 * Math.log1p(outlets)),
                new Part("gravity", 0.25 * gravity + toll(coverage)),
                new Part("states", 0.1 * Math.min(3, countries.size())),
                new Part("continuing", 0.2 * Math.log((double) days)),
                new Part("printed", printed ? -0.1 : 0));
        Dispatch best = titled(coverage, today, standing);
        Set<String> words = best.telling();
        return new Ranked(coverage, best, why, words, countries, trustOfOutlet.keySet());
    }

    /// The trust in those who tell the origins, of an outlet's no more than [#MOST_OF_ONE_OUTLET].
    private static double origins(Collection<String> tellers, Map<String, Double> trust) {
        Map<String, Integer> own = new HashMap<>();
        tellers.forEach(outlet -> own.merge(outlet, 1, Integer::sum));
        return trust.entrySet().stream()
                .mapToDouble(outlet ->
                        outlet.getValue() * Math.min(MOST_OF_ONE_OUTLET, own.getOrDefault(outlet.getKey(), 0)))
                .sum();
    }

    /// What the readings say beyond the headlines: how many died or had to leave their homes, and
    /// material conflict.
    private static double toll(Coverage coverage) {
        long people = 0;
        boolean conflict = false;
        for (Dispatch dispatch : coverage.dispatches()) {
            people = Math.max(people, dispatch.brief().toll());
            conflict |= dispatch.brief().conflict();
        }
        return TOLL * Math.min(MOST_TOLL, Math.log10(1 + (double) people)) + (conflict ? 0.2 : 0);
    }

    private static Set<String> countries(Coverage coverage) {
        Set<String> countries = new LinkedHashSet<>();
        coverage.dispatches()
                .forEach(dispatch -> countries.addAll(dispatch.brief().countries()));
        return countries;
    }

    /// The title that says most of what the titles of the day say, of the more trusted
    /// publisher and the newer article.
    private static Dispatch titled(Coverage coverage, List<Dispatch> today, Standing standing) {
        Map<String, Integer> said = new HashMap<>();
        for (Dispatch dispatch : today) {
            dispatch.telling().forEach(word -> said.merge(word, 1, Integer::sum));
        }
        Dispatch best = coverage.newest();
        double most = Double.NEGATIVE_INFINITY;
        for (Dispatch dispatch : today) {
            Set<String> words = dispatch.telling();
            double shared = words.stream()
                    .mapToInt(word -> said.getOrDefault(word, 0) - 1)
                    .sum();
            double value = shared / (3 + words.size())
                    + standing.trust(dispatch.outlet())
                    - (dispatch.title().endsWith("?") ? 0.5 : 0);
            if (!dispatch.title().isBlank() && value >= most) {
                most = value;
                best = dispatch;
            }
        }
        return best;
    }
}
