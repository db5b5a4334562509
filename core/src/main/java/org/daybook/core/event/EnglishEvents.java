package org.daybook.core.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.daybook.core.capture.Stamp;
import org.daybook.core.claim.Claim;
import org.daybook.core.count.Count;
import org.daybook.core.language.Sentence;
import org.daybook.core.language.Tag;
import org.daybook.core.language.Tree;
import org.daybook.core.name.Actors;
import org.daybook.core.name.Name;
import org.daybook.core.place.Place;
import org.daybook.core.time.TimeExpression;

/// Who did what to whom, in PLOVER's 16 types (Halterman, Bagozzi, Beger, Schrodt & Scarborough 2023), read
/// from English sentences that have been parsed. The method is that of rule coders over dependency trees
/// (PETRARCH2, UniversalPETRARCH): a lexicon of predicates with their frames, roles from the tree, PLOVER's
/// rules for the future and for refusals.
///
/// Immutable, shared by all threads, linear in the length of the text. Positions
/// are UTF-16 units of the text.
public final class EnglishEvents {
    /// Longer sentences are tables and lists, not prose. In words.
    private static final int LONGEST_SENTENCE = 250;

    /// How many sentences later a bare number of victims still belongs to the attack told before.
    private static final int REACH = 3;

    /// Deeper in its sentence than this, a deed with victims is told in passing.
    private static final double MAIN = 0.9;

    /// What is said to have happened longer ago than this is background. In days; news of
    /// a find or a trial is younger.
    private static final int OLD = 45;

    private final ClauseReader clauses;
    private final EnglishWords words;
    private final Actors actors;

    private EnglishEvents(EnglishWords words, Actors actors) {
        this.words = words;
        this.actors = actors;
        this.clauses = new ClauseReader(words);
    }

    /// Reads the lexicons that stand beside this class.
    public static EnglishEvents load() {
        return load(Actors.load());
    }

    /// With these actors in place of the lexicon's alone.
    public static EnglishEvents load(Actors actors) {
        return new EnglishEvents(EnglishWords.load(), actors);
    }

    /// The events of a text, most salient first: the first is what the text reports. All lists are sorted
    /// by
    /// position, and the indexes in an event point into them and into the counts given back.
    public Told find(
            String text,
            List<Sentence> sentences,
            List<TimeExpression> times,
            List<Name> names,
            List<Place> places,
            List<Count> counts,
            List<Claim> claims,
            Optional<Stamp> published) {
        Circumstances around = new Circumstances(words, times, places, counts, claims, published);
        Participants participants = new Participants(names, actors, published.map(Stamp::day));
        Setting setting = new Setting(words, sentences, places, names);
        List<Draft> drafts = new ArrayList<>();
        List<Orphan> orphans = new ArrayList<>();
        Optional<Nominal> before = Optional.empty();
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            if (sentence.tokens().size() > LONGEST_SENTENCE) {
                continue;
            }
            Tree tree = new Tree(sentence);
            List<Draft> told = withCounts(
                    tree, clauses.read(text, tree, i, before, participants, around), around, drafts, i, orphans);
            drafts.addAll(
                    new EventMerger(words, places, times, counts).merge(shallowestFirst(believed(told, setting))));
            before = subject(tree).or(nothing(before));
        }
        List<Draft> merged = new EventMerger(words, places, times, counts)
                .merge(drafts).stream().filter(draft -> !draft.mentioned()).toList();
        List<Draft> complete = Completion.of(adopted(merged, orphans, around), sentences, setting, around).stream()
                .map(draft -> dated(draft, around, published))
                .sorted(Comparator.comparingDouble((Draft draft) -> -salience(draft))
                        .thenComparingInt(draft -> draft.evidence().begin())
                        .thenComparing(draft -> draft.type()))
                .toList();
        return Told.of(complete, counts);
    }

    private static List<Draft> believed(List<Draft> told, Setting setting) {
        return told.stream()
                .map(draft -> draft.place().isEmpty()
                                || setting.believes(draft.place().getAsInt())
                        ? draft
                        : draft.withPlace(java.util.OptionalInt.empty()))
                .toList();
    }

    private static java.util.function.Supplier<Optional<Nominal>> nothing(Optional<Nominal> before) {
        return () -> before;
    }

    /// The subject of the main clause, for the pronouns of the next sentence.
    private static Optional<Nominal> subject(Tree tree) {
        int subject = tree.child(tree.root(), "nsubj");
        return subject >= 0 && tree.tag(subject) != Tag.PRON
                ? Optional.of(new Nominal(tree, subject, true))
                : Optional.empty();
    }

    private static List<Draft> shallowestFirst(List<Draft> told) {
        List<Draft> byDepth = new ArrayList<>(told);
        byDepth.sort(Comparator.comparingDouble(Draft::depth));
        return byDepth;
    }

    /// Gives each number of victims to the event above it in the tree; a number without one to the
    /// sentence's
    /// attack, or to the attack told shortly before.
    private List<Draft> withCounts(
            Tree tree,
            List<Draft> told,
            Circumstances around,
            List<Draft> earlier,
            int sentence,
            List<Orphan> orphans) {
        List<Draft> result = new ArrayList<>(told);
        for (int index : around.countsIn(tree.sentence())) {
            Count count = around.count(index);
            List<Integer> fitting = new ArrayList<>();
            for (int i = 0; i < result.size(); i++) {
                if (takes(result.get(i).type(), count.what())) {
                    fitting.add(i);
                }
            }
            if (fitting.isEmpty()) {
                if (!later(earlier, sentence, index, count) && takes(Event.Type.ASSAULT, count.what())) {
                    orphans.add(new Orphan(sentence, index, count));
                }
                continue;
            }
            List<Predicate> predicates =
                    fitting.stream().map(i -> result.get(i).predicate()).toList();
            int owner = fitting.get(Math.max(0, Circumstances.owner(tree, count.span(), predicates)));
            result.set(owner, result.get(owner).withCounts(List.of(index)));
        }
        return result;
    }

    private static boolean later(List<Draft> earlier, int sentence, int index, Count count) {
        for (int i = earlier.size() - 1; i >= 0 && sentence - earlier.get(i).sentence() <= REACH; i--) {
            boolean attack = earlier.get(i).type() == Event.Type.ASSAULT && takes(Event.Type.ASSAULT, count.what());
            if (attack && !tells(earlier.get(i), count.what())) {
                earlier.set(i, earlier.get(i).withCounts(List.of(index)));
                return true;
            }
        }
        return false;
    }

    /// Whether the deed's own clause says how many they were: a later figure is another deed's or a sum. One victim may
    /// be the first of several.
    private static boolean tells(Draft draft, Count.What what) {
        return draft.victims().stream()
                .anyMatch(victims -> victims.what() == what && victims.low().orElse(0) > 1);
    }

    /// A number of victims told before its deed, or far behind it.
    private record Orphan(int sentence, int index, Count count) {}

    /// Gives it to the deed told next, or else to the one whose victims bear the same noun, if that has
    /// no number.
    private static List<Draft> adopted(List<Draft> drafts, List<Orphan> orphans, Circumstances around) {
        List<Draft> result = new ArrayList<>(drafts);
        for (Orphan orphan : orphans) {
            int best = -1;
            for (int i = 0; i < result.size(); i++) {
                Draft draft = result.get(i);
                boolean free =
                        draft.type() == Event.Type.ASSAULT && draft.counts().isEmpty();
                int ahead = draft.sentence() - orphan.sentence();
                boolean next = ahead >= 0 && ahead <= REACH;
                if (free && (sameVictims(draft, orphan.count()) || (next && best < 0))) {
                    best = i;
                }
            }
            int owner = best >= 0 ? best : attackBefore(result, orphan, around);
            if (owner >= 0) {
                result.set(owner, result.get(owner).withCounts(List.of(orphan.index())));
            }
        }
        return result;
    }

    /// The attack told last before it, however far off, where the article's attacks have no such figure: a report
    /// that counts victims counts those of what it reports.
    private static int attackBefore(List<Draft> drafts, Orphan orphan, Circumstances around) {
        int last = -1;
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            boolean told = draft.counts().stream()
                    .anyMatch(count ->
                            around.count(count).what() == orphan.count().what());
            if (draft.type() == Event.Type.ASSAULT && told) {
                return -1;
            }
            boolean attack = draft.type() == Event.Type.ASSAULT && draft.status() == Event.Status.HAPPENED;
            last = attack && draft.sentence() <= orphan.sentence() ? i : last;
        }
        return last;
    }

    private static boolean sameVictims(Draft draft, Count count) {
        String counted = lastWord(count.span().text());
        return draft.target()
                .filter(target -> lastWord(target.span().text()).equals(counted))
                .isPresent();
    }

    private static String lastWord(String text) {
        return text.substring(text.lastIndexOf(' ') + 1).toLowerCase(java.util.Locale.ROOT);
    }

    private static boolean takes(Event.Type type, Count.What what) {
        return switch (what) {
            case KILLED, INJURED, MISSING -> type == Event.Type.ASSAULT;
            case ARRESTED -> type == Event.Type.COERCE;
            case DISPLACED -> type == Event.Type.ASSAULT || type == Event.Type.COERCE;
            case EVACUATED -> type == Event.Type.AID || type == Event.Type.RETREAT;
            case OTHER -> false;
        };
    }

    /// What is old is history.
    private static Draft dated(Draft draft, Circumstances around, Optional<Stamp> published) {
        Optional<LocalDate> latest = draft.day().or(() -> around.latest(draft.when()));
        boolean old = latest.isPresent()
                && published.isPresent()
                && latest.get().isBefore(published.get().day().minusDays(OLD));
        return old && draft.status() == Event.Status.HAPPENED ? draft.withStatus(Event.Status.BACKGROUND) : draft;
    }

    /// What an article tells first, in its main clauses, as having happened, and more than once, is what it
    /// reports.
    private static double salience(Draft draft) {
        double place = Math.min(draft.sentence(), 30) * 0.5;
        double telling = Math.min(draft.tellings(), 6) * 0.2;
        double status = switch (draft.status()) {
            case HAPPENED, ONGOING -> 0;
            case PLANNED, CALLED_FOR, DENIED -> 0.2;
            case HYPOTHETICAL -> 1;
            case BACKGROUND -> 3;
        };
        double victims = draft.counts().isEmpty() ? 0 : draft.depth() <= MAIN ? 1.2 : 0.2;
        double known = (draft.actor().isPresent() ? 0.2 : 0) + (draft.target().isPresent() ? 0.1 : 0);
        return telling + victims + known - place - status - draft.depth();
    }
}
