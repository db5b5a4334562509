package org.daybook.core.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.daybook.core.article.Span;
import org.daybook.core.claim.Claim;
import org.daybook.core.language.Sentence;
import org.daybook.core.language.Tag;
import org.daybook.core.language.Tree;
import org.daybook.core.name.Name;

/// The predicates of a text that the lexicon does not code: verbs, and nouns that a light verb carries ("launched a
/// census"), for which no line of it fits. Names say nothing, cues of claims are coded by the claim stage; a line of
/// type
/// `none` is an answer and no gap either. For those who extend the lexicon. Immutable, shared by all threads.
public final class Gaps {
    private final EnglishWords words;
    private final FrameMatcher matcher;

    private Gaps(EnglishWords words) {
        this.words = words;
        this.matcher = new FrameMatcher(words);
    }

    public static Gaps load() {
        return new Gaps(EnglishWords.load());
    }

    /// A predicate that was not coded.
    ///
    /// @param lemma in lower case
    /// @param known whether the lexicon has the word, in lines whose conditions did not hold here
    public record Gap(String lemma, Tag tag, boolean known, Span span) {}

    /// In the order of the text.
    public List<Gap> find(String text, List<Sentence> sentences, List<Name> names, List<Claim> claims) {
        BitSet taken = new BitSet(text.length());
        names.forEach(name -> taken.set(name.span().begin(), name.span().end()));
        mark(claims, taken);
        List<Gap> gaps = new ArrayList<>();
        for (Sentence sentence : sentences) {
            Tree tree = new Tree(sentence);
            for (int word = 0; word < tree.size(); word++) {
                Span span =
                        Span.of(text, tree.token(word).begin(), tree.token(word).end());
                if (!taken.get(span.begin()) && isPredicate(tree, word) && !isCoded(tree, word)) {
                    gaps.add(new Gap(tree.lowerLemma(word), tree.tag(word), isKnown(tree, word), span));
                }
            }
        }
        return gaps;
    }

    private boolean isPredicate(Tree tree, int word) {
        return switch (tree.tag(word)) {
            case VERB ->
                !words.marks("LIGHT", tree.lowerLemma(word)) && !tree.base(word).equals("amod");
            case NOUN -> isCarried(tree, word);
            default -> false;
        };
    }

    private boolean isCarried(Tree tree, int noun) {
        int verb = tree.head(noun);
        boolean object = tree.base(noun).equals("obj") || tree.relation(noun).equals("nsubj:pass");
        return object && verb >= 0 && tree.tag(verb) == Tag.VERB && words.marks("LIGHT", tree.lowerLemma(verb));
    }

    private boolean isCoded(Tree tree, int word) {
        return tree.tag(word) == Tag.VERB
                ? matcher.verb(tree, word).isPresent()
                : matcher.noun(tree, word).isPresent();
    }

    private static void mark(List<Claim> claims, BitSet taken) {
        for (Claim claim : claims) {
            claim.cue().ifPresent(cue -> taken.set(cue.begin(), cue.end()));
            mark(claim.inside(), taken);
        }
    }

    private boolean isKnown(Tree tree, int word) {
        Frame.Kind kind = tree.tag(word) == Tag.VERB ? Frame.Kind.VERB : Frame.Kind.NOUN;
        return !words.predicates().find(kind, tree.lowerLemma(word)).isEmpty()
                || !words.predicates()
                        .find(kind, tree.token(word).form().toLowerCase(Locale.ROOT))
                        .isEmpty();
    }
}
