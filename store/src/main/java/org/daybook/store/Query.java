package org.daybook.store;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daybook.core.count.Count;
import org.daybook.core.event.Event;

/// What a reader asks of the kept articles: words that they hold, and terms such as `from:Lanternwire` or
/// `after:2023-09`. All must hold. What cannot be understood is left out, and said in `mistakes`; nothing a reader
/// writes is an error. Immutable.
///
/// @param written  as the reader wrote it
/// @param words    without the terms
/// @param mistakes each a sentence for the reader, with the way out
public record Query(String written, List<String> words, List<Term> terms, List<String> mistakes) {
    /// More than this says nothing more about what is wanted.
    public static final int LONGEST = 200;

    /// A term, or a phrase, or a word.
    private static final Pattern PART = Pattern.compile("(?:([\\p{L}]++):)?+(?:\"([^\"]*+)\"?+|(\\S*+))");

    /// What other searches take for what is not wanted; a number may well have a minus.
    private static final Pattern EXCLUSION = Pattern.compile("-[\\p{L}\"]");

    public Query {
        words = List.copyOf(words);
        terms = List.copyOf(terms);
        mistakes = List.copyOf(mistakes);
    }

    /// The operators, in the order in which they are explained.
    public enum Operator {
        FROM("from:\"The Quillmark Ledger\"", "a publisher, or a part of its name"),
        WHO("who:Zelensky", "a name in the text"),
        WHERE("where:Libya", "a place, or the country that it is in"),
        TYPE("type:protest", "what is reported to have been done, or what a figure counts"),
        AFTER("after:2023-09-20", "that day or later; a month or a year will do"),
        BEFORE("before:2023-10", "that day or earlier"),
        STORY("story:ID", "one story, by the end of its address");

        private final String example;
        private final String meaning;

        Operator(String example, String meaning) {
            this.example = example;
            this.meaning = meaning;
        }

        public String example() {
            return example;
        }

        public String meaning() {
            return meaning;
        }

        /// With its colon.
        public String word() {
            return name().toLowerCase(Locale.ROOT) + ':';
        }
    }

    public boolean isEmpty() {
        return words.isEmpty() && terms.isEmpty();
    }

    public static Query parse(String written) {
        String text = (written.length() <= LONGEST ? written : written.substring(0, LONGEST)).strip();
        List<String> words = new ArrayList<>();
        List<Term> terms = new ArrayList<>();
        List<String> mistakes = new ArrayList<>();
        Matcher part = PART.matcher(text);
        while (part.find()) {
            String value = Optional.ofNullable(part.group(2)).orElseGet(() -> part.group(3));
            Optional<String> name = Optional.ofNullable(part.group(1));
            if (name.isEmpty()) {
                if (EXCLUSION.matcher(value).lookingAt()) {
                    mistakes.add("“" + value + "”: nothing can be excluded; it was taken for a word.");
                }
                addWord(words, value);
                continue;
            }
            Optional<Operator> operator = operator(name.get());
            if (operator.isPresent()) {
                term(operator.get(), value.strip(), mistakes).ifPresent(terms::add);
            } else {
                if (!value.startsWith("//")) {
                    mistakes.add(unknown(name.get()));
                }
                addWord(words, name.get());
                addWord(words, value);
            }
        }
        order(terms).ifPresent(mistakes::add);
        return new Query(text, words, terms, mistakes);
    }

    private static void addWord(List<String> words, String word) {
        if (!word.isBlank()) {
            words.add(word);
        }
    }

    private static Optional<Operator> operator(String name) {
        return Arrays.stream(Operator.values())
                .filter(operator -> operator.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static String unknown(String name) {
        String all = String.join(
                ", ", Arrays.stream(Operator.values()).map(Operator::word).toList());
        return "“" + name + ":” is none of " + all + "; it was taken for a word.";
    }

    private static Optional<Term> term(Operator operator, String value, List<String> mistakes) {
        if (value.isEmpty()) {
            mistakes.add("“" + operator.word() + "” wants " + operator.meaning() + ", right behind the colon, such as "
                    + operator.example() + ".");
            return Optional.empty();
        }
        return switch (operator) {
            case FROM -> Optional.of(new Term.From(value));
            case WHO -> Optional.of(new Term.Who(value));
            case WHERE -> Optional.of(new Term.Where(value));
            case STORY -> Optional.of(new Term.OfStory(value));
            case TYPE -> type(value, mistakes);
            case AFTER -> span(operator, value, mistakes).map(days -> new Term.After(days.first()));
            case BEFORE -> span(operator, value, mistakes).map(days -> new Term.Before(days.last()));
        };
    }

    private static Optional<Term> type(String value, List<String> mistakes) {
        String type = value.toUpperCase(Locale.ROOT);
        List<String> known = Stream.concat(
                        Arrays.stream(Event.Type.values()).map(Enum::name),
                        Arrays.stream(Count.What.values())
                                .filter(what -> what != Count.What.OTHER)
                                .map(Enum::name))
                .toList();
        if (known.contains(type)) {
            return Optional.of(new Term.OfType(type));
        }
        mistakes.add("“type:" + value + "” is none of "
                + String.join(", ", known).toLowerCase(Locale.ROOT) + "; it was left out.");
        return Optional.empty();
    }

    private record Days(LocalDate first, LocalDate last) {}

    private static Optional<Days> span(Operator operator, String value, List<String> mistakes) {
        try {
            return Optional.of(
                    switch (value.length()) {
                        case 4 ->
                            new Days(
                                    Year.parse(value).atDay(1),
                                    Year.parse(value).atDay(1).plusYears(1).minusDays(1));
                        case 7 ->
                            new Days(
                                    YearMonth.parse(value).atDay(1),
                                    YearMonth.parse(value).atEndOfMonth());
                        default -> new Days(LocalDate.parse(value), LocalDate.parse(value));
                    });
        } catch (DateTimeException noDay) {
            mistakes.add("“" + operator.word() + value + "” names no day: write a day as 2023-09-20, a month as 2023-09"
                    + " or a year as 2023. It was left out.");
            return Optional.empty();
        }
    }

    private static Optional<String> order(List<Term> terms) {
        for (Term one : terms) {
            for (Term other : terms) {
                if (one instanceof Term.After(var first)
                        && other instanceof Term.Before(var last)
                        && last.isBefore(first)) {
                    return Optional.of("No day is both after " + first + " and before " + last + ".");
                }
            }
        }
        return Optional.empty();
    }
}
