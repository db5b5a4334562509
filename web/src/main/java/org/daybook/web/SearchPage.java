package org.daybook.web;

import gg.jte.Content;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.daybook.core.article.Metadata;
import org.daybook.core.language.Sentence;
import org.daybook.core.reading.Reading;
import org.daybook.store.Filed;
import org.daybook.store.Store;
import org.daybook.web.Passage.Mark;

/// What was searched for, and what was found.
///
/// @param more whether there may be more than is shown
record SearchPage(String words, List<Found> found, boolean more) {
    /// More words than this say nothing more about what is wanted.
    static final int LONGEST_QUERY = 200;

    private static final int MOST_FOUND = 40;

    record Found(String title, String address, String story, String outlet, String when, String iso, Content snippet) {}

    static SearchPage of(Store store, String query) {
        String words = query.length() <= LONGEST_QUERY ? query : query.substring(0, LONGEST_QUERY);
        words = words.strip();
        List<Filed> filed = words.isEmpty() ? List.of() : store.search(words, MOST_FOUND);
        List<String> folded = Arrays.stream(fold(words).split("\\s+"))
                .filter(word -> word.length() > 1)
                .toList();
        List<Found> found = new ArrayList<>();
        for (Filed one : filed) {
            Metadata metadata = one.reading().article().metadata();
            found.add(new Found(
                    StoryLayout.title(one),
                    Links.article(one.id()),
                    Links.story(one.story()),
                    Outlets.of(one),
                    metadata.published().map(EnglishWording::stamp).orElse(""),
                    metadata.published().map(Object::toString).orElse(""),
                    snippet(one.reading(), folded)));
        }
        return new SearchPage(words, found, found.size() == MOST_FOUND);
    }

    /// The sentence that holds most of the words, with those words marked.
    private static Content snippet(Reading reading, List<String> words) {
        String text = reading.article().text();
        String best = text.substring(0, Math.min(text.length(), LONGEST_QUERY));
        List<Mark> marks = List.of();
        for (Sentence sentence : reading.sentences()) {
            List<Mark> here = marks(sentence.text(text), words);
            if (here.size() > marks.size()) {
                best = sentence.text(text);
                marks = here;
            }
        }
        return Passage.of(best, marks);
    }

    private static List<Mark> marks(String sentence, List<String> words) {
        List<Mark> marks = new ArrayList<>();
        int begin = 0;
        while (begin < sentence.length()) {
            int end = begin;
            while (end < sentence.length() && Character.isLetterOrDigit(sentence.charAt(end))) {
                end++;
            }
            if (end > begin && words.contains(fold(sentence.substring(begin, end)))) {
                marks.add(new Mark(begin, end, "", "found"));
            }
            begin = end + 1;
        }
        return marks;
    }

    /// As the search does: case and diacritics do not matter.
    private static String fold(String words) {
        String decomposed = Normalizer.normalize(words, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder();
        decomposed
                .codePoints()
                .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
                .forEach(folded::appendCodePoint);
        return folded.toString().toLowerCase(Locale.ROOT);
    }
}
