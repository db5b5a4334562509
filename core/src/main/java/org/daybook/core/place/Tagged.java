package org.daybook.core.place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.language.Mention;
import org.daybook.core.language.Sentence;
import org.daybook.core.language.Token;
import org.daybook.core.lexicon.SmallLetters;

/// What the grammar's name tagger says of an article: what kind of thing each marked name is, and the words
/// of the full names of persons and companies, of which each alone may stand for the whole ("Lachlan" for
/// Lachlan Murdoch). For one article.
final class Tagged {
    /// "Mohammed bin Salman Al Saud"; a longer one is rather a list.
    private static final int LONGEST_PERSON = 4;

    private record Marked(int end, Mention.Kind kind) {}

    private final Map<Integer, Marked> marked = new HashMap<>();
    private final Set<String> persons = new HashSet<>();
    private final Set<String> companies = new HashSet<>();

    /// @param sentences the text's grammar; may be empty, then nothing is known
    Tagged(List<Sentence> sentences, Gazetteer gazetteer, EnglishSurroundings surroundings) {
        for (Sentence sentence : sentences) {
            for (Mention mention : sentence.mentions()) {
                List<Token> tokens = sentence.tokens().subList(mention.first(), mention.last());
                int end = tokens.getLast().end();
                marked.put(tokens.getFirst().begin(), new Marked(end, mention.kind()));
                String last = SmallLetters.of(tokens.getLast().form());
                if (mention.kind() == Mention.Kind.ORGANISATION && surroundings.cue("company", last)) {
                    companies.add(tokens.getFirst().form());
                }
                if (mention.kind() == Mention.Kind.PERSON && fullName(tokens, gazetteer, surroundings)) {
                    persons.add(tokens.getFirst().form());
                    persons.add(tokens.getLast().form());
                }
            }
        }
    }

    private static boolean fullName(List<Token> tokens, Gazetteer gazetteer, EnglishSurroundings surroundings) {
        if (tokens.size() < 2 || tokens.size() > LONGEST_PERSON) {
            return false;
        }
        String first = tokens.getFirst().form();
        if (!surroundings.firstName(SmallLetters.of(first)) && gazetteer.knows(first)) {
            return false; // "Springfield Reads", which the tagger takes for a person now and then
        }
        StringBuilder name = new StringBuilder();
        for (Token token : tokens) {
            String small = SmallLetters.of(token.form());
            boolean acronym = token.form().length() > 1
                    && token.form().equals(token.form().toUpperCase(Locale.ROOT));
            if (acronym
                    || surroundings.common(small)
                    || surroundings.cue("organisation", small)
                    || surroundings.cue("title", small)) {
                return false;
            }
            name.append(name.isEmpty() ? "" : " ").append(token.form());
        }
        return !gazetteer.knows(name.toString());
    }

    /// Whether a person of the article bears this word as first or last name, or a
    /// company as the first word of its.
    boolean bears(String word) {
        return persons.contains(word) || companies.contains(word);
    }

    /// What the tagger took exactly these characters for.
    Optional<Mention.Kind> exactly(int begin, int end) {
        return Optional.ofNullable(marked.get(begin))
                .filter(mark -> mark.end() == end)
                .map(Marked::kind);
    }
}
