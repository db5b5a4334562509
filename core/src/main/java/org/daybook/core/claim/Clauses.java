package org.daybook.core.claim;

import org.daybook.core.language.Sentence;
import org.daybook.core.language.Tree;

/// One sentence made ready: its tree and what reads it.
record Clauses(Tree tree, VerbClaims verbs, NounClaims nouns) {
    static Clauses of(Sentence sentence, EnglishCues cues) {
        Tree tree = new Tree(sentence);
        Sources sources = new Sources(tree);
        CueWords cueWords = new CueWords(tree, cues.phases());
        return new Clauses(
                tree, new VerbClaims(tree, cues, sources, cueWords), new NounClaims(tree, cues, sources, cueWords));
    }
}
