package org.daybook.core.count;

import java.util.List;
import org.daybook.core.language.EnglishNumerals;
import org.daybook.core.language.Piece;

/// What is counted behind a number.
///
/// @param last index behind its last word; of the number where no noun follows that belongs to it
/// @param kind whether these are people
record CountedNoun(int last, Quantity.Kind kind) {
    /// "two unidentified young Bangladeshi construction workers" has four words before its noun.
    static final int MOST_ADJECTIVES = 6;

    /// Reads on from a number to its noun, over a bounded number of words. Immutable.
    record Finder(Lexicon lexicon, EnglishNumerals numerals) {
        CountedNoun behind(List<Piece> words, int at, int end) {
            int limit = Math.min(end, at + MOST_ADJECTIVES);
            for (int i = at; i < limit; i++) {
                Piece word = words.get(i);
                String form = word.form();
                if (lexicon.is("people", form) || lexicon.is("person", form) || people(word)) {
                    int last = i + 1;
                    while (last < end
                            && (lexicon.is("people", words.get(last).form())
                                    || lexicon.is("person", words.get(last).form()))) {
                        last++;
                    }
                    return new CountedNoun(last, Quantity.Kind.PEOPLE);
                }
                boolean age = word.kind() == Piece.Kind.FIGURE || word.is("-");
                boolean another = word.kind() == Piece.Kind.LETTERS
                        && numerals.at(words, i).isPresent();
                if (another || (word.kind() == Piece.Kind.FIGURE && i == at)) {
                    return new CountedNoun(at, Quantity.Kind.OTHER);
                }
                if (i == at && (word.is("-") || lexicon.is("notcount", form))) {
                    return new CountedNoun(i + 1, Quantity.Kind.OTHER);
                }
                if ((word.kind() != Piece.Kind.LETTERS && !age)
                        || lexicon.is("stop", form)
                        || lexicon.is("skip", form)
                        || lexicon.is("determiner", form)
                        || lexicon.is("notcount", form)
                        || lexicon.is("not", form)
                        || !lexicon.predicates(words, i).isEmpty()) {
                    return new CountedNoun(at, i == at ? Quantity.Kind.BARE : Quantity.Kind.OTHER);
                }
            }
            return new CountedNoun(at, limit == at ? Quantity.Kind.BARE : Quantity.Kind.OTHER);
        }

        /// "six Azerbaijanis", "two Hondurans", "three Franciscans": a capital and a plural, no day and no month.
        private boolean people(Piece word) {
            return word.capital()
                    && word.kind() == Piece.Kind.LETTERS
                    && !lexicon.is("calendar", word.form())
                    && (word.form().endsWith("ese")
                            || (word.form().endsWith("s") && !word.form().endsWith("ss")));
        }
    }
}
