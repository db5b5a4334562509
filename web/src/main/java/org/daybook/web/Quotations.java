package org.daybook.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.store.Filed;
import org.daybook.store.Store;
import org.daybook.web.EditionPage.Quote;

/// The words that an edition quotes, traced to where they stand. Reads each article once. One for each page;
/// not for sharing between threads.
final class Quotations {
    private final Store store;
    private final Map<String, String> outlets;
    private final Map<String, Optional<Filed>> articles = new HashMap<>();

    /// @param outlets what the edition calls the outlet of an article, by the article's id
    Quotations(Store store, Map<String, String> outlets) {
        this.store = store;
        this.outlets = Map.copyOf(outlets);
    }

    Optional<Filed> filed(String article) {
        return article.isEmpty() ? Optional.empty() : articles.computeIfAbsent(article, store::article);
    }

    String outlet(String article) {
        return Optional.ofNullable(outlets.get(article))
                .or(() -> filed(article).map(Outlets::of))
                .orElse(Outlets.UNNAMED);
    }

    String language(String article) {
        return filed(article)
                .flatMap(filed -> filed.reading().article().metadata().language())
                .orElse("en");
    }

    /// The words of a quote, given plainly or with the article in which they stand.
    static Optional<String> words(JsonNode piece) {
        return piece.isTextual() ? Optional.of(piece.textValue()) : EditionLine.text(piece, "text");
    }

    /// @param story the address to which words without an article lead
    /// @param news  words that were not known at the last edition
    Optional<Quote> quote(JsonNode piece, String story, Set<String> news) {
        return words(piece).map(words -> {
            Optional<Evidence> evidence = evidence(piece);
            return new Quote(
                    words,
                    evidence.map(Evidence::address)
                            .or(() -> EditionLine.text(piece, "article").map(Links::article))
                            .orElse(story),
                    evidence.map(Evidence::standing).orElse(List.of()),
                    news.contains(words));
        });
    }

    /// Where the words of a node with `article`, `begin` and `end` stand; empty when that
    /// article is not in the store.
    Optional<Evidence> evidence(JsonNode piece) {
        return EditionLine.text(piece, "article")
                .flatMap(this::filed)
                .flatMap(filed ->
                        Evidence.find(filed, EditionLine.whole(piece, "begin"), EditionLine.whole(piece, "end")));
    }
}
