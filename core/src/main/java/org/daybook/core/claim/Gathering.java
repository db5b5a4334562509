package org.daybook.core.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.core.article.Span;
import org.daybook.core.claim.Quotations.Quotation;
import org.daybook.core.language.Sentence;
import org.daybook.core.language.Tag;
import org.daybook.core.language.Tree;
import org.daybook.core.name.Name;

/// Gathers the claims of one text: first those of quotations and of clauses thrown into what is said, which
/// take their whole content; then all others from the root of each sentence downwards, as far as their words
/// are still free; last, quotations without a cue go on with the claim right before them. Used once, by one
/// thread.
final class Gathering {
    /// A splitter may leave an opening mark at the end of the sentence before; the widest is two apostrophes.
    private static final int WIDEST_MARK = 2;

    /// A speech quoted in more pieces is rather a fault of the marks; bounds the work on hostile text.
    private static final int MOST_PIECES = 100;

    private final String text;
    private final List<Sentence> sentences;
    private final Labels labels;
    private final Quotations quotations;
    private final EnglishCues cues;
    private final Pieces pieces;
    private final BesideQuotations beside;

    /// Positions that belong to a content, or to a quotation whose speaker is known.
    private final BitSet taken = new BitSet();

    private final List<Clauses> trees = new ArrayList<>();
    private final List<Found> found = new ArrayList<>();

    Gathering(String text, List<Sentence> sentences, List<Name> names, Quotations quotations, EnglishCues cues) {
        this.text = text;
        this.sentences = sentences;
        this.labels = new Labels(text, names, cues.reportNouns());
        this.quotations = quotations;
        this.cues = cues;
        this.pieces = new Pieces(text, quotations);
        this.beside = new BesideQuotations(text, quotations, pieces);
    }

    List<Found> claims() {
        for (Sentence sentence : sentences) {
            trees.add(Clauses.of(sentence, quotations, cues));
        }
        for (int i = 0; i < trees.size(); i++) {
            label(i, trees.get(i));
            accordingTo(i, trees.get(i));
        }
        for (int i = 0; i < trees.size(); i++) {
            spoken(i, trees.get(i));
        }
        carryOn();
        for (int i = 0; i < trees.size(); i++) {
            others(i, trees.get(i));
        }
        found.sort(Comparator.comparingInt(one -> one.cue().begin()));
        return found;
    }

    private void label(int index, Clauses clauses) {
        labels.of(clauses.tree()).ifPresent(one -> add(index, clauses, one, content(clauses.tree(), one)));
    }

    /// For each of the claims found those within its content.
    List<List<Found>> inside(List<Found> outer) {
        return new Inside(this, quotations, outer).of(trees);
    }

    /// "According to" embraces whole sentences, with what others say in them.
    private void accordingTo(int index, Clauses clauses) {
        Tree tree = clauses.tree();
        for (int word = 0; word + 2 < tree.size(); word++) {
            if (tree.token(word).form().equalsIgnoreCase("according")
                    && !quotations.holds(tree.token(word).begin())) {
                clauses.nouns().accordingTo(word).ifPresent(one -> add(index, clauses, one, content(tree, one)));
            }
        }
    }

    /// Verbs of speaking outside quotation marks whose content is quoted or surrounds them.
    private void spoken(int index, Clauses clauses) {
        Tree tree = clauses.tree();
        for (int word : tree.downwards()) {
            Optional<Cue> entry = clauses.verbs().entry(word);
            boolean says = entry.filter(cue -> cue.takes(Frame.QUOTE)).isPresent();
            if (!(says || entry.filter(cue -> cue.takes(Frame.CLAUSE)).isPresent())
                    || quotations.holds(tree.token(word).begin())) {
                continue;
            }
            Optional<Attribution> attribution = clauses.verbs().of(word);
            if (attribution.isEmpty()) {
                continue;
            }
            if (!says) {
                if (isAside(tree, attribution.get())) {
                    add(index, clauses, attribution.get(), content(tree, attribution.get()));
                }
                continue;
            }
            boolean thrownIn = !attribution.get().content().isEmpty()
                    && attribution.get().content().getFirst().first()
                            < attribution.get().cue().first()
                    && attribution.get().content().stream().anyMatch(words -> hasVerb(tree, words));
            List<Span> content = content(tree, attribution.get());
            boolean quoted = content.stream().anyMatch(beside::isQuoted);
            if (quoted && beside.isQuoted(content.getFirst())) {
                content = withoutAdjuncts(content);
            }
            if (!quoted) {
                Optional<Span> quotation = beside.of(tree, attribution.get(), taken);
                if (quotation.isPresent()) {
                    content = List.of(quotation.get());
                    quoted = true;
                }
            }
            if (!content.isEmpty() && (quoted || thrownIn)) {
                add(index, clauses, attribution.get(), content);
            }
        }
    }

    /// "..., records show": before the others, for what is shown may hold a claim of its own.
    private static boolean isAside(Tree tree, Attribution one) {
        return one.source()
                .filter(source -> !one.content().isEmpty()
                        && one.content().stream().anyMatch(words -> hasVerb(tree, words))
                        && one.content().getFirst().last() < source.first()
                        && source.last() < one.cue().first())
                .isPresent();
    }

    private static boolean hasVerb(Tree tree, Words words) {
        for (int word = words.first(); word <= words.last(); word++) {
            if (tree.tag(word) == Tag.VERB || tree.tag(word) == Tag.AUX) {
                return true;
            }
        }
        return false;
    }

    /// Behind a quotation only another one of some length goes on with it: "on “Morning Show”" does not.
    private List<Span> withoutAdjuncts(List<Span> content) {
        List<Span> kept = new ArrayList<>();
        for (Span piece : content) {
            boolean further = beside.isQuoted(piece) && piece.length() > BesideQuotations.SHORT_TITLE;
            if (kept.isEmpty() || further) {
                kept.add(piece);
            }
        }
        return kept;
    }

    private void others(int index, Clauses clauses) {
        Tree tree = clauses.tree();
        for (int word : tree.downwards()) {
            Tag tag = tree.tag(word);
            int begin = tree.token(word).begin();
            if (tag == Tag.PUNCT || tag == Tag.DET || taken.get(begin) || quotations.holds(begin)) {
                continue;
            }
            Optional<Attribution> attribution =
                    clauses.verbs().of(word).filter(one -> !one.content().isEmpty());
            if (attribution.isEmpty()) {
                attribution = clauses.nouns().of(word);
            } else {
                attribution =
                        clauses.nouns().carriedBy(word).or(() -> clauses.verbs().of(word));
            }
            if (attribution.isPresent()) {
                add(index, clauses, attribution.get(), content(tree, attribution.get()));
            }
        }
    }

    List<Span> content(Tree tree, Attribution attribution) {
        int cueBegin = tree.token(attribution.cue().first()).begin();
        int cueEnd = tree.token(attribution.cue().last()).end();
        List<Span> spans = new ArrayList<>();
        for (Words words : attribution.content()) {
            pieces.content(tree, words, cueBegin, cueEnd).ifPresent(spans::add);
        }
        return spans;
    }

    Span cue(Clauses clauses, Attribution attribution) {
        return pieces.span(clauses.tree(), attribution.cue());
    }

    /// Adds a claim if neither its cue nor its content is taken.
    private void add(int index, Clauses clauses, Attribution attribution, List<Span> content) {
        Span cue = cue(clauses, attribution);
        Optional<Span> source = source(clauses, attribution, cue, content);
        boolean free = isFree(cue) && content.stream().allMatch(this::isFree);
        boolean apart = content.stream().noneMatch(cue::overlaps);
        boolean marks =
                !attribution.entry().takes(Frame.MARKS) || content.stream().anyMatch(beside::isQuoted);
        boolean nobody = source.filter(
                        span -> cues.nobody().contains(span.text().toLowerCase(Locale.ROOT)))
                .isPresent();
        if (!marks || !free || !apart || content.isEmpty() || nobody) {
            return;
        }
        taken.set(cue.begin(), cue.end());
        content.forEach(span -> taken.set(span.begin(), span.end()));
        found.add(new Found(index, attribution.head(), attribution.entry(), source, cue, content));
    }

    Optional<Span> source(Clauses clauses, Attribution attribution, Span cue, List<Span> content) {
        return attribution
                .source()
                .map(words -> clauses.sources().trimmed(words, attribution.cue()))
                .flatMap(words -> pieces.source(clauses.tree(), words))
                .map(span -> wholeName(span, cue, content))
                .filter(span -> !span.overlaps(cue))
                .filter(span -> content.stream().noneMatch(span::overlaps));
    }

    /// A source that begins or ends inside a name takes the whole of it.
    private Span wholeName(Span source, Span cue, List<Span> content) {
        int begin =
                labels.nameAt(source.begin()).map(Name::span).map(Span::begin).orElse(source.begin());
        int end = labels.nameAt(source.end() - 1).map(Name::span).map(Span::end).orElse(source.end());
        Span whole = Span.of(text, Math.min(begin, source.begin()), Math.max(end, source.end()));
        boolean apart = !whole.overlaps(cue) && content.stream().noneMatch(whole::overlaps);
        return apart ? whole : source;
    }

    private boolean isFree(Span span) {
        return isFree(span, taken);
    }

    static boolean isFree(Span span, BitSet used) {
        int first = used.nextSetBit(span.begin());
        return first < 0 || first >= span.end();
    }

    /// A quotation that nobody is named for goes on with what was quoted right before it: in the same
    /// paragraph, or in the paragraph before where that one's quotation was left open.
    private void carryOn() {
        found.sort(Comparator.comparingInt(Found::end));
        int next = 0;
        int last = -1;
        for (int i = 0; i < quotations.all().size(); i++) {
            Quotation quotation = quotations.all().get(i);
            Optional<Span> span = pieces.quotation(quotation);
            while (next < found.size() && found.get(next).end() <= quotation.begin()) {
                if (last < 0 || found.get(next).end() >= found.get(last).end()) {
                    last = next;
                }
                next++;
            }
            if (span.isEmpty() || !isFree(span.get()) || last < 0) {
                continue;
            }
            Found claim = found.get(last);
            int sentenceEnd = endOfSentence(claim);
            int behind = sentenceEnd <= quotation.begin() + WIDEST_MARK ? sentenceEnd : claim.end();
            boolean follows = beside.isGap(behind, quotation.begin())
                    || beside.isGap(claim.end(), quotation.begin())
                    || (beside.isSpeech(quotation) && beside.isNextParagraph(behind, quotation.begin()));
            boolean opened = i > 0
                    && quotations.all().get(i - 1).continued()
                    && claim.end() >= quotations.all().get(i - 1).end();
            boolean quoted = claim.content().stream().anyMatch(beside::isQuoted);
            boolean room = claim.content().size() < MOST_PIECES;
            if (room && (quoted || entersQuote(claim)) && (follows || opened)) {
                found.set(last, claim.with(span.get()));
                taken.set(span.get().begin(), span.get().end());
            }
        }
    }

    private static boolean entersQuote(Found claim) {
        return claim.entry().takes(Frame.QUOTE) && !claim.entry().takes(Frame.MARKS);
    }

    private int endOfSentence(Found claim) {
        Sentence sentence = sentences.get(claim.sentence());
        return Math.max(sentence.end(), claim.end());
    }
}
