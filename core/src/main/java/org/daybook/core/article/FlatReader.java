package org.daybook.core.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.daybook.core.capture.Capture;
import org.daybook.core.capture.Outcome;

/// Reads a whole page that a crawler flattened to text. Immutable, safe for all threads.
final class FlatReader {
    private final Cues cues;
    private final LanguageGuess languages;

    FlatReader(Cues cues, LanguageGuess languages) {
        this.cues = cues;
        this.languages = languages;
    }

    Outcome<Article> read(String id, String page, Capture.Given given) {
        List<String> kept = new ArrayList<>();
        List<Article.Removed> removed = new ArrayList<>();
        for (String line : page.split("\\R")) {
            String text = Words.squeeze(line);
            if (Words.count(text) >= 8
                    && Words.endsSentence(text)
                    && cues.of(text).isEmpty()) {
                kept.add(text);
            } else if (!text.isEmpty()) {
                removed.add(new Article.Removed(text, Article.Why.OTHER));
            }
        }
        if (kept.isEmpty()) {
            return Outcome.refused("not-an-article", "No line of running text is left.", "the capture");
        }
        String text = String.join("\n\n", kept);
        Metadata metadata = new Metadata(
                given.url(),
                given.title(),
                Optional.empty(),
                List.of(),
                given.publisher(),
                List.of(),
                given.published(),
                Optional.empty(),
                given.captured(),
                given.language().or(() -> languages.of(text)),
                false);
        return Outcome.made(new Article(id, metadata, text, List.of(), List.of(), removed, 0.5));
    }
}
