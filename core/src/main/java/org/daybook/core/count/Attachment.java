package org.daybook.core.count;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.daybook.core.language.Piece;

/// Finds for each predicate of a sentence the quantity it speaks of: what stands before a passive or "died",
/// what stands behind "killed" or "the deaths of", what is named behind "the death toll". Looks at a bounded
/// number of words around each predicate. Immutable, shared by all threads.
final class Attachment {
    /// "The death toll from the quake that struck the north on Friday climbed by 40 overnight to 310."
    private static final int TOLL_REACH = 18;

    private static final int AUXILIARIES = 4;

    /// A figure said again refers to one of the last few; bounds the search in a
    /// sentence of a thousand figures.
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

        private final Surroundings around;
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
            around = new Surroundings(lexicon, words, begin, end, quantities);
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
                case OBJECT -> around.object(after);
                case SUBJECT -> around.subject(at);
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
            used.add(counted);
            last = quantity;
            lastEnd = after;
            return true;
        }

        // --- frames

        private Optional<Quantity> verb(int at, int after) {
            boolean follows = at > begin
                    && (words.get(at - 1).is("and") || words.get(at - 1).is("or"))
                    && lastEnd == at - 1;
            if (follows && last.isPresent() && around.object(after).isEmpty()) {
                return last;
            }
            if (passive(at)) {
                return around.subject(at);
            }
            Optional<Quantity> object = around.object(after);
            if (object.isPresent()) {
                return object;
            }
            boolean closed = after >= end
                    || words.get(after).kind() != Piece.Kind.LETTERS
                    || lexicon.is("stop", words.get(after).form())
                    || lexicon.is("skip", words.get(after).form());
            return closed
                    ? around.before(at)
                    : Optional.empty(); // else it has an object: "the minister killed off the plan"
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
            Optional<Quantity> before = around.before(at);
            if (before.isPresent()) {
                return before;
            }
            return passive(at) ? around.subject(at) : Optional.empty();
        }

        private Optional<Quantity> noun(int at, int after) {
            Optional<Quantity> none = none(at);
            if (none.isPresent()) {
                return none;
            }
            if (after < end && words.get(after).is("of")) {
                Optional<Quantity> object = around.object(after + 1);
                if (object.isPresent()) {
                    return object;
                }
            }
            return around.before(at).filter(Quantity::numeral);
        }

        /// "no deaths", "without injury", "no immediate reports of injuries"
        private Optional<Quantity> none(int at) {
            for (int i = at - 1; i >= Math.max(begin, at - AUXILIARIES - 1); i--) {
                String form = words.get(i).form();
                if (form.equals("no") || form.equals("without")) {
                    return Optional.of(Quantity.of(i, at + 1, 0, Quantity.Kind.NOBODY));
                }
                if (words.get(i).kind() != Piece.Kind.LETTERS
                        || lexicon.is("be", form)
                        || around.at(i).isPresent()) {
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

        // --- the number itself

        private void toll(Lexicon.Fate fate, int after) {
            Optional<Quantity> best = Optional.empty();
            int bestRank = 0;
            for (int i = after; i < Math.min(end, after + TOLL_REACH); i++) {
                if (words.get(i).is(";")) {
                    break;
                }
                Optional<Quantity> here = around.at(i);
                if (here.isEmpty()) {
                    continue;
                }
                Quantity quantity = here.get();
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
                    saidBefore(quantity.first()).ifPresent(one -> add(one.fate(), around.joinedRight(quantity)));
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
                    saidBefore(quantity.first()).ifPresent(one -> add(one.fate(), quantity));
                }
            }
        }

        /// What was counted last before this word.
        private Optional<Found> saidBefore(int at) {
            Optional<Found> best = Optional.empty();
            for (int i = found.size() - 1; i >= Math.max(0, found.size() - MEMORY); i--) {
                Found one = found.get(i);
                boolean nearer = best.isEmpty()
                        || best.get().quantity().first() < one.quantity().first();
                if (one.quantity().first() < at && nearer) {
                    best = Optional.of(one);
                }
            }
            return best;
        }

        /// Adds a count and, where it is a sum of exact numbers, its parts.
        private void add(Lexicon.Fate fate, Quantity quantity) {
            found.add(new Found(fate, quantity, begin));
            used.add(quantity);
            boolean exact = quantity.low().isPresent() && quantity.high().isPresent();
            int at = quantity.first();
            while (at < quantity.last()) {
                Optional<Quantity> here = around.at(at);
                if (here.isEmpty()) {
                    at++;
                    continue;
                }
                Quantity part = here.get();
                boolean smaller = part.last() < quantity.last() || part.first() > quantity.first();
                if (smaller
                        && exact
                        && part.numeral()) { // of "at least two guards and seven guests" the sum alone is bounded
                    found.add(new Found(fate, part, begin));
                }
                used.add(part);
                at = part.last();
            }
        }
    }
}
