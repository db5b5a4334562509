package org.daybook.core.event;

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

    private static boolean named(Tree tree, int word) {
        Mention mention = Referents.mention(tree, word);
        return mention != null && mention.kind() == Mention.Kind.PERSON;
    }
}
