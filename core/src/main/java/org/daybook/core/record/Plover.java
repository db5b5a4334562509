package org.daybook.core.record;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.daybook.core.count.Count;
import org.daybook.core.event.Participant;
import org.daybook.core.place.Place;

/// PLOVER's JSON record, one a line (the PLOVER manual, chapter "JSON Data Fields", 2021). One line for each
/// telling; tellings of one event share their `link`. Fields of our own stand in `daybook`. Stateless.
public final class Plover {
    private Plover() {}

    /// Whether the record can be written: `date` is required there.
    public static boolean covers(EventEntry event) {
        return event.day().isPresent();
    }

    public static ObjectNode line(EventEntry entry) {
        ObjectNode line = Json.object().put("id", entry.id()).put("has_event", true);
        entry.day().ifPresent(day -> line.put("date", day.toString()));
        ArrayNode source = line.putArray("source");
        entry.event().actor().ifPresent(actor -> participant(source.addObject(), actor));
        entry.event()
                .target()
                .ifPresent(target -> participant(line.putArray("recipient").addObject(), target));
        line.putArray("event").add(entry.event().type().name());
        entry.place().ifPresent(place -> place(line.putObject("event_loc"), place));
        line.putArray("event_text").add(entry.quote().text());
        line.put("quad_code", entry.event().type().quad());
        Polecat.context(entry.event().status())
                .ifPresent(context -> line.putArray("context").add(context));
        sizes(line, entry);
        line.put("link", entry.same());
        line.putObject("text_info")
                .put("start", entry.report().point(entry.quote().begin()))
                .put("end", entry.report().point(entry.quote().end()));
        citation(line.putObject("cite_info"), entry.report());
        if (entry.event().day().isEmpty()) {
            line.put("comment", "the text tells no day: the date is that of publication");
        }
        ObjectNode ours = line.putObject("daybook");
        ours.put("article", entry.report().id()).put("story", entry.report().story());
        ours.put("status", Json.word(entry.event().status()));
        EvidenceLine.spans(ours.putArray("evidence"), entry);
        return line;
    }

    private static void participant(ObjectNode into, Participant who) {
        who.country().ifPresent(country -> into.put("code", country));
        sector(who).ifPresent(sector -> into.put("sector", sector));
        into.put("actor_text", who.span().text());
        who.name().ifPresent(name -> into.put("identifier_text", name));
    }

    /// The manual's code: journalists are JRN and health MED there, where the lexicon follows CAMEO.
    static Optional<String> sector(Participant who) {
        return who.sector().map(sector -> switch (sector) {
            case "MED" -> "JRN";
            case "HLH" -> "MED";
            default -> sector;
        });
    }

    private static void place(ObjectNode into, Place place) {
        place.geonameid().ifPresent(id -> into.put("geonameid", id));
        into.put("name", place.name());
        place.position().ifPresent(at -> into.put("latitude", at.latitude()).put("longitude", at.longitude()));
        place.country().ifPresent(country -> {
            CountryCodes.loaded().alpha2(country).ifPresent(code -> into.put("country code", code));
            into.put("cc3", country);
        });
    }

    private static void sizes(ObjectNode line, EventEntry entry) {
        size(line, "dead", entry, Count.What.KILLED);
        size(line, "injured", entry, Count.What.INJURED);
        size(line, "arrested", entry, Count.What.ARRESTED);
    }

    private static void size(ObjectNode line, String field, EventEntry entry, Count.What what) {
        entry.count(what).ifPresent(count -> {
            if (count.low().isPresent() || count.high().isPresent()) {
                line.put(field, count.low().orElseGet(() -> count.high().orElse(0)));
            }
        });
    }

    private static void citation(ObjectNode into, Report report) {
        into.put("citation", "article " + report.id());
        report.url().ifPresent(url -> into.put("url", url));
        report.title().ifPresent(title -> into.put("title", title));
        report.reading().article().metadata().language().ifPresent(language -> into.put("language", language));
        report.publisher().ifPresent(publisher -> into.put("publication", publisher));
        into.put("coder", "daybook").put("codebook", "plover-2021");
    }
}
