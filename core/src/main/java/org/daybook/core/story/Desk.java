package org.daybook.core.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.core.reading.Reading;
import org.jspecify.annotations.Nullable;

/// Puts each article into the story that it goes on with, or opens a new one: once
/// for ever, from the past alone.
///
/// The method is incremental clustering as in topic detection and tracking (Allan 2002): an article and a
/// story are sums of words weighted by how rare the words are in the stream so far and in English, compared
/// by their cosine, of texts kind by kind (names, figures, other words), so that the same kind of event elsewhere or
/// on another day is another story. Less is asked of a headline than of a text, for a few words can share
/// little with a long story. What is remembered is bounded: a word knows the stories that used it last, a story its
/// weightiest words, and only the most promising stories are compared in full, so that an article costs the
/// same however many stories live.
///
/// Not thread-safe: one desk, one thread. The state is a function of the digests placed so far: a desk is
/// restored by placing the same digests in the same order in a new one.
public final class Desk {
    /// Likeness asked of a text and of a headline alone; straight between them ([LiveStory#fullness]).
    /// From .22 to .27 texts (ECB+) stayed within .01 of the best, from .06 to .08 headlines (UCI) did
    /// within .02, and the days' editions within .03.
    private static final double TEXT_LIKENESS = 0.25;

    private static final double HEADLINE_LIKENESS = 0.07;

    /// Two stories that have grown together are one; likeness asked of texts and of headlines. In eight random
    /// orders of texts and eight samples of headlines, .55 and .35 were better by .003 and .010 than no merging.
    private static final double MERGE_TEXTS = 0.55;

    private static final double MERGE_HEADLINES = 0.35;

    /// A story without news for so long is closed; what comes then is another story.
    private static final double CLOSED_AFTER_HOURS = Duration.ofDays(5).toHours();

    /// The heaviest words of an article that look for stories, and the stories then compared in full; more
    /// than 24 of either changed no figure.
    private static final int PROBES = 24;

    private static final int PROMISING = 24;

    /// No more words look for stories once so many stories were met; the heaviest words are the rarest and come
    /// first. Without this bound a text cost four times as much at 100,000 live stories as at 1,000; now 1.6.
    private static final int MET = 256;

    private static final int TIDY_EVERY = 10_000;

    private final Vocabulary vocabulary = new Vocabulary();
    private final Origins origins = new Origins();
    private final Map<String, LiveStory> ofOrigin = new HashMap<>();
    private final Map<String, String> redirects = new HashMap<>();
    private int opened;
    private int searches;
    private int placed;

    /// Where an article belongs. Articles come in the order in which they were captured.
    public Assignment place(Reading reading) {
        return place(Digest.of(reading));
    }

    /// The same for the digest of a reading.
    public Assignment place(Digest digest) {
        double hour = digest.at().getEpochSecond() / 3600.0;
        String origin = origins.place(digest);
        Vocabulary.Weighed article = vocabulary.weigh(digest);
        List<Candidate> candidates = candidates(article, hour);
        LiveStory found = storyOf(origin, candidates, article.size());
        LiveStory story = found == null ? new LiveStory(digest.id(), opened++, hour) : found;
        vocabulary.learn(digest, story);
        story.add(article, hour);
        ofOrigin.putIfAbsent(origin, story);
        if (found != null) {
            mergeIfGrownTogether(story, candidates);
        }
        if (++placed % TIDY_EVERY == 0) {
            tidy(hour);
        }
        return new Assignment(digest.id(), story.id(), found == null, origin);
    }

    /// The story that has taken this one, if any.
    public String current(String story) {
        String at = story;
        for (String next = redirects.get(at); next != null; next = redirects.get(at)) {
            at = next;
        }
        return at;
    }

    /// The assignments once more, with what has been merged since.
    public List<Assignment> settled(List<Assignment> online) {
        return online.stream().map(this::settled).toList();
    }

    private Assignment settled(Assignment online) {
        String story = current(online.story());
        return new Assignment(online.id(), story, online.isNew() && story.equals(online.story()), online.origin());
    }

    private record Candidate(LiveStory story, double likeness) {}

    /// The stories most like the article, best first.
    private List<Candidate> candidates(Vocabulary.Weighed article, double hour) {
        List<LiveStory> met = new ArrayList<>();
        searches++;
        int looked = 0;
        for (int i = 0; i < Math.min(PROBES, article.size()) && looked < MET; i++) {
            Vocabulary.Weight probe = article.words().get(i);
            looked += probe.word().recent().size();
            for (LiveStory.Entry entry : probe.word().recent()) {
                LiveStory story = entry.story();
                if (!story.isMerged() && !isClosed(story, hour) && story.meet(searches, probe.value() * entry.pull())) {
                    met.add(story);
                }
            }
        }
        met.sort(MET_BY_MOST);
        List<Candidate> candidates = new ArrayList<>();
        for (LiveStory story : met.subList(0, Math.min(PROMISING, met.size()))) {
            candidates.add(new Candidate(story, story.likeness(article)));
        }
        candidates.sort(BEST_FIRST);
        return candidates;
    }

    private static final Comparator<LiveStory> MET_BY_MOST =
            Comparator.comparingDouble((LiveStory story) -> -story.met()).thenComparingInt(LiveStory::number);

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

    private void mergeIfGrownTogether(LiveStory story, List<Candidate> candidates) {
        for (Candidate candidate : candidates) {
            LiveStory other = candidate.story;
            if (other != story && isGrownTogether(story, other)) {
                LiveStory into = story.number() < other.number() ? story : other;
                LiveStory from = into == story ? other : story;
                into.take(from);
                redirects.put(from.id(), into.id());
                return;
            }
        }
    }

    private static boolean isGrownTogether(LiveStory one, LiveStory other) {
        double fullness = Math.max(one.fullness(), other.fullness());
        return other.likeness(one) >= MERGE_HEADLINES + (MERGE_TEXTS - MERGE_HEADLINES) * fullness;
    }

    private static boolean isClosed(LiveStory story, double hour) {
        return hour - story.lastHour() > CLOSED_AFTER_HOURS;
    }

    private void tidy(double hour) {
        vocabulary.tidy(story -> story.isMerged() || isClosed(story, hour));
        ofOrigin.values().removeIf(story -> isClosed(story.current(), hour));
    }
}
