package org.daybook.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.daybook.core.article.Span;
import org.daybook.core.claim.Claim;
import org.daybook.core.language.Sentence;
import org.daybook.core.reading.Reading;
import org.daybook.store.Filed;

/// Where in an article some quoted words stand, and on whose word they are.
///
/// @param address  of the words in the article's page
/// @param standing of the claims that they carry, where it is not plain
record Evidence(String address, List<String> standing) {
    /// The sentence that holds these words.
    ///
    /// @param begin in code points, as the JSON contract counts
    static Optional<Evidence> find(Filed filed, OptionalLong begin, OptionalLong end) {
        Reading reading = filed.reading();
        String text = reading.article().text();
        if (begin.isEmpty() || end.isEmpty() || begin.getAsLong() < 0 || end.getAsLong() <= begin.getAsLong()) {
            return Optional.empty();
        }
        if (end.getAsLong() > text.codePointCount(0, text.length())) {
            return Optional.empty();
        }
        int first = text.offsetByCodePoints(0, (int) begin.getAsLong());
        int last = text.offsetByCodePoints(first, (int) (end.getAsLong() - begin.getAsLong()));
        String article = filed.id();
        for (int i = 0; i < reading.counts().size(); i++) {
            Span span = reading.counts().get(i).span();
            if (span.begin() == first && span.end() == last) {
                return Optional.of(new Evidence(Links.evidence(article, "n" + i), standing(reading, first, last)));
            }
        }
        for (int i = 0; i < reading.sentences().size(); i++) {
            Sentence sentence = reading.sentences().get(i);
            if (sentence.begin() < last && first < sentence.end()) {
                return Optional.of(new Evidence(Links.evidence(article, "s" + i), standing(reading, first, last)));
            }
        }
        return Optional.of(new Evidence(Links.article(article), standing(reading, first, last)));
    }

    private static List<String> standing(Reading reading, int begin, int end) {
        List<String> standing = new ArrayList<>();
        for (Claim claim : reading.claims()) {
            boolean inside = claim.content().stream().anyMatch(span -> span.begin() < end && begin < span.end());
            Optional<String> label = label(claim.standing());
            if (inside && label.isPresent() && !standing.contains(label.get())) {
                standing.add(label.get());
            }
        }
        return List.copyOf(standing);
    }

    /// What a reader must be told about a claim's standing beside who said it.
    static Optional<String> label(Claim.Standing standing) {
        return switch (standing) {
            case STATED, CONFIRMED -> Optional.empty();
            case ALLEGED -> Optional.of("alleged");
            case DENIED -> Optional.of("denied");
            case UNVERIFIED -> Optional.of("unverified");
        };
    }
}
