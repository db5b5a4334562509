package org.daybook.core.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.daybook.core.language.EnglishNumerals;
import org.daybook.core.language.Piece;

/// Reads English phrases that say how many people: "at least 14 people", "between 15 and 20",
/// "dozens", "a 26-year-old man", "no one". Looks a bounded number of words ahead, so a text is
/// read in linear time. Immutable.
final class Quantities {

    private static final long LARGEST = 1_000_000_000L;
    private static final List<String> TENS = List.of("tens", "of", "thousands");
    private static final List<String> HUNDREDS = List.of("hundreds", "of", "thousands");

    private final Lexicon lexicon;
    private final EnglishNumerals numerals;
    private final CountedNoun.Finder nouns;

    /// Words that are no number and with which a quantity may begin all the same. Most words of a text cannot begin
    /// one, and need not be tried as each kind of it.
    private final Set<String> beginnings;

    Quantities(Lexicon lexicon, EnglishNumerals numerals) {
        this.lexicon = lexicon;
        this.numerals = numerals;
        this.nouns = new CountedNoun.Finder(lexicon, numerals);
        Set<String> others = lexicon.all("nobody", "vague", "reflexive", "determiner");
        others.addAll(lexicon.modifierBeginnings());
        others.addAll(List.of("many", "between", "from", "no", "tens", "hundreds"));
        this.beginnings = Set.copyOf(others);
    }

    /// All quantities of a sentence in order, not overlapping; `end` is behind its last word.
    List<Quantity> of(List<Piece> words, int begin, int end) {
        List<Quantity> found = new ArrayList<>();
        int at = begin;
        while (at < end) {
            boolean begins = numerals.mayBegin(words.get(at))
                    || beginnings.contains(words.get(at).form());
            Optional<Quantity> quantity = begins ? at(words, at, end) : Optional.empty();
            if (quantity.isPresent()) {
                found.add(quantity.get());
                at = quantity.get().last();
            } else {
                at++;
            }
        }
        return found;
    }

    private Optional<Quantity> at(List<Piece> words, int at, int end) {
        if (age(words, at)) {
            return Optional.empty();
        }
        if (words.get(at).is("many")) {
            int last = at + 1 < end
                            && (words.get(at + 1).is("more")
                                    || words.get(at + 1).is("others"))
                    ? at + 2
                    : at + 1;
            return Optional.of(new Quantity(at, last, OptionalLong.empty(), OptionalLong.empty(), Quantity.Kind.OTHER));
        }
        Optional<Quantity> range = range(words, at, end);
        if (range.isPresent()) {
            return range;
        }
        Optional<Quantity> nobody = nobody(words, at, end);
        if (nobody.isPresent()) {
            return nobody;
        }
        Lexicon.Bound bound = Lexicon.Bound.ABOUT;
        int number = at;
        for (Lexicon.Modifier modifier : lexicon.modifier(words, at)) {
            bound = modifier.bound();
            number = quote(words, at + modifier.words().size());
            List<Lexicon.Modifier> second = number < end ? lexicon.modifier(words, number) : List.of();
            if (!second.isEmpty()) { // "at least some 40"
                number = quote(words, number + second.get(0).words().size());
            }
        }
        if (number >= end) {
            return Optional.empty();
        }
        if (age(words, at, end)) {
            return one(words, at, end);
        }
        Optional<Quantity> counted = counted(words, at, number, end, bound);
        return counted.isPresent() ? counted : one(words, at, end);
    }

    /// "aged 30 and 41", "Smith, 34,".
    private static boolean age(List<Piece> words, int at) {
        if (words.get(at).kind() != Piece.Kind.FIGURE || at == 0) {
            return false;
        }
        String before = words.get(at - 1).form();
        boolean second = before.equals("and") && at > 2 && words.get(at - 3).is("aged");
        boolean between = before.equals(",")
                && at > 1
                && words.get(at - 2).kind() == Piece.Kind.LETTERS
                && at + 1 < words.size()
                && (words.get(at + 1).is(",") || words.get(at + 1).is("."));
        return before.equals("aged") || before.equals("age") || second || between;
    }

    private int quote(List<Piece> words, int at) {
        return at < words.size() && lexicon.is("open", words.get(at).form()) ? at + 1 : at;
    }

    // --- "between 15 and 20 people", "ten to twelve", "30-35", "two or three"

    private Optional<Quantity> range(List<Piece> words, int at, int end) {
        int number = at;
        boolean opened = words.get(at).is("between") || words.get(at).is("from");
        if (opened) {
            number++;
        }
        if (number >= end) {
            return Optional.empty();
        }
        Optional<EnglishNumerals.Numeral> low = cardinal(words, number);
        if (low.isEmpty() || low.get().end() + 1 >= end) {
            return Optional.empty();
        }
        Piece link = words.get(low.get().end());
        boolean links = link.is("to")
                || link.is("or")
                || link.is("-")
                || link.is("–")
                || (link.is("and") && words.get(at).is("between"));
        Optional<EnglishNumerals.Numeral> high =
                links ? cardinal(words, low.get().end() + 1) : Optional.empty();
        if (high.isEmpty() || high.get().value() <= low.get().value()) {
            return Optional.empty();
        }
        CountedNoun noun = nouns.behind(words, high.get().end(), end);
        return Optional.of(new Quantity(
                at,
                noun.last(),
                OptionalLong.of((long) low.get().value()),
                OptionalLong.of((long) high.get().value()),
                noun.kind()));
    }

    // --- "no one", "no passengers"

    private Optional<Quantity> nobody(List<Piece> words, int at, int end) {
        String form = words.get(at).form();
        if (lexicon.is("nobody", form)) {
            return Optional.of(Quantity.of(at, at + 1, 0, Quantity.Kind.NOBODY));
        }
        if (form.equals("no") && at + 1 < end) {
            if (words.get(at + 1).is("one")) {
                return Optional.of(Quantity.of(at, at + 2, 0, Quantity.Kind.NOBODY));
            }
            CountedNoun noun = nouns.behind(words, at + 1, end);
            if (noun.kind() == Quantity.Kind.PEOPLE) {
                return Optional.of(Quantity.of(at, noun.last(), 0, Quantity.Kind.NOBODY));
            }
        }
        return Optional.empty();
    }

    // --- a number or "dozens", with what is counted

    private Optional<Quantity> counted(List<Piece> words, int first, int at, int end, Lexicon.Bound bound) {
        Optional<EnglishNumerals.Numeral> number = cardinal(words, at);
        Optional<EnglishNumerals.Numeral> vague = number.isPresent() ? Optional.empty() : vague(words, at, end);
        if (number.isEmpty() && vague.isEmpty()) {
            return Optional.empty();
        }
        int after = number.or(() -> vague).orElseThrow().end();
        long value = (long) number.or(() -> vague).orElseThrow().value();
        if (after < end
                && words.get(after).is("of")
                && after + 1 < end
                && words.get(after + 1).is("the")) {
            after += 2; // "nine of the injured": a part, which its own number says
            if (after < end && cardinal(words, after).isPresent()) {
                return Optional.of(new Quantity(
                        first, after, OptionalLong.of(value), OptionalLong.of(value), Quantity.Kind.OTHER));
            }
        }
        CountedNoun noun = nouns.behind(words, after, end);
        int last = noun.last();
        Lexicon.Bound known = bound;
        if (vague.isPresent() && value != 2) {
            known = Lexicon.Bound.LEAST;
        }
        if (Lexicon.matches(words, last, List.of("or", "more"))) {
            last += 2;
            known = Lexicon.Bound.LEAST;
        }
        OptionalLong low = known == Lexicon.Bound.MOST ? OptionalLong.empty() : OptionalLong.of(value);
        OptionalLong high = known == Lexicon.Bound.LEAST ? OptionalLong.empty() : OptionalLong.of(value);
        return Optional.of(new Quantity(first, last, low, high, noun.kind()));
    }

    private Optional<EnglishNumerals.Numeral> cardinal(List<Piece> words, int at) {
        if (at >= words.size()
                || (at > 0
                        && (words.get(at - 1).is("$")
                                || words.get(at - 1).is("€")
                                || words.get(at - 1).is("£")))) {
            return Optional.empty();
        }
        return numerals.at(words, at)
                .filter(number -> number.value() < LARGEST && number.value() == Math.rint(number.value()))
                .filter(number -> !year(words, at, number));
    }

    /// Four figures from 1900 to 2099 written without a comma are rather a year, unless people follow.
    private boolean year(List<Piece> words, int at, EnglishNumerals.Numeral number) {
        Piece word = words.get(at);
        boolean four = word.kind() == Piece.Kind.FIGURE
                && word.end() - word.begin() == 4
                && number.value() >= 1900
                && number.value() < 2100;
        return four && nouns.behind(words, number.end(), words.size()).kind() != Quantity.Kind.PEOPLE;
    }

    private Optional<EnglishNumerals.Numeral> vague(List<Piece> words, int at, int end) {
        int word = at;
        if (words.get(word).is("a") && word + 1 < end) {
            word++;
        }
        if (Lexicon.matches(words, word, TENS)) {
            return Optional.of(new EnglishNumerals.Numeral(skipOf(words, word + 3, end), 20_000));
        }
        if (Lexicon.matches(words, word, HUNDREDS)) {
            return Optional.of(new EnglishNumerals.Numeral(skipOf(words, word + 3, end), 200_000));
        }
        String form = words.get(word).form();
        long value = lexicon.value("vague", form);
        boolean alone =
                form.equals("couple") && !(word + 1 < end && words.get(word + 1).is("of"));
        boolean article = form.equals("few") && word == at; // "few people died" is not some three
        return value == 0 || alone || article
                ? Optional.empty()
                : Optional.of(new EnglishNumerals.Numeral(skipOf(words, word + 1, end), value));
    }

    private int skipOf(List<Piece> words, int at, int end) {
        return at < end
                        && words.get(at).is("of")
                        && !(at + 1 < end && words.get(at + 1).is("them"))
                ? at + 1
                : at;
    }

    // --- "a man", "her driver", "the couple"

    private Optional<Quantity> one(List<Piece> words, int at, int end) {
        Piece word = words.get(at);
        if (lexicon.is("reflexive", word.form())) {
            return Optional.of(Quantity.of(at, at + 1, 1, Quantity.Kind.ONE));
        }
        if (!lexicon.is("determiner", word.form()) && !word.is("1") && !age(words, at, end)) {
            return Optional.empty();
        }
        int next = lexicon.is("determiner", word.form()) || word.is("1") ? at + 1 : at;
        Optional<EnglishNumerals.Numeral> rank =
                word.is("a") && next < end ? numerals.ordinal(words, next) : Optional.empty();
        if (rank.isPresent() && rank.get().end() < end && rank.get().value() > 1) {
            int last = rank.get().end();
            if (lexicon.is("person", words.get(last).form())) {
                return Optional.of(Quantity.of(at, last + 1, (long) rank.get().value(), Quantity.Kind.RANK));
            }
        }
        for (int i = next; i < Math.min(end, next + CountedNoun.MOST_ADJECTIVES + 4); i++) {
            String form = words.get(i).form();
            boolean followed = i + 1 < end
                    && (lexicon.is("person", words.get(i + 1).form())
                            || words.get(i + 1).is("'s")); // "a reporter's wife"
            if (lexicon.is("group", form)) {
                return Optional.of(Quantity.of(at, i + 1, lexicon.value("group", form), Quantity.Kind.PEOPLE));
            }
            if (lexicon.is("person", form) && !followed) {
                if (attributive(words, i, end)) {
                    return Optional.empty();
                }
                boolean many =
                        i + 1 < end && lexicon.is("people", words.get(i + 1).form());
                return many
                        ? Optional.empty()
                        : Optional.of(Quantity.of(at, withAge(words, i + 1, end), 1, Quantity.Kind.ONE));
            }
            if (form.equals("old")
                    && i > at
                    && (words.get(i - 1).is("-") || words.get(i - 1).is("years"))) {
                boolean person = i + 1 < end
                        && (lexicon.is("person", words.get(i + 1).form())
                                || lexicon.is(
                                        "person", i + 2 < end ? words.get(i + 2).form() : ""));
                if (!person) { // "a 17-year-old was shot"
                    return Optional.of(Quantity.of(at, i + 1, 1, Quantity.Kind.ONE));
                }
            }
            boolean years = words.get(i).is("-") || words.get(i).kind() == Piece.Kind.FIGURE;
            if (lexicon.is("stop", form)
                    || lexicon.is("people", form)
                    || (words.get(i).kind() != Piece.Kind.LETTERS && !years)
                    || !lexicon.predicates(words, i).isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// "the driver's father, a 61-year-old, and another man": the age says more of the person before it.
    ///
    /// @param last index behind the person
    /// @return index behind the age, else `last`
    private static int withAge(List<Piece> words, int last, int end) {
        boolean age = last + 7 < end
                && words.get(last).is(",")
                && (words.get(last + 1).is("a") || words.get(last + 1).is("an"))
                && age(words, last + 2, end)
                && words.get(last + 7).is(",");
        return age ? last + 7 : last;
    }

    /// "the terrorist attacks", "an official delegation": what looks like a person says of what kind the noun behind
    /// is.
    private boolean attributive(List<Piece> words, int at, int end) {
        if (!lexicon.is("attributive", words.get(at).form()) || at + 1 >= end) {
            return false;
        }
        Piece next = words.get(at + 1);
        return next.kind() == Piece.Kind.LETTERS
                && !next.capital()
                && !next.is("'s")
                && !next.form().endsWith("ly")
                && !next.form().endsWith("ing")
                && !next.form().endsWith("ed")
                && !lexicon.is("stop", next.form())
                && !lexicon.is("skip", next.form())
                && !lexicon.is("be", next.form())
                && !lexicon.is("not", next.form())
                && !lexicon.is("people", next.form())
                && !lexicon.is("preposition", next.form())
                && lexicon.predicates(words, at + 1).isEmpty();
    }

    /// "26-year-old man" without an article, as headlines have it; "26-year-old" alone is a person, too.
    private static boolean age(List<Piece> words, int at, int end) {
        return at + 4 < end
                && words.get(at).kind() == Piece.Kind.FIGURE
                && words.get(at + 1).is("-")
                && words.get(at + 2).is("year")
                && words.get(at + 4).is("old");
    }
}
