package org.daybook.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Articles that searches and stories gave last, by their wordings, which never change: most who read ask for
/// what others asked for. Safe for any number of threads.
final class ReadLately {
    /// Characters of texts, some tenth of what is held in memory with their readings: 40 MB or so.
    private static final long MOST_CHARACTERS = 2_000_000;

    private final Map<String, Filed> articles = new LinkedHashMap<>(256, 0.75f, true);
    private long characters;

    /// @param wording its id, revision, story and origin
    Optional<Filed> article(String wording, Supplier<Optional<Filed>> read) {
        synchronized (articles) {
            Optional<Filed> known = Optional.ofNullable(articles.get(wording));
            if (known.isPresent()) {
                return known;
            }
        }
        Optional<Filed> filed = read.get();
        filed.ifPresent(one -> keep(wording, one));
        return filed;
    }

    private void keep(String wording, Filed filed) {
        synchronized (articles) {
            if (articles.put(wording, filed) == null) {
                characters += size(filed);
            }
            var oldest = articles.entrySet().iterator();
            while (characters > MOST_CHARACTERS && oldest.hasNext()) {
                characters -= size(oldest.next().getValue());
                oldest.remove();
            }
        }
    }

    private static int size(Filed filed) {
        return filed.reading().article().text().length() + filed.digest().length();
    }
}
