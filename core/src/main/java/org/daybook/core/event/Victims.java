package org.daybook.core.event;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.daybook.core.article.Span;
import org.daybook.core.count.Count;
import org.daybook.core.language.EnglishNumerals;
import org.daybook.core.language.Mention;
import org.daybook.core.language.Piece;
import org.daybook.core.language.Pieces;
import org.daybook.core.language.Tag;
import org.daybook.core.language.Tree;

/// The people a deed was done to, where the text says who or how many they were. Immutable.
final class Victims {
    private final EnglishWords words;
    private final EnglishNumerals numerals = EnglishNumerals.load();

    Victims(EnglishWords words) {
        this.words = words;
    }

    /// Whether this is violence against somebody named or counted: "the murder of a judge, Ana Ruiz",
    /// "the killing of
    /// two nuns".
    boolean specific(Predicate predicate, Roles.Pair pair) {
        return predicate.frame().type().filter(Event.Type.ASSAULT::equals).isPresent()
                && pair.stated()
                        .filter(victim -> specific(victim) || murdered(predicate, victim))
                        .isPresent();
    }

    /// "the assassination of Orlando Bell": whom one murders is a person, whether or not the name is known for one.
    private static boolean murdered(Predicate predicate, Nominal victim) {
        Tree tree = victim.tree();
        Mention mention = Referents.mention(tree, victim.word());
        return predicate.frame().mode().equals("murder")
                && predicate.frame().kind() == Frame.Kind.NOUN
                && tree.tag(victim.word()) == Tag.PROPN
                && tree.head(victim.word()) == predicate.word()
                && Phrases.preposition(tree, victim.word()).equals("of")
                && (mention == null || mention.kind() == Mention.Kind.OTHER || mention.kind() == Mention.Kind.PERSON);
    }

    private boolean specific(Nominal victim) {
        Tree tree = victim.tree();
        int word = victim.word();
        return named(tree, word)
                || (tree.child(word, "nummod") >= 0
                        && (words.isA("PERSON", tree.lowerLemma(word)) || tree.tag(word) == Tag.PROPN));
    }

    /// How many people a deed killed or wounded, added up from the victims that its clause gives: named, one by
    /// one or in numbers ("the murder of Ana Ruiz", "killed a judge and two guards", "nine members of the patrol
    /// were wounded"). Their phrase is the figure's evidence. One figure of a kind at most, none where one
    /// victim's number is open.
    List<Count> told(String text, Tree tree, Predicate predicate, Roles.Pair pair, Event.Status status) {
        boolean done = status == Event.Status.HAPPENED || status == Event.Status.BACKGROUND;
        boolean meant = FrameMatcher.toInfinitive(tree, predicate.clause()); // "tried to kill"
        if (!done || meant || pair.stated().isEmpty()) {
            return List.of();
        }
        Nominal victims = pair.stated().get();
        boolean lethal = lethal(tree, predicate);
        if (!lethal && !words.marks("WOUNDING", tree.lowerLemma(predicate.word()))) {
            return List.of();
        }
        OptionalLong several = several(victims);
        OptionalLong beside = companions(tree, predicate);
        if (several.isEmpty()) {
            return List.of();
        }
        if (several.getAsLong() == 1 && plural(tree, predicate.word())) {
            return List.of(); // "peacekeepers, who were killed": whoever the tree takes for them, it is not one
        }
        OptionalLong number = OptionalLong.of(several.getAsLong() + beside.orElse(0));
        Count.What what = lethal ? Count.What.KILLED : Count.What.INJURED;
        return List.of(new Count(all(text, victims), what, number, number, Optional.empty()));
    }

    private boolean plural(Tree tree, int verb) {
        for (int child : tree.children(verb)) {
            if (tree.base(child).equals("aux") && words.marks("PLURAL", tree.lowerForm(child))) {
                return true;
            }
        }
        return false;
    }

    /// From the first of them to the last, also of a list that is too long to name a participant.
    private static Span all(String text, Nominal victims) {
        Span first = victims.span(text);
        Tree tree = victims.tree();
        int last = Phrases.phrase(tree, members(victims).getLast())[1];
        return Span.of(
                text, first.begin(), Math.max(first.end(), tree.token(last).end()));
    }

    private boolean lethal(Tree tree, Predicate predicate) {
        for (int child : tree.children(predicate.word())) {
            if (tree.base(child).equals("amod") && words.marks("FATAL", tree.lowerLemma(child))) {
                return true; // "the fatal shooting of"
            }
        }
        return words.marks("LETHAL", tree.lowerLemma(predicate.word()))
                || predicate.frame().words().stream().anyMatch(word -> words.marks("DEADLY", word));
    }

    private OptionalLong several(Nominal victims) {
        long sum = 0;
        Tree tree = victims.tree();
        List<Integer> members = members(victims);
        boolean names = members.stream().anyMatch(member -> person(tree, member));
        for (int member : members) {
            boolean name =
                    names && tree.tag(member) == Tag.PROPN && !group(tree, member); // a list of names is of one kind
            OptionalLong number = name ? OptionalLong.of(1) : number(tree, member);
            if (number.isEmpty()) {
                return number;
            }
            sum += number.getAsLong();
        }
        return OptionalLong.of(sum);
    }

    /// The heads of the victims' phrase; of "judges Ana Ruiz and Luis Mora" the names, which the title heads.
    private static List<Integer> members(Nominal victims) {
        Tree tree = victims.tree();
        if (!victims.joint()) {
            return List.of(victims.word());
        }
        List<Integer> joint = Phrases.joint(tree, victims.word()).stream()
                .filter(member -> !owns(tree, member))
                .toList();
        if (joint.isEmpty()) {
            return List.of(victims.word());
        }
        for (int child : tree.children(victims.word())) {
            boolean named = tree.base(child).equals("flat") || tree.base(child).equals("appos");
            if (named && child == victims.word() + 1 && joint.size() == 1) {
                return Phrases.joint(tree, child);
            }
        }
        return joint;
    }

    /// "was killed along with two of his guards": who died beside the one that the clause is about. The words
    /// decide, since the tree hangs such a phrase on whatever stands near.
    private OptionalLong companions(Tree tree, Predicate predicate) {
        for (int word = predicate.word() + 1; word + 1 < tree.size(); word++) {
            String one = tree.lowerForm(word);
            boolean two = words.marks("BESIDE", one + ' ' + tree.lowerForm(word + 1));
            if (tree.tag(word) == Tag.VERB && tree.has(word, "nsubj")) {
                return OptionalLong.empty();
            }
            if (two || words.marks("BESIDE", one)) {
                return first(tree, word + (two ? 2 : 1));
            }
        }
        return OptionalLong.empty();
    }

    /// How many the first phrase behind a preposition is.
    private OptionalLong first(Tree tree, int from) {
        for (int word = from; word < tree.size() && tree.tag(word) != Tag.PUNCT; word++) {
            if (tree.tag(word) == Tag.NUM
                    && word + 1 < tree.size()
                    && tree.lowerForm(word + 1).equals("of")) {
                return number(tree, word);
            }
            if (tree.tag(word) == Tag.NOUN || tree.tag(word) == Tag.PROPN) {
                return number(tree, word);
            }
        }
        return OptionalLong.empty();
    }

    /// How many one member of the phrase is: "nine members", "a judge", "two of his guards", a name.
    private OptionalLong number(Tree tree, int word) {
        int numeral = tree.tag(word) == Tag.NUM ? word : tree.child(word, "nummod");
        if (numeral < 0 || ofName(tree, numeral)) {
            return named(tree, word) || single(tree, word) ? OptionalLong.of(1) : OptionalLong.empty();
        }
        boolean people = tree.tag(word) == Tag.NUM
                ? tree.children(word).length > 0
                : words.isA("PERSON", tree.lowerLemma(word))
                        || words.marks("COUNTED", tree.lowerLemma(word))
                        || tree.tag(word) == Tag.PROPN; // "six Jesuits"
        List<Piece> pieces = Pieces.of(tree.token(numeral).form());
        return people && !pieces.isEmpty()
                ? numerals.at(pieces, 0)
                        .filter(read -> read.value() >= 1 && read.value() == Math.rint(read.value()))
                        .map(read -> OptionalLong.of((long) read.value()))
                        .orElse(OptionalLong.empty())
                : OptionalLong.empty();
    }

    /// "M-19 leader Ana Ruiz": the figure is part of a name.
    private static boolean ofName(Tree tree, int numeral) {
        boolean behind = numeral > 0
                && tree.token(numeral - 1).end() == tree.token(numeral).begin()
                && tree.lowerForm(numeral - 1).endsWith("-");
        boolean age = numeral + 1 < tree.size() && tree.lowerForm(numeral + 1).startsWith("-"); // "6- and 9-year-old"
        return behind || age || tree.lowerForm(numeral).endsWith("-");
    }

    /// "a judge", "his driver".
    private boolean single(Tree tree, int word) {
        String lemma = tree.lowerLemma(word);
        return words.isA("PERSON", lemma)
                && !words.marks("COLLECTIVE", lemma)
                && tree.lowerForm(word).equals(lemma)
                && determinedInList(tree, word);
    }

    /// "his wife and son": the word itself, or one before it in its list.
    private static boolean determinedInList(Tree tree, int word) {
        int at = word;
        while (!determined(tree, at) && tree.base(at).equals("conj") && tree.head(at) < at) {
            at = tree.head(at);
        }
        return determined(tree, at);
    }

    /// "a teacher's wife and son", of which the tree makes a list of three: the first is whose they are.
    private static boolean owns(Tree tree, int word) {
        int mark = tree.child(word, "case");
        return mark > word && tree.lowerForm(mark).matches("['’]s?");
    }

    private static boolean determined(Tree tree, int word) {
        return tree.child(word, "det") >= 0 || tree.child(word, "nmod:poss") >= 0;
    }

    /// "Ana Ruiz", "Father Luis Mora", "former minister Ana Ruiz": a person's name, also behind its title. Not
    /// "the Jesuits", however much that looks like a name.
    private static boolean named(Tree tree, int word) {
        if (person(tree, word)) {
            return !group(tree, word);
        }
        for (int child : tree.children(word)) {
            boolean titled = tree.base(child).equals("flat")
                    || (tree.base(child).equals("appos")
                            && !tree.lowerForm(child - 1).equals(","));
            if (child > word && titled && person(tree, child)) {
                return true;
            }
        }
        return false;
    }

    private static boolean person(Tree tree, int word) {
        Mention mention = Referents.mention(tree, word);
        return mention != null && mention.kind() == Mention.Kind.PERSON;
    }

    /// "the Jesuits": a plural behind an article or a number.
    private static boolean group(Tree tree, int word) {
        return !tree.lowerLemma(word).equals(tree.lowerForm(word))
                && (tree.child(word, "det") >= 0 || tree.child(word, "nummod") >= 0);
    }
}
