package org.daybook.core.claim;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.claim.Claim.Channel;
import org.daybook.core.claim.Phrases.Hit;
import org.daybook.core.language.Sentence;
import org.daybook.core.language.Token;
import org.daybook.core.lexicon.SmallLetters;

/// By which channel a claim came: words of the lexicon in its sentence, outside
/// of what is claimed. Immutable.
final class Channels {
    private static final Set<String> BEFORE = Set.of("on", "via", "to", "from", "through");

    /// @param rank the earlier line of the lexicon wins
    private record Sign(int rank, Channel channel, boolean behindPreposition) {}

    private final Phrases<Sign> signs;

    private Channels(Phrases<Sign> signs) {
        this.signs = signs;
    }

    static Channels load() {
        Phrases<Sign> signs = new Phrases<>();
        int rank = 0;
        for (Lexicon.Line line : Lexicon.lines("channels.txt")) {
            Channel channel = Channel.valueOf(Lexicon.upper(line.left().getFirst()));
            for (String phrase : line.phrases()) {
                boolean marked = phrase.startsWith("@");
                signs.add(marked ? phrase.substring(1) : phrase, new Sign(rank, channel, marked));
            }
            rank++;
        }
        return new Channels(signs);
    }

    Optional<Channel> of(Sentence sentence, Found claim) {
        return signs.in(sentence).stream()
                .filter(hit -> fits(hit, sentence, claim))
                .map(Hit::value)
                .min(Comparator.comparingInt(Sign::rank))
                .map(Sign::channel);
    }

    private static boolean fits(Hit<Sign> hit, Sentence sentence, Found claim) {
        Token word = sentence.tokens().get(hit.word());
        boolean claimed =
                claim.content().stream().anyMatch(span -> span.begin() <= word.begin() && word.end() <= span.end());
        boolean marked = hit.word() > 0
                && BEFORE.contains(
                        SmallLetters.of(sentence.tokens().get(hit.word() - 1).form()));
        return !claimed && (marked || !hit.value().behindPreposition());
    }
}
