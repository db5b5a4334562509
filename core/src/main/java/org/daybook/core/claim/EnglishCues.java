package org.daybook.core.claim;

import java.util.Map;
import java.util.Set;
import org.daybook.core.claim.Claim.Standing;

/// The English lexicons of this package, loaded together. Immutable.
record EnglishCues(
        Map<String, Cue> verbs,
        Map<String, Cue> nouns,
        Map<String, Cue> adjectives,
        Map<String, Cue> adverbs,
        Set<String> lightVerbs,
        Set<String> phases,
        Set<String> modals,
        Set<String> reportNouns,
        Set<String> surveys,
        Set<String> timeWords,
        Set<String> nobody,
        Set<String> striking,
        Set<String> struck,
        Cue accordingTo) {
    static EnglishCues load() {
        return new EnglishCues(
                Lexicon.cues("verbs.txt"),
                Lexicon.cues("nouns.txt"),
                Lexicon.cues("adjectives.txt"),
                Lexicon.cues("adverbs.txt"),
                Lexicon.words("light-verbs.txt"),
                Lexicon.words("phases.txt"),
                Lexicon.words("modals.txt"),
                Lexicon.words("report-nouns.txt"),
                Lexicon.words("surveys.txt"),
                Lexicon.words("time-words.txt"),
                Lexicon.words("nobody.txt"),
                Lexicon.words("striking.txt"),
                Lexicon.words("struck.txt"),
                new Cue(Set.of(Frame.CLAUSE), Set.of(), Standing.STATED));
    }
}
