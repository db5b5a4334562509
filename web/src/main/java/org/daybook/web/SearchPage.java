package org.daybook.web;

import gg.jte.Content;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.core.article.Metadata;
import org.daybook.core.language.Sentence;
import org.daybook.core.reading.Reading;
import org.daybook.store.Filed;
import org.daybook.store.Query;
import org.daybook.store.Store;
import org.daybook.web.Passage.Mark;

/// What was searched for, and what was found.
///
/// @param words    as the reader wrote them, operators and all
/// @param mistakes what could not be understood, each with the way out
/// @param from     where the page begins, where it is not the first
/// @param counted  how many were found, as far as they were counted
/// @param whole    whether they were counted to the end
/// @param next     the address of the next page, where there is one
record SearchPage(
        String words,
        List<String> mistakes,
        List<Found> found,
        Optional<String> from,
        long counted,
        boolean whole,
        Optional<String> next,
        List<StoryPage.PlaceCount> places,
        Optional<WorldMap> map) {
    private static final int MOST_FOUND = 40;

    /// Letters before this one have no diacritics.
    private static final int FIRST_MARKED = 128;

    /// As many as a store counts.
    private static final int MOST_COUNTED = 1_000;

    private static final String ORDER = "Of the newest thousand articles that hold the words those that are most about"
            + " them come first, then those of the thousand before. Without words, or where operators leave few of many,"
            + " the newest come first.";

    /// Characters of a text shown where no sentence holds a word.
    private static final int LONGEST_BEGINNING = 200;

    record Found(String title, String address, String story, String outlet, String when, String iso, Content snippet) {}

    /// @param from of the page before
    static SearchPage of(Store store, String written, Optional<String> from) {
        Query query = Query.parse(written);
        Store.Found answer = store.find(query, false, from, MOST_FOUND);
        List<Filed> filed = answer.articles();
        List<String> folded = query.words().stream()
                .flatMap(word -> Arrays.stream(fold(word).split("\\s+")))
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
        PlaceLayout places = new PlaceLayout(filed);
        return new SearchPage(
                query.written(),
                query.mistakes(),
                found,
                from,
                answer.counted(),
                answer.whole(),
                answer.next().map(next -> Links.search(query.written()) + "&from=" + Links.encoded(next)),
                places.most(),
                places.map());
    }

    /// How many were found, in words.
    String count() {
        if (found.isEmpty()) {
            return next.isEmpty()
                    ? "Nothing " + (from.isEmpty() ? "" : "more ") + "holds all of this. Less of it may find more."
                    : "Nothing among the newest that were looked at holds all of this; there are older ones.";
        }
        if (from.isPresent()) {
            return "Further articles.";
        }
        if (next.isEmpty()) {
            return EnglishWording.several(found.size(), "article") + ".";
        }
        return "The first " + EnglishWording.several(found.size(), "article") + ", of "
                + (whole ? "%,d".formatted(counted) : counted < MOST_COUNTED ? "more" : "more than 1,000") + ".";
    }

    /// In what order they stand.
    String order() {
        return ORDER;
    }

    /// Whether there is anything to say about a search.
    boolean asked() {
        return !words.isEmpty();
    }

    /// The sentence that holds most of the words, with those words marked.
    private static Content snippet(Reading reading, List<String> words) {
        String text = reading.article().text();
        String best = beginning(text);
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

    /// Up to the end of a word.
    private static String beginning(String text) {
        int space = text.lastIndexOf(' ', LONGEST_BEGINNING);
        return text.length() <= LONGEST_BEGINNING || space < 0 ? text : text.substring(0, space) + " …";
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
        if (words.chars().allMatch(letter -> letter < FIRST_MARKED)) {
            return words.toLowerCase(Locale.ROOT);
        }
        String decomposed = Normalizer.normalize(words, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder();
        decomposed
                .codePoints()
                .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
                .forEach(folded::appendCodePoint);
        return folded.toString().toLowerCase(Locale.ROOT);
    }
}
