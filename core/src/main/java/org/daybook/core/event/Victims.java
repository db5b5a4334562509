package org.daybook.core.event;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.daybook.core.count.Count;
import org.daybook.core.language.Mention;
import org.daybook.core.language.Tree;

/// The people a deed was done to, where the text says who or how many they were. Immutable.
final class Victims {
    private final EnglishWords words;

    Victims(EnglishWords words) {
        this.words = words;
    }

    /// Whether this is violence against somebody named or counted: "the murder of a judge, Ana Ruiz",
    /// "the killing of
    /// two nuns".
    boolean specific(Predicate predicate, Roles.Pair pair) {
        return predicate.frame().type().filter(Event.Type.ASSAULT::equals).isPresent()
                && pair.stated().filter(this::specific).isPresent();
    }

    private boolean specific(Nominal victim) {
        Tree tree = victim.tree();
        int word = victim.word();
        return named(tree, word)
                || (words.classes().has("PERSON", tree.lowerLemma(word)) && tree.child(word, "nummod") >= 0);
    }

    /// How many people a killing took where the text gives no number but names them or has them one by
    /// one: "the murder
    /// of Ana Ruiz", "killed a judge and his driver". Their names or nouns are the figure's evidence.
    Optional<Count> killed(String text, Tree tree, Predicate predicate, Roles.Pair pair, Event.Status status) {
        boolean done = status == Event.Status.HAPPENED || status == Event.Status.BACKGROUND;
        return done
                ? pair.stated().filter(victim -> lethal(tree, predicate)).flatMap(victim -> each(text, victim))
                : Optional.empty();
    }

    private boolean lethal(Tree tree, Predicate predicate) {
        boolean meant = FrameMatcher.toInfinitive(tree, predicate.clause()); // "tried to kill"
        return !meant
                && (words.marks("LETHAL", tree.lowerLemma(predicate.word()))
                        || predicate.frame().words().stream().anyMatch(word -> words.marks("DEADLY", word)));
    }

    private Optional<Count> each(String text, Nominal victim) {
        Tree tree = victim.tree();
        List<Integer> members = victim.joint() ? Phrases.joint(tree, victim.word()) : List.of(victim.word());
        for (int member : members) {
            if (tree.child(member, "nummod") >= 0 || !(named(tree, member) || single(tree, member))) {
                return Optional.empty();
            }
        }
        OptionalLong number = OptionalLong.of(members.size());
        return Optional.of(new Count(victim.span(text), Count.What.KILLED, number, number, Optional.empty()));
    }

    /// "a judge", "his driver".
    private boolean single(Tree tree, int word) {
        String lemma = tree.lowerLemma(word);
        return words.classes().has("PERSON", lemma)
                && !words.marks("COLLECTIVE", lemma)
                && tree.lowerForm(word).equals(lemma)
                && (tree.child(word, "det") >= 0 || tree.child(word, "nmod:poss") >= 0);
    }

    private static boolean named(Tree tree, int word) {
        Mention mention = Referents.mention(tree, word);
        return mention != null && mention.kind() == Mention.Kind.PERSON;
    }
}
