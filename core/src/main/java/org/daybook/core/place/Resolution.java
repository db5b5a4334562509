package org.daybook.core.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Decides which place each name means: one meaning for a name in an article. A candidate's score adds how
/// many people live there, whether the text names its state or country, how near the other names' likely
/// places are (spatial minimality, as in Leidner 2007), and how near the newspaper's home is. Two rounds:
/// the
/// second sees the choices of the first. Deterministic; at most [#MOST_NAMES] names and [#MOST_CANDIDATES]
/// candidates of each are weighed.
///
/// The weights were set by hand on the development sets of local and of world news.
final class Resolution {
    private static final int MOST_NAMES = 150;
    private static final int MOST_CANDIDATES = 60;

    private static final double SAID_SO = 20; // "Paris, Texas"
    private static final double LARGE_AREA = 2.5; // a country or state bears its name before towns do
    private static final double SMALL_AREA = 0.5; // a province abroad that mostly bears the name of its town
    private static final double LESS_USUAL = 1.0; // "Newcastle" is the town before it is a district abroad
    private static final double STATE_NAMED = 2.0;
    private static final double COUNTRY_NAMED = 1.0;
    private static final double ITS_CAPITAL = 2.0; // "France ... Paris"
    private static final double NEIGHBOUR = 0.8;
    private static final int MOST_NEIGHBOURS = 4;
    private static final double HOME = 4.0;
    private static final double HOME_COUNTRY = 1.0;
    private static final double MOSTLY_AMERICAN = 1.5; // most papers at an address without a country are
    private static final double DATELINE = 2.0; // in the country from which the report was sent
    private static final double OWN_CAPITAL = 3.0; // of the newspaper's country: in the news everywhere in it
    private static final double NEIGHBOURHOOD = 80; // kilometres; 50 lost recall, 120 let family names in
    private static final double ALTERNATE = 2.5; // an alternate name is worth so many powers of ten fewer people
    private static final double ALTERNATE_THERE = 1.25; // in a country that the text names: "the Libyan city of Derna"

    private final Map<String, List<Candidate>> candidates = new LinkedHashMap<>();
    private final Set<String> sure = new HashSet<>();
    private final Map<String, Candidate> said = new HashMap<>();
    private final Map<String, Candidate> chosen = new LinkedHashMap<>();
    private final Set<String> peoples;
    private final List<Candidate> homes;
    private final Optional<String> homeCountry;
    private final Optional<String> dateline;

    private Resolution(
            List<Toponym> toponyms,
            Set<String> peoples,
            List<Candidate> homes,
            Optional<String> homeCountry,
            Optional<String> dateline) {
        this.peoples = peoples;
        this.dateline = dateline;
        this.homes = homes;
        this.homeCountry = homeCountry;
        for (Toponym toponym : toponyms) {
            String key = Folding.fold(toponym.name());
            if (toponym.candidates().isEmpty()) {
                continue;
            }
            if (toponym.sure()) {
                sure.add(key);
            }
            toponym.within().ifPresent(within -> said.putIfAbsent(key, within));
            if (candidates.size() < MOST_NAMES) {
                candidates.computeIfAbsent(key, absent -> largest(toponym.candidates()));
            }
        }
    }

    private static List<Candidate> largest(List<Candidate> all) {
        return all.stream()
                .sorted(Comparator.comparingLong(Candidate::people).reversed())
                .limit(MOST_CANDIDATES)
                .toList();
    }

    /// The meaning of every name, by its folded form.
    ///
    /// @param peoples  countries that words for their people tell
    /// @param dateline the folded name of the town from which the report was sent
    static Map<String, Candidate> resolve(
            List<Toponym> toponyms,
            Set<String> peoples,
            List<Candidate> homes,
            Optional<String> homeCountry,
            Optional<String> dateline) {
        Resolution resolution = new Resolution(toponyms, peoples, homes, homeCountry, dateline);
        for (int round = 0; round < 3; round++) {
            resolution.round();
        }
        resolution.dropDoubtful();
        return resolution.chosen;
    }

    /// A doubtful name stays when the map has it in the neighbourhood of the
    /// newspaper's home or of a sure place.
    private void dropDoubtful() {
        Optional<Candidate> home = home();
        chosen.entrySet().removeIf(entry -> {
            if (sure.contains(entry.getKey())) {
                return false;
            }
            Candidate here = entry.getValue();
            boolean near = home.isPresent() && here.kilometres(home.get()) < NEIGHBOURHOOD;
            for (String key : sure) {
                Candidate there = chosen.get(key);
                near |= there != null
                        && !there.wide()
                        && !there.kind().equals("admin")
                        && here.kilometres(there) < NEIGHBOURHOOD;
            }
            return !near || here.alternate();
        });
    }

    private void round() {
        Optional<Candidate> home = home();
        Map<String, Candidate> next = new LinkedHashMap<>();
        candidates.forEach((key, all) -> {
            Candidate best = all.getFirst();
            double most = Double.NEGATIVE_INFINITY;
            for (Candidate candidate : all) {
                double score = score(key, candidate, home);
                if (score > most) {
                    most = score;
                    best = candidate;
                }
            }
            next.put(key, best);
        });
        chosen.clear();
        chosen.putAll(next);
    }

    private double score(String key, Candidate candidate, Optional<Candidate> home) {
        double score = Math.log10((double) candidate.people() + 100);
        score += candidate.wide() ? LARGE_AREA : 0;
        boolean state = candidate.kind().equals("admin") && !isAroundItsCapital(key, candidate);
        score += state ? (candidate.geonameid().isPresent() ? LARGE_AREA : SMALL_AREA) : 0;
        score += candidate.kind().equals("capital") ? 0.5 : 0;
        boolean bareCounty =
                candidate.kind().equals("county") && !candidate.name().endsWith(" County");
        score -= bareCounty ? LESS_USUAL : 0;
        Candidate within = said.get(key);
        if (within != null && inside(candidate, within)) {
            score += SAID_SO;
        }
        Candidate sent =
                dateline.filter(name -> !name.equals(key)).map(chosen::get).orElse(null);
        score += sent != null && candidate.country().equals(sent.country()) ? DATELINE : 0;
        double near = 0;
        boolean stateNamed = false;
        boolean country = peoples.contains(candidate.country());
        for (Map.Entry<String, Candidate> other : chosen.entrySet()) {
            if (other.getKey().equals(key) || !sure.contains(other.getKey())) {
                continue;
            }
            Candidate there = other.getValue();
            if (there.kind().equals("admin")) {
                stateNamed |= inside(candidate, there);
            } else if (there.kind().equals("country")) {
                country |= inside(candidate, there);
            } else if (!there.wide()) {
                near += closeness(candidate.kilometres(there));
            }
        }
        score -= candidate.alternate() ? (country ? ALTERNATE_THERE : ALTERNATE) : 0;
        score += stateNamed ? STATE_NAMED : 0;
        score += country ? COUNTRY_NAMED : 0;
        score += country && candidate.kind().equals("capital") && !candidate.alternate() ? ITS_CAPITAL : 0;
        score += candidate.wide() ? 0 : NEIGHBOUR * Math.min(near, MOST_NEIGHBOURS);
        if (home.isPresent() && !candidate.wide()) {
            score += HOME * closeness(candidate.kilometres(home.get()));
            boolean own = candidate.country().equals(home.get().country());
            score += own ? HOME_COUNTRY : 0;
            score += own && candidate.kind().equals("capital") ? OWN_CAPITAL : 0;
            score += !home.get().division().isEmpty()
                            && candidate.division().equals(home.get().division())
                    ? HOME_COUNTRY
                    : 0;
        } else if (homeCountry.isPresent() && candidate.country().equals(homeCountry.get())) {
            score += HOME_COUNTRY;
        }
        return score;
    }

    /// "Tokyo" is the city before the metropolis around it: a division that bears the name of its country's capital.
    private boolean isAroundItsCapital(String key, Candidate division) {
        return candidates.getOrDefault(key, List.of()).stream()
                .anyMatch(other ->
                        other.kind().equals("capital") && other.country().equals(division.country()));
    }

    /// The newspaper's home: of the towns whose name its address bears, the one in whose neighbourhood the
    /// article is.
    private Optional<Candidate> home() {
        Candidate best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (Candidate home : homes) {
            double score = 0.25 * Math.log10((double) home.people() + 100);
            score += home.country().equals(homeCountry.orElse("USA"))
                    ? (homeCountry.isPresent() ? 3 : MOSTLY_AMERICAN)
                    : 0;
            for (Map.Entry<String, List<Candidate>> all : candidates.entrySet()) {
                double near = 0;
                for (Candidate candidate : sure.contains(all.getKey()) ? all.getValue() : List.<Candidate>of()) {
                    if (!candidate.wide() && !candidate.kind().equals("admin") && !candidate.alternate()) {
                        near = Math.max(near, closeness(candidate.kilometres(home)));
                    } else if (candidate.kind().equals("admin") && inside(home, candidate)) {
                        near = 1;
                    }
                }
                score += near;
            }
            if (score > most) {
                most = score;
                best = home;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean inside(Candidate candidate, Candidate area) {
        if (!candidate.country().equals(area.country()) || candidate.equals(area)) {
            return false;
        }
        return area.kind().equals("country")
                || candidate.division().equals(area.name().replace(" State", ""));
    }

    /// 1 for the next village, falling to 0 at the distance of a day's drive.
    private static double closeness(double kilometres) {
        return kilometres > 600 ? 0 : 1 / (1 + kilometres / 60);
    }

    /// The candidates of which the most likely home is chosen.
    static List<Candidate> towns(List<Candidate> all) {
        List<Candidate> towns = new ArrayList<>();
        for (Candidate candidate : all) {
            if (!candidate.wide() && !candidate.alternate()) {
                towns.add(candidate);
            }
        }
        return towns;
    }
}
