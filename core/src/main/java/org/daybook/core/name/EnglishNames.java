package org.daybook.core.name;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.article.Span;
import org.daybook.core.language.Mention;
import org.daybook.core.language.Sentence;
import org.daybook.core.language.Token;
import org.daybook.core.lexicon.LexiconFile;
import org.daybook.core.lexicon.SmallLetters;
import org.daybook.core.place.Countries;
import org.daybook.core.place.Folding;
import org.daybook.core.place.Place;
import org.daybook.core.time.TimeExpression;

/// The names of an English text: what the grammar's name tagger marked, what the lexicon of actors
/// knows, and the places, linked across the article (Mr. Aliyev is Ilham Aliyev, the UN the United
/// Nations) and given country and sector.
///
/// Immutable, shared by all threads; names come in order and do not overlap. The tagger's span wins over the
/// lexicon's where they overlap, and the lexicon's over a place's.
public final class EnglishNames {
    /// A name is linked to one of so many first names of the article: bounds the work on a list of names.
    private static final int MOST_COMPARED = 500;

    private final ActorLexicon lexicon;
    private final Countries countries = Countries.load();
    private final Actors actors;
    private final Set<String> given = new HashSet<>();

    private EnglishNames(OwnActors own) {
        lexicon = new ActorLexicon(own);
        actors = Actors.load(own);
        LexiconFile.rows(Place.class, "en/given-names.txt", 1).forEach(line -> given.add(line[0]));
    }

    public static EnglishNames load() {
        return load(OwnActors.NONE);
    }

    /// With a user's own actors, which win over those of the lexicon.
    public static EnglishNames load(OwnActors own) {
        return new EnglishNames(own);
    }

    private record Found(int begin, int end, Mention.Kind kind, Optional<String> country) {}

    /// What a name is linked to, the same for every time that it stands in an article.
    private record Mark(Mention.Kind kind, String text) {}

    private record Linked(String fullest, Optional<Actor> actor) {}

    /// A person or organisation inside a time is none: the "Jan" of "12 Jan 90".
    public List<Name> find(String text, List<Sentence> sentences, List<TimeExpression> times, List<Place> places) {
        BitSet timed = new BitSet(text.length());
        times.forEach(time -> timed.set(time.span().begin(), time.span().end()));
        Map<Integer, Place> placed = new HashMap<>();
        places.forEach(place -> placed.put(place.span().begin(), place));
        List<Found> found = new ArrayList<>();
        BitSet taken = new BitSet(text.length());
        for (Sentence sentence : sentences) {
            for (Mention mention : sentence.mentions()) {
                int begin = sentence.tokens().get(mention.first()).begin();
                int end = sentence.tokens().get(mention.last() - 1).end();
                corrected(text.substring(begin, end), mention.kind(), begin, placed)
                        .filter(kind -> !isActor(kind) || timed.nextClearBit(begin) < end)
                        .filter(kind -> isLatin(text, begin, end))
                        .ifPresent(kind -> add(found, taken, new Found(begin, end, kind, country(begin, end, placed))));
            }
        }
        for (Sentence sentence : sentences) {
            fromLexicon(text, sentence.tokens(), found, taken);
        }
        for (Place place : places) {
            add(found, taken, new Found(place.span().begin(), place.span().end(), Mention.Kind.PLACE, place.country()));
        }
        found.sort(Comparator.comparingInt(Found::begin));
        Map<Mark, Linked> linked = new HashMap<>();
        return found.stream().map(one -> name(text, one, found, linked)).toList();
    }

    /// The tagger has learnt from English alone: in another script its spans are chance.
    private static boolean isLatin(String text, int begin, int end) {
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            if (c > 127 && Character.isLetter(c) && Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN) {
                return false;
            }
        }
        return true;
    }

    private static boolean isActor(Mention.Kind kind) {
        return kind == Mention.Kind.PERSON || kind == Mention.Kind.ORGANISATION;
    }

    /// What the tagger's mention is in the light of what is known for certain: a title alone is no
    /// name, the lexicons know their own, and a span that is just a place of the map is one unless
    /// it begins with a given name. On the development set (web text) this takes strict F1 from
    /// 59.9 (the tagger alone) to 62.2.
    private Optional<Mention.Kind> corrected(String written, Mention.Kind kind, int begin, Map<Integer, Place> placed) {
        if (!lexicon.sector(written).isEmpty() || countries.byDemonym(written).isPresent()) {
            return countries.byDemonym(written).map(country -> Mention.Kind.NATIONALITY); // else a title or common noun
        }
        List<ActorLexicon.Entry> entries = lexicon.named(written);
        if (!entries.isEmpty()) {
            return Optional.of(entries.getFirst().kind());
        }
        Place place = placed.get(begin);
        boolean same = place != null && place.span().text().equals(written);
        int space = written.indexOf(' ');
        String first = SmallLetters.of(space < 0 ? written : written.substring(0, space));
        return Optional.of(same && !given.contains(first) ? Mention.Kind.PLACE : kind);
    }

    private static Optional<String> country(int begin, int end, Map<Integer, Place> placed) {
        return Optional.ofNullable(placed.get(begin))
                .filter(place -> place.span().end() == end)
                .flatMap(Place::country);
    }

    /// Actors and peoples that the lexicons know, longest first.
    private void fromLexicon(String text, List<Token> tokens, List<Found> found, BitSet taken) {
        int at = 0;
        while (at < tokens.size()) {
            int words = 1;
            for (int length = Math.min(ActorLexicon.LONGEST, tokens.size() - at); length > 0; length--) {
                int begin = tokens.get(at).begin();
                int end = tokens.get(at + length - 1).end();
                String piece = text.substring(begin, end);
                if (!Character.isUpperCase(piece.charAt(0))) {
                    break;
                }
                List<ActorLexicon.Entry> entries = lexicon.named(piece);
                if (!entries.isEmpty() || countries.byDemonym(piece).isPresent()) {
                    Mention.Kind kind = entries.isEmpty()
                            ? Mention.Kind.NATIONALITY
                            : entries.getFirst().kind();
                    add(found, taken, new Found(begin, end, kind, Optional.empty()));
                    words = length;
                    break;
                }
            }
            at += words;
        }
    }

    /// Adds a name where none stands yet.
    private static void add(List<Found> found, BitSet taken, Found one) {
        int next = taken.nextSetBit(one.begin());
        if (next < 0 || next >= one.end()) {
            taken.set(one.begin(), one.end());
            found.add(one);
        }
    }

    private Name name(String text, Found one, List<Found> all, Map<Mark, Linked> linked) {
        Span span = Span.of(text, one.begin(), one.end());
        Linked link = linked.computeIfAbsent(new Mark(one.kind(), span.text()), mark -> {
            String full = fullest(text, one, mark.text(), all);
            return new Linked(full, actors.find(full));
        });
        String fullest = link.fullest();
        Optional<Actor> actor = link.actor();
        return switch (one.kind()) {
            case PERSON, ORGANISATION ->
                new Name(
                        span,
                        one.kind(),
                        Optional.of(actor.map(Actor::name)
                                .filter(known -> !lexicon.named(fullest).isEmpty())
                                .orElse(fullest)),
                        actor.flatMap(Actor::country),
                        actor.flatMap(Actor::sector));
            case NATIONALITY ->
                new Name(span, one.kind(), Optional.empty(), actor.flatMap(Actor::country), Optional.empty());
            case PLACE, OTHER -> new Name(span, one.kind(), Optional.empty(), one.country(), Optional.empty());
        };
    }

    /// The fullest name in the article that this one is short for: of a person one that ends with it, of an
    /// organisation one whose initials it is.
    private static String fullest(String text, Found one, String name, List<Found> all) {
        String best = name;
        for (Found other : all.subList(0, Math.min(all.size(), MOST_COMPARED))) {
            if (other.kind() != one.kind() || other.end() - other.begin() <= best.length()) {
                continue;
            }
            String candidate = text.substring(other.begin(), other.end());
            boolean same =
                    one.kind() == Mention.Kind.PERSON && Folding.fold(candidate).endsWith(" " + Folding.fold(name));
            boolean initials = one.kind() == Mention.Kind.ORGANISATION && isInitials(name, candidate);
            best = same || initials ? candidate : best;
        }
        return best;
    }

    private static boolean isInitials(String acronym, String name) {
        if (acronym.length() < 2 || acronym.length() > 8 || !acronym.equals(acronym.toUpperCase(Locale.ROOT))) {
            return false;
        }
        StringBuilder initials = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < name.length(); i++) {
            boolean letter = Character.isLetter(name.charAt(i));
            if (letter && !inside && Character.isUpperCase(name.charAt(i))) {
                initials.append(name.charAt(i));
            }
            inside = letter;
        }
        return acronym.replace(".", "").contentEquals(initials);
    }
}
