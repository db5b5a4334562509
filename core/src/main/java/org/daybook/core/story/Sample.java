package org.daybook.core.story;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Articles of one story, at most 64 and evenly spread over it, with their words numbered from 0: what is
/// asked of a story's articles among themselves costs no more for a large one. Immutable.
final class Sample {
    private static final int MOST = 64;

    private final List<Member> members;
    private final Map<Integer, Integer> places = new HashMap<>();
    private final int[][] words;
    private final int[] having;

    /// @param all the articles of the story
    Sample(List<Member> all) {
        int size = Math.min(MOST, all.size());
        Member[] chosen = new Member[size];
        for (int i = 0; i < size; i++) {
            chosen[i] = all.get((int) ((long) i * all.size() / size));
        }
        members = List.of(chosen);
        words = new int[size][];
        for (int i = 0; i < size; i++) {
            words[i] = new int[chosen[i].size()];
            for (int j = 0; j < words[i].length; j++) {
                words[i][j] = places.computeIfAbsent(chosen[i].number(j), unseen -> places.size());
            }
        }
        having = new int[places.size()];
        for (int[] of : words) {
            for (int word : of) {
                having[word]++;
            }
        }
    }

    int size() {
        return members.size();
    }

    Member member(int place) {
        return members.get(place);
    }

    /// How many different words there are.
    int wordCount() {
        return having.length;
    }

    /// The words of an article, as its [Member] has them.
    int[] words(int member) {
        return words[member];
    }

    /// The words of any article of the story; -1 for those that none of the sample has.
    int[] words(Member member) {
        int[] found = new int[member.size()];
        Arrays.setAll(found, i -> places.getOrDefault(member.number(i), -1));
        return found;
    }

    /// How many articles have the word.
    int having(int word) {
        return having[word];
    }
}
