package org.daybook.core.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.core.lexicon.LexiconFile;

/// Reads cardinal numbers in words and figures: `1,240`, `twenty-three`, `two hundred and six`,
/// `1.2 million`, `half a million`, `two dozen`, `2 1/2`, `two and a half`. Immutable, shared by all threads;
/// looks at no more than [#LONGEST] words, so a whole text is read in linear time.
public final class EnglishNumerals {
    /// "nine hundred and ninety-nine thousand nine hundred and ninety-nine" has thirteen;
    /// more is no number of the news.
    private static final int LONGEST = 14;

    private static final double LARGEST = 1e15;

    private enum Role {
        UNIT,
        TEN,
        HUNDRED,
        SCALE,
        GROUP,
        ORDINAL
    }

    private record Entry(Role role, double value) {}

    /// Stands for every word that is no part of a cardinal number.
    private static final Entry NONE = new Entry(Role.ORDINAL, -1);

    /// A number and the index behind its last word.
    public record Numeral(int end, double value) {}

    private final Map<String, Entry> entries;

    private EnglishNumerals(Map<String, Entry> entries) {
        this.entries = Map.copyOf(entries);
    }

    public static EnglishNumerals load() {
        Map<String, Entry> entries = new HashMap<>();
        for (String line : LexiconFile.entries(EnglishNumerals.class, "en/numerals.txt")) {
            String[] parts = line.split(" ");
            if (parts.length != 3) {
                throw new IllegalStateException("en/numerals.txt: not `word role value`: " + line);
            }
            Role role = Role.valueOf(parts[1].toUpperCase(java.util.Locale.ROOT));
            entries.put(parts[0], new Entry(role, Double.parseDouble(parts[2])));
        }
        return new EnglishNumerals(entries);
    }

    /// Whether a number or a rank may begin with this word: where not, neither [#at] nor [#ordinal] finds one.
    public boolean mayBegin(Piece word) {
        return word.kind() == Piece.Kind.FIGURE
                || entries.containsKey(word.form())
                || word.is("a")
                || word.is("an")
                || word.is("half");
    }

    /// The longest number that begins with the word at this index.
    public Optional<Numeral> at(List<Piece> words, int index) {
        Optional<Numeral> half = half(words, index);
        if (half.isPresent()) {
            return half;
        }
        Piece first = words.get(index);
        if (first.kind() == Piece.Kind.FIGURE) {
            return figure(words, index);
        }
        return spelled(words, index);
    }

    /// The rank that an ordinal word (`third`) or figure (`3rd`) gives, with the index behind it.
    public Optional<Numeral> ordinal(List<Piece> words, int index) {
        Piece first = words.get(index);
        if (first.kind() == Piece.Kind.FIGURE
                && first.form().length() <= 3
                && !first.form().contains(".")) {
            String suffix = index + 1 < words.size() && words.get(index + 1).glued()
                    ? words.get(index + 1).form()
                    : "";
            boolean is = suffix.equals("th") || suffix.equals("st") || suffix.equals("nd") || suffix.equals("rd");
            return is ? Optional.of(new Numeral(index + 2, Double.parseDouble(first.form()))) : Optional.empty();
        }
        Entry entry = entries.get(first.form());
        if (entry == null) {
            return Optional.empty();
        }
        if (entry.role() == Role.ORDINAL) {
            return Optional.of(new Numeral(index + 1, entry.value()));
        }
        if (entry.role() == Role.TEN
                && index + 2 < words.size()
                && words.get(index + 1).is("-")) {
            Entry unit = entries.get(words.get(index + 2).form());
            if (unit != null && unit.role() == Role.ORDINAL && unit.value() < 10) {
                return Optional.of(new Numeral(index + 3, entry.value() + unit.value()));
            }
        }
        return Optional.empty();
    }

    private Optional<Numeral> half(List<Piece> words, int index) {
        if (!words.get(index).is("half") || index + 2 >= words.size()) {
            return Optional.empty();
        }
        int at = index + 1;
        if (words.get(at).is("a")) {
            at++;
        } else if (words.get(at).is("-") && words.get(at + 1).is("a") && at + 3 < words.size()) {
            at += words.get(at + 2).is("-") ? 3 : 2;
        }
        Entry entry = entry(words, at);
        boolean scale = entry.role() == Role.SCALE || entry.role() == Role.GROUP;
        return scale ? Optional.of(new Numeral(at + 1, entry.value() / 2)) : Optional.empty();
    }

    private Optional<Numeral> figure(List<Piece> words, int index) {
        double value = Double.parseDouble(words.get(index).form());
        int at = index + 1;
        if (fraction(words, at)) { // "2 1/2"
            value += Double.parseDouble(words.get(at).form())
                    / Double.parseDouble(words.get(at + 2).form());
            at += 3;
        }
        Entry scale = entry(words, at);
        if (scale.role() == Role.ORDINAL
                && at + 1 < words.size()
                && words.get(at).is("-")
                && words.get(at).glued()) {
            scale = entry(words, at + 1);
            at += scale.role() == Role.SCALE ? 1 : 0;
        }
        while ((scale.role() == Role.SCALE || scale.role() == Role.GROUP || scale.role() == Role.HUNDRED)
                && value * scale.value() < LARGEST) {
            value *= scale.value();
            at++;
            scale = entry(words, at);
        }
        return value < LARGEST ? Optional.of(new Numeral(at, value)) : Optional.empty();
    }

    private static boolean fraction(List<Piece> words, int at) {
        return at + 2 < words.size()
                && words.get(at + 1).is("/")
                && words.get(at).kind() == Piece.Kind.FIGURE
                && words.get(at + 2).kind() == Piece.Kind.FIGURE
                && words.get(at).form().length() == 1
                && words.get(at + 2).form().length() == 1
                && !words.get(at + 2).is("0");
    }

    private Optional<Numeral> spelled(List<Piece> words, int index) {
        Spelled number = new Spelled();
        int at = index;
        if (words.get(at).is("a") || words.get(at).is("an")) {
            Entry next = entry(words, at + 1);
            if (!multiplies(next)) {
                return Optional.empty();
            }
            number.group = 1;
            number.unit = true;
            at++;
        }
        int end = index;
        while (at < words.size() && at - index < LONGEST) {
            boolean link = end > index && number.links(words.get(at));
            int next = link ? at + 1 : at;
            Entry entry = entry(words, next);
            if (!number.takes(entry)) {
                break;
            }
            at = next + 1;
            end = at;
            if (entry.role() == Role.GROUP) {
                break;
            }
        }
        if (end == index) {
            return Optional.empty();
        }
        double value = number.total + number.group;
        boolean half = end + 2 < words.size()
                && words.get(end).is("and")
                && words.get(end + 1).is("a")
                && words.get(end + 2).is("half");
        return Optional.of(half ? new Numeral(end + 3, value + 0.5) : new Numeral(end, value));
    }

    private static boolean multiplies(Entry entry) {
        return switch (entry.role()) {
            case HUNDRED, SCALE, GROUP -> true;
            case UNIT, TEN, ORDINAL -> false;
        };
    }

    /// A number in words as far as it has been read.
    private static final class Spelled {
        /// What stands before the last scale word.
        private double total;

        /// What has been read since, below a thousand.
        private double group;

        private boolean unit;
        private boolean ten;

        /// "twenty-three", "two hundred and six", "a thousand and one"; but "five and six" are two numbers.
        boolean links(Piece word) {
            boolean round = group >= 100 || (total > 0 && group == 0);
            return (word.is("-") && word.glued()) || (word.is("and") && round);
        }

        boolean takes(Entry entry) {
            return switch (entry.role()) {
                case UNIT -> {
                    boolean fits = !unit && (!ten || (entry.value() < 10 && entry.value() > 0));
                    unit |= fits;
                    group += fits ? entry.value() : 0;
                    yield fits;
                }
                case TEN -> {
                    boolean fits = !unit && !ten;
                    ten |= fits;
                    group += fits ? entry.value() : 0;
                    yield fits;
                }
                case HUNDRED -> {
                    boolean fits = (unit || ten) && group < 100;
                    yield fits && multiply(entry, 0);
                }
                case SCALE, GROUP -> group > 0 && total < LARGEST && multiply(entry, 1);
                case ORDINAL -> false;
            };
        }

        private boolean multiply(Entry entry, int scale) {
            total += scale * group * entry.value();
            group = scale == 1 ? 0 : group * entry.value();
            unit = false;
            ten = false;
            return true;
        }
    }

    private Entry entry(List<Piece> words, int at) {
        return at < words.size() ? entries.getOrDefault(words.get(at).form(), NONE) : NONE;
    }
}
