package org.daybook.core.claim;

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
    private final AdjectiveClaims adjectives;
    private final ToldWhole whole;

    NounClaims(Tree tree, EnglishCues cues, Sources sources, CueWords cueWords, Extent extent) {
        this.tree = tree;
        this.cues = cues;
        this.sources = sources;
        this.cueWords = cueWords;
        this.extent = extent;
        this.adjectives = new AdjectiveClaims(tree, cues, sources, cueWords);
        this.whole = new ToldWhole(tree, cues, sources);
    }

    Optional<Attribution> of(int word) {
        return switch (tree.tag(word)) {
            case NOUN -> noun(word);
            case ADJ, VERB -> adjectives.of(word).map(extent::of);
            case ADV -> whole.hearsay(word);
            case ADP -> whole.survey(word);
            default -> Optional.empty();
        };
    }

    /// What is told "according to" somebody.
    Optional<Attribution> accordingTo(int according) {
        return whole.accordingTo(according);
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
}
