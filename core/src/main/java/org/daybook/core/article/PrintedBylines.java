package org.daybook.core.article;

import java.util.ArrayList;
import java.util.List;

/// The bylines that people read on a page, `By Jane Roe`: in the blocks about the title and behind the
/// text, in the page's title. Immutable, safe for all threads.
final class PrintedBylines {
    /// A printed byline has no more words; longer ones met were sentences.
    private static final int MOST_WORDS = 14;

    private static final int INTO = 6;

    private static final int BEHIND = 8;

    /// Blocks behind the word `Author` alone in which the names may stand, with what is said about each.
    private static final int BOX = 12;

    /// Letters of an avatar, `JR`.
    private static final int INITIALS = 3;

    private final Cues cues;
    private final People people;
    private final AuthorMarks marks;

    PrintedBylines(Cues cues, People people, AuthorMarks marks) {
        this.cues = cues;
        this.people = people;
        this.marks = marks;
    }

    /// The byline about the title.
    ///
    /// @param reviewed whether it is to be that of who looked the text over
    List<String> aboutTitle(PageMetadata.Page page, boolean reviewed) {
        return printed(page, page.head(), top(page), reviewed);
    }

    /// The byline behind the text; none where several follow each other, as on the cards of other articles.
    List<String> behindText(PageMetadata.Page page) {
        List<String> found = List.of();
        int to = page.last() + BEHIND;
        for (int i = page.last() - 1; i < to; i++) {
            List<String> next = printed(page, i, i + 1, false);
            if (!next.isEmpty() && !found.isEmpty() && !next.equals(found)) {
                return List.of();
            }
            found = next.isEmpty() ? found : next;
        }
        return found;
    }

    /// Behind the lines of the text's beginning that may be its standfirst and byline.
    static int top(PageMetadata.Page page) {
        return Math.min(page.body() + INTO, page.last() + 1);
    }

    /// A short line that opens like a byline, or the lines behind one that is nothing but such an opening.
    private List<String> printed(PageMetadata.Page page, int from, int to, boolean reviewed) {
        List<Block> blocks = page.blocks().blocks();
        for (int i = Math.max(0, from); i < Math.min(to, blocks.size()); i++) {
            Block block = blocks.get(i);
            if (block.words() > 40) {
                continue;
            }
            String apart = MarkedAuthors.spaced(block.holder());
            String text = Words.count(apart) > 2 * block.words() ? block.text() : apart;
            for (String line : text.split(" \\| |\n", -1)) {
                if (Words.count(line) > MOST_WORDS
                        || cues.opens(Cue.BYLINE, line) == 0
                        || marks.saysReviewed(line) != reviewed) {
                    continue;
                }
                if (Words.count(cues.without(Cue.BYLINE, line)) > 0) {
                    return List.of(line);
                }
                int rest = text.indexOf(line) + line.length();
                if (rest < text.length()) {
                    String next = text.substring(rest);
                    if (Words.count(next) <= MOST_WORDS) {
                        return List.of(next);
                    }
                } else {
                    List<String> next = box(blocks, i + 1);
                    if (!next.isEmpty()) {
                        return next;
                    }
                }
            }
        }
        return List.of();
    }

    /// The lines behind a bare `Author`: the next one, whatever it says, and of a list of authors with
    /// what each is, all that are names.
    private List<String> box(List<Block> blocks, int from) {
        List<String> lines = new ArrayList<>();
        for (int i = from; i < Math.min(blocks.size(), from + BOX); i++) {
            String line = blocks.get(i).text();
            boolean role = !lines.isEmpty() && people.words().isProfession(line);
            String next = i + 1 < blocks.size() ? blocks.get(i + 1).text() : "";
            if (Words.count(line) > MOST_WORDS
                    || (!lines.isEmpty() && !role && !isInitials(line) && !isAnother(line, next))) {
                break;
            }
            if (!role && !isInitials(line)) {
                lines.add(line);
            }
        }
        return lines;
    }

    /// Whether a line is one more name: a person's by its given name, or with a profession beneath.
    private boolean isAnother(String line, String next) {
        return !people.namesOf(line, List.of()).isEmpty()
                && (people.words().isCalled(line) || people.words().isProfession(next));
    }

    private static boolean isInitials(String line) {
        return line.length() <= INITIALS && line.chars().allMatch(Character::isUpperCase);
    }

    /// `A title - by Jane Roe`: at least two words, since `de` and `von` also open the names of papers.
    List<String> inTitle(String title) {
        for (String part : title.split(" [-|–—] ", -1)) {
            String name = cues.without(Cue.BYLINE, part);
            if (!title.startsWith(part) && !name.equals(part) && Words.count(name) >= 2) {
                return List.of(name);
            }
        }
        return List.of();
    }
}
