package org.daybook.core.language;

import org.jspecify.annotations.Nullable;

/// Gives each word of a sentence its tag, from the left to the right. What two features of five say depends on one
/// word alone: for words that are met again it is kept added up, which changes no answer. Shared by all threads:
/// what is kept is immutable, and a word that another thread keeps is at worst added up twice.
final class Tagger {
    /// So many words at most are kept; seven of ten words of the news are among its 2000 most frequent.
    private static final int KEPT_BITS = 11;

    /// What is known of a word in small and capital letters as here.
    ///
    /// @param itself   what its own features say of its tag
    /// @param follower what they say of the tag of the word before
    @SuppressWarnings("ArrayRecordComponent")
    private record Kept(String form, int[] itself, int[] follower) {}

    private final Weights weights;
    private final @Nullable Kept[] kept = new Kept[1 << KEPT_BITS];
    /// The hash of the word last met of those that would be kept in one place: it is kept when it comes again, or
    /// words met once would drive out the frequent ones.
    private final int[] met = new int[1 << KEPT_BITS];

    Tagger(Weights weights) {
        this.weights = weights;
    }

    /// The number of each word's tag.
    int[] tags(Lexis lexis) {
        int[] tags = new int[lexis.size];
        int[] features = new int[TagFeatures.MOST];
        int[] found = Weights.room(features.length);
        int[] scores = weights.scores();
        TagFeatures extractor = new TagFeatures(lexis, features);
        @Nullable Kept next = kept(lexis, 0, extractor, features, found);
        for (int i = 0; i < lexis.size; i++) {
            @Nullable Kept word = next;
            next = i + 1 < lexis.size ? kept(lexis, i + 1, extractor, features, found) : null;
            if (word == null || i == 0) {
                weights.score(features, extractor.ofWord(i), found, scores);
            } else {
                System.arraycopy(word.itself, 0, scores, 0, scores.length);
            }
            if (next != null) {
                add(next.follower, scores);
            } else if (i + 1 < lexis.size) {
                weights.add(features, extractor.ofFollower(i + 1), found, scores);
            }
            weights.add(features, extractor.ofOthers(i, tags), found, scores);
            tags[i] = weights.best(scores);
        }
        return tags;
    }

    private static void add(int[] more, int[] scores) {
        for (int c = 0; c < scores.length; c++) {
            scores[c] += more[c];
        }
    }

    private @Nullable Kept kept(Lexis lexis, int i, TagFeatures extractor, int[] features, int[] found) {
        if (lexis.shouted) {
            return null;
        }
        int hash = lexis.form[i];
        int at = hash >>> (Integer.SIZE - KEPT_BITS);
        @Nullable Kept there = kept[at];
        if (there != null && there.form.equals(lexis.forms[i])) {
            return there;
        }
        // The first word of a sentence has other features of its own.
        if (i == 0 || met[at] != hash) {
            met[at] = hash;
            return null;
        }
        Kept word = new Kept(lexis.forms[i], weights.scores(), weights.scores());
        weights.add(features, extractor.ofWord(i), found, word.itself);
        weights.add(features, extractor.ofFollower(i), found, word.follower);
        kept[at] = word;
        return word;
    }
}
