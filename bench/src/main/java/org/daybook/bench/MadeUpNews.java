package org.daybook.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.daybook.core.story.Digest;
import org.daybook.core.story.Sketch;

/// An endless stream of digests with the words of real ones: each story has the length and the makeup of a real
/// article, but
/// nine in ten of its words are exchanged for others of their kind, drawn as often as the real articles have them (so
/// Zipf's law holds), and one in five of those names for one never seen before. One
/// article in four opens a story; the others go on with an open one, the newest likeliest, some as reprints. The same
/// seed gives the same stream.
final class MadeUpNews {
    private static final double OPENS = 0.25;
    private static final double REPRINT = 0.15;

    /// With less, stories after one article are joined, and 100,000 never live.
    private static final double EXCHANGED = 0.9;

    /// How far back a story is that goes on, on average, in stories.
    private static final double BACK = 150;

    private static final int OPEN = 2000;

    private static final int NAME = 0;
    private static final int FIGURE = 1;
    private static final int OTHER = 2;

    private final List<Digest> real;
    private final List<List<Digest.Term>> ofKind = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    private final SplittableRandom random;
    private final List<Digest> open = new ArrayList<>();
    private long made;

    MadeUpNews(List<Digest> real, long seed) {
        this.real = real;
        this.random = new SplittableRandom(seed);
        for (Digest digest : real) {
            digest.terms().forEach(term -> ofKind.get(kind(term)).add(term));
        }
    }

    Digest next(Instant at) {
        boolean opens = open.isEmpty() || random.nextDouble() < OPENS;
        if (opens) {
            open.add(opening());
            if (open.size() > OPEN) {
                open.removeFirst();
            }
        }
        Digest story = opens ? open.getLast() : open.get(Math.max(0, open.size() - 1 - back()));
        boolean reprint = !opens && random.nextDouble() < REPRINT;
        List<Digest.Term> terms = opens || reprint ? story.terms() : told(story.terms());
        Sketch sketch = opens || reprint ? story.sketch() : sketch(story.sketch());
        return new Digest("made-" + made++, Optional.of("Gazette"), at, terms, sketch);
    }

    private int back() {
        return (int) (-Math.log(1 - random.nextDouble()) * BACK);
    }

    private Digest opening() {
        Digest source = real.get(random.nextInt(real.size()));
        List<Digest.Term> terms = new ArrayList<>();
        for (Digest.Term term : source.terms()) {
            terms.add(random.nextDouble() < EXCHANGED ? other(term) : term);
        }
        return new Digest("source", Optional.empty(), Instant.EPOCH, distinct(terms), sketch(source.sketch()));
    }

    /// Another telling: a third of the words are others.
    private List<Digest.Term> told(List<Digest.Term> terms) {
        List<Digest.Term> told = new ArrayList<>();
        for (Digest.Term term : terms) {
            told.add(random.nextDouble() < 1.0 / 3 ? other(term) : term);
        }
        return distinct(told);
    }

    private Digest.Term other(Digest.Term term) {
        int kind = kind(term);
        boolean unseen = kind == NAME && random.nextDouble() < 0.2;
        List<Digest.Term> words = ofKind.get(kind);
        String word = unseen
                ? "name" + Long.toString(random.nextLong(1L << 40), Character.MAX_RADIX)
                : words.get(random.nextInt(words.size())).word();
        return new Digest.Term(word, term.title(), term.text(), term.capital(), term.lower());
    }

    private static List<Digest.Term> distinct(List<Digest.Term> terms) {
        List<String> seen = new ArrayList<>();
        return terms.stream()
                .filter(term -> !seen.contains(term.word()) && seen.add(term.word()))
                .toList();
    }

    private static int kind(Digest.Term term) {
        if (Character.isDigit(term.word().charAt(0))) {
            return FIGURE;
        }
        return term.capital() > term.lower() ? NAME : OTHER;
    }

    /// As many runs of words, each never seen before.
    private Sketch sketch(Sketch like) {
        int[] hashes = like.hashes().toArray();
        int bits = (1 << like.level()) - 1;
        Arrays.setAll(hashes, i -> random.nextInt() & ~bits);
        return new Sketch(like.level(), Arrays.stream(hashes));
    }
}
