package org.daybook.core.count;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.daybook.core.language.Piece;

/// Finds for each predicate of a sentence the quantity it speaks of: what stands before a passive or "died", what
/// stands behind "killed" or "the deaths of", what is named behind "the death toll". Looks at a bounded number
/// of words
/// around each predicate. Immutable, shared by all threads.
final class Attachment {
    /// A subject further away from its verb than this is another clause's as often as not.
    private static final int REACH = 22;

    /// "The death toll from the quake that struck the north on Friday climbed by 40 overnight to 310."
    private static final int TOLL_REACH = 18;

    private static final int AUXILIARIES = 4;

    /// A figure said again refers to one of the last few; bounds the search in a sentence of a thousand figures.
    private static final int MEMORY = 64;

    /// @param fate     what befell them
    /// @param quantity how many
    /// @param sentence index of its sentence's first word
    record Found(Lexicon.Fate fate, Quantity quantity, int sentence) {}

    private final Lexicon lexicon;

    Attachment(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<Found> sentence(List<Piece> words, int begin, int end, List<Quantity> quantities) {
        return new Reading(words, begin, end, quantities).read();
    }

    /// One sentence being read; for one thread.
    private final class Reading {
        private final List<Piece> words;
        private final int begin;
        private final int end;
        private final List<Quantity> quantities;

        /// Index of the quantity that covers a word, else -1.
        private final int[] cover;

        private final List<Found> found = new ArrayList<>();
        private final Set<Quantity> used = new HashSet<>();

        /// What the predicate before spoke of, and the index behind it: "shot and wounded".
        private Optional<Quantity> last = Optional.empty();

        private int lastEnd = -1;

        Reading(List<Piece> words, int begin, int end, List<Quantity> quantities) {
            this.words = words;
            this.begin = begin;
            this.end = end;
            this.quantities = quantities;
            cover = new int[end - begin];
            java.util.Arrays.fill(cover, -1);
            for (int q = 0; q < quantities.size(); q++) {
                for (int i = quantities.get(q).first();
                        i < Math.min(end, quantities.get(q).last());
                        i++) {
                    cover[i - begin] = q;
                }
            }
        }

        List<Found> read() {
            List<Integer> tolls = new ArrayList<>();
            List<Lexicon.Predicate> tollWords = new ArrayList<>();
            int at = begin;
            while (at < end) {
                List<Lexicon.Predicate> here = lexicon.predicates(words, at);
                int next = at + 1;
                for (Lexicon.Predicate predicate : here) {
                    next = at + predicate.words().size();
                    if (predicate.frame() == Lexicon.Frame.TOLL) {
                        tolls.add(next);
                        tollWords.add(predicate);
                    } else if (attach(predicate, at, next) && predicate.frame() != Lexicon.Frame.NONE) {
                        break;
                    }
                }
                at = next;
            }
            for (int i = 0; i < tolls.size(); i++) {
                toll(tollWords.get(i).fate(), tolls.get(i));
            }
            parts();
            ellipses();
            return found;
        }

        private boolean attach(Lexicon.Predicate predicate, int at, int after) {
            Optional<Quantity> quantity = switch (predicate.frame()) {
                case VERB -> verb(at, after);
                case OBJECT -> object(after);
                case SUBJECT -> subject(at);
                case STATE -> state(at);
                case NOUN -> noun(at, after);
                case NONE -> none(at);
                case SELF -> self(at, after);
                case TOLL -> Optional.empty();
            };
            if (quantity.isEmpty()) {
                return false;
            }
            Quantity counted = quantity.get();
            boolean open = Lexicon.matches(words, after, List.of("or", "more"));
            add(
                    predicate.fate(),
                    open
                            ? new Quantity(
                                    counted.first(),
                                    counted.last(),
                                    counted.low(),
                                    OptionalLong.empty(),
                                    counted.kind())
                            : counted);
            mark(counted);
            last = quantity;
            lastEnd = after;
            return true;
        }

        // --- frames

        private Optional<Quantity> verb(int at, int after) {
            boolean follows = at > begin
                    && (words.get(at - 1).is("and") || words.get(at - 1).is("or"))
                    && lastEnd == at - 1;
            if (follows && last.isPresent() && object(after).isEmpty()) {
                return last;
            }
            if (passive(at)) {
                return subject(at);
            }
            Optional<Quantity> object = object(after);
            if (object.isPresent()) {
                return object;
            }
            boolean closed = after >= end
                    || words.get(after).kind() != Piece.Kind.LETTERS
                    || lexicon.is("stop", words.get(after).form())
                    || lexicon.is("skip", words.get(after).form());
            return closed ? before(at) : Optional.empty(); // else it has an object: "the minister killed off the plan"
        }

        /// A form of "be" or "get" before the participle, with no more than adverbs between.
        private boolean passive(int at) {
            for (int i = at - 1; i >= Math.max(begin, at - AUXILIARIES); i--) {
                String form = words.get(i).form();
                if (lexicon.is("be", form)) {
                    return true;
                }
                boolean between = lexicon.is("skip", form)
                        || lexicon.is("not", form)
                        || form.endsWith("ly")
                        || form.equals("and")
                        || form.equals("shot");
                if (!between) {
                    return false;
                }
            }
            return false;
        }

        private Optional<Quantity> state(int at) {
            Optional<Quantity> before = before(at);
            if (before.isPresent()) {
                return before;
            }
            return passive(at) ? subject(at) : Optional.empty();
        }

        private Optional<Quantity> noun(int at, int after) {
            Optional<Quantity> none = none(at);
            if (none.isPresent()) {
                return none;
            }
            if (after < end && words.get(after).is("of")) {
                Optional<Quantity> object = object(after + 1);
                if (object.isPresent()) {
                    return object;
                }
            }
            return before(at).filter(Quantity::numeral);
        }

        /// "no deaths", "without injury", "no immediate reports of injuries"
        private Optional<Quantity> none(int at) {
            for (int i = at - 1; i >= Math.max(begin, at - AUXILIARIES - 1); i--) {
                String form = words.get(i).form();
                if (form.equals("no") || form.equals("without")) {
                    return Optional.of(Quantity.of(i, at + 1, 0, Quantity.Kind.NOBODY));
                }
                if (words.get(i).kind() != Piece.Kind.LETTERS || lexicon.is("be", form) || cover[i - begin] >= 0) {
                    return Optional.empty();
                }
            }
            return Optional.empty();
        }

        /// "a body was found", but not "shot in the body" nor "the student body".
        private Optional<Quantity> self(int at, int after) {
            boolean opened =
                    at > begin && lexicon.is("determiner", words.get(at - 1).form());
            boolean within = at - 1 > begin
                    && lexicon.is("preposition", words.get(at - 2).form());
            return opened && !within ? Optional.of(Quantity.of(at - 1, after, 1, Quantity.Kind.ONE)) : Optional.empty();
        }

        // --- what stands behind

        private Optional<Quantity> object(int after) {
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
                    return Optional.of(name(at));
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

        /// The name that begins here, as one person.
        private Quantity name(int at) {
            int last = at + 1;
            while (last < end && last - at < 5 && words.get(last).capital() && cover[last - begin] < 0) {
                last++;
            }
            return Quantity.of(at, last, 1, Quantity.Kind.NAMED);
        }

        private Quantity joinedRight(Quantity first) {
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
                mark(part);
                mark(next);
                sum = sum.plus(next);
                part = next;
            }
            return sum;
        }

        // --- what stands before

        /// The quantity that ends right before a word: "five dead", "five people killed", "six villagers and a
        /// child
        /// dead".
        private Optional<Quantity> before(int at) {
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

        private Optional<Quantity> subject(int at) {
            int i = at - 1;
            boolean not = false;
            while (i >= begin && at - i <= AUXILIARIES + 3 && auxiliary(i)) {
                not |= lexicon.is("not", words.get(i).form());
                i--;
            }
            if (i < begin) {
                return Optional.empty();
            }
            Optional<Quantity> near = cover[i - begin] < 0 ? named(i) : Optional.empty();
            Optional<Quantity> subject = near.isPresent() ? near : nearest(i);
            boolean negated = not;
            return subject.map(quantity ->
                    negated ? Quantity.of(quantity.first(), quantity.last(), 0, Quantity.Kind.NOBODY) : quantity);
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
        private Optional<Quantity> named(int at) {
            int i = at;
            if (words.get(i).is(",")
                    && i - 3 >= begin
                    && words.get(i - 1).kind() == Piece.Kind.FIGURE
                    && words.get(i - 2).is(",")) {
                i -= 3;
            }
            Piece word = words.get(i);
            if (lexicon.is("subject", word.form())) {
                return Optional.of(Quantity.of(i, i + 1, 1, Quantity.Kind.NAMED));
            }
            if (!word.capital()
                    || word.kind() != Piece.Kind.LETTERS
                    || i == begin
                    || lexicon.is("people", word.form())) {
                return Optional.empty();
            }
            int first = i;
            while (first > begin
                    && words.get(first - 1).capital()
                    && words.get(first - 1).kind() == Piece.Kind.LETTERS
                    && i - first < 4) {
                first--;
            }
            boolean within = first > begin
                    && lexicon.is("preposition", words.get(first - 1).form());
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
                mark(part);
                mark(next);
                sum = next.plus(sum);
                part = next;
            }
            return sum;
        }

        // --- the number itself

        private void toll(Lexicon.Fate fate, int after) {
            Optional<Quantity> best = Optional.empty();
            int bestRank = 0;
            for (int i = after; i < Math.min(end, after + TOLL_REACH); i++) {
                if (words.get(i).is(";")) {
                    break;
                }
                if (cover[i - begin] < 0) {
                    continue;
                }
                Quantity quantity = quantities.get(cover[i - begin]);
                int rank = quantity.first() == i && quantity.numeral() && quantity.kind() != Quantity.Kind.OTHER
                        ? rank(i, after)
                        : 0;
                if (rank > bestRank && !used.contains(quantity)) {
                    best = Optional.of(quantity);
                    bestRank = rank;
                }
                i = quantity.last() - 1;
            }
            best.ifPresent(quantity -> add(fate, quantity));
        }

        /// How surely the number behind this word is the toll: "to 27" before "at 27", and never "from 22" or
        /// "by 40".
        private int rank(int at, int after) {
            if (at == after) {
                return 1;
            }
            String before = words.get(at - 1).form();
            return switch (before) {
                case "to" -> 3;
                case "at", "of", "reached", "is", "was", "number", "passed", "exceeded", "stood", "stands", "hit" -> 2;
                case "from", "by", "than", "in", "on", "as", "and", "age", "aged" -> 0;
                default -> lexicon.is("skip", before) ? 1 : 0;
            };
        }

        // --- what is said again: parts of a toll, other people's figures

        private void parts() {
            for (Quantity quantity : quantities) {
                int at = quantity.first() - 1;
                while (at >= begin
                        && (lexicon.is("open", words.get(at).form())
                                || words.get(at).is("them")
                                || words.get(at).is("whom"))) {
                    at--;
                }
                boolean part = at >= begin && lexicon.is("subset", words.get(at).form());
                if (part && quantity.numeral() && !used.contains(quantity)) {
                    before(quantity.first(), found).ifPresent(one -> add(one.fate(), joinedRight(quantity)));
                }
            }
        }

        /// "five were killed; the hospital said eight": a bare number behind a word of saying, with nothing
        /// behind it.
        private void ellipses() {
            for (Quantity quantity : quantities) {
                if (quantity.kind() != Quantity.Kind.BARE || used.contains(quantity)) {
                    continue;
                }
                boolean closed =
                        quantity.last() >= end || words.get(quantity.last()).kind() == Piece.Kind.MARK;
                int at = quantity.first() - 1;
                while (at >= begin && lexicon.is("skip", words.get(at).form())) {
                    at--;
                }
                if (!closed || at < begin) {
                    continue;
                }
                boolean link = words.get(at).is("at")
                        || words.get(at).is("was")
                        || words.get(at).is("is");
                boolean said = !link && lexicon.is("report", words.get(at).form());
                for (int i = at - 1; link && i >= Math.max(begin, at - 3); i--) {
                    said |= lexicon.is("total", words.get(i).form());
                }
                if (said) {
                    before(quantity.first(), found).ifPresent(one -> add(one.fate(), quantity));
                }
            }
        }

        private Optional<Found> before(int at, List<Found> all) {
            Optional<Found> best = Optional.empty();
            for (int i = all.size() - 1; i >= Math.max(0, all.size() - MEMORY); i--) {
                Found one = all.get(i);
                boolean nearer = best.isEmpty()
                        || best.get().quantity().first() < one.quantity().first();
                if (one.quantity().first() < at && nearer) {
                    best = Optional.of(one);
                }
            }
            return best;
        }

        private void mark(Quantity quantity) {
            used.add(quantity);
        }

        /// Adds a count and, where it is a sum of numbers, its parts.
        private void add(Lexicon.Fate fate, Quantity quantity) {
            found.add(new Found(fate, quantity, begin));
            mark(quantity);
            if (quantity.low().isEmpty() || quantity.high().isEmpty()) {
                return; // "at least two guards and seven visitors": the bound is the sum's
            }
            int first = quantity.first();
            while (first < quantity.last() && cover[first - begin] >= 0) {
                Quantity part = quantities.get(cover[first - begin]);
                if (part.last() < quantity.last() || part.first() > quantity.first()) {
                    if (part.numeral()) {
                        found.add(new Found(fate, part, begin));
                    }
                }
                first = part.last();
                while (first < quantity.last() && cover[first - begin] < 0) {
                    first++;
                }
            }
        }
    }
}
