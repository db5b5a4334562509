package org.daybook.core.article;

import java.util.List;
import java.util.Optional;
import org.daybook.core.capture.Capture;
import org.daybook.core.capture.Outcome;

/// An article given as clean text: used as it stands, not one character changed, since the giver's offsets refer
/// to it.
/// Only the language is guessed where it was not given. Immutable, safe for all threads.
final class PlainReader {
    private final LanguageGuess languages;

    PlainReader(LanguageGuess languages) {
        this.languages = languages;
    }

    Outcome<Article> read(String id, String text, Capture.Given given) {
        if (text.isBlank() && given.title().isEmpty()) {
            return Outcome.refused("empty-input", "There is neither a text nor a title; give at least one.", "text");
        }
        Optional<String> language = given.language()
                .or(() -> languages.of(text.isBlank() ? given.title().orElse("") : text));
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
                language,
                false);
        return Outcome.made(new Article(id, metadata, text, List.of(), List.of(), List.of(), 1));
    }
}
