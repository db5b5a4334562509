package org.daybook.core.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.article.Span;
import org.daybook.core.language.Mention;
import org.daybook.core.language.Sentence;
import org.daybook.core.language.Tag;
import org.daybook.core.language.Token;
import org.daybook.core.lexicon.LexiconFile;
import org.daybook.core.lexicon.SmallLetters;
import org.daybook.core.place.Countries;
import org.daybook.core.place.Place;

/// The countries that adjectives of nationality tell: "the Turkish coast", "a Canadian engineer". They are
/// associative toponyms (Gritta et al. 2020): no event is in them, so they are kept apart by their kind.
/// Left out are peoples ("the Turks", who may be anywhere), languages ("she speaks French") and what stands
/// inside a longer name. Immutable, shared by all threads; linear in the text.
public final class EnglishNationalities {
    /// Words between a verb of speech and the language: "spoke only a little French".
    private static final int REACH = 4;

    private final Countries countries = Countries.load();
    private final Map<String, Set<String>> cues = new HashMap<>();

    private EnglishNationalities() {
        for (String[] line : LexiconFile.rows(EnglishNationalities.class, "en/nationality-cues.txt", 2)) {
            cues.put(line[0], Set.of(line[1].split("\\|", -1)));
        }
    }

    public static EnglishNationalities load() {
        return new EnglishNationalities();
    }

    /// @param names  all names of the text, in order
    /// @param places the places meant as such, in order, which these do not overlap
    /// @return in order, each of kind [Place#NATIONALITY]
    public List<Place> find(List<Sentence> sentences, List<Name> names, List<Place> places) {
        List<Place> found = new ArrayList<>();
        int sentence = 0;
        int place = 0;
        for (Name name : names) {
            Optional<Countries.Country> country = name.kind() == Mention.Kind.NATIONALITY
                            && !people(name.span().text())
                    ? countries.byDemonym(name.span().text())
                    : Optional.empty();
            if (country.isEmpty()) {
                continue;
            }
            int begin = name.span().begin();
            while (sentence < sentences.size() && sentences.get(sentence).end() <= begin) {
                sentence++;
            }
            while (place < places.size() && places.get(place).span().end() <= begin) {
                place++;
            }
            boolean taken = place < places.size()
                    && places.get(place).span().begin() < name.span().end();
            if (!taken
                    && (sentence == sentences.size()
                            || !language(sentences.get(sentence).tokens(), name.span()))) {
                found.add(place(name.span(), country.get()));
            }
        }
        return found;
    }

    private static Place place(Span span, Countries.Country country) {
        return new Place(
                span,
                country.name(),
                Optional.of(country.centre()),
                Optional.of(country.code()),
                country.geonameid(),
                Optional.empty(),
                Optional.of(Place.NATIONALITY));
    }

    /// "Canadians", "Poles", "Frenchmen".
    private static boolean people(String word) {
        return (word.endsWith("s") && !word.endsWith("ss"))
                || (word.endsWith("man") && !word.equals("German"))
                || word.endsWith("men");
    }

    private boolean language(List<Token> tokens, Span span) {
        int first = 0;
        while (first < tokens.size() && tokens.get(first).begin() < span.begin()) {
            first++;
        }
        int next = first;
        while (next < tokens.size() && tokens.get(next).begin() < span.end()) {
            next++;
        }
        int behind = next < tokens.size() && tokens.get(next).form().equals("-") ? next + 1 : next;
        if (behind < tokens.size() && cue("behind", tokens.get(behind).form())) {
            return true;
        }
        if (next < tokens.size() && describes(tokens.get(next))) {
            return false;
        }
        for (int i = Math.max(0, first - REACH); i < first; i++) {
            if (cue("speech", tokens.get(i).lemma())) {
                return true;
            }
        }
        return first > 0 && cue("before", tokens.get(first - 1).form());
    }

    /// Whether the word may be what the adjective describes.
    private static boolean describes(Token next) {
        return next.tag() == Tag.NOUN
                || next.tag() == Tag.PROPN
                || next.tag() == Tag.ADJ
                || next.form().equals("-");
    }

    private boolean cue(String kind, String word) {
        return cues.getOrDefault(kind, Set.of()).contains(SmallLetters.of(word));
    }
}
