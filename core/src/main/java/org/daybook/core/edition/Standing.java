package org.daybook.core.edition;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/// What the past stream says about a publisher, with no list of outlets: how often others, themselves often
/// corroborated, report what it reports, and how much of what it reports concerns everybody. Old days fade.
/// Mutable and not thread-safe; a function of the days learnt so far.
public final class Standing {
    /// A publisher never seen counts like one with this many articles of the common kind.
    private static final double PRIOR_ARTICLES = 10;

    private static final double PRIOR_TRUST = 0.3;

    /// What was learnt halves in about five weeks.
    private static final double FADING = 0.98;

    private static final class Past {
        private double articles;
        private double corroborated;
        private double gravity;
    }

    private final Map<String, Past> records = new HashMap<>();

    /// From 0 to 1.
    public double trust(String publisher) {
        Past record = records.get(publisher);
        if (record == null) {
            return PRIOR_TRUST;
        }
        double corroborated = share(record.corroborated, record.articles);
        double grave = share(record.gravity, record.articles);
        return Math.sqrt(corroborated * grave);
    }

    private static double share(double good, double all) {
        return (good + PRIOR_ARTICLES * PRIOR_TRUST) / (all + PRIOR_ARTICLES);
    }

    /// Takes a day's stories in.
    public void learn(Collection<Coverage> day) {
        for (Past record : records.values()) {
            record.articles *= FADING;
            record.corroborated *= FADING;
            record.gravity *= FADING;
        }
        Map<String, Double> before = new HashMap<>();
        for (Coverage coverage : day) {
            coverage.dispatches().forEach(one -> before.computeIfAbsent(one.outlet(), this::trust));
        }
        for (Coverage coverage : day) {
            learn(coverage, before);
        }
    }

    private void learn(Coverage coverage, Map<String, Double> before) {
        TreeSet<String> publishers = new TreeSet<>();
        coverage.dispatches().forEach(one -> publishers.add(one.outlet()));
        for (Dispatch dispatch : coverage.dispatches()) {
            double alone = 1;
            for (String other : publishers) {
                if (!other.equals(dispatch.outlet())) {
                    alone *= 1 - before.getOrDefault(other, PRIOR_TRUST);
                }
            }
            Past record = records.computeIfAbsent(dispatch.outlet(), unseen -> new Past());
            record.articles++;
            record.corroborated += 1 - alone;
            record.gravity += Math.clamp(Gravity.ENGLISH.of(dispatch.title()) / 3, 0.0, 1.0);
        }
    }
}
