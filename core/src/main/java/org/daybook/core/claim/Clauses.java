package org.daybook.core.claim;

import org.daybook.core.language.Sentence;
import org.daybook.core.language.Tree;

/// One sentence made ready: its tree and what reads it.
record Clauses(Tree tree, Sources sources, VerbClaims verbs, NounClaims nouns) {
    static Clauses of(Sentence sentence, Quotations quotations, EnglishCues cues) {
        Tree tree = new Tree(sentence);
        Edges edges = new Edges(tree, cues.timeWords());
        Sources sources = new Sources(tree, edges, cues.reportNouns());
        CueWords cueWords = new CueWords(tree, cues.phases());
        Companions companions = new Companions(
                tree,
                cues.verbs(),
                cueWords,
                word -> quotations.holds(tree.token(word).begin()));
        Extent extent = new Extent(tree, sources, companions);
        return new Clauses(
                tree,
                sources,
                new VerbClaims(tree, cues, sources, cueWords, companions, extent),
                new NounClaims(tree, cues, sources, cueWords, extent));
    }
}
