package org.daybook.core.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Lets a text agree with itself on what its names are: the same words are of one kind, that of most of their
/// mentions, and a single word that ends or begins a person's full name elsewhere in the text is that person.
/// One sense per discourse (Gale, Church and Yarowsky 1992).
final class NamesAgree {
    private static final List<Mention.Kind> KINDS = List.of(Mention.Kind.values());

    /// A full name elsewhere outweighs one mention whose kind was guessed from its own sentence.
    private static final int FULL_NAME_VOTES = 2;

    private final Map<String, int[]> votes = new HashMap<>();

    private NamesAgree() {}

    static List<Sentence> in(List<Sentence> sentences) {
        NamesAgree names = new NamesAgree();
        for (Sentence sentence : sentences) {
            sentence.mentions().forEach(mention -> names.count(sentence, mention));
        }
        List<Sentence> agreed = new ArrayList<>(sentences.size());
        for (Sentence sentence : sentences) {
            agreed.add(sentence.mentions().isEmpty() ? sentence : names.settle(sentence));
        }
        return agreed;
    }

    private void count(Sentence sentence, Mention mention) {
        vote(words(sentence, mention), mention.kind(), 1);
        if (mention.kind() == Mention.Kind.PERSON && mention.last() - mention.first() > 1) {
            vote(sentence.tokens().get(mention.last() - 1).form(), Mention.Kind.PERSON, FULL_NAME_VOTES);
        }
    }

    private void vote(String words, Mention.Kind kind, int weight) {
        votes.computeIfAbsent(words, w -> new int[KINDS.size()])[KINDS.indexOf(kind)] += weight;
    }

    private static String words(Sentence sentence, Mention mention) {
        if (mention.last() - mention.first() == 1) {
            return sentence.tokens().get(mention.first()).form();
        }
        StringBuilder words = new StringBuilder();
        for (int i = mention.first(); i < mention.last(); i++) {
            words.append(sentence.tokens().get(i).form()).append(' ');
        }
        return words.toString();
    }

    private Sentence settle(Sentence sentence) {
        List<Mention> mentions = new ArrayList<>();
        for (Mention mention : sentence.mentions()) {
            int[] cast = votes.getOrDefault(words(sentence, mention), new int[KINDS.size()]);
            int best = KINDS.indexOf(mention.kind());
            for (int kind = 0; kind < cast.length; kind++) {
                best = cast[kind] > cast[best] ? kind : best;
            }
            mentions.add(new Mention(mention.first(), mention.last(), KINDS.get(best)));
        }
        return new Sentence(sentence.begin(), sentence.end(), sentence.tokens(), mentions);
    }
}
