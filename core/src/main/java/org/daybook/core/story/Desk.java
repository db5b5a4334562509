package org.daybook.core.story;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.daybook.core.reading.Reading;
import org.jspecify.annotations.Nullable;

/// Puts each article into the story that it goes on with, or opens a new one: once
/// for ever, from the past alone.
///
/// The method is incremental clustering as in topic detection and tracking (Allan 2002): an article and a
/// story are sums of words weighted by how rare the words are in the stream so far and in English, compared
/// by their cosine, of texts kind by kind (names, figures, other words), so that the same kind of event
/// elsewhere or on another day is another story. Less is asked of a headline than of a text, for a few
/// words can share little with a long story. What is remembered is bounded: a word knows the stories that
/// used it last, a story its weightiest words, and only the most promising stories are compared in full, so
/// that an article costs the same however many stories live.
///
/// Not thread-safe: one desk, one thread. The state is a function of the digests placed so far: a desk is
/// restored by placing the same digests in the same order in a new one, or from what [#write] wrote.
///
/// A story may turn out to be two: then it is parted ([Strands]), and the articles that leave it are told
/// ([Tie]).
public final class Desk {
    /// Likeness asked of a text and of a headline alone; straight between them ([LiveStory#fullness]).
    /// From .22 to .27 texts (ECB+) stayed within .01 of the best, from .06 to .08 headlines (UCI) did
    /// within .02, and the days' editions within .03.
    private static final double TEXT_LIKENESS = 0.25;

    private static final double HEADLINE_LIKENESS = 0.07;

    /// Two stories that have grown together are one; likeness asked of texts and of headlines. What is
    /// merged wrongly is parted later, so that less can be asked than before stories were parted (.55 and
    /// .35): in eight random orders of texts and eight samples of headlines this is better by .001 and
    /// .005. .45 for texts lost .014 on the set.
    private static final double MERGE_TEXTS = 0.5;

    private static final double MERGE_HEADLINES = 0.3;

    /// A story without news for so long is closed; what comes then is another story.
    private static final double CLOSED_AFTER_HOURS = Duration.ofDays(5).toHours();

    /// The heaviest words of an article that look for stories, and the stories then compared in full; more
    /// of either changed no figure.
    private static final int PROBES = 24;

    private static final int PROMISING = 8;

    /// No more words look for stories once so many stories were met; the heaviest words are the rarest and
    /// come first. Without this bound a text cost four times as much at 100,000 live stories as at 1,000;
    /// now 1.6.
    private static final int MET = 256;

    /// Of the stories most like an article so many are compared with the one that it came to. On the
    /// development sets all that had grown together were the first or the second.
    private static final int NEAREST = 3;

    /// And only those to which the article itself has this share of the likeness asked: to compare two
    /// stories costs more than all else. All that had grown together had .42 of it and more.
    private static final double WORTHWHILE = 0.4;

    private static final int TIDY_EVERY = 10_000;
    private static final double TIDY_HOURS = 24;

    /// A story looks back when it opens and when its articles have doubled, as long as these are so few.
    private static final int LAST_LOOK_BACK = 16;

    private static final int WORDS_OF_TIE = 6;

    private final Vocabulary vocabulary = new Vocabulary();
    private final Origins origins = new Origins();
    private final LiveStories live = new LiveStories();
    private final Storylines storylines = new Storylines();
    private final Map<String, LiveStory> ofOrigin = new HashMap<>();
    private final Redirects redirects = new Redirects();
    private List<LiveStory> changed = List.of();
    private int opened;
    private int placed;
    private int tidied;
    private double tidiedAt = Double.NEGATIVE_INFINITY;
    private double reached = Double.NEGATIVE_INFINITY;
    private double last = Double.NEGATIVE_INFINITY;
    private double lastButOne = Double.NEGATIVE_INFINITY;

    /// Where an article belongs. Articles come in the order in which they were captured.
    public Assignment place(Reading reading) {
        return place(Digest.of(reading));
    }

    /// The same for the digest of a reading.
    public Assignment place(Digest digest) {
        double hour = digest.at().getEpochSecond() / 3600.0;
        String origin = origins.place(digest, now(hour));
        Vocabulary.Weighed article = vocabulary.weigh(digest);
        List<Candidate> candidates = candidates(article, hour);
        LiveStory found = storyOf(origin, candidates, article.size());
        LiveStory story = found == null ? new LiveStory(digest.id(), opened++, hour, live) : found;
        vocabulary.learn(digest, article, story);
        Member member = Member.of(digest, origin, hour, article);
        if (found == null) {
            member.nameStory();
        }
        story.add(article, member, hour);
        ofOrigin.putIfAbsent(origin, story);
        List<Tie> ties = new ArrayList<>();
        LiveStory grown = story;
        if (found != null) {
            Optional<Tie> merge = mergeIfGrownTogether(story, candidates, digest.at());
            merge.ifPresent(ties::add);
            grown = story.current();
        }
        Optional<Parted> parted = partIfGrownApart(grown, digest.at());
        parted.ifPresent(part -> ties.add(part.tie));
        boolean left = parted.isPresent() && parted.get().tie.articles().contains(digest.id());
        if (hasDoubled(grown) && grown.articles() <= LAST_LOOK_BACK) {
            ties.addAll(storylines.before(grown, beside(grown, candidates), digest.at()));
        }
        changed = parted.isPresent()
                ? List.of(grown, parted.get().story)
                : hasDoubled(grown) ? List.of(grown) : List.of();
        if (++placed - tidied >= TIDY_EVERY || reached - tidiedAt >= TIDY_HOURS) {
            tidy(reached);
        }
        String id = left ? parted.get().story.id() : story.id();
        return new Assignment(digest.id(), id, found == null, origin, ties);
    }

    private static boolean hasDoubled(LiveStory story) {
        return Integer.bitCount(story.articles()) == 1;
    }

    /// What another desk may know the story by that took the last article, when that opened it or doubled
    /// it, and both stories by, when that parted them.
    public List<StoryNote> grown() {
        return changed.stream().map(LiveStory::note).toList();
    }

    /// The likeness at which stories of two desks are one.
    static double asked(LiveStory one, LiveStory other) {
        boolean likeAnArticle = Math.min(one.articles(), other.articles()) == 1;
        double fullness = Math.max(one.fullness(), other.fullness());
        return likeAnArticle
                ? MERGE_HEADLINES + (TEXT_LIKENESS - MERGE_HEADLINES) * fullness
                : grownTogether(one, other);
    }

    /// The hour that the stream has reached: the earliest that the last three articles give, and never
    /// back. One article that is dated next year, or late, moves nothing. Of the first two it is the
    /// earlier one's, for now.
    private double now(double hour) {
        double earliest = Double.isInfinite(last) ? hour : Math.min(hour, last);
        reached = Math.max(reached, Math.min(hour, Math.min(last, lastButOne)));
        lastButOne = last;
        last = hour;
        return Double.isInfinite(reached) ? earliest : reached;
    }

    private static List<LiveStory> beside(LiveStory story, List<Candidate> candidates) {
        return candidates.stream()
                .limit(NEAREST)
                .map(candidate -> candidate.story.current())
                .filter(other -> other != story)
                .toList();
    }

    /// How many stories may still grow at an instant.
    public int live(Instant at) {
        return live.after(at.getEpochSecond() / 3600.0 - CLOSED_AFTER_HOURS);
    }

    /// The story that has taken this one, if any.
    public String current(String story) {
        return redirects.current(story);
    }

    /// The assignments once more, with what has been merged and parted since.
    public List<Assignment> settled(List<Assignment> online) {
        return settled(online, this::current);
    }

    /// @param current the id under which a story goes on
    static List<Assignment> settled(List<Assignment> online, UnaryOperator<String> current) {
        Map<String, String> moved = new HashMap<>();
        for (Assignment one : online) {
            for (Tie tie : one.ties()) {
                tie.articles().forEach(article -> moved.put(article, tie.story()));
            }
        }
        return online.stream()
                .map(one -> {
                    String story = current.apply(moved.getOrDefault(one.id(), one.story()));
                    boolean isNew = one.isNew() && story.equals(one.story());
                    return new Assignment(one.id(), story, isNew, one.origin(), one.ties());
                })
                .toList();
    }

    private record Candidate(LiveStory story, double likeness) {}

    /// The stories most like the article, best first.
    private List<Candidate> candidates(Vocabulary.Weighed article, double hour) {
        live.beginSearch();
        int looked = 0;
        for (int i = 0; i < Math.min(PROBES, article.size()) && looked < MET; i++) {
            looked += article.word(i).size();
            live.meet(article.word(i), article.value(i), hour - CLOSED_AFTER_HOURS);
        }
        List<Candidate> candidates = new ArrayList<>();
        for (LiveStory story : live.promising(PROMISING)) {
            candidates.add(new Candidate(story, story.likeness(article)));
        }
        candidates.sort(BEST_FIRST);
        return candidates;
    }

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(
                    (Candidate candidate) -> -candidate.likeness)
            .thenComparingInt(candidate -> candidate.story.number());

    private @Nullable LiveStory storyOf(String origin, List<Candidate> candidates, int words) {
        LiveStory ofCopy = ofOrigin.get(origin);
        if (ofCopy != null) {
            return ofCopy.current();
        }
        double needed = HEADLINE_LIKENESS + (TEXT_LIKENESS - HEADLINE_LIKENESS) * LiveStory.fullness(words);
        boolean likely = !candidates.isEmpty() && candidates.getFirst().likeness >= needed;
        return likely ? candidates.getFirst().story : null;
    }

    private Optional<Tie> mergeIfGrownTogether(LiveStory story, List<Candidate> candidates, Instant at) {
        for (Candidate candidate : candidates.subList(0, Math.min(NEAREST, candidates.size()))) {
            LiveStory other = candidate.story;
            double asked = grownTogether(story, other);
            boolean worthwhile = other != story && !other.isApart(story) && candidate.likeness >= asked * WORTHWHILE;
            double likeness = worthwhile ? other.likeness(story) : 0;
            if (likeness >= asked) {
                LiveStory into = story.number() < other.number() ? story : other;
                LiveStory from = into == story ? other : story;
                List<String> words = from.common(into, WORDS_OF_TIE);
                into.take(from);
                redirects.merge(from.id(), into.id());
                return Optional.of(new Tie(Tie.Kind.MERGED, from.id(), into.id(), at, likeness, asked, words));
            }
        }
        return Optional.empty();
    }

    /// @param story that was a part of another
    private record Parted(LiveStory story, Tie tie) {}

    /// A story of two strands is parted: the strand with fewer articles becomes a story of its own.
    private Optional<Parted> partIfGrownApart(LiveStory story, Instant at) {
        Optional<Strands> found = story.strands();
        Optional<Member> first = found.flatMap(Strands::first);
        if (found.isEmpty() || first.isEmpty()) {
            return Optional.empty();
        }
        Strands strands = found.get();
        Map<Integer, Word> known = story.known();
        first.get().nameStory();
        LiveStory parted = story.part(strands, first.get().id(), opened++);
        Member.origins(strands.leaves()).forEach(origin -> ofOrigin.put(origin, parted));
        Tie tie = new Tie(
                Tie.Kind.SPLIT,
                parted.id(),
                story.id(),
                at,
                strands.likeness(),
                strands.asked(),
                strands.wordsOfLeaving(known),
                strands.wordsOfStaying(known),
                strands.leaves().stream().map(Member::id).toList());
        return Optional.of(new Parted(parted, tie));
    }

    /// The likeness at which two stories are one.
    private static double grownTogether(LiveStory one, LiveStory other) {
        double fullness = Math.max(one.fullness(), other.fullness());
        return MERGE_HEADLINES + (MERGE_TEXTS - MERGE_HEADLINES) * fullness;
    }

    private static boolean isClosed(LiveStory story, double hour) {
        return hour - story.lastHour() > CLOSED_AFTER_HOURS;
    }

    private void tidy(double hour) {
        tidied = placed;
        tidiedAt = hour;
        int[] rows = live.rows();
        List<LiveStory> over = new ArrayList<>();
        for (int row : rows) {
            LiveStory story = live.story(row);
            if (isClosed(story, hour)) {
                live.close(row);
                if (!story.isMerged()) {
                    over.add(story);
                }
            }
        }
        over.sort(Comparator.comparingDouble(LiveStory::lastHour).thenComparingInt(LiveStory::number));
        over.forEach(storylines::add);
        vocabulary.tidy(live::isClosed);
        Predicate<LiveStory> isOver = story -> live.isClosed(story.current().row());
        ofOrigin.values().removeIf(isOver);
        for (int row : rows) {
            live.story(row).forgetApart(isOver);
        }
        for (int row : rows) {
            if (live.isClosed(row)) {
                live.free(row);
            }
        }
    }

    /// Begins every snapshot; another number when what follows is written otherwise.
    private static final int SNAPSHOT = 0xDB0002;

    /// Writes all that the desk remembers; the same state gives the same bytes. What it takes grows with
    /// the stories that live and the wordings of the last week, not with how many articles were ever
    /// placed.
    public void write(DataOutput out) throws IOException {
        List<LiveStory> stories = new ArrayList<>();
        for (int row : live.rows()) {
            LiveStory story = live.story(row);
            if (!story.isMerged()) {
                stories.add(story);
            }
        }
        stories.sort(Comparator.comparingInt(LiveStory::number));
        out.writeInt(SNAPSHOT);
        vocabulary.write(out, stories);
        out.writeInt(stories.size());
        for (LiveStory story : stories) {
            story.write(out);
        }
        Set<LiveStory> written = Set.copyOf(stories);
        for (LiveStory story : stories) {
            story.writeApart(out, written::contains);
        }
        origins.write(out);
        storylines.write(out);
        writeNames(out);
        out.writeInt(opened);
        out.writeInt(placed);
        out.writeInt(tidied);
        for (double hour : new double[] {tidiedAt, reached, last, lastButOne}) {
            out.writeDouble(hour);
        }
    }

    private void writeNames(DataOutput out) throws IOException {
        out.writeInt(ofOrigin.size());
        for (Map.Entry<String, LiveStory> entry : new TreeMap<>(ofOrigin).entrySet()) {
            Text.write(out, entry.getKey());
            out.writeInt(entry.getValue().current().number());
        }
        redirects.write(out);
    }

    /// The desk that was written.
    ///
    /// @throws IOException when it cannot be read, or was written by a Daybook that wrote otherwise
    public static Desk read(DataInput in) throws IOException {
        int version = in.readInt();
        if (version != SNAPSHOT) {
            throw new IOException(
                    "not a snapshot of a desk of this version: it begins with %x, not %x".formatted(version, SNAPSHOT));
        }
        Desk desk = new Desk();
        Map<Integer, Word> words = desk.vocabulary.read(in);
        Map<Integer, LiveStory> stories = new LinkedHashMap<>();
        for (int count = in.readInt(); count > 0; count--) {
            LiveStory story = LiveStory.read(in, words, desk.live);
            stories.put(story.number(), story);
        }
        for (LiveStory story : List.copyOf(stories.values())) { // in the order in which they were written
            story.readApart(in, stories);
        }
        desk.origins.read(in);
        desk.storylines.read(in);
        for (int count = in.readInt(); count > 0; count--) {
            desk.ofOrigin.put(Text.read(in), Objects.requireNonNull(stories.get(in.readInt())));
        }
        desk.redirects.read(in);
        desk.opened = in.readInt();
        desk.placed = in.readInt();
        desk.tidied = in.readInt();
        desk.tidiedAt = in.readDouble();
        desk.reached = in.readDouble();
        desk.last = in.readDouble();
        desk.lastButOne = in.readDouble();
        return desk;
    }
}
