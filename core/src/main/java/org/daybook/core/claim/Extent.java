package org.daybook.core.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.daybook.core.language.Tag;
import org.daybook.core.language.Tree;

/// How far a content behind its cue goes. A parser tends to hang the later phrases of what is said on the verb
/// of saying ("said the bridge would close | for repairs"); a reader takes them for what is said, up to the
/// next pause. It ends before another verb of saying with the same subject. Knows English; immutable.
final class Extent {
    /// Prepositions that complete a verb or noun ("credited her with", "cast it as"), where others rather say
    /// when, where or by which channel something was said.
    private static final Set<String> COMPLETING = Set.of(
            "for", "as", "with", "over", "about", "against", "of", "toward", "towards", "to", "between", "than",
            "without");

    /// Prepositions of when something was said.
    private static final Set<String> CIRCUMSTANTIAL =
            Set.of("during", "after", "before", "since", "throughout", "until", "amid");

    /// What they open stands against what is said, rather than belongs to it.
    private static final Set<String> CONTRASTING = Set.of("while", "though", "although", "whereas", "even");

    private static final Set<String> HANGING = Set.of("obl", "advcl", "advmod", "ccomp", "xcomp", "obj", "nmod");

    private final Tree tree;
    private final Sources sources;
    private final Companions companions;

    Extent(Tree tree, Sources sources, Companions companions) {
        this.tree = tree;
        this.sources = sources;
        this.companions = companions;
    }

    /// The attribution with the last piece of its content, where that stands behind the cue, as long as it
    /// should be.
    Attribution of(Attribution one) {
        if (one.content().isEmpty()
                || one.content().getLast().first() <= one.cue().last()) {
            return one;
        }
        List<Words> pieces = new ArrayList<>(one.content());
        Words last = pieces.removeLast();
        pieces.add(cut(one.head(), new Words(last.first(), end(one, last))));
        return new Attribution(one.head(), one.entry(), one.cue(), one.source(), pieces);
    }

    private int end(Attribution one, Words content) {
        boolean clause = hasVerb(content);
        int last = content.last();
        while (last + 1 < tree.size()) {
            int next = last + 1;
            int top = top(next);
            boolean goesOn =
                    clause ? goesOnClause(one.head(), content.first(), next, top) : goesOnPhrase(one.head(), next, top);
            boolean source = one.source().filter(words -> words.holds(next)).isPresent();
            if (!goesOn || source) {
                break;
            }
            last = Math.max(next, tree.right(top));
        }
        return last;
    }

    private boolean goesOnClause(int cue, int first, int next, int top) {
        Tag tag = tree.tag(next);
        if (tag == Tag.PUNCT || tree.head(top) < cue) {
            return false;
        }
        if (tag == Tag.CCONJ) {
            boolean infinitive = tree.tag(first) == Tag.PART;
            return tree.is(top, "conj") && (infinitive ? isInfinitive(top) : joins(cue, next, top));
        }
        return HANGING.contains(tree.base(top)) && !isBareTime(top) && !CONTRASTING.contains(tree.lemma(next));
    }

    /// "and that", "and would", "and is": more of what is said, where the verb of saying is inflected
    /// otherwise.
    private boolean joins(int cue, int conjunction, int top) {
        int next = conjunction + 1;
        if (next >= tree.size() || companions.of(top) != Tree.NONE) {
            return false;
        }
        if (tree.lemma(next).equals("that")) {
            return true;
        }
        if (companions.says(top)) {
            return false;
        }
        boolean verb = tree.tag(top) == Tag.VERB || tree.has(top, "cop");
        return !verb || !companions.agree(cue, top);
    }

    private boolean isInfinitive(int verb) {
        boolean bare = tree.lowerForm(verb).equals(tree.lowerLemma(verb)) && !tree.has(verb, "nsubj");
        return tree.tag(verb) == Tag.VERB && bare && !tree.has(verb, "aux");
    }

    /// A phrase goes on with an infinitive and with most prepositions, but not with when or by which channel it
    /// was said.
    private boolean goesOnPhrase(int cue, int next, int top) {
        if (tree.head(top) < cue) {
            return false;
        }
        if (tree.tag(next) == Tag.SCONJ && tree.lemma(next).equals("that")) {
            return true;
        }
        if (tree.tag(next) == Tag.PART) {
            return tree.is(top, "advcl") || tree.is(top, "xcomp") || tree.is(top, "acl");
        }
        boolean phrase = tree.is(top, "obl") || tree.is(top, "nmod") || tree.is(top, "advcl");
        boolean completing = COMPLETING.contains(tree.lemma(next))
                || (!CIRCUMSTANTIAL.contains(tree.lemma(next)) && !sources.isCircumstance(top));
        return tree.tag(next) == Tag.ADP && phrase && completing && !sources.isTime(top);
    }

    private boolean isBareTime(int top) {
        return sources.isTime(top) && tree.left(top) == top;
    }

    /// The highest word of what begins here.
    private int top(int word) {
        int top = word;
        while (tree.head(top) > word) {
            top = tree.head(top);
        }
        return top;
    }

    private Words cut(int cue, Words content) {
        for (int word = content.first() + 1; word <= content.last(); word++) {
            if (tree.tag(word) == Tag.VERB && isNewSpeaker(cue, word) && tree.left(word) > content.first()) {
                return new Words(content.first(), tree.left(word) - 1);
            }
            if (tree.tag(word) == Tag.VERB && companions.of(word) != Tree.NONE) {
                int last = word - 1;
                while (last > content.first() && tree.tag(last) == Tag.ADV) {
                    last--;
                }
                return new Words(content.first(), Math.max(content.first(), last - 1));
            }
        }
        return content;
    }

    /// "said it was late | and Weiss said", "denied it | while doctors warned": another speaker's turn.
    private boolean isNewSpeaker(int cue, int verb) {
        int first = tree.left(verb);
        boolean joined = tree.is(verb, "conj") && tree.tag(first) == Tag.CCONJ;
        boolean beside = tree.is(verb, "parataxis") || tree.is(verb, "conj");
        boolean apart = beside && (isSemicolon(first) || (first > 0 && isSemicolon(first - 1)));
        boolean contrast = tree.is(verb, "advcl") && CONTRASTING.contains(tree.lemma(first));
        return (joined || apart || contrast)
                && companions.says(verb)
                && companions.agree(cue, verb)
                && tree.has(verb, "nsubj");
    }

    private boolean isSemicolon(int word) {
        return tree.token(word).form().equals(";");
    }

    private boolean hasVerb(Words words) {
        for (int word = words.first(); word <= words.last(); word++) {
            if (tree.tag(word) == Tag.VERB || tree.tag(word) == Tag.AUX) {
                return true;
            }
        }
        return false;
    }
}
