package org.daybook.core.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.daybook.core.edition.Edition.Item;
import org.daybook.core.story.EnglishWords;

/// Which items of an edition may tell one event twice: for whoever judges editions by reading. It errs on the side of
/// asking, and knows nothing of how the edition was made. Stateless.
public final class Doubles {
    /// Words in common below which nobody need look.
    private static final int LEAST_WORDS = 2;

    private Doubles() {}

    /// Two items that share words.
    ///
    /// @param words stems in common among the telling words of all their titles
    /// @param share of the telling words of the one item's title those that the other's titles have, the
    /// larger of both
    public record Pair(Item one, Item other, List<String> words, double share) {
        public Pair {
            words = List.copyOf(words);
        }
    }

    /// The pairs that share two words and this much, those that share most first.
    ///
    /// @param least from 0 to 1
    public static List<Pair> of(Edition edition, double least) {
        List<Pair> pairs = new ArrayList<>();
        List<Item> items = edition.items();
        for (int i = 0; i < items.size(); i++) {
            for (int j = i + 1; j < items.size(); j++) {
                Pair pair = pair(items.get(i), items.get(j));
                if (pair.words.size() >= LEAST_WORDS && pair.share >= least) {
                    pairs.add(pair);
                }
            }
        }
        pairs.sort(Comparator.comparingDouble((Pair pair) -> -pair.share)
                .thenComparingInt(pair -> pair.one.rank())
                .thenComparingInt(pair -> pair.other.rank()));
        return pairs;
    }

    private static Pair pair(Item one, Item other) {
        Set<String> ofOne = words(one);
        Set<String> ofOther = words(other);
        List<String> both = ofOne.stream().filter(ofOther::contains).toList();
        return new Pair(one, other, both, Math.max(share(one, ofOther), share(other, ofOne)));
    }

    private static double share(Item item, Set<String> words) {
        Set<String> title = EnglishWords.telling(item.title());
        return title.isEmpty()
                ? 0
                : (double) title.stream().filter(words::contains).count() / title.size();
    }

    private static Set<String> words(Item item) {
        Set<String> words = new LinkedHashSet<>(EnglishWords.telling(item.title()));
        item.articles()
                .forEach(article -> article.title().ifPresent(title -> words.addAll(EnglishWords.telling(title))));
        return words;
    }
}
