package org.daybook.store;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.daybook.core.article.Metadata;
import org.daybook.core.article.Span;
import org.daybook.core.capture.Stamp;
import org.daybook.core.place.Countries;
import org.daybook.core.place.Folding;
import org.daybook.core.place.Place;
import org.daybook.core.reading.Reading;

/// One thing that a [Query] asks of an article. Case and diacritics do not matter. Immutable.
public sealed interface Term {
    boolean holds(Filed article);

    /// Its publisher, or the host of its address, has this in its name.
    record From(String publisher) implements Term {
        @Override
        public boolean holds(Filed article) {
            Metadata metadata = article.reading().article().metadata();
            return metadata.publisher().or(metadata::url).filter(this::names).isPresent();
        }

        boolean names(String name) {
            return contains(name, publisher);
        }
    }

    /// Somebody of this name is in the text, or says something in it.
    record Who(String name) implements Term {
        @Override
        public boolean holds(Filed article) {
            return names(article.reading()).anyMatch(one -> contains(one, name));
        }

        /// Names as they are written and as they are known, and who says something.
        static Stream<String> names(Reading reading) {
            return Stream.concat(
                    reading.names().stream()
                            .flatMap(one -> Stream.concat(
                                    one.name().stream(), Stream.of(one.span().text()))),
                    reading.claims().stream()
                            .flatMap(claim -> claim.source().stream())
                            .map(Span::text));
        }
    }

    /// A place of this name, or in the country or first-order division of this name or code, is in the
    /// text.
    record Where(String place) implements Term {
        /// Holder idiom: the table of countries is read when the first place is asked for.
        private static final class Known {
            static final Map<String, String> CODES = new HashMap<>();

            static {
                for (Countries.Country country : Countries.load().all()) {
                    country.names().forEach(name -> CODES.put(Folding.fold(name), country.code()));
                }
            }
        }

        @Override
        public boolean holds(Filed article) {
            String country = code();
            return article.reading().places().stream()
                    .anyMatch(one -> isHere(one)
                            || one.country().filter(country::equalsIgnoreCase).isPresent());
        }

        /// Of the country that is asked for, if it is one.
        String code() {
            return Known.CODES.getOrDefault(Folding.fold(place), place);
        }

        private boolean isHere(Place one) {
            return contains(one.name(), place)
                    || one.admin1()
                            .filter(division -> contains(division, place))
                            .isPresent();
        }
    }

    /// It reports a deed of this type (PLOVER), or gives a figure of this kind.
    ///
    /// @param type in capitals
    record OfType(String type) implements Term {
        @Override
        public boolean holds(Filed article) {
            return types(article.reading()).anyMatch(type::equals);
        }

        static Stream<String> types(Reading reading) {
            return Stream.concat(
                    reading.events().stream().map(event -> event.type().name()),
                    reading.counts().stream().map(count -> count.what().name()));
        }
    }

    /// Published on this day or later; seen then, where that is all that is known.
    record After(LocalDate first) implements Term {
        @Override
        public boolean holds(Filed article) {
            return !day(article).isBefore(first);
        }
    }

    /// Published on this day or earlier; seen then, where that is all that is known.
    record Before(LocalDate last) implements Term {
        @Override
        public boolean holds(Filed article) {
            return !day(article).isAfter(last);
        }
    }

    /// Of this story. A store looks it up, for a merged story has a new name.
    record OfStory(String id) implements Term {
        @Override
        public boolean holds(Filed article) {
            return true;
        }
    }

    private static LocalDate day(Filed article) {
        return article.reading()
                .article()
                .metadata()
                .published()
                .map(Stamp::day)
                .orElseGet(() -> article.seen().atOffset(ZoneOffset.UTC).toLocalDate());
    }

    /// From the beginning of a word, so that `where:Oman` is not Romania.
    private static boolean contains(String text, String part) {
        String folded = " " + Folding.fold(text);
        return folded.contains(" " + Folding.fold(part).strip());
    }
}
