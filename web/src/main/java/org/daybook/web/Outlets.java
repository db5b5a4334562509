package org.daybook.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.core.article.Metadata;
import org.daybook.store.Filed;
import org.daybook.web.EditionPage.Source;

/// Who carried a story: outlets by name, each once, and how many of them are independent. Pure.
final class Outlets {
    /// For an article whose page does not say where it is from.
    static final String UNNAMED = "unnamed outlet";

    private Outlets() {}

    /// The publisher's name, else the host of the article's address.
    static String of(Filed filed) {
        return of(filed.reading().article().metadata());
    }

    static String of(Metadata metadata) {
        return metadata.publisher()
                .or(() -> metadata.url()
                        .flatMap(Links::outside)
                        .map(address -> URI.create(address).getHost()))
                .orElse(UNNAMED);
    }

    /// Such as `5 outlets, 2 independent origins`. Each article without a name counts as an outlet of its
    /// own, and an outlet is never independent of itself, so there are no more origins than outlets.
    ///
    /// @param carriers the outlet of each article
    /// @param wordings of which none is a reprint of another
    static String counted(List<String> carriers, long wordings) {
        long unnamed = carriers.stream().filter(UNNAMED::equals).count();
        long named = carriers.stream()
                .filter(name -> !name.equals(UNNAMED))
                .distinct()
                .count();
        long outlets = named + unnamed;
        return outlets <= 1
                ? "1 outlet"
                : EnglishWording.several(outlets, "outlet") + ", "
                        + EnglishWording.several(Math.min(wordings, outlets), "independent origin");
    }

    /// Each outlet once, in the order of its first article, with the number of its articles.
    static List<Source> together(List<Source> articles) {
        Map<String, Source> outlets = new LinkedHashMap<>();
        for (Source source : articles) {
            Optional<Source> known = Optional.ofNullable(outlets.get(source.outlet()));
            outlets.put(source.outlet(), known.map(Source::once).orElse(source));
        }
        List<Source> sources = new ArrayList<>(outlets.values());
        Optional.ofNullable(outlets.get(UNNAMED)).ifPresent(unnamed -> {
            sources.remove(unnamed);
            sources.add(unnamed);
        });
        return sources;
    }
}
