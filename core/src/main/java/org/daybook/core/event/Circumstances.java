package org.daybook.core.event;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import org.daybook.core.article.Span;
import org.daybook.core.capture.Stamp;
import org.daybook.core.claim.Claim;
import org.daybook.core.count.Count;
import org.daybook.core.language.Dateline;
import org.daybook.core.language.Sentence;
import org.daybook.core.language.Tag;
import org.daybook.core.language.Token;
import org.daybook.core.language.Tree;
import org.daybook.core.place.Place;
import org.daybook.core.time.TimeExpression;

/// When and where, how many and on whose word: what the other stages found, attached to an event by
/// the tree and not by nearness. A time belongs to the clause it stands in: that of "said on
/// Tuesday" is the saying's. Immutable.
final class Circumstances {
    private static final int DEEP = 12;

    private static final int OLDEST_YEAR = 1800;
    private static final int LATEST_YEAR = 2100;

    private final EnglishWords words;
    private final List<TimeExpression> times;
    private final List<Place> places;
    private final List<Count> counts;
    private final List<Claim> claims;
    private final Optional<Stamp> published;

    Circumstances(
            EnglishWords words,
            List<TimeExpression> times,
            List<Place> places,
            List<Count> counts,
            List<Claim> claims,
            Optional<Stamp> published) {
        this.words = words;
        this.times = times;
        this.places = places;
        this.counts = counts;
        this.claims = claims;
        this.published = published;
    }

    /// Of a list sorted by position, the indexes of what lies in the sentence.
    static List<Integer> inside(Sentence sentence, int size, IntFunction<Span> span) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (span.apply(middle).begin() < sentence.begin()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        List<Integer> inside = new ArrayList<>();
        for (int i = low; i < size && span.apply(i).begin() < sentence.end(); i++) {
            inside.add(i);
        }
        return inside;
    }

    /// The word of a span under which the span's other words stand.
    static int anchor(Tree tree, Span span) {
        int best = -1;
        for (int i = 0; i < tree.size(); i++) {
            if (tree.token(i).begin() >= span.end()) {
                break;
            }
            if (tree.token(i).end() > span.begin() && (best < 0 || tree.depth(i) < tree.depth(best))) {
                best = i;
            }
        }
        return best;
    }

    /// The day and town of a dateline are the report's, not the deed's: where the sentence proper begins.
    private static int behindDateline(Tree tree) {
        return behindDateline(tree.sentence());
    }

    private static int behindDateline(Sentence sentence) {
        int words = Dateline.words(sentence.tokens().stream().map(Token::form).toList());
        return words == 0 ? 0 : sentence.tokens().get(words).begin();
    }

    // --- when

    OptionalInt when(Tree tree, Predicate predicate) {
        int dateline = behindDateline(tree);
        int best = -1;
        int cost = Integer.MAX_VALUE;
        for (int index : inside(tree.sentence(), times.size(), i -> times.get(i).span())) {
            TimeExpression time = times.get(index);
            if (time.type() == TimeExpression.Type.DURATION
                    || time.type() == TimeExpression.Type.SET
                    || time.span().begin() < dateline
                    || hour(time)) {
                continue;
            }
            int distance = distance(tree, anchor(tree, time.span()), predicate, true);
            if (distance >= 0 && distance * 2 + (day(time).isPresent() ? 0 : 1) < cost) {
                cost = distance * 2 + (day(time).isPresent() ? 0 : 1);
                best = index;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    /// "at 1415": an hour that looks like a year of long ago.
    private static boolean hour(TimeExpression time) {
        String value = time.value();
        return value.length() == 4
                && value.chars().allMatch(Character::isDigit)
                && (Integer.parseInt(value) < OLDEST_YEAR || Integer.parseInt(value) > LATEST_YEAR);
    }

    /// The time with a known day nearest to a deed among those of its own sentence and of the one before, where the
    /// tree attaches none: a tale keeps its day until it names another.
    OptionalInt whenNear(Sentence sentence, Optional<Sentence> before, int position) {
        int best = -1;
        int cost = Integer.MAX_VALUE;
        for (Optional<Sentence> place : List.of(Optional.of(sentence), before)) {
            for (int index : place.map(found ->
                            inside(found, times.size(), i -> times.get(i).span()))
                    .orElse(List.of())) {
                int begin = times.get(index).span().begin();
                int apart = Math.abs(position - begin);
                boolean dated = day(index).isPresent() && begin >= behindDateline(place.get());
                if (dated && apart < cost) {
                    best = index;
                    cost = apart;
                }
            }
            if (best >= 0) {
                return OptionalInt.of(best);
            }
        }
        return OptionalInt.empty();
    }

    /// Steps between a phrase and the predicate it belongs to, or -1 where it belongs to another clause.
    ///
    /// @param shared whether clauses that hang on the deed's participants share it: their day mostly, not their place
    ///               ("killed by men trained in Libya")
    private int distance(Tree tree, int phrase, Predicate predicate, boolean shared) {
        if (phrase < 0) {
            return -1;
        }
        int steps = 0;
        int at = phrase;
        int top = phrase;
        while (at >= 0 && steps < DEEP && at != predicate.word() && at != predicate.clause()) {
            if (steps > 0 && (tree.tag(at) == Tag.VERB || tree.base(at).equals("acl"))) {
                break;
            }
            top = at;
            at = tree.head(at);
            steps++;
        }
        if (at < 0) { // "it was the death of two men in an explosion on Monday": without a verb all share the time
            return Phrases.nominal(tree, top) && tree.under(predicate.word(), top) ? steps + 4 : -1;
        }
        if (at == predicate.word() || at == predicate.clause()) {
            return steps;
        }
        if (tree.under(at, predicate.word()) || tree.under(at, predicate.clause())) {
            String base = tree.base(at); // "clashed as they entered the town on Monday"
            return base.equals("xcomp") || base.equals("advcl")
                    ? steps + 4
                    : (shared && base.equals("acl")) || base.equals("conj") ? steps + 8 : -1;
        }
        if (tree.under(predicate.word(), at)) { // the clause above: its time is ours unless it only speaks of us
            return spoken(tree, at, predicate) ? -1 : steps + 2 + Math.max(0, tree.depth(predicate.word()) - tree.depth(at));
        }
        return -1;
    }

    /// Whether the clause above only speaks of the event, or of what became of it: "said that", "criticised the attack".
    private boolean spoken(Tree tree, int above, Predicate predicate) {
        String lemma = tree.lowerLemma(above);
        boolean object = predicate.frame().kind() == Frame.Kind.NOUN
                && tree.tag(above) == Tag.VERB
                && tree.head(predicate.word()) == above;
        return words.marks("REPORT", lemma)
                || (object
                        && !words.marks("OCCUR", lemma)
                        && !words.marks("LIGHT", lemma)
                        && !words.marks("SUCCEED", lemma));
    }

    Optional<LocalDate> day(int time) {
        return day(times.get(time));
    }

    private Optional<LocalDate> day(TimeExpression time) {
        String value = time.value();
        if (value.equals("PRESENT_REF")) {
            return published.map(Stamp::day);
        }
        if (value.length() < 10 || !Character.isDigit(value.charAt(0))) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(value.substring(0, 10)));
        } catch (DateTimeException notADay) {
            return Optional.empty(); // such as 2023-09-XX: a month is no day
        }
    }

    // --- where

    OptionalInt place(Tree tree, Predicate predicate) {
        int dateline = behindDateline(tree);
        int best = -1;
        int cost = Integer.MAX_VALUE;
        for (int index :
                inside(tree.sentence(), places.size(), i -> places.get(i).span())) {
            int anchor = anchor(tree, places.get(index).span());
            int distance = distance(tree, anchor, predicate, false);
            if (distance < 0
                    || modifier(tree, anchor)
                    || places.get(index).span().begin() < dateline) {
                continue;
            }
            boolean struck = anchor >= 0
                    && tree.head(anchor) == predicate.word()
                    && (tree.base(anchor).equals("obj") || tree.relation(anchor).equals("nsubj:pass"));
            if (!struck && !located(words, tree, anchor)) {
                continue; // "the president of Peru", "flew in from Lima"
            }
            int score = distance * 4 + (wide(places.get(index)) ? 1 : 0);
            if (score < cost) {
                cost = score;
                best = index;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    /// "the U.S. embassy", "Lima's mayor": whose or of what kind, not where.
    private static boolean modifier(Tree tree, int anchor) {
        return anchor >= 0
                && switch (tree.base(anchor)) {
                    case "compound", "amod", "flat" -> true;
                    default -> tree.relation(anchor).equals("nmod:poss");
                };
    }

    /// "in the town of Ambo, Peru": behind a preposition of place, its own or that of the name which it completes.
    static boolean located(EnglishWords words, Tree tree, int word) {
        int at = word;
        for (int steps = 0; at >= 0 && steps < 3; steps++) {
            String preposition = Phrases.preposition(tree, at);
            if (words.marks("LOCATIVE", preposition)) {
                return true;
            }
            boolean completes = preposition.isEmpty() ? !tree.base(at).startsWith("n") : preposition.equals("of");
            if (!completes || tree.base(at).equals("compound") || tree.base(at).equals("amod")) {
                return false;
            }
            at = tree.head(at);
        }
        return false;
    }

    private static boolean wide(Place place) {
        return place.kind()
                .filter(kind -> kind.equals("country") || kind.equals("region"))
                .isPresent();
    }

    // --- how many

    /// The predicate among these that a count belongs to: the nearest above it, else -1.
    static int owner(Tree tree, Span span, List<Predicate> predicates) {
        int at = anchor(tree, span);
        for (int steps = 0; at >= 0 && steps < DEEP; at = tree.head(at), steps++) {
            for (int i = 0; i < predicates.size(); i++) {
                if (predicates.get(i).word() == at || predicates.get(i).clause() == at) {
                    return i;
                }
            }
        }
        return -1;
    }

    List<Integer> countsIn(Sentence sentence) {
        return inside(sentence, counts.size(), i -> counts.get(i).span());
    }

    Count count(int index) {
        return counts.get(index);
    }

    // --- on whose word

    /// The shortest claim whose content holds the evidence.
    OptionalInt claim(Span evidence) {
        int best = -1;
        int length = Integer.MAX_VALUE;
        for (int i = 0; i < claims.size(); i++) {
            for (Span content : claims.get(i).content()) {
                if (content.begin() <= evidence.begin()
                        && evidence.begin() < content.end()
                        && content.length() < length) {
                    length = content.length();
                    best = i;
                }
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }
}
