package org.daybook.core.count;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.daybook.core.language.Piece;

/// The quantities around a word of one sentence: the one that stands right behind it, right before it, or as
/// the subject of its clause, joined with those that "and" ties to it. Looks no further than a bounded number
/// of words; changes nothing. For one sentence.
final class Surroundings {
    /// A subject further away from its verb than this is another clause's as often as not.
    private static final int REACH = 22;

    /// "may also have been critically" stands between a subject and its participle.
    private static final int AUXILIARIES = 7;

    /// Words of ", at least seven of them children under the age of ten,".
    private static final int LONGEST_PART = 14;

    /// Words of ", who had worked in the north for a charity since the beginning of the year,".
    private static final int LONGEST_CLAUSE = 30;

    private final Lexicon lexicon;
    private final List<Piece> words;
    private final int begin;
    private final int end;
    private final List<Quantity> quantities;

    /// Index of the quantity that covers a word, else -1.
    private final int[] cover;

    Surroundings(Lexicon lexicon, List<Piece> words, int begin, int end, List<Quantity> quantities) {
        this.lexicon = lexicon;
        this.words = words;
        this.begin = begin;
        this.end = end;
        this.quantities = quantities;
        cover = new int[end - begin];
        Arrays.fill(cover, -1);
        for (int q = 0; q < quantities.size(); q++) {
            int last = Math.min(end, quantities.get(q).last());
            Arrays.fill(cover, quantities.get(q).first() - begin, last - begin, q);
        }
    }

    /// The quantity that covers a word.
    Optional<Quantity> at(int i) {
        return cover[i - begin] < 0 ? Optional.empty() : Optional.of(quantities.get(cover[i - begin]));
    }

    // --- what stands behind

    Optional<Quantity> object(int after) {
        int at = after;
        for (int skipped = 0; at < end && skipped < 3; skipped++, at++) {
            if (cover[at - begin] >= 0) {
                Quantity quantity = quantities.get(cover[at - begin]);
                boolean counts = quantity.kind() != Quantity.Kind.OTHER && quantity.first() == at;
                return counts ? Optional.of(joinedRight(quantity)) : Optional.empty();
            }
            String form = words.get(at).form();
            if (words.get(at).capital()
                    && words.get(at).kind() == Piece.Kind.LETTERS
                    && !lexicon.is("calendar", form)) {
                Quantity name = name(at);
                boolean group = name.last() == at + 1 && at > after && form.endsWith("s");
                return group || ofMany(name.last()) ? Optional.empty() : Optional.of(name);
            }
            boolean between = lexicon.is("open", form)
                    || form.endsWith("ly")
                    || form.equals("also")
                    || form.equals("all")
                    || form.equals("the")
                    || form.equals("off")
                    || form.equals("dead");
            if (!between || form.equals("off")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// "the death of Russian peacekeepers", "of Russian military advisers": a nation's name before the noun of people
    /// whose number is not said.
    private boolean ofMany(int behind) {
        for (int i = behind; i < Math.min(end, behind + 4); i++) {
            Piece word = words.get(i);
            if (lexicon.is("people", word.form())) {
                return true;
            }
            if (word.kind() != Piece.Kind.LETTERS
                    || word.capital()
                    || lexicon.is("person", word.form())
                    || lexicon.is("stop", word.form())
                    || lexicon.is("be", word.form())
                    || !lexicon.predicates(words, i).isEmpty()) {
                return false;
            }
        }
        return false;
    }

    /// The name that begins here, as one person.
    private Quantity name(int at) {
        int last = at + 1;
        while (last < end && last - at < 5 && words.get(last).capital() && cover[last - begin] < 0) {
            last++;
        }
        return Quantity.of(at, last, 1, Quantity.Kind.NAMED);
    }

    Quantity joinedRight(Quantity first) {
        Quantity sum = first;
        Quantity part = first;
        while (part.kind() != Quantity.Kind.NOBODY) {
            int at = part.last();
            int links = 0;
            while (at < end
                    && links < 2
                    && (words.get(at).is(",") || words.get(at).is("and"))) {
                at++;
                links++;
            }
            if (links == 0 || at >= end || cover[at - begin] < 0) {
                return sum;
            }
            Quantity next = quantities.get(cover[at - begin]);
            boolean person = next.kind() == Quantity.Kind.PEOPLE || next.kind() == Quantity.Kind.ONE;
            boolean own = next.last() < end
                    && (lexicon.is("be", words.get(next.last()).form())
                            || !lexicon.predicates(words, next.last()).isEmpty());
            if (next.first() != at || !person || own) {
                return sum;
            }
            sum = sum.plus(next);
            part = next;
        }
        return sum;
    }

    // --- what stands before

    /// The quantity that ends right before a word: "five dead", "five people killed", "six
    /// villagers and a child dead".
    Optional<Quantity> before(int at) {
        int i = at - 1;
        while (i >= begin
                && at - i <= 3
                && (lexicon.is("close", words.get(i).form())
                        || words.get(i).is("others")
                        || words.get(i).is("more")
                        || words.get(i).form().endsWith("ly"))
                && cover[i - begin] < 0) {
            i--;
        }
        if (i < begin || cover[i - begin] < 0) {
            return Optional.empty();
        }
        Quantity quantity = quantities.get(cover[i - begin]);
        boolean counts = quantity.kind() != Quantity.Kind.OTHER && quantity.last() == i + 1;
        return counts ? Optional.of(joinedLeft(quantity)) : Optional.empty();
    }

    Optional<Quantity> subject(int at) {
        int i = at - 1;
        boolean not = false;
        boolean plural = false;
        while (i >= begin && at - i <= AUXILIARIES && auxiliary(i)) {
            not |= lexicon.is("not", words.get(i).form());
            plural |= lexicon.is("plural", words.get(i).form());
            i--;
        }
        i = beforePart(i);
        if (i < begin) {
            return Optional.empty();
        }
        Optional<Quantity> near = cover[i - begin] < 0 ? named(i, plural) : Optional.empty();
        boolean several = plural; // "… were killed": no single person's verb, however near that person stands
        Optional<Quantity> subject = near.isPresent() ? near : nearest(i).filter(found -> !several || !single(found));
        boolean negated = not;
        return subject.map(quantity ->
                negated ? Quantity.of(quantity.first(), quantity.last(), 0, Quantity.Kind.NOBODY) : quantity);
    }

    private static boolean single(Quantity quantity) {
        return quantity.low().orElse(0) == 1 && quantity.high().orElse(0) == 1;
    }

    /// Where "two civilians, one of them a child, had been killed" goes on to the left of the words between
    /// the commas: they speak of a part, or say who somebody is.
    private int beforePart(int at) {
        if (at < begin || !words.get(at).is(",")) {
            return at;
        }
        boolean part = false;
        for (int i = at - 1; i > Math.max(begin, at - LONGEST_CLAUSE); i--) {
            if (words.get(i).is(";")) {
                break;
            }
            if (words.get(i).is("who") && words.get(i - 1).is(",")) {
                boolean age = words.get(i - 2).kind() == Piece.Kind.FIGURE; // "Ana Ruiz, 32, who"
                return age ? i - 1 : i - 2;
            }
        }
        for (int i = at - 1; i >= Math.max(begin, at - LONGEST_PART); i--) {
            if (words.get(i).is(",")) {
                part |= lexicon.is("subset", words.get(i + 1).form());
                return part ? i - 1 : at;
            }
            part |= words.get(i).is("of") && ofThem(i, i + 1);
        }
        return at;
    }

    private boolean auxiliary(int i) {
        String form = words.get(i).form();
        return cover[i - begin] < 0
                && (lexicon.is("be", form)
                        || lexicon.is("skip", form)
                        || lexicon.is("not", form)
                        || form.endsWith("ly"));
    }

    /// A pronoun or a name as the subject; an age may stand behind a name.
    private Optional<Quantity> named(int at, boolean plural) {
        int i = at;
        if (words.get(i).is(",")
                && i - 3 >= begin
                && words.get(i - 1).kind() == Piece.Kind.FIGURE
                && words.get(i - 2).is(",")) {
            i -= 3;
        }
        Piece word = words.get(i);
        if (lexicon.is("subject", word.form()) && !plural) {
            return Optional.of(Quantity.of(i, i + 1, 1, Quantity.Kind.PRONOUN));
        }
        if (!word.capital() || word.kind() != Piece.Kind.LETTERS || i == begin || lexicon.is("people", word.form())) {
            return Optional.empty();
        }
        int first = i;
        while (first > begin
                && words.get(first - 1).capital()
                && words.get(first - 1).kind() == Piece.Kind.LETTERS
                && i - first < 4) {
            first--;
        }
        boolean within =
                first > begin && lexicon.is("preposition", words.get(first - 1).form());
        if (plural) { // "Ann Lee, 42, and Ben Lee were killed", but not "Mali were killed"
            boolean pair = first - 2 >= begin
                    && words.get(first - 1).is("and")
                    && (words.get(first - 2).is(",") || words.get(first - 2).capital());
            return pair
                    ? Optional.of(
                            new Quantity(first, i + 1, OptionalLong.of(2), OptionalLong.empty(), Quantity.Kind.NAMED))
                    : Optional.empty();
        }
        return within ? Optional.empty() : Optional.of(Quantity.of(first, i + 1, 1, Quantity.Kind.NAMED));
    }

    /// The next quantity to the left that is not itself part of another phrase ("a mother of three").
    private Optional<Quantity> nearest(int from) {
        int i = from;
        while (i >= begin && from - i < REACH) {
            String form = words.get(i).form();
            if (form.equals(";") || form.equals(":")) {
                return Optional.empty();
            }
            if (cover[i - begin] < 0) {
                i--;
                continue;
            }
            Quantity quantity = quantities.get(cover[i - begin]);
            int first = quantity.first();
            boolean within = first > begin
                    && lexicon.is("preposition", words.get(first - 1).form());
            boolean adjacent = quantity.last() == from + 1 || ofThem(quantity.last(), from);
            boolean bare = quantity.kind() == Quantity.Kind.BARE && !adjacent;
            boolean subset = quantity.numeral()
                    && quantity.last() + 1 < end
                    && words.get(quantity.last()).is("of")
                    && !adjacent;
            if (adjacent && quantity.low().isEmpty() && quantity.high().isEmpty()) {
                return Optional.empty(); // "many more were wounded"
            }
            if (quantity.kind() != Quantity.Kind.OTHER && !within && !bare && !subset) {
                return Optional.of(joinedLeft(quantity));
            }
            i = first - 1;
        }
        return Optional.empty();
    }

    /// "three of whom"
    private boolean ofThem(int from, int to) {
        return to == from + 1
                && words.get(from).is("of")
                && (words.get(to).is("whom") || words.get(to).is("them"));
    }

    private Quantity joinedLeft(Quantity lastPart) {
        Quantity sum = lastPart;
        Quantity part = lastPart;
        boolean and = false;
        while (part.kind() == Quantity.Kind.PEOPLE || part.kind() == Quantity.Kind.ONE) {
            int i = part.first() - 1;
            int links = 0;
            while (i >= begin
                    && links < 2
                    && (words.get(i).is(",") || words.get(i).is("and"))) {
                and |= words.get(i).is("and");
                i--;
                links++;
            }
            if (links == 0 || !and || i < begin || cover[i - begin] < 0) {
                return sum;
            }
            Quantity next = quantities.get(cover[i - begin]);
            boolean person = next.kind() == Quantity.Kind.PEOPLE || next.kind() == Quantity.Kind.ONE;
            if (next.last() != i + 1 || !person) {
                return sum;
            }
            sum = next.plus(sum);
            part = next;
        }
        return sum;
    }
}
