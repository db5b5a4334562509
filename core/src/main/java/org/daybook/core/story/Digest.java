package org.daybook.core.story;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.core.article.Article;
import org.daybook.core.article.Metadata;
import org.daybook.core.name.Name;
import org.daybook.core.reading.Reading;

/// The few things about an article that decide its story and its origin; small enough to keep for every
/// article, so that a [Desk] can be restored by placing the same digests again ([#line], [#parse]). Depends
/// on the article alone, not on the stream. Immutable.
///
/// @param at    when the article was captured, else published; the epoch when neither is known
/// @param terms its weightiest words, at most 60, the best first
public record Digest(String id, Optional<String> publisher, Instant at, List<Term> terms, Sketch sketch) {
    /// Of ECB+ texts the 60 weightiest words told stories apart as well as 120 did, at half the cost.
    private static final int MOST_TERMS = 60;

    /// News puts what it is about first: characters read for words.
    private static final int READ = 3000;

    /// The words of the text that say what is new, as a title does, and count as one: two long sentences.
    /// Of ECB+ texts the stories came out .01 better than without.
    private static final int LEAD = 50;

    public Digest {
        terms = List.copyOf(terms);
    }

    /// A word and how often it stands where.
    ///
    /// @param word    stem, in lower case, as [EnglishWords] cuts it
    /// @param title   how often in the title and in the lead
    /// @param capital how often with a capital where a capital says that it is a name
    /// @param lower   how often in lower case there
    public record Term(String word, int title, int text, int capital, int lower) {}

    public static Digest of(Reading reading) {
        Article article = reading.article();
        Metadata known = article.metadata();
        Instant at = known.captured()
                .or(known::published)
                .map(stamp -> stamp.instant(ZoneOffset.UTC))
                .orElse(Instant.EPOCH);
        String title = known.title().orElse("");
        Sketch sketch = article.text().isBlank() ? Sketch.ofHeadline(title) : Sketch.of(article.text());
        return new Digest(article.id(), known.publisher(), at, terms(title, article.text(), reading.names()), sketch);
    }

    private static List<Term> terms(String title, String text, List<Name> names) {
        Map<String, Tally> tallies = new HashMap<>();
        boolean informative = !inTitleCase(title);
        EnglishWords.read(title, READ, (word, capital, opens) -> {
            Tally tally = tallies.computeIfAbsent(word, unseen -> new Tally());
            tally.title++;
            tally.letter(informative && !opens, capital);
        });
        int[] read = new int[1];
        EnglishWords.read(text, READ, (word, capital, opens) -> {
            Tally tally = tallies.computeIfAbsent(word, unseen -> new Tally());
            tally.text++;
            if (read[0]++ < LEAD) {
                tally.title++;
            }
            tally.letter(!opens, capital);
        });
        for (Name name : names) {
            EnglishWords.read(name.span().text(), READ, (word, capital, opens) -> {
                Tally tally = tallies.get(word);
                if (tally != null) {
                    tally.letter(capital, true);
                }
            });
        }
        List<Term> terms = new ArrayList<>();
        tallies.forEach((word, tally) -> {
            boolean common = WordFrequencies.ENGLISH.share(word) > EnglishWords.COMMON && tally.capital == 0;
            if (word.length() > 1 && !common) {
                terms.add(new Term(word, tally.title, tally.text, tally.capital, tally.lower));
            }
        });
        terms.sort(Comparator.comparingDouble((Term term) -> -weight(term)).thenComparing(Term::word));
        return terms.size() > MOST_TERMS ? terms.subList(0, MOST_TERMS) : terms;
    }

    private static double weight(Term term) {
        return (1 + Math.log(term.title * 2 + term.text)) * -Math.log(WordFrequencies.ENGLISH.share(term.word));
    }

    /// 'Fed Says It Will Wait': there a capital does not make a name.
    private static boolean inTitleCase(String title) {
        int[] counts = new int[2];
        EnglishWords.read(title, READ, (word, capital, opens) -> {
            if (!opens && word.length() > 3) {
                counts[capital ? 1 : 0]++;
            }
        });
        return counts[1] * 10 > (counts[0] + counts[1]) * 6 || counts[0] == 0;
    }

    private static final class Tally {
        private int title;
        private int text;
        private int capital;
        private int lower;

        private void letter(boolean informative, boolean isCapital) {
            if (informative && isCapital) {
                capital++;
            } else if (informative) {
                lower++;
            }
        }
    }

    /// One line of text that [#parse] reads again.
    public String line() {
        return DigestLine.write(this);
    }

    /// @throws IllegalArgumentException when the line is none that [#line] wrote
    public static Digest parse(String line) {
        return DigestLine.read(line);
    }
}
