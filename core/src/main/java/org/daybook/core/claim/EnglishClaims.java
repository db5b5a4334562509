package org.daybook.core.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.daybook.core.article.Span;
import org.daybook.core.claim.Claim.Kind;
import org.daybook.core.language.Sentence;
import org.daybook.core.name.Name;

/// Who is said to have said, thought or planned what, in English.
///
/// Cues come from lexicons (verbs, nouns, adjectives, "according to"), sources and contents from the
/// dependency tree by the shape of the clause, quotations from their marks, over sentences and paragraphs.
/// What is said and thought counts alike, with quotation marks or without (the attribution relation of PARC
/// 3.0, Pareti 2016). No word belongs to two contents: a claim within another's content is given inside it. Immutable,
/// safe for any number of threads, linear in the text.
public final class EnglishClaims {
    private final EnglishCues cues;
    private final Channels channels;
    private final Standings standings;

    private EnglishClaims(EnglishCues cues, Channels channels, Standings standings) {
        this.cues = cues;
        this.channels = channels;
        this.standings = standings;
    }

    /// Loads the lexicons from the class path, once.
    public static EnglishClaims load() {
        return new EnglishClaims(EnglishCues.load(), Channels.load(), Standings.load());
    }

    /// The claims of a text, in the order of their cues.
    ///
    /// @param sentences the text's sentences, in order
    /// @param names     the names marked in it, in order
    public List<Claim> find(String text, List<Sentence> sentences, List<Name> names) {
        Quotations quotations = Quotations.in(text);
        Gathering gathering = new Gathering(text, sentences, names, quotations, cues);
        List<Found> found = gathering.claims();
        List<Found> inner = new ArrayList<>();
        List<List<Claim>> inside = new ArrayList<>();
        List<List<Found>> nested = gathering.inside(found);
        nested.forEach(inner::addAll);
        List<Claim> read =
                claims(text, sentences, names, quotations, inner, Collections.nCopies(inner.size(), List.of()));
        int from = 0;
        for (List<Found> within : nested) {
            inside.add(read.subList(from, from + within.size()));
            from += within.size();
        }
        return claims(text, sentences, names, quotations, found, inside);
    }

    private List<Claim> claims(
            String text,
            List<Sentence> sentences,
            List<Name> names,
            Quotations quotations,
            List<Found> found,
            List<List<Claim>> inside) {
        List<Claim.Standing> standing = standings.of(text, sentences, found);
        List<Optional<String>> voices = new Voices(text, names).of(found);
        List<Claim> claims = new ArrayList<>(found.size());
        for (int i = 0; i < found.size(); i++) {
            Found one = found.get(i);
            claims.add(new Claim(
                    one.source(),
                    voices.get(i),
                    Optional.of(one.cue()),
                    one.content(),
                    kind(text, one.content(), quotations),
                    channels.of(sentences.get(one.sentence()), one),
                    standing.get(i),
                    inside.get(i)));
        }
        return claims;
    }

    /// Direct when at least 90 % of the content's words stand between quotation
    /// marks, indirect when none does.
    private static Kind kind(String text, List<Span> content, Quotations quotations) {
        int words = 0;
        int quoted = 0;
        for (Span piece : content) {
            for (int at = piece.begin(); at < piece.end(); at++) {
                boolean starts = Character.isLetterOrDigit(text.charAt(at))
                        && (at == piece.begin() || !Character.isLetterOrDigit(text.charAt(at - 1)));
                if (starts) {
                    words++;
                    quoted += quotations.holds(at) ? 1 : 0;
                }
            }
        }
        if (quoted == 0) {
            return Kind.INDIRECT;
        }
        return quoted * 10 >= words * 9 ? Kind.DIRECT : Kind.MIXED;
    }
}
