package org.daybook.core.claim;

import java.util.EnumSet;
import java.util.Set;
import org.daybook.core.claim.Claim.Standing;

/// What the lexicon knows of a cue word: how its content hangs on it, which prepositions open the content,
/// and the standing that it gives.
record Cue(Set<Frame> frames, Set<String> prepositions, Standing standing) {
    Cue {
        frames = Set.copyOf(frames);
        prepositions = Set.copyOf(prepositions);
    }

    boolean takes(Frame frame) {
        return frames.contains(frame);
    }

    /// Frames add up over the lines of the lexicon; a standing other than "stated" wins.
    Cue and(Cue other) {
        EnumSet<Frame> both = EnumSet.noneOf(Frame.class);
        both.addAll(frames);
        both.addAll(other.frames);
        java.util.HashSet<String> allPrepositions = new java.util.HashSet<>(prepositions);
        allPrepositions.addAll(other.prepositions);
        return new Cue(both, allPrepositions, standing == Standing.STATED ? other.standing : standing);
    }
}
