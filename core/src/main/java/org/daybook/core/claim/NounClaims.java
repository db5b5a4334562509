package org.daybook.core.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.language.Tag;
import org.daybook.core.language.Tree;

/// What nouns, adjectives and "according to" attribute: "her claim that", "they are eager to", "according to
/// police". Knows English; immutable.
final class NounClaims {
    private static final Set<String> AGENTS = Set.of("by", "from", "among");

    /// "offered no proof that": what is offered is the want of it.
    private static final Set<String> NEGATIVE = Set.of("no", "little", "scant", "few");

    private static final List<String> CLAUSES = List.of("advcl", "ccomp");

    private final Tree tree;
    private final EnglishCues cues;
    private final Sources sources;
    private final CueWords cueWords;
    private final Extent extent;
    private final Asides asides;

    NounClaims(Tree tree, EnglishCues cues, Sources sources, CueWords cueWords, Extent extent) {
        this.tree = tree;
        this.cues = cues;
        this.sources = sources;
        this.cueWords = cueWords;
        this.extent = extent;
        this.asides = new Asides(tree, sources);
    }

    Optional<Attribution> of(int word) {
        return switch (tree.tag(word)) {
            case NOUN -> noun(word);
            case ADJ, VERB -> adjective(word).map(extent::of);
            case ADV -> hearsay(word);
            case ADP -> survey(word);
            default -> Optional.empty();
        };
    }

    /// What the object of a verb that only carries it attributes: "voiced concerns about".
    Optional<Attribution> carriedBy(int verb) {
        int object = tree.child(verb, "obj");
        boolean light = object > verb && cues.lightVerbs().contains(tree.lemma(verb));
        boolean any = light && !NEGATIVE.contains(tree.lowerForm(tree.left(object)));
        return any && tree.tag(object) == Tag.NOUN
                ? noun(object).filter(one -> one.cue().holds(verb))
                : Optional.empty();
    }

    /// At the sentence's beginning all that follows is told by the source, at its end all that stands before;
    /// in the middle its clause.
    Optional<Attribution> accordingTo(int according) {
        int to = according + 1;
        if (to + 1 >= tree.size() || !tree.token(to).form().equalsIgnoreCase("to")) {
            return Optional.empty();
        }
        int last = sources.startingAt(to + 1).map(Words::last).orElse(tree.size() - 1);
        Words named = beforeClause(according, new Words(to + 1, last));
        List<Words> content = asides.told(new Words(according, named.last()));
        return content.isEmpty()
                ? Optional.empty()
                : Optional.of(new Attribution(
                        according, cues.accordingTo(), new Words(according, to), Optional.of(named), content));
    }

    /// A phrase that swallows its whole sentence ends at the last comma before the sentence's verb.
    private Words beforeClause(int according, Words named) {
        if (according > 1 || named.last() < tree.size() - 4) {
            return named;
        }
        int comma = Tree.NONE;
        for (int word = named.first() + 1; word < named.last(); word++) {
            if (tree.token(word).form().equals(",")) {
                comma = word;
            } else if (comma != Tree.NONE && tree.tag(word) == Tag.VERB && !tree.is(word, "acl")) {
                break;
            }
        }
        return comma == Tree.NONE ? named : new Words(named.first(), comma - 1);
    }

    /// "The bank has reportedly agreed": somebody unnamed tells the whole clause.
    private Optional<Attribution> hearsay(int adverb) {
        Cue cue = cues.adverbs().get(tree.lowerForm(adverb));
        int clause = tree.head(adverb);
        if (cue == null || clause < 0 || !tree.is(adverb, "advmod")) {
            return Optional.empty();
        }
        Words words = new Words(adverb, adverb);
        List<Words> content = asides.without(clause, words);
        return content.isEmpty()
                ? Optional.empty()
                : Optional.of(new Attribution(adverb, cue, words, Optional.empty(), content));
    }

    /// "In a poll of farmers, most wanted rain": a survey speaks where nobody else does.
    private Optional<Attribution> survey(int preposition) {
        int noun = tree.head(preposition);
        boolean in = tree.lemma(preposition).equals("in")
                && tree.is(preposition, "case")
                && tree.left(noun) == preposition
                && cues.surveys().contains(tree.lemma(noun));
        Optional<Words> named = in ? sources.startingAt(preposition + 1) : Optional.empty();
        boolean some = preposition == 0 || noun > preposition + 2; // "leads in the polls" means no poll
        if (!some || named.isEmpty() || !named.get().holds(noun)) {
            return Optional.empty();
        }
        List<Words> content = asides.told(new Words(preposition, named.get().last()));
        return content.isEmpty()
                ? Optional.empty()
                : Optional.of(new Attribution(
                        preposition, cues.accordingTo(), new Words(preposition, preposition), named, content));
    }

    private Optional<Attribution> noun(int noun) {
        Cue cue = cues.nouns().get(tree.lemma(noun));
        if (cue == null) {
            return Optional.empty();
        }
        for (int child : tree.children(noun)) {
            if (child < noun) {
                continue;
            }
            int first = tree.left(child);
            String opener = tree.lemma(first);
            boolean clause = tree.token(child).relation().equals("acl") || tree.is(child, "ccomp");
            boolean that = clause && cue.takes(Frame.CLAUSE) && opener.equals("that");
            boolean infinitive = clause && cue.takes(Frame.TO) && opener.equals("to") && tree.tag(first) == Tag.PART;
            if (that || infinitive) {
                return nominal(noun, cue, noun, new Words(first, tree.right(child)), that);
            }
            boolean phrase =
                    (clause || tree.is(child, "nmod")) && cue.prepositions().contains(opener);
            if (phrase && first == noun + 1 && first < tree.right(child)) {
                return nominal(noun, cue, first, new Words(first + 1, tree.right(child)), false);
            }
            if (phrase && isBehindAgent(noun, first) && first < tree.right(child)) {
                return nominal(noun, cue, noun, new Words(first + 1, tree.right(child)), false);
            }
        }
        return distant(noun, cue).or(() -> right(noun, cue));
    }

    /// "her claim that the lake was clean": the clause right behind the noun, wherever the parse has hung it.
    private Optional<Attribution> right(int noun, Cue cue) {
        int that = noun + 1;
        boolean opens = cue.takes(Frame.CLAUSE)
                && that + 2 < tree.size()
                && tree.tag(that) == Tag.SCONJ
                && tree.lemma(that).equals("that")
                && tree.tag(that + 1) != Tag.VERB
                && tree.tag(that + 1) != Tag.AUX;
        if (!opens) {
            return Optional.empty();
        }
        int last = Math.max(tree.right(that), tree.head(that) > that ? tree.right(tree.head(that)) : that);
        return last > that + 1 ? nominal(noun, cue, noun, new Words(that, last), true) : Optional.empty();
    }

    /// "criticism from farmers | of the plan": the source stands between the noun and its content.
    private boolean isBehindAgent(int noun, int first) {
        int agent = agent(noun);
        return agent != Tree.NONE && tree.left(agent) == noun + 1 && agent < first;
    }

    /// "the condition for a truce that they leave": the clause behind a phrase that belongs to the noun.
    private Optional<Attribution> distant(int noun, Cue cue) {
        int phrase = tree.child(noun, "nmod");
        if (!cue.takes(Frame.CLAUSE)) {
            return Optional.empty();
        }
        int verb = tree.is(noun, "obj") ? tree.head(noun) : Tree.NONE;
        int aside = verb == Tree.NONE ? Tree.NONE : tree.childIn(verb, CLAUSES);
        boolean behind =
                aside > tree.right(noun) && tree.lemma(tree.left(aside)).equals("that");
        if (behind && cues.lightVerbs().contains(tree.lemma(verb))) {
            return nominal(noun, cue, noun, new Words(tree.left(aside), tree.right(aside)), false);
        }
        if (phrase < noun) {
            return Optional.empty();
        }
        for (int child : tree.children(phrase)) {
            int first = tree.left(child);
            boolean clause = tree.is(child, "acl")
                    && tree.tag(first) == Tag.SCONJ
                    && tree.lemma(first).equals("that");
            if (clause && child > phrase) {
                return nominal(noun, cue, noun, new Words(first, tree.right(child)), false);
            }
        }
        return Optional.empty();
    }

    /// @param last   the cue's last word: the noun, or the preposition behind it
    /// @param strong whether the form alone is enough, without anybody named
    private Optional<Attribution> nominal(int noun, Cue cue, int last, Words content, boolean strong) {
        int possessor = possessor(noun);
        if (possessor != Tree.NONE) {
            int end = tree.right(possessor);
            if (end < noun) {
                Words source = new Words(tree.left(possessor), end);
                return Optional.of(
                        new Attribution(noun, cue, new Words(end + 1, last), Optional.of(source), List.of(content)));
            }
        }
        int verb = tree.head(noun);
        boolean carried = verb >= 0
                && tree.is(noun, "obj")
                && verb < noun
                && cues.lightVerbs().contains(tree.lemma(verb))
                && !sources.isPassive(verb);
        if (carried) {
            Optional<Words> source = sources.of(verb);
            if (source.isPresent() && !source.get().touches(new Words(verb, noun))) {
                return Optional.of(
                        new Attribution(noun, cue, new Words(cueWords.before(verb), last), source, List.of(content)));
            }
        }
        int agent = agent(noun);
        if (agent != Tree.NONE && agent > last) {
            Optional<Words> source = sources.phrase(agent, noun).filter(words -> !words.touches(content));
            if (source.isPresent()) {
                return Optional.of(new Attribution(noun, cue, new Words(start(noun), last), source, List.of(content)));
            }
        }
        return strong
                ? Optional.of(
                        new Attribution(noun, cue, new Words(start(noun), last), Optional.empty(), List.of(content)))
                : Optional.empty();
    }

    private int possessor(int noun) {
        for (int child : tree.children(noun)) {
            if (tree.token(child).relation().equals("nmod:poss") && child < noun) {
                return child;
            }
        }
        return Tree.NONE;
    }

    private int agent(int noun) {
        for (int child : tree.children(noun)) {
            int marker = tree.is(child, "nmod") ? tree.child(child, "case") : Tree.NONE;
            if (marker != Tree.NONE && AGENTS.contains(tree.lemma(marker))) {
                return child;
            }
        }
        return Tree.NONE;
    }

    /// The noun with its adjectives and article.
    private int start(int noun) {
        int first = noun;
        while (first > 0 && tree.head(first - 1) == noun && tree.is(first - 1, "amod")) {
            first--;
        }
        boolean article = first > 0 && tree.tag(first - 1) == Tag.DET && tree.head(first - 1) == noun;
        return article ? first - 1 : first;
    }

    private Optional<Attribution> adjective(int word) {
        Cue cue = cues.adjectives().get(tree.lemma(word));
        if (cue == null) {
            cue = cues.adjectives().get(tree.token(word).form());
        }
        boolean predicative = tree.child(word, "cop") != Tree.NONE
                || tree.is(word, "xcomp")
                || tree.is(word, "acl")
                || tree.is(word, "advcl")
                || tree.is(word, "conj")
                || tree.child(word, "aux") != Tree.NONE;
        if (cue == null || !predicative) {
            return Optional.empty();
        }
        Optional<Words> source = holder(word);
        if (source.isEmpty()) {
            return Optional.empty();
        }
        int begin = begin(word);
        List<Integer> complements = new ArrayList<>();
        for (int child : tree.children(word)) {
            complements.add(child);
        }
        int clear = tree.is(word, "xcomp") ? tree.child(tree.head(word), "ccomp") : Tree.NONE;
        if (clear > word) {
            complements.add(clear); // "made it clear that"
        }
        for (int child : complements) {
            if (child < word) {
                continue;
            }
            int first = tree.left(child);
            String opener = tree.lemma(first);
            boolean clause = tree.is(child, "ccomp") || tree.is(child, "advcl") || tree.is(child, "xcomp");
            boolean finite = tree.is(child, "ccomp") || (tree.is(child, "advcl") && opener.equals("that"));
            boolean infinitive = clause && opener.equals("to") && tree.tag(first) == Tag.PART;
            if ((finite && cue.takes(Frame.CLAUSE)) || (infinitive && cue.takes(Frame.TO))) {
                return Optional.of(new Attribution(
                        word, cue, new Words(begin, word), source, List.of(new Words(first, tree.right(child)))));
            }
            boolean phrase =
                    (clause || tree.is(child, "obl")) && cue.prepositions().contains(opener);
            if (phrase && first == word + 1 && first < tree.right(child)) {
                return Optional.of(new Attribution(
                        word, cue, new Words(begin, first), source, List.of(new Words(first + 1, tree.right(child)))));
            }
        }
        return Optional.empty();
    }

    private Optional<Words> holder(int word) {
        int subject = tree.child(word, "nsubj");
        boolean made = tree.is(word, "xcomp") && subject != Tree.NONE && sources.isEmptySubject(subject);
        if (made) {
            return sources.of(tree.head(word));
        }
        return subject != Tree.NONE ? sources.phrase(subject, word) : sources.of(word);
    }

    /// The copula, or the verb of seeming or becoming above: "is wary", "feels sure".
    private int begin(int word) {
        int above = tree.head(word);
        int first = cueWords.before(word);
        boolean it = above == first - 2 && tree.lowerForm(first - 1).equals("it");
        return tree.is(word, "xcomp") && (above == first - 1 || it) ? cueWords.before(above) : first;
    }
}
