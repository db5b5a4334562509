package org.daybook.core.edition;

import java.util.ArrayList;
import java.util.List;

/// Takes out of a story what a reader would not look for under its title. Two headlines that share
/// a pair of rare words come to one story, and a third that shares another pair with the second;
/// whether that is one matter only what they mean can tell. An article with a text stays under the
/// title of one that has a text: the desk has compared their texts. Stateless.
final class SameMatter {
    /// The least likeness to the title. In 93 editions of a stream of headlines readers found 174
    /// articles under titles that they have nothing to do with, and 257 of the same kind of news
    /// (docs/decisions/0031): this leaves 35 and 119, and takes 8 of 100 that belong there away; .4
    /// leaves 24 and 84 and takes 13.
    private static final double LIKE = 0.35;

    /// Titles with so many concepts in common are one matter: of 541 that were judged 5 were not,
    /// and none of these 5 would have been found by what they mean.
    private static final int ENOUGH_IN_COMMON = 4;

    private SameMatter() {}

    /// The story, where all of it is one matter; else what belongs under its title, and the rest.
    static List<Coverage> parted(Ranked ranked) {
        Coverage coverage = ranked.coverage();
        List<Dispatch> under = new ArrayList<>();
        List<Dispatch> rest = new ArrayList<>();
        for (Dispatch dispatch : coverage.dispatches()) {
            (belongs(dispatch, ranked.titled()) ? under : rest).add(dispatch);
        }
        return rest.isEmpty()
                ? List.of(coverage)
                : List.of(new Coverage(coverage.story(), under), new Coverage(coverage.story(), rest));
    }

    private static boolean belongs(Dispatch dispatch, Dispatch titled) {
        return dispatch == titled
                || (dispatch.brief().written() && titled.brief().written())
                || dispatch.origin().equals(titled.origin())
                || inCommon(dispatch, titled) >= ENOUGH_IN_COMMON
                || dispatch.meaning().likeness(titled.meaning()) >= LIKE;
    }

    private static long inCommon(Dispatch dispatch, Dispatch titled) {
        return dispatch.concepts().stream().filter(titled.concepts()::contains).count();
    }
}
