package org.daybook.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.core.story.EnglishWords;
import org.daybook.core.story.Tie;
import org.daybook.store.Filed;
import org.daybook.store.Store;
import org.daybook.web.TiesPage.Tied;

/// Lays out the ties of a story. A story bears the id of one of its first articles, so that one look-up
/// says what another is called. The stems of a tie are shown as the story's own headlines and texts write
/// them.
final class TiesLayout {
    private static final int MOST = 5;

    /// Texts in which a stem of a tie is looked for.
    private static final int TEXTS = 5;

    private final Store store;
    private final ZoneId zone;
    private final List<String> texts = new ArrayList<>();
    private final String story;

    private TiesLayout(Store store, List<Filed> articles, ZoneId zone) {
        this.store = store;
        this.zone = zone;
        this.story = articles.getFirst().story();
        read(articles, texts);
    }

    private static void read(List<Filed> articles, List<String> texts) {
        articles.forEach(filed -> texts.add(StoryLayout.title(filed)));
        articles.stream()
                .limit(TEXTS)
                .forEach(filed -> texts.add(filed.reading().article().text()));
    }

    /// @param articles of the story, at least one
    static TiesPage of(Store store, List<Filed> articles, ZoneId zone) {
        List<Tie> ties = store.ties(articles.getFirst().story());
        return ties.isEmpty() ? TiesPage.NONE : new TiesLayout(store, articles, zone).page(ties);
    }

    private TiesPage page(List<Tie> ties) {
        List<Tie> merges =
                ties.stream().filter(tie -> tie.kind() == Tie.Kind.MERGED).toList();
        Map<String, Tie> before = new LinkedHashMap<>();
        Map<String, Tie> after = new LinkedHashMap<>();
        for (Tie tie : ties) {
            if (tie.kind() == Tie.Kind.EARLIER && !tie.story().equals(tie.other())) {
                boolean isBefore = tie.story().equals(story);
                (isBefore ? before : after).merge(isBefore ? tie.other() : tie.story(), tie, TiesLayout::liker);
            }
        }
        return new TiesPage(
                tied(before),
                tied(after),
                merges.stream()
                        .flatMap(merge -> taken(merge).stream())
                        .limit(MOST)
                        .toList(),
                parted(ties, true),
                parted(ties, false));
    }

    /// The stories from which this one was parted, or those that were parted from it.
    private List<Tied> parted(List<Tie> ties, boolean isFrom) {
        return ties.stream()
                .filter(tie -> tie.kind() == Tie.Kind.SPLIT && !tie.story().equals(tie.other()))
                .filter(tie -> (isFrom ? tie.story() : tie.other()).equals(story))
                .flatMap(tie -> parted(tie, isFrom).stream())
                .limit(MOST)
                .toList();
    }

    private Optional<Tied> parted(Tie split, boolean isFrom) {
        String other = isFrom ? split.other() : split.story();
        List<Filed> articles = store.story(other);
        if (articles.isEmpty()) {
            return Optional.empty();
        }
        List<String> spelt = new ArrayList<>(texts);
        read(articles, spelt);
        int moved = split.articles().size();
        String why = (moved == 1 ? "1 article moved " : moved + " articles moved ") + (isFrom ? "here" : "there")
                + ": told of " + written(split.words(), spelt) + " and not of " + written(split.otherWords(), spelt)
                + ", as the others " + (isFrom ? "there" : "here") + " are";
        return Optional.of(new Tied(
                StoryLayout.title(articles.getFirst()),
                Links.story(other),
                EnglishWording.moment(split.at(), zone),
                split.at().toString(),
                why));
    }

    private static String written(List<String> stems, List<String> texts) {
        List<String> written = EnglishWords.written(stems, texts);
        return String.join(", ", written.isEmpty() ? stems : written);
    }

    private static Tie liker(Tie one, Tie other) {
        return other.likeness() > one.likeness() ? other : one;
    }

    private List<Tied> tied(Map<String, Tie> stories) {
        return stories.entrySet().stream()
                .sorted(Map.Entry.comparingByValue((one, other) -> Double.compare(other.likeness(), one.likeness())))
                .flatMap(entry -> store
                        .article(entry.getKey())
                        .map(first -> tied(first, entry.getKey(), first.seen(), entry.getValue()))
                        .stream())
                .limit(MOST)
                .toList();
    }

    /// Its address leads here, so it is named without one.
    private Optional<Tied> taken(Tie merge) {
        return store.article(merge.story()).map(first -> tied(first, merge.story(), merge.at(), merge));
    }

    private Tied tied(Filed first, String story, Instant when, Tie tie) {
        return new Tied(
                StoryLayout.title(first),
                Links.story(story),
                EnglishWording.moment(when, zone),
                when.toString(),
                tie.words().isEmpty() ? "" : "Both tell of: " + written(tie.words(), texts));
    }
}
