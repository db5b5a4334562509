package org.daybook.core.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/// Bylines that no word and no markup calls so: a line of nothing but names between title and text,
/// known by the date beside it or by the profession beneath; and at the text's end the line that says
/// who its author is. A name that the text itself speaks of is its subject's, not its author's.
/// Immutable, safe for all threads.
final class NameLines {
    private static final int MOST_WORDS = 14;

    /// A stamp or a profession that stands by itself has no more words.
    private static final int SHORT = 12;

    /// Blocks between a name and the stamp beside it: a paper's name, a place.
    private static final int APART = 2;

    /// Blocks of the text's beginning that may be its byline.
    private static final int INTO = 2;

    /// Blocks of running text above which a byline still stands: the standfirst.
    private static final int STANDFIRST = 2;

    /// Blocks at the text's end, and behind it, in which the author is told about.
    private static final int END = 2;

    private static final int BEHIND = 4;

    private final People people;
    private final DayReader days;
    private final AuthorMarks marks;

    NameLines(People people, DayReader days, AuthorMarks marks) {
        this.people = people;
        this.marks = marks;
        this.days = days;
    }

    /// Names between title and text.
    List<String> aboutTitle(PageMetadata.Page page, List<String> site) {
        List<Block> blocks = page.blocks().blocks();
        int to = Math.min(blocks.size(), Math.min(page.body() + INTO, page.last() + 1));
        int prose = 0;
        for (int i = page.head() + 1; i < to && prose < STANDFIRST; i++) {
            prose += blocks.get(i).isProse() ? 1 : 0;
            List<String> pieces = pieces(blocks.get(i));
            for (String piece : pieces) {
                List<String> names = people.namesOf(piece, site);
                boolean alone = i == page.head() + 1 && pieces.size() == 1 && names.size() == called(names);
                boolean dated = !names.isEmpty()
                        && 2 * called(names) >= names.size()
                        && (alone || isStampNear(blocks, i, pieces));
                boolean told = !names.isEmpty() && !dated && isProfessionBehind(blocks, i, pieces, piece);
                if ((dated || told) && !isSpokenOf(names, page, i)) {
                    return List.of(piece);
                }
            }
        }
        return List.of();
    }

    /// A name with a profession beneath, right behind the text.
    List<String> behindText(PageMetadata.Page page, List<String> site) {
        List<Block> blocks = page.blocks().blocks();
        for (int i = page.last() + 1; i < Math.min(blocks.size(), page.last() + 1 + BEHIND); i++) {
            List<String> pieces = pieces(blocks.get(i));
            for (String piece : pieces) {
                List<String> names = people.namesOf(piece, site);
                if (names.size() == 1
                        && called(names) == 1
                        && isProfessionBehind(blocks, i, pieces, piece)
                        && !isSpokenOf(names, page, i)) {
                    return names;
                }
            }
        }
        return List.of();
    }

    /// `Jane Roe is a reporter in Riga`, the last that is said.
    List<String> told(PageMetadata.Page page) {
        List<Block> blocks = page.blocks().blocks();
        int from = Math.max(page.body() + 1, page.last() + 1 - END);
        for (int i = from; i < Math.min(blocks.size(), page.last() + 1 + BEHIND); i++) {
            List<String> names = toldOf(blocks.get(i).text());
            if (!names.isEmpty() && !isSpokenOf(names, page, i)) {
                return names;
            }
        }
        return List.of();
    }

    /// Whom a sentence tells about: a name at its head, then a word that says what somebody is and soon
    /// a profession of writing, or at once what writers do.
    private List<String> toldOf(String line) {
        BylineWords words = people.words();
        String[] parts = line.split(" ", MOST_WORDS + 1);
        int size = 0;
        while (size < parts.length && Character.isUpperCase(parts[size].codePointAt(0))) {
            size++;
        }
        if (size < 2 || size + 1 >= parts.length) {
            return List.of();
        }
        String name = String.join(" ", List.of(parts).subList(0, size));
        String verb = Words.fold(parts[size]);
        String rest =
                Words.fold(String.join(" ", List.of(parts).subList(size + 1, Math.min(parts.length, MOST_WORDS))));
        boolean writes =
                words.of("writes").contains(verb) || (words.of("is").contains(verb) && words.holds(rest, "writer"));
        return writes && words.isCalled(name) && people.mayBePerson(name) ? List.of(name) : List.of();
    }

    /// A block's lines, and the parts that its markup or a bullet divides; none for a link to another article.
    private List<String> pieces(Block block) {
        boolean elsewhere =
                block.linkShare() >= 0.5 && !block.link().map(marks::isOfAuthor).orElse(false);
        if (elsewhere || block.kind() == Block.Kind.ROW || block.words() > 3 * MOST_WORDS) {
            return List.of();
        }
        String apart = MarkedAuthors.spaced(block.holder());
        boolean alone = Words.count(apart) <= 2 * block.words(); // else the holder is the text's, other blocks in it
        List<String> pieces = new ArrayList<>();
        for (String line : (alone ? apart : block.text()).split(" \\| |[|•·\n]", -1)) {
            pieces.add(line.strip());
        }
        for (Element child : alone ? block.holder().children() : List.<Element>of()) {
            pieces.add(Words.squeeze(child.text()));
        }
        return pieces.stream()
                .filter(piece -> !piece.isEmpty() && Words.count(piece) <= MOST_WORDS)
                .distinct()
                .toList();
    }

    /// How many begin with a given name.
    private int called(List<String> names) {
        return (int) names.stream().filter(people.words()::isCalled).count();
    }

    private boolean isStampNear(List<Block> blocks, int at, List<String> pieces) {
        if (pieces.stream().anyMatch(this::isStamp)) {
            return true;
        }
        for (int i = Math.max(0, at - 1); i <= Math.min(blocks.size() - 1, at + APART); i++) {
            Block block = blocks.get(i);
            if (i != at
                    && block.words() <= SHORT
                    && (isStamp(block.text()) || block.holder().selectFirst("time") != null)) {
                return true;
            }
        }
        return false;
    }

    /// A date, or the day of one: `4 May 2020`, `May 4`.
    private boolean isStamp(String piece) {
        if (Words.count(piece) > SHORT) {
            return false;
        }
        return days.in(piece, false).isPresent()
                || (piece.chars().anyMatch(Character::isDigit)
                        && Words.count(piece) <= 3
                        && Arrays.stream(Words.fold(piece).split(" ")).anyMatch(people::isOfCalendar));
    }

    private boolean isProfessionBehind(List<Block> blocks, int at, List<String> pieces, String name) {
        int place = pieces.indexOf(name);
        String next = place + 1 < pieces.size()
                ? pieces.get(place + 1)
                : at + 1 < blocks.size() ? blocks.get(at + 1).text() : "";
        return Words.count(next) <= SHORT
                && !Words.endsSentence(next)
                && people.words().isProfession(next);
    }

    /// Whether the title or the text, its end aside, names one of them.
    private static boolean isSpokenOf(List<String> names, PageMetadata.Page page, int line) {
        Set<String> last = names.stream()
                .map(Words::fold)
                .map(name -> name.substring(name.lastIndexOf(' ') + 1))
                .collect(Collectors.toSet());
        List<Block> blocks = page.blocks().blocks();
        if (hasWord(blocks.get(page.head()), last)) {
            return true;
        }
        for (int i = page.body(); i < Math.min(blocks.size(), page.last() + 1 - END); i++) {
            if (i != line && blocks.get(i).isProse() && hasWord(blocks.get(i), last)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasWord(Block block, Set<String> words) {
        return Arrays.stream(Words.fold(block.text()).split(" ")).anyMatch(words::contains);
    }
}
