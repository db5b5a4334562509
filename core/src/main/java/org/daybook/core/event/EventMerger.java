package org.daybook.core.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daybook.core.count.Count;
import org.daybook.core.place.Place;
import org.daybook.core.time.TimeExpression;

/// One event told three times is one event: tellings of the same type whose participants, days and places
/// do
/// not contradict each other become one, the first telling completed by the later ones. Immutable.
final class EventMerger {
    /// A telling is compared with so many earlier events of its type; an article with more tells a
    /// chronicle.
    private static final int COMPARED = 40;

    /// A toll so many times another is of something else; what grows as the day goes on grows by less.
    private static final int FAR_APART = 100;

    private static final Pattern DATE = Pattern.compile("(1[89]|20)\\d\\d(-\\d\\d)?");

    private static final Set<String> ARTICLES =
            Set.of("the", "a", "an", "several", "some", "two", "three", "other", "more");

    /// Modes that only say with what: one deed of one sentence may be told with several.
    private static final Set<String> MEANS = Set.of("bombing", "shooting", "arson");

    private final EnglishWords words;
    private final List<Place> places;
    private final List<TimeExpression> times;
    private final List<Count> counts;

    EventMerger(EnglishWords words, List<Place> places, List<TimeExpression> times, List<Count> counts) {
        this.words = words;
        this.counts = counts;
        this.places = places;
        this.times = times;
    }

    List<Draft> merge(List<Draft> drafts) {
        List<Draft> merged = new ArrayList<>();
        for (Draft draft : drafts) {
            int same = -1;
            int compared = 0;
            for (int i = merged.size() - 1; i >= 0 && compared < COMPARED; i--) {
                if (merged.get(i).type() == draft.type()) {
                    compared++;
                    if (same(merged.get(i), draft)) {
                        same = i;
                        break;
                    }
                }
            }
            if (same < 0) {
                merged.add(draft);
            } else {
                merged.set(same, merged.get(same).and(draft));
            }
        }
        return merged;
    }

    private boolean same(Draft one, Draft other) {
        if (other.another() && other.sentence() != one.sentence()) {
            return false;
        }
        if (!statuses(one.status(), other.status())
                || !modes(one, other)
                || days(one, other)
                || placesDiffer(one, other)
                || (one.sentence() == other.sentence() && townsDiffer(one, other))) {
            return false;
        }
        boolean physical = one.type() == Event.Type.ASSAULT;
        Likeness actors = compare(one.actor(), other.actor(), physical);
        Likeness targets = compare(one.target(), other.target(), physical);
        if (actors == Likeness.DIFFERENT || targets == Likeness.DIFFERENT || (physical && farApart(one, other))) {
            return false;
        }
        if (physical) {
            return one.sentence() == other.sentence()
                    || (!distinct(one.target(), other.target())
                            && !bringsHands(one, other, targets)
                            && !otherVictim(one, other)
                            && !(actors == Likeness.OPEN && targets == Likeness.OPEN && contrary(one, other)));
        }
        boolean near = other.sentence() - one.sentence() <= 2;
        return (actors == Likeness.SAME && (targets == Likeness.SAME || near)) || (targets == Likeness.SAME && near);
    }

    private static boolean statuses(Event.Status one, Event.Status other) {
        return one == other || (done(one) && done(other));
    }

    private static boolean done(Event.Status status) {
        return status == Event.Status.HAPPENED || status == Event.Status.ONGOING;
    }

    private static boolean modes(Draft one, Draft other) {
        String first = one.predicate().frame().mode();
        String second = other.predicate().frame().mode();
        if (first.isEmpty() || second.isEmpty() || first.equals(second)) {
            return true;
        }
        boolean means = MEANS.contains(first) && MEANS.contains(second);
        return means ? one.sentence() == other.sentence() : together(first, second) || together(second, first);
    }

    /// What a murder or a battle may be told as besides.
    private static boolean together(String one, String other) {
        return (one.equals("murder") && (MEANS.contains(other) || other.equals("kidnapping")))
                || (one.equals("battle") && MEANS.contains(other));
    }

    /// Two days, or a day and a month or year that it does not lie in.
    private boolean days(Draft one, Draft other) {
        if (one.day().isPresent() && other.day().isPresent()) {
            return !one.day().equals(other.day());
        }
        String first = date(one);
        String second = date(other);
        return !first.isEmpty() && !second.isEmpty() && !first.startsWith(second) && !second.startsWith(first);
    }

    /// "2016", "2019-03", "2019-03-04"; empty where the time is none of these.
    private String date(Draft draft) {
        if (draft.day().isPresent()) {
            return draft.day().get().toString();
        }
        String value =
                draft.when().isPresent() ? times.get(draft.when().getAsInt()).value() : "";
        return DATE.matcher(value).matches() ? value : "";
    }

    private boolean placesDiffer(Draft one, Draft other) {
        if (one.place().isEmpty() || other.place().isEmpty()) {
            return false;
        }
        Place first = places.get(one.place().getAsInt());
        Place second = places.get(other.place().getAsInt());
        return first.country().isPresent()
                && second.country().isPresent()
                && !first.country().equals(second.country());
    }

    /// "struck Damascus, and artillery hit Quneitra": what two clauses of one sentence place in two towns.
    private boolean townsDiffer(Draft one, Draft other) {
        return one.place().isPresent()
                && other.place().isPresent()
                && Towns.apart(
                        places.get(one.place().getAsInt()),
                        places.get(other.place().getAsInt()));
    }

    private enum Likeness {
        SAME,
        OPEN,
        DIFFERENT
    }

    /// Two mentions are the same by name or last word; different where both are names, or both have a
    /// country
    /// and differ in it; and open otherwise ("gunmen" and "the attackers").
    private Likeness compare(Optional<Participant> one, Optional<Participant> other, boolean physical) {
        if (one.isEmpty() || other.isEmpty()) {
            return Likeness.OPEN;
        }
        String first = key(one.get());
        String second = key(other.get());
        if (first.equals(second) || named(first, second) || named(second, first)) {
            return Likeness.SAME;
        }
        if (one.get().country().isPresent() && other.get().country().isPresent()) {
            boolean compatriots = one.get().country().equals(other.get().country());
            return compatriots ? physical ? Likeness.OPEN : Likeness.SAME : Likeness.DIFFERENT;
        }
        return proper(one.get()) && proper(other.get()) ? Likeness.DIFFERENT : Likeness.OPEN;
    }

    /// "a bank" and "a police station": things of different kinds, neither of which is named by a general
    /// word. Not so
    /// people: the man who is killed and the woman who is wounded are mostly victims of one deed.
    private boolean distinct(Optional<Participant> one, Optional<Participant> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        String first = plain(last(key(one.get())));
        String second = plain(last(key(other.get())));
        return !first.equals(second)
                && specific(first)
                && specific(second)
                && compare(one, other, true) != Likeness.SAME;
    }

    /// A telling that says who did it, of victims who are called otherwise, after one that does not say:
    /// "Ten
    /// rebels were killed. Gunmen kidnapped a priest." To take the gunmen for the rebels' killers would
    /// be a guess.
    private boolean bringsHands(Draft one, Draft other, Likeness targets) {
        return targets == Likeness.OPEN
                && one.actor().isEmpty()
                && other.actor().isPresent()
                && one.target().isPresent()
                && other.target().isPresent()
                && !general(one.target().get())
                && !general(other.target().get());
    }

    /// "They murdered a judge. They have murdered a girl": two murders of people whom nobody has spoken of before.
    private static boolean otherVictim(Draft one, Draft other) {
        return murder(one)
                && murder(other)
                && one.target().filter(EventMerger::introduced).isPresent()
                && other.target().filter(EventMerger::introduced).isPresent()
                && !plain(last(key(one.target().get())))
                        .equals(plain(last(key(other.target().get()))));
    }

    private static boolean murder(Draft draft) {
        return draft.predicate().frame().mode().equals("murder")
                && draft.predicate().frame().kind() == Frame.Kind.VERB;
    }

    private static boolean introduced(Participant participant) {
        String said = participant.span().text().toLowerCase(Locale.ROOT);
        return said.startsWith("a ") || said.startsWith("an ");
    }

    /// "The army killed 12 rebels. Militiamen killed 20 villagers": other hands, other victims and another
    /// figure are another deed, and its figures do not belong to this one.
    private boolean contrary(Draft one, Draft other) {
        return otherwise(one.actor(), other.actor())
                && otherwise(one.target(), other.target())
                && killed(one) > 0
                && killed(other) > 0
                && killed(one) != killed(other);
    }

    /// "Gunmen killed two nuns. The war has left 10,000 dead": the toll of a war is none of one deed in it.
    private boolean farApart(Draft one, Draft other) {
        long fewer = Math.min(killed(one), killed(other));
        return fewer > 0 && Math.max(killed(one), killed(other)) >= fewer * FAR_APART;
    }

    private boolean otherwise(Optional<Participant> one, Optional<Participant> other) {
        return one.isPresent() && other.isPresent() && !general(one.get()) && !general(other.get());
    }

    /// As its own clause tells; 0 where it does not. A figure told elsewhere may have come to it by nearness.
    private long killed(Draft draft) {
        Stream<Count> told = draft.counts().stream()
                .map(counts::get)
                .filter(count -> count.span().overlaps(draft.evidence()));
        Stream<Count> all = Stream.concat(told, draft.victims().stream());
        return all.filter(count -> count.what() == Count.What.KILLED)
                .mapToLong(count -> count.low().orElse(0))
                .max()
                .orElse(0);
    }

    private boolean general(Participant participant) {
        return words.marks("GENERAL", plain(last(key(participant))));
    }

    private boolean specific(String word) {
        return !words.marks("GENERAL", word)
                && words.classes().has("THING", word)
                && !words.classes().has("PERSON", word);
    }

    private static String plain(String word) {
        return word.endsWith("men")
                ? word.substring(0, word.length() - 2) + "an"
                : word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    /// A name with a capital, not "the boy", which the lexicon of actors knows by its sector.
    private static boolean proper(Participant participant) {
        String name = participant.name().orElse("");
        return !name.isEmpty() && Character.isUpperCase(name.charAt(name.lastIndexOf(' ') + 1));
    }

    private static String key(Participant participant) {
        String said = participant.name().orElse(participant.span().text()).toLowerCase(Locale.ROOT);
        int space = said.indexOf(' ');
        return space > 0 && ARTICLES.contains(said.substring(0, space)) ? said.substring(space + 1) : said;
    }

    /// "Porth" of "Antonio Rodriguez Porth, minister of the presidency": the last word of one is in the
    /// other.
    private static boolean named(String one, String other) {
        String last = last(one);
        return last.length() > 2 && (' ' + other.replace(',', ' ') + ' ').contains(' ' + last + ' ');
    }

    private static String last(String key) {
        return key.substring(key.lastIndexOf(' ') + 1);
    }
}
