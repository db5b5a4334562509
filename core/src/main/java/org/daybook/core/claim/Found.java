package org.daybook.core.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.core.article.Span;

/// A claim as found, before its channel and standing are read from what stands around it.
///
/// @param sentence index of the sentence with the cue
/// @param word     index of the cue's head in that sentence
record Found(int sentence, int word, Cue entry, Optional<Span> source, Span cue, List<Span> content) {
    Found {
        content = List.copyOf(content);
    }

    Found with(Span piece) {
        List<Span> pieces = new ArrayList<>(content);
        pieces.add(piece);
        return new Found(sentence, word, entry, source, cue, pieces);
    }

    int begin() {
        int begin = Math.min(cue.begin(), content.getFirst().begin());
        return source.map(span -> Math.min(begin, span.begin())).orElse(begin);
    }

    int end() {
        int end = Math.max(cue.end(), content.getLast().end());
        return source.map(span -> Math.max(end, span.end())).orElse(end);
    }
}
