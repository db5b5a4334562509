package org.daybook.core.edition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.daybook.core.article.Span;
import org.daybook.core.edition.Edition.Quote;
import org.daybook.core.language.Sentence;
import org.daybook.core.language.Tag;
import org.daybook.core.language.Token;
import org.daybook.core.story.EnglishWords;

/// Chooses the sentences that tell a story; it writes none. Sentences are weighed by how many
/// independent origins attest their words, by how early they stand and how new they are, then taken
/// one by one as long as they say something that neither the title nor the sentences before them
/// say (maximal marginal relevance, Carbonell and Goldstein 1998). Sentences that need what stands
/// before them (a pronoun without its name, a piece of a quotation) are never taken. One thread.
final class EnglishSummary {
    private static final int MOST = 3;
    private static final int MOST_NEWS = 3;
    private static final int SHORTEST = 50;
    private static final int LONGEST = 320;

    private static final int LEAST_WORDS = 4;

    /// Sentences read of an article: news puts what matters first.
    private static final int DEEPEST = 12;

    /// A sentence with more than this share of its words told already repeats.
    private static final double REPEATS = 0.6;

    /// A standfirst completes the headline above it ('He did not say why'): under another headline,
    /// or away from it, it says less than the text's own lead.
    private static final int DEPTH_OF_STANDFIRST = 3;

    /// @param read the sentence with its words: asked only of what would be chosen, for it takes its grammar
    private record Candidate(
            Quote quote, String origin, Instant at, int depth, Set<String> words, Supplier<Sentence> read) {
        boolean isOf(Dispatch dispatch) {
            return quote.article().equals(dispatch.id());
        }
    }

    /// Of equals the first in its article is the greatest.
    private static final Comparator<Candidate> BACKWARDS = Comparator.comparing(
                    (Candidate one) -> one.quote.article(), Comparator.reverseOrder())
            .thenComparingInt(one -> -one.quote.span().begin());

    private final List<Candidate> candidates;
    private final Map<String, Set<String>> originsOfWord = new HashMap<>();
    private final Map<Quote, Boolean> alone = new HashMap<>();

    private final Dispatch titled;

    /// @param titled the article whose title stands above the summary
    EnglishSummary(Coverage coverage, Dispatch titled) {
        this.titled = titled;
        List<Candidate> found = new ArrayList<>();
        Set<String> origins = new HashSet<>();
        List<Dispatch> newestFirst = coverage.dispatches().reversed();
        for (Dispatch dispatch : newestFirst) {
            if (origins.add(dispatch.origin())) {
                found.addAll(candidates(dispatch));
            }
        }
        candidates = List.copyOf(found);
        for (Candidate candidate : candidates) {
            for (String word : candidate.words) {
                originsOfWord.computeIfAbsent(word, unseen -> new HashSet<>()).add(candidate.origin);
            }
        }
    }

    /// Two or three sentences: first one of the day's articles, of the titled one where it has any,
    /// then what
    /// the others add, in the order in which they stand.
    ///
    /// @param opening when the day began: an older sentence tells yesterday's news and does not lead
    List<Quote> summary(Instant opening) {
        Set<String> title = EnglishWords.telling(titled.title());
        Optional<Candidate> lead = lead(
                        candidates.stream().filter(one -> one.isOf(titled)).toList(), title)
                .or(() -> lead(
                        candidates.stream()
                                .filter(one -> !one.at.isBefore(opening))
                                .toList(),
                        title));
        Set<String> told = new HashSet<>(title);
        lead.ifPresent(one -> told.addAll(one.words));
        List<Candidate> rest = choose(
                candidates.stream()
                        .filter(one -> !lead.equals(Optional.of(one)))
                        .toList(),
                told,
                lead.isPresent() ? MOST - 1 : MOST);
        List<Candidate> all = new ArrayList<>();
        lead.ifPresent(all::add);
        inReadingOrder(rest, lead).forEach(all::add);
        return all.stream().map(Candidate::quote).toList();
    }

    /// The sentence that tells most of what the title says, early in its article.
    private Optional<Candidate> lead(List<Candidate> from, Set<String> title) {
        return from.stream()
                .sorted(Comparator.comparingDouble(
                                (Candidate one) -> worth(one, Set.of()) * (0.5 + covered(one, title)))
                        .thenComparing(BACKWARDS)
                        .reversed())
                .filter(this::isAlone)
                .findFirst();
    }

    /// What follows the lead in its own article comes before the other articles, newest first.
    private static List<Candidate> inReadingOrder(List<Candidate> chosen, Optional<Candidate> lead) {
        return chosen.stream()
                .sorted(Comparator.comparing((Candidate one) -> lead.isEmpty()
                                || !one.quote.article().equals(lead.get().quote.article()))
                        .thenComparing(Candidate::at, Comparator.reverseOrder())
                        .thenComparing(one -> one.quote.article())
                        .thenComparingInt(one -> one.quote.span().begin()))
                .toList();
    }

    /// Sentences captured after an instant that say what none before it said.
    List<Quote> news(Instant after) {
        Set<String> known = new HashSet<>();
        List<Candidate> fresh = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (candidate.at.isBefore(after)) {
                known.addAll(candidate.words);
            } else {
                fresh.add(candidate);
            }
        }
        return known.isEmpty()
                ? List.of()
                : choose(fresh, known, MOST_NEWS).stream().map(Candidate::quote).toList();
    }

    private List<Candidate> choose(List<Candidate> from, Set<String> told, int most) {
        List<Candidate> chosen = new ArrayList<>();
        Set<String> said = new HashSet<>(told);
        List<Candidate> open = new ArrayList<>(from);
        while (chosen.size() < most) {
            Optional<Candidate> best = open.stream()
                    .filter(candidate -> repeated(candidate, said) <= REPEATS)
                    .max(Comparator.comparingDouble((Candidate candidate) -> worth(candidate, said))
                            .thenComparing(BACKWARDS));
            if (best.isEmpty()) {
                break;
            }
            open.remove(best.get());
            if (isAlone(best.get())) {
                chosen.add(best.get());
                said.addAll(best.get().words);
            }
        }
        return chosen;
    }

    /// Attested by many, early in its article, and not told yet.
    private double worth(Candidate candidate, Set<String> said) {
        double attested = 0;
        for (String word : candidate.words) {
            attested += Math.log1p(originsOfWord.getOrDefault(word, Set.of()).size());
        }
        double lead = 1.0 / (1 + candidate.depth / 2.0);
        return (attested / candidate.words.size()) * (0.4 + lead) * (1.2 - repeated(candidate, said));
    }

    /// The share of the title's words that the sentence tells.
    private static double covered(Candidate candidate, Set<String> title) {
        return title.isEmpty()
                ? 0
                : (double) title.stream().filter(candidate.words::contains).count() / title.size();
    }

    private static double repeated(Candidate candidate, Set<String> said) {
        return (double) candidate.words.stream().filter(said::contains).count() / candidate.words.size();
    }

    /// Whether a reader understands the sentence without those around it.
    private boolean isAlone(Candidate candidate) {
        return alone.computeIfAbsent(candidate.quote, unseen -> standsAlone(candidate.read.get()));
    }

    private static List<Candidate> candidates(Dispatch dispatch) {
        String text = dispatch.article().text();
        String standfirst = dispatch.known().standfirst().orElse("");
        List<Candidate> found = new ArrayList<>();
        List<Sentence> sentences = dispatch.reading().sentences();
        for (int place = 0; place < Math.min(DEEPEST, sentences.size()); place++) {
            Sentence sentence = sentences.get(place);
            int begin = sentence.begin() + EnglishDateline.length(sentence.text(text));
            Span span = Span.of(text, begin, sentence.end());
            Set<String> words = new LinkedHashSet<>(EnglishWords.telling(span.text()));
            if (isWhole(span.text()) && words.size() >= LEAST_WORDS) {
                int depth = standfirst.contains(span.text()) ? place + DEPTH_OF_STANDFIRST : place;
                found.add(new Candidate(
                        new Quote(dispatch.id(), span),
                        dispatch.origin(),
                        dispatch.at(),
                        depth,
                        words,
                        () -> dispatch.withWords(sentence)));
            }
        }
        return found;
    }

    private static boolean isWhole(String text) {
        char last = text.charAt(text.length() - 1);
        return text.length() >= SHORTEST
                && text.length() <= LONGEST
                && text.indexOf('\n') < 0
                && Character.isUpperCase(text.charAt(0))
                && (last == '.' || last == '!')
                && !holdsQuotation(text);
    }

    private static boolean standsAlone(Sentence sentence) {
        return says(sentence) && !pointsBack(sentence);
    }

    /// Whether something is said of something: a caption or a promotion is often a mere name of a thing.
    private static boolean says(Sentence sentence) {
        return sentence.tokens().stream()
                .anyMatch(token -> token.tag() == Tag.AUX || (token.tag() == Tag.VERB && token.isRoot()));
    }

    private static boolean holdsQuotation(String text) {
        return text.indexOf('"') >= 0 || text.indexOf('“') >= 0 || text.indexOf('”') >= 0;
    }

    /// Opens with a word that stands for something said before: 'He', 'This', 'But', 'However'.
    private static boolean pointsBack(Sentence sentence) {
        Token first = sentence.tokens().getFirst();
        return switch (first.tag()) {
            case PRON, CCONJ, ADV -> true;
            case DET ->
                !first.lemma().equalsIgnoreCase("the")
                        && !first.lemma().equalsIgnoreCase("a")
                        && !first.lemma().equalsIgnoreCase("an");
            case ADJ, ADP, AUX, INTJ, NOUN, NUM, PART, PROPN, PUNCT, SCONJ, SYM, VERB, X -> possessive(sentence);
        };
    }

    private static boolean possessive(Sentence sentence) {
        return sentence.tokens().stream()
                .limit(3)
                .anyMatch(
                        token -> token.tag() == Tag.PRON && token.baseRelation().equals("nmod"));
    }
}
