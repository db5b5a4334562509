package org.daybook.core.edition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.article.Metadata;
import org.daybook.core.count.Count;
import org.daybook.core.event.Event;
import org.daybook.core.language.Sentence;
import org.daybook.core.name.Name;
import org.daybook.core.place.Place;
import org.daybook.core.reading.Reading;

/// What decides about an article's place in an edition, without its text: a store keeps it beside the
/// article, so that
/// an edition reads the whole readings of what it has chosen and of nothing else. Immutable.
///
/// @param id        the article's
/// @param origin    id of the first article of the same wording
/// @param at        when it was captured
/// @param outlet    what tells its outlet from others, see [Outlet]
/// @param title     empty where it has none
/// @param publisher as it names itself
/// @param written   whether it has a text
/// @param toll      the most people killed or displaced by the figures that it gives first; 0 where
/// there are none
/// @param conflict  whether its first event is material conflict that happened
/// @param countries ISO 3166-1 alpha-3, each once, of its places and then of its names
public record Brief(
        String id,
        String origin,
        Instant at,
        String outlet,
        String title,
        Optional<String> publisher,
        boolean written,
        long toll,
        boolean conflict,
        List<String> countries) {
    /// Sentences of an article whose figures tell of its own event; later ones are background as a rule.
    private static final int TOLL_SENTENCES = 5;

    /// PLOVER's quadrant of material conflict.
    private static final int MATERIAL_CONFLICT = 4;

    public Brief {
        countries = List.copyOf(countries);
    }

    public static Brief of(Reading reading, String origin, Instant at) {
        Metadata known = reading.article().metadata();
        String id = reading.article().id();
        return new Brief(
                id,
                origin,
                at,
                Outlet.of(known, id),
                known.title().orElse(""),
                known.publisher(),
                !reading.article().text().isBlank(),
                toll(reading),
                isConflict(reading),
                countries(reading));
    }

    /// As one line; [#parse] gives the same brief back.
    public String line() {
        return BriefLine.write(this);
    }

    /// @throws IllegalArgumentException for what [#line] did not write
    public static Brief parse(String line) {
        return BriefLine.read(line);
    }

    private static long toll(Reading reading) {
        List<Sentence> sentences = reading.sentences();
        int first = sentences.isEmpty()
                ? 0
                : sentences.get(Math.min(TOLL_SENTENCES, sentences.size()) - 1).end();
        long people = 0;
        for (Count count : reading.counts()) {
            boolean grave = count.what() == Count.What.KILLED || count.what() == Count.What.DISPLACED;
            if (grave && count.span().end() <= first) {
                people = Math.max(people, count.low().orElse(count.high().orElse(0)));
            }
        }
        return people;
    }

    private static boolean isConflict(Reading reading) {
        return reading.events().stream()
                .limit(1)
                .anyMatch(event -> event.type().quad() == MATERIAL_CONFLICT && event.status() == Event.Status.HAPPENED);
    }

    private static List<String> countries(Reading reading) {
        Set<String> countries = new LinkedHashSet<>();
        reading.places().stream().map(Place::country).flatMap(Optional::stream).forEach(countries::add);
        reading.names().stream().map(Name::country).flatMap(Optional::stream).forEach(countries::add);
        return new ArrayList<>(countries);
    }
}
