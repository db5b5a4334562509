package org.daybook.core.event;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.daybook.core.article.Span;
import org.daybook.core.capture.Stamp;
import org.daybook.core.claim.Claim;
import org.daybook.core.count.Count;
import org.daybook.core.language.Dateline;
import org.daybook.core.language.Sentence;
import org.daybook.core.language.Token;
import org.daybook.core.language.Tree;
import org.daybook.core.place.Place;
import org.daybook.core.time.TimeExpression;

/// When and where, how many and on whose word: what the other stages found, attached to an event by
/// the tree and not by nearness. A time belongs to the clause it stands in: that of "said on
/// Tuesday" is the saying's. Immutable.
final class Circumstances {
    private static final int DEEP = 12;

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");

    private static final int OLDEST_YEAR = 1800;
    private static final int LATEST_YEAR = 2100;

    private final EnglishWords words;
    private final Attached attached;
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
        this.attached = new Attached(words);
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
            if ((time.type() == TimeExpression.Type.DURATION && !justNow(time))
                    || time.type() == TimeExpression.Type.SET
                    || time.span().begin() < dateline
                    || hour(time)) {
                continue;
            }
            int distance = attached.steps(tree, Attached.anchor(tree, time.span()), predicate, true);
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

    /// The time with a known day nearest to a deed among those of its own sentence and of the one before,
    /// where the
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

    /// "recently", "for an hour": a time that names no day, month or year.
    boolean vague(int time) {
        String value = times.get(time).value();
        return value.isEmpty() || !Character.isDigit(value.charAt(0));
    }

    /// The last day of the month or year that a time names: "in 2016", "in March 2019".
    Optional<LocalDate> latest(OptionalInt time) {
        String value = time.isPresent() ? times.get(time.getAsInt()).value() : "";
        boolean month = MONTH.matcher(value).matches();
        if (!month && (!YEAR.matcher(value).matches() || hour(times.get(time.getAsInt())))) {
            return Optional.empty();
        }
        YearMonth last = month ? YearMonth.parse(value) : YearMonth.of(Integer.parseInt(value), 12);
        return Optional.of(last.atEndOfMonth());
    }

    Optional<LocalDate> day(int time) {
        return day(times.get(time));
    }

    private Optional<LocalDate> day(TimeExpression time) {
        String value = time.value();
        if (value.equals("PRESENT_REF") || justNow(time)) {
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

    /// "a few minutes ago", "in the past hours".
    private boolean justNow(TimeExpression time) {
        boolean past = false;
        boolean brief = false;
        for (String word : time.span().text().toLowerCase(Locale.ROOT).split("\\s+", 12)) {
            past |= words.marks("JUST", word);
            brief |= words.marks("BRIEF", word);
        }
        return past && brief;
    }

    // --- where

    OptionalInt place(Tree tree, Predicate predicate) {
        int dateline = behindDateline(tree);
        int best = -1;
        int cost = Integer.MAX_VALUE;
        for (int index :
                inside(tree.sentence(), places.size(), i -> places.get(i).span())) {
            int anchor = Attached.anchor(tree, places.get(index).span());
            int distance = attached.steps(tree, anchor, predicate, false);
            if (distance < 0
                    || modifier(tree, anchor)
                    || places.get(index).span().begin() < dateline) {
                continue;
            }
            boolean struck = anchor >= 0
                    && tree.head(anchor) == predicate.word()
                    && (tree.base(anchor).equals("obj") || tree.relation(anchor).equals("nsubj:pass"));
            if (!struck && !attached.located(tree, anchor)) {
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

    /// The towns that stand beside a deed's place in one list: "bombs exploded in Madrid, Seville and Valencia". Not
    /// the ends of a road.
    List<Integer> beside(Tree tree, int place) {
        int anchor = Attached.anchor(tree, places.get(place).span());
        List<Integer> list = anchor < 0 ? List.of() : Phrases.joint(tree, anchor);
        if (list.size() < 2 || Phrases.preposition(tree, anchor).equals("between")) {
            return List.of();
        }
        List<Integer> beside = new ArrayList<>();
        for (int index :
                inside(tree.sentence(), places.size(), i -> places.get(i).span())) {
            Place other = places.get(index);
            boolean listed = index != place && list.contains(Attached.anchor(tree, other.span()));
            if (listed && Towns.several(places.get(place), other)) {
                beside.add(index);
            }
        }
        return beside;
    }

    Span placed(int place) {
        return places.get(place).span();
    }

    /// "the U.S. embassy", "Lima's mayor": whose or of what kind, not where.
    private static boolean modifier(Tree tree, int anchor) {
        return anchor >= 0
                && switch (tree.base(anchor)) {
                    case "compound", "amod", "flat" -> true;
                    default -> tree.relation(anchor).equals("nmod:poss");
                };
    }

    private static boolean wide(Place place) {
        return place.kind()
                .filter(kind -> kind.equals("country") || kind.equals("region"))
                .isPresent();
    }

    // --- how many

    /// The predicate among these that a count belongs to: the nearest above it, else -1.
    static int owner(Tree tree, Span span, List<Predicate> predicates) {
        int at = Attached.anchor(tree, span);
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
