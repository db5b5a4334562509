package org.daybook.core.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.core.count.Count;
import org.daybook.core.event.Event;
import org.daybook.core.event.Participant;
import org.daybook.core.lexicon.LexiconFile;
import org.daybook.core.place.Folding;

/// Puts an event into ACLED's types by its PLOVER type, the sectors of its actors and the means that its words
/// name (`en/acled.txt`), in the order of the codebook's hierarchy. What they do not decide is left out rather
/// than guessed. Immutable, loaded on first use.
final class AcledCoding {
    private static final String REMOTE = "Explosions/Remote violence";
    private static final String AGAINST_CIVILIANS = "Violence against civilians";
    private static final String STRATEGIC = "Strategic developments";
    private static final String RIOTS = "Riots";
    private static final String DEMONSTRATIONS = "Demonstrations";
    private static final String VIOLENCE = "Political violence";

    /// Holder idiom.
    private static final class Loaded {
        static final AcledCoding CODING = new AcledCoding();
    }

    private record Means(String type, String subType, List<String> words) {}

    private final List<Means> means = new ArrayList<>();
    private final Map<String, String> inter = new LinkedHashMap<>();

    private AcledCoding() {
        for (String[] row : LexiconFile.rows(AcledCoding.class, "en/acled.txt", 3)) {
            means.add(new Means(row[0], row[1], List.of(row[2].split("\\|", -1))));
        }
        for (String[] row : LexiconFile.rows(AcledCoding.class, "acled-actors.txt", 2)) {
            Stream.of(row[1].split(" ")).forEach(sector -> inter.put(sector, row[0]));
        }
    }

    static Optional<AcledEvent> of(LinkedEvent event) {
        return Loaded.CODING.code(event);
    }

    private Optional<AcledEvent> code(LinkedEvent event) {
        return switch (event.type()) {
            case ASSAULT -> assault(event);
            case PROTEST -> Optional.of(protest(event));
            case COERCE -> coercion(event);
            case AGREE, CONCEDE, RETREAT ->
                named(event, STRATEGIC, "Agreement")
                        .map(means -> made(event, STRATEGIC, STRATEGIC, Optional.of(means)));
            case CONSULT, SUPPORT, COOPERATE, AID, REQUEST, ACCUSE, REJECT, THREATEN, MOBILIZE, SANCTION ->
                Optional.empty();
        };
    }

    private Optional<AcledEvent> assault(LinkedEvent event) {
        Optional<Means> remote = first(event, REMOTE);
        Optional<Means> personal = first(event, AGAINST_CIVILIANS);
        if (named(event, RIOTS, "Mob violence").isPresent()) {
            return Optional.of(made(event, VIOLENCE, RIOTS, Optional.of("Mob violence")));
        }
        if (isArmed(event.actor()) && isArmed(event.target()) && remote.isEmpty()) {
            return Optional.of(made(event, VIOLENCE, "Battles", Optional.of("Armed clash")));
        }
        if (remote.isPresent()) {
            return Optional.of(made(event, VIOLENCE, REMOTE, remote.map(Means::subType)));
        }
        if (personal.isPresent()) {
            return Optional.of(made(event, VIOLENCE, AGAINST_CIVILIANS, personal.map(Means::subType)));
        }
        boolean unarmed = event.target().flatMap(Participant::sector).isPresent() && !isArmed(event.target());
        return unarmed
                ? Optional.of(made(event, VIOLENCE, AGAINST_CIVILIANS, Optional.of("Attack")))
                : Optional.empty();
    }

    private AcledEvent protest(LinkedEvent event) {
        if (first(event, RIOTS).isPresent()) {
            return made(event, DEMONSTRATIONS, RIOTS, Optional.of("Violent demonstration"));
        }
        if (event.counts(Count.What.KILLED) || event.counts(Count.What.INJURED)) {
            return made(event, DEMONSTRATIONS, "Protests", Optional.empty()); // by whom they came to harm is open
        }
        String subType = event.counts(Count.What.ARRESTED) ? "Protest with intervention" : "Peaceful protest";
        return made(event, DEMONSTRATIONS, "Protests", Optional.of(subType));
    }

    private Optional<AcledEvent> coercion(LinkedEvent event) {
        Optional<String> taken = named(event, AGAINST_CIVILIANS, "Abduction/forced disappearance");
        if (taken.isPresent()) {
            return Optional.of(made(event, VIOLENCE, AGAINST_CIVILIANS, taken));
        }
        boolean arrests = event.counts(Count.What.ARRESTED)
                || named(event, STRATEGIC, "Arrests").isPresent();
        return arrests ? Optional.of(made(event, STRATEGIC, STRATEGIC, Optional.of("Arrests"))) : Optional.empty();
    }

    private Optional<Means> first(LinkedEvent event, String type) {
        return means.stream()
                .filter(one -> one.type().equals(type) && isNamed(event, one))
                .findFirst();
    }

    private Optional<String> named(LinkedEvent event, String type, String subType) {
        return means.stream()
                .filter(one -> one.type().equals(type) && one.subType().equals(subType) && isNamed(event, one))
                .findFirst()
                .map(Means::subType);
    }

    /// Whether a telling has one of the words, whole.
    private static boolean isNamed(LinkedEvent event, Means one) {
        return event.tellings().stream().anyMatch(telling -> {
            String quote = words(telling.quote().text());
            return one.words().stream().anyMatch(word -> quote.contains(" " + word + " "));
        });
    }

    private static String words(String text) {
        StringBuilder words = new StringBuilder(" ");
        String folded = Folding.fold(text);
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            words.append(Character.isLetterOrDigit(c) ? c : ' ');
        }
        return words.append(' ').toString().replaceAll(" +", " ");
    }

    private boolean isArmed(Optional<Participant> one) {
        return one.flatMap(Participant::sector)
                .map(inter::get)
                .filter(type -> !type.equals("Civilians") && !type.equals("Protesters"))
                .filter(type ->
                        one.flatMap(Participant::sector).filter("GOV"::equals).isEmpty())
                .isPresent();
    }

    // --- actors

    private AcledEvent made(LinkedEvent event, String disorder, String type, Optional<String> subType) {
        Side first = side(event, event.actor(), type, true);
        Side second = side(event, event.target(), type, false);
        return new AcledEvent(
                event, disorder, type, subType, first.name(), first.inter(), second.name(), second.inter());
    }

    private record Side(Optional<String> name, Optional<String> inter) {}

    /// The codebook's general names where it has one, else the actor's own.
    private Side side(LinkedEvent event, Optional<Participant> who, String type, boolean actor) {
        if (actor && event.type() == Event.Type.PROTEST) {
            String crowd = type.equals(RIOTS) ? "Rioters" : "Protesters";
            return new Side(Optional.of(in(crowd, event)), Optional.of(crowd));
        }
        if (who.isEmpty()) {
            return new Side(Optional.empty(), Optional.empty());
        }
        Optional<String> kind = who.get().sector().map(inter::get).flatMap(Optional::ofNullable);
        boolean abroad = kind.filter("State forces"::equals).isPresent()
                && who.get().country().isPresent()
                && event.place().flatMap(place -> place.country()).isPresent()
                && !who.get().country().equals(event.place().flatMap(place -> place.country()));
        boolean civilians = kind.filter("Civilians"::equals).isPresent()
                && who.get().sector().filter("CVL"::equals).isPresent();
        String name = civilians ? in("Civilians", event) : name(who.get());
        return new Side(Optional.of(name), abroad ? Optional.of("External/Other forces") : kind);
    }

    private static String in(String crowd, LinkedEvent event) {
        return event.place()
                .flatMap(place -> place.country())
                .flatMap(CountryCodes.loaded()::name)
                .map(country -> crowd + " (" + country + ")")
                .orElse(crowd);
    }

    private static String name(Participant who) {
        Optional<String> country = who.country().flatMap(CountryCodes.loaded()::name);
        String sector = who.sector().orElse("");
        String forces = sector.equals("MIL") ? "Military Forces of " : sector.equals("COP") ? "Police Forces of " : "";
        return forces.isEmpty() || country.isEmpty()
                ? who.name().orElse(who.span().text())
                : forces + country.get();
    }
}
