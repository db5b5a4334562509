package org.daybook.core.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.claim.Claim.Channel;
import org.daybook.core.language.Sentence;
import org.daybook.core.language.Token;

/// By which channel a claim came: words of the lexicon in its sentence, outside of what is claimed. Immutable.
final class Channels {
    private static final Set<String> BEFORE = Set.of("on", "via", "to", "from", "through");

    private record Sign(Channel channel, List<String> pattern, boolean behindPreposition) {}

    private final List<Sign> signs;

    private Channels(List<Sign> signs) {
        this.signs = List.copyOf(signs);
    }

    static Channels load() {
        List<Sign> signs = new ArrayList<>();
        for (Lexicon.Line line : Lexicon.lines("channels.txt")) {
            Channel channel = Channel.valueOf(Lexicon.upper(line.left().getFirst()));
            for (String phrase : line.phrases()) {
                boolean marked = phrase.startsWith("@");
                signs.add(new Sign(channel, Phrases.pattern(marked ? phrase.substring(1) : phrase), marked));
            }
        }
        return new Channels(signs);
    }

    Optional<Channel> of(Sentence sentence, Found claim) {
        for (Sign sign : signs) {
            int at = Phrases.find(sign.pattern(), sentence, 0);
            while (at >= 0) {
                if (fits(sign, sentence, at, claim)) {
                    return Optional.of(sign.channel());
                }
                at = Phrases.find(sign.pattern(), sentence, at + 1);
            }
        }
        return Optional.empty();
    }

    private static boolean fits(Sign sign, Sentence sentence, int at, Found claim) {
        Token word = sentence.tokens().get(at);
        boolean claimed =
                claim.content().stream().anyMatch(span -> span.begin() <= word.begin() && word.end() <= span.end());
        if (claimed) {
            return false;
        }
        return !sign.behindPreposition()
                || (at > 0
                        && BEFORE.contains(sentence.tokens().get(at - 1).form().toLowerCase(Locale.ROOT)));
    }
}
