package org.daybook.core.edition;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

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
        learn(Corroboration.of(day));
    }

    /// Takes a day in.
    public void learn(Corroboration day) {
        for (Past record : records.values()) {
            record.articles *= FADING;
            record.corroborated *= FADING;
            record.gravity *= FADING;
        }
        double[] before = day.outlets().stream().mapToDouble(this::trust).toArray();
        Past[] pasts = day.outlets().stream()
                .map(outlet -> records.computeIfAbsent(outlet, unseen -> new Past()))
                .toArray(Past[]::new);
        day.each(articles -> learn(articles, before, pasts));
    }

    private static void learn(int[] articles, double[] before, Past[] pasts) {
        int[] outlets = different(articles);
        double[] others = new double[outlets.length];
        for (int i = 0; i < outlets.length; i++) {
            double alone = 1;
            for (int other : outlets) {
                if (other != outlets[i]) {
                    alone *= 1 - before[other];
                }
            }
            others[i] = 1 - alone;
        }
        for (int article : articles) {
            Past record = pasts[Corroboration.outlet(article)];
            record.articles++;
            record.corroborated += others[Arrays.binarySearch(outlets, Corroboration.outlet(article))];
            record.gravity += Corroboration.gravity(article);
        }
    }

    /// The outlets of the articles, in ascending order; of some hundred thousand stories an edition, so by hand.
    private static int[] different(int[] articles) {
        int[] outlets = new int[articles.length];
        for (int i = 0; i < articles.length; i++) {
            outlets[i] = Corroboration.outlet(articles[i]);
        }
        Arrays.sort(outlets);
        int found = 0;
        for (int outlet : outlets) {
            if (found == 0 || outlets[found - 1] != outlet) {
                outlets[found++] = outlet;
            }
        }
        return Arrays.copyOf(outlets, found);
    }
}
