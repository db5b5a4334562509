package org.daybook.core.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The two strands of a story that has grown apart: its articles in two groups ([Bisection]) of which each
/// is like itself and little like the other. Immutable.
///
/// @param stays    the articles that keep the story's id: more, or the older ones where both are as many
/// @param leaves   the others
/// @param likeness how like an article is to the other strand, as a part of how like it is to the rest of
/// its own: near 1 where there is but one event
/// @param asked    how much likeness keeps the story whole
record Strands(List<Member> stays, List<Member> leaves, double likeness, double asked) {
    /// Fewer articles are no strand: of two nobody can say what they have in common and what by chance.
    private static final int LEAST = 3;

    /// And of these so many must be told in words of their own.
    private static final int LEAST_ORIGINS = 2;

    /// Likeness that keeps a story one, of texts and of headlines; straight between them. In eight random
    /// orders of texts (ECB+) .5 and .55 gave BCubed .911, .6 .908, .65 .903, no parting .894; in eight
    /// samples of headlines (UCI) .1, .15 and .2 gave .862, .863 and .863, .25 .854, no parting .861.
    private static final double TEXTS = 0.55;

    private static final double HEADLINES = 0.15;

    /// Words by which a strand is told from the other.
    private static final int WORDS = 4;

    private static final double OTHER_WORD = 0.5;

    Strands {
        stays = List.copyOf(stays);
        leaves = List.copyOf(leaves);
    }

    /// Empty where the story is one. What it takes grows with the number of articles, and no faster.
    static Optional<Strands> of(List<Member> members) {
        if (members.size() < 2 * LEAST) {
            return Optional.empty();
        }
        Sample sample = new Sample(members);
        boolean[] second = Bisection.of(members, sample);
        Map<String, Boolean> ofOrigin = new HashMap<>();
        List<Member> one = new ArrayList<>();
        List<Member> other = new ArrayList<>();
        for (int i = 0; i < second.length; i++) { // a reprint goes where its original goes
            boolean side = second[i];
            (ofOrigin.computeIfAbsent(members.get(i).origin(), unseen -> side) ? other : one).add(members.get(i));
        }
        if (isNone(one) || isNone(other)) {
            return Optional.empty();
        }
        boolean oneStays = one.size() > other.size() || (one.size() == other.size() && !second[0]);
        double likeness = likeness(sample, Set.copyOf(other));
        double fullness =
                members.stream().mapToDouble(Member::fullness).average().orElse(0);
        double asked = HEADLINES + (TEXTS - HEADLINES) * fullness;
        Strands strands = new Strands(oneStays ? one : other, oneStays ? other : one, likeness, asked);
        return likeness < asked ? Optional.of(strands) : Optional.empty();
    }

    private static boolean isNone(List<Member> strand) {
        return strand.size() < LEAST || Member.origins(strand).size() < LEAST_ORIGINS;
    }

    private static double likeness(Sample sample, Set<Member> second) {
        Cohesion one = new Cohesion(sample);
        Cohesion other = new Cohesion(sample);
        for (int i = 0; i < sample.size(); i++) {
            (second.contains(sample.member(i)) ? other : one).add(i);
        }
        double toOwn = 0;
        double toOther = 0;
        for (int i = 0; i < sample.size(); i++) {
            boolean isSecond = second.contains(sample.member(i));
            toOwn += (isSecond ? other : one).toRest(i);
            toOther += (isSecond ? one : other).to(i);
        }
        return toOwn > 0 ? toOther / toOwn : 1;
    }

    /// The article by whose id the strand that leaves can be called, the oldest that never gave a story its
    /// id.
    Optional<Member> first() {
        return leaves.stream().filter(member -> !member.namesStory()).findFirst();
    }

    /// What the strand that leaves tells of and the other does not, as stems, the most telling first.
    ///
    /// @param known the story's words by their numbers
    List<String> wordsOfLeaving(Map<Integer, Word> known) {
        return telling(leaves, stays, known);
    }

    /// And the other way round.
    List<String> wordsOfStaying(Map<Integer, Word> known) {
        return telling(stays, leaves, known);
    }

    /// Many of these articles have the words and few of those.
    private static List<String> telling(List<Member> these, List<Member> those, Map<Integer, Word> known) {
        Map<Integer, Double> shares = new HashMap<>();
        add(shares, these, 1.0 / these.size());
        add(shares, those, -1.0 / those.size());
        return shares.entrySet().stream()
                .filter(entry -> entry.getValue() > 0 && known.containsKey(entry.getKey()))
                .sorted(Comparator.comparingDouble((Map.Entry<Integer, Double> entry) -> -entry.getValue())
                        .thenComparingInt(Map.Entry::getKey))
                .limit(WORDS)
                .flatMap(entry -> Optional.ofNullable(known.get(entry.getKey())).stream())
                .map(Word::text)
                .toList();
    }

    private static void add(Map<Integer, Double> shares, List<Member> members, double share) {
        for (Member member : members) {
            for (int i = 0; i < member.size(); i++) {
                double counts = member.kind(i) == Vocabulary.Kind.OTHER.place ? OTHER_WORD : 1;
                shares.merge(member.number(i), share * counts, Double::sum);
            }
        }
    }
}
