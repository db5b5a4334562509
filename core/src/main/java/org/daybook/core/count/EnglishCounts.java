package org.daybook.core.count;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.daybook.core.article.Span;
import org.daybook.core.language.EnglishNumerals;
import org.daybook.core.language.Piece;
import org.daybook.core.language.Pieces;
import org.daybook.core.language.Sentence;
import org.daybook.core.language.SentenceStarts;

/// Finds how many people were killed, injured, missing, displaced, arrested or evacuated in an English text.
/// A grammar of quantities ([Quantities]) and of what befalls people ([Attachment]) over words; ages, money,
/// scores and spans of time are no tolls.
///
/// Immutable, shared by all threads; linear in the length of the text. Positions are UTF-16 units.
public final class EnglishCounts {
    private final Attachment attachment;
    private final Quantities quantities;

    private EnglishCounts(Attachment attachment, Quantities quantities) {
        this.attachment = attachment;
        this.quantities = quantities;
    }

    public static EnglishCounts load() {
        Lexicon lexicon = Lexicon.load("en");
        return new EnglishCounts(new Attachment(lexicon), new Quantities(lexicon, EnglishNumerals.load()));
    }

    /// The counts of a text in order. A sum ("a judge, her driver and two guards") comes before its parts.
    public List<Count> find(String text, List<Sentence> sentences) {
        List<Piece> words = Pieces.of(text);
        List<Attachment.Found> found = new ArrayList<>();
        int begin = 0;
        for (int end : ends(words, sentences)) {
            found.addAll(attachment.sentence(words, begin, end, quantities.of(words, begin, end)));
            begin = end;
        }
        Set<Count> counts = new LinkedHashSet<>();
        settle(found).stream()
                .sorted(Comparator.comparingInt(
                                (Attachment.Found one) -> one.quantity().first())
                        .thenComparingInt(one -> -one.quantity().last()))
                .forEach(one -> counts.add(count(text, words, one)));
        return List.copyOf(counts);
    }

    /// Who was shot or taken to hospital is injured, unless the text says that they died. Where more were
    /// shot than died, the others are injured: exactly so many in one sentence ("seven were shot, two
    /// fatally"), else from so many to all of them.
    private static List<Attachment.Found> settle(List<Attachment.Found> found) {
        long dead = 0;
        Map<Integer, List<Quantity>> deadIn = new HashMap<>();
        for (Attachment.Found one : found) {
            if (one.fate() == Lexicon.Fate.KILLED) {
                dead = Math.max(dead, one.quantity().low().orElse(0));
                deadIn.computeIfAbsent(one.sentence(), sentence -> new ArrayList<>())
                        .add(one.quantity());
            }
        }
        List<Attachment.Found> settled = new ArrayList<>();
        for (Attachment.Found written : found) {
            Attachment.Found one = written.quantity().kind() == Quantity.Kind.RANK ? ranked(written, found) : written;
            if (saysNothing(one)) {
                continue;
            }
            if (one.fate() == Lexicon.Fate.SHOT || one.fate() == Lexicon.Fate.TREATED) {
                hurt(one, dead, deadIn.getOrDefault(one.sentence(), List.of())).ifPresent(settled::add);
            } else {
                settled.add(one);
            }
        }
        return settled;
    }

    /// "Nobody has been arrested" tells of no arrest: not that their number is nought.
    private static boolean saysNothing(Attachment.Found one) {
        return one.fate() == Lexicon.Fate.ARRESTED && one.quantity().high().orElse(1) == 0;
    }

    /// "A third person has died": three have, where there is a toll that this one raises,
    /// or no other; else it is one.
    private static Attachment.Found ranked(Attachment.Found one, List<Attachment.Found> all) {
        Quantity quantity = one.quantity();
        long rank = quantity.low().orElse(1);
        boolean raises = all.stream()
                .anyMatch(other ->
                        other.fate() == one.fate() && other.quantity().low().orElse(0) == rank - 1);
        boolean alone = all.stream().filter(other -> other.fate() == one.fate()).count() == 1;
        boolean toll = one.fate() == Lexicon.Fate.KILLED && (raises || (alone && rank > 2));
        return new Attachment.Found(
                one.fate(),
                Quantity.of(quantity.first(), quantity.last(), toll ? rank : 1, Quantity.Kind.ONE),
                one.sentence());
    }

    private static Optional<Attachment.Found> hurt(Attachment.Found one, long dead, List<Quantity> here) {
        Quantity quantity = one.quantity();
        long many = quantity.low().orElse(1);
        boolean beside = here.stream().anyMatch(other -> other.first() != quantity.first() && !again(other, quantity));
        boolean named = quantity.kind() == Quantity.Kind.NAMED || quantity.kind() == Quantity.Kind.PRONOUN;
        boolean apart = beside && one.fate() == Lexicon.Fate.TREATED && !named;
        if (many == 0 || dead == 0 || apart) {
            return Optional.of(new Attachment.Found(Lexicon.Fate.INJURED, quantity, one.sentence()));
        }
        if (many <= dead) {
            return Optional.empty();
        }
        long least = many - dead;
        OptionalLong high = beside ? OptionalLong.of(least) : quantity.high();
        Quantity others =
                new Quantity(quantity.first(), quantity.last(), OptionalLong.of(least), high, quantity.kind());
        return Optional.of(new Attachment.Found(Lexicon.Fate.INJURED, others, one.sentence()));
    }

    /// "A man was taken to hospital, where he died": the same man.
    private static boolean again(Quantity dead, Quantity treated) {
        return dead.kind() == Quantity.Kind.PRONOUN
                && dead.first() >= treated.last()
                && treated.low().orElse(0) == 1;
    }

    private static Count count(String text, List<Piece> words, Attachment.Found found) {
        Quantity quantity = found.quantity();
        Span span = Span.of(
                text,
                words.get(quantity.first()).begin(),
                words.get(quantity.last() - 1).end());
        Count.What what = switch (found.fate()) {
            case KILLED -> Count.What.KILLED;
            case INJURED, SHOT, TREATED -> Count.What.INJURED;
            case MISSING -> Count.What.MISSING;
            case DISPLACED -> Count.What.DISPLACED;
            case ARRESTED -> Count.What.ARRESTED;
            case EVACUATED -> Count.What.EVACUATED;
        };
        return new Count(span, what, quantity.low(), quantity.high(), Optional.empty());
    }

    /// Indexes behind the last word of each sentence.
    private static List<Integer> ends(List<Piece> words, List<Sentence> sentences) {
        int[] starts = SentenceStarts.of(words, sentences);
        List<Integer> ends = new ArrayList<>();
        for (int i = 1; i < starts.length; i++) {
            if (starts[i] == i) {
                ends.add(i);
            }
        }
        ends.add(words.size());
        return ends;
    }
}
