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
import org.daybook.core.article.Span;
import org.daybook.core.edition.Edition.Quote;
import org.daybook.core.language.Sentence;
import org.daybook.core.language.Tag;
import org.daybook.core.language.Token;
import org.daybook.core.story.EnglishWords;

/// Chooses the sentences that tell a story; it writes none. Sentences are weighed by how many independent origins
/// attest their words, by how early they stand and how new they are, then taken one by one as long as they say
/// something that neither the title nor the sentences before them say (maximal marginal relevance, Carbonell and
/// Goldstein 1998). Sentences that need what stands before them (a pronoun without its name, a piece of a
/// quotation) are
/// never taken. Stateless.
final class EnglishSummary {
    private static final int MOST = 3;
    private static final int MOST_NEWS = 3;
    private static final int SHORTEST = 50;
    private static final int LONGEST = 320;

    /// Sentences read of an article: news puts what matters first.
    private static final int DEEPEST = 12;

    /// A sentence with more than this share of its words told already repeats.
    private static final double REPEATS = 0.6;

    private record Candidate(Quote quote, String origin, Instant at, int depth, Set<String> words) {}

    private final List<Candidate> candidates;
    private final Map<String, Set<String>> originsOfWord = new HashMap<>();

    EnglishSummary(Coverage coverage) {
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

    /// Two or three sentences, the one that leads first.
    List<Quote> summary(String title) {
        return choose(candidates, EnglishWords.telling(title), MOST, true);
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
        return known.isEmpty() ? List.of() : choose(fresh, known, MOST_NEWS, false);
    }

    private List<Quote> choose(List<Candidate> from, Set<String> told, int most, boolean leadMayRepeat) {
        List<Quote> chosen = new ArrayList<>();
        Set<String> said = new HashSet<>(told);
        List<Candidate> open = new ArrayList<>(from);
        while (chosen.size() < most) {
            boolean mayRepeat = leadMayRepeat && chosen.isEmpty();
            Optional<Candidate> best = open.stream()
                    .filter(candidate -> mayRepeat || repeated(candidate, said) <= REPEATS)
                    .max(Comparator.comparingDouble((Candidate candidate) -> worth(candidate, said))
                            .thenComparing(candidate -> candidate.quote.article(), Comparator.reverseOrder())
                            .thenComparingInt(
                                    candidate -> -candidate.quote.span().begin()));
            if (best.isEmpty()) {
                break;
            }
            Candidate next = best.get();
            chosen.add(next.quote);
            said.addAll(next.words);
            open.remove(next);
        }
        return List.copyOf(chosen);
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

    private static double repeated(Candidate candidate, Set<String> said) {
        return (double) candidate.words.stream().filter(said::contains).count() / candidate.words.size();
    }

    private static List<Candidate> candidates(Dispatch dispatch) {
        String text = dispatch.reading().article().text();
        List<Candidate> found = new ArrayList<>();
        List<Sentence> sentences = dispatch.reading().sentences();
        for (int depth = 0; depth < Math.min(DEEPEST, sentences.size()); depth++) {
            Sentence sentence = sentences.get(depth);
            Span span = Span.of(text, sentence.begin(), sentence.end());
            Set<String> words = new LinkedHashSet<>(EnglishWords.telling(span.text()));
            if (standsAlone(sentence, span.text()) && words.size() >= 4) {
                found.add(
                        new Candidate(new Quote(dispatch.id(), span), dispatch.origin(), dispatch.at(), depth, words));
            }
        }
        return found;
    }

    /// Whether a reader understands the sentence without those around it.
    private static boolean standsAlone(Sentence sentence, String text) {
        char last = text.charAt(text.length() - 1);
        boolean whole = text.length() >= SHORTEST
                && text.length() <= LONGEST
                && text.indexOf('\n') < 0
                && Character.isUpperCase(text.charAt(0))
                && (last == '.' || last == '!');
        return whole && !holdsQuotation(text) && !pointsBack(sentence);
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
