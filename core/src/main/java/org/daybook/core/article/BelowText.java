package org.daybook.core.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Leaves out what stands below an article's text: tags, more stories, who wrote it, what to follow. Immutable, safe
/// for
/// all threads.
final class BelowText {
    /// A heading that opens more stories ends the article when no larger share of the text follows.
    private static final double MOST_BEHIND_END = 0.2;

    /// So much running text behind such a heading, in the heading's own box or the article's, means that the article
    /// goes on.
    private static final int ENOUGH_TO_GO_ON = 60;

    /// Notes below the text are short.
    static final int LONGEST_NOTE = 60;

    /// A note that shows no address, no link and no brackets is a line.
    private static final int LONGEST_BARE_NOTE = 12;

    /// An advertisement of the publisher's own is a sentence or two.
    private static final int LONGEST_INVITATION = 30;

    /// A longer line with an address may be a sentence about it.
    private static final int LONGEST_ADDRESS = 15;

    private final Cues cues;
    private final SignOff signOffs;

    BelowText(Cues cues, SignOff signOffs) {
        this.cues = cues;
        this.signOffs = signOffs;
    }

    /// @param authors the folded names that the page states as its authors
    void trim(List<Block> blocks, Decision[] decisions, Set<String> authors) {
        Optional<Element> home = home(blocks, decisions);
        int end = end(blocks, decisions, home);
        for (int i = end; i < decisions.length; i++) {
            if (decisions[i].kept()) {
                decisions[i] = Decision.out(Article.Why.RELATED, Ground.BEHIND_END);
            }
        }
        for (int i = end - 1; i >= 0; i--) {
            Block block = blocks.get(i);
            if (!decisions[i].kept()) {
                continue;
            }
            Optional<Article.Why> note = note(block, authors);
            if (note.isPresent()) {
                decisions[i] = Decision.out(note.get(), Ground.NOTE);
            } else if (isText(block, home)) {
                return;
            } else {
                decisions[i] = Decision.out(Article.Why.OTHER, Ground.AFTER);
            }
        }
    }

    /// The element in which most of the running text stands.
    private static Optional<Element> home(List<Block> blocks, Decision[] decisions) {
        Map<Element, Integer> words = new HashMap<>();
        Optional<Element> home = Optional.empty();
        int most = 0;
        int i = 0;
        while (i < decisions.length) {
            Element box = box(blocks.get(i));
            int sum = 0; // of those that stand next to each other in one box
            for (; i < decisions.length && box.equals(box(blocks.get(i))); i++) {
                sum += decisions[i].proseOf(blocks.get(i));
            }
            int all = sum == 0 ? 0 : words.merge(box, sum, Integer::sum);
            if (all > most) {
                most = all;
                home = Optional.of(box);
            }
        }
        return home;
    }

    /// Where a heading opens more stories, tags, the author's portrait; behind the last block when none does.
    private int end(List<Block> blocks, Decision[] decisions, Optional<Element> home) {
        double all = Decision.prose(blocks, decisions);
        double after = 0;
        Map<Element, Integer> below = new HashMap<>();
        int end = decisions.length;
        for (int i = decisions.length - 1; i >= 0 && after < MOST_BEHIND_END * all; i--) {
            Block block = blocks.get(i);
            if (!decisions[i].kept()) {
                continue;
            }
            if (block.isProse()) {
                after += block.words();
                below.merge(box(block), block.words(), Integer::sum);
            } else if (block.words() <= 8
                    && below.getOrDefault(box(block), 0) < ENOUGH_TO_GO_ON
                    && home.map(element -> below.getOrDefault(element, 0)).orElse(0) < ENOUGH_TO_GO_ON
                    && cues.of(block.text()).contains(Cue.END)) {
                end = i;
            }
        }
        return end;
    }

    private static Element box(Block block) {
        Element parent = block.holder().parent();
        return parent == null ? block.holder() : parent;
    }

    /// Text is prose, and whatever is built like a part of it: an item, a row, a short sentence among the others.
    private static boolean isText(Block block, Optional<Element> home) {
        if (block.isProse()) {
            return true;
        }
        if (block.isHeading()) {
            return false;
        }
        boolean sentence = Words.endsSentence(block.text());
        boolean closing = block.kind() == Block.Kind.PARAGRAPH && block.words() == 2 && block.linkWords() == 0;
        if (closing && sentence && isIn(block, home)) {
            return true; // `Thank you!`
        }
        return (block.kind() != Block.Kind.LOOSE && block.words() >= 3 && block.linkShare() < 0.5)
                || (block.words() >= 5 && sentence && block.linkShare() < 0.5)
                || (block.kind() == Block.Kind.PARAGRAPH && sentence && block.linkShare() < 0.8 && isIn(block, home));
    }

    private static boolean isIn(Block block, Optional<Element> home) {
        return home.filter(element -> element.equals(box(block))).isPresent();
    }

    /// Says who wrote or helped, how to reach them, whom to follow.
    private Optional<Article.Why> note(Block block, Set<String> authors) {
        if (block.isHeading()) {
            return Optional.empty();
        }
        String text = block.text();
        Set<Cue> said = cues.of(text);
        if (signOffs.is(text, said)) {
            return Optional.of(Article.Why.BYLINE);
        }
        if (block.words() > LONGEST_NOTE) {
            return Optional.empty();
        }
        boolean address = hasAddress(text);
        if (address && block.words() <= LONGEST_ADDRESS) {
            return Optional.of(Article.Why.BYLINE);
        }
        String folded = Words.fold(text);
        for (String author : authors) {
            if (folded.startsWith(author + ' ')) {
                return Optional.of(Article.Why.BYLINE);
            }
        }
        boolean invites = said.contains(Cue.PROMO) && block.linkWords() > 0 && block.words() <= LONGEST_INVITATION;
        if (invites || said.contains(Cue.DISCLOSURE)) {
            return Optional.of(Article.Why.PROMO);
        }
        boolean shown = address || block.linkWords() > 0 || text.charAt(0) == '(' || text.charAt(0) == '[';
        if (said.contains(Cue.NOTE) && (shown || block.words() <= LONGEST_BARE_NOTE)) {
            return Optional.of(cues.opens(Cue.PROMO, text) > 0 ? Article.Why.PROMO : Article.Why.BYLINE);
        }
        return Optional.empty();
    }

    /// An address of electronic mail or a name in a social network: an `@` with a letter behind it.
    static boolean hasAddress(String text) {
        int at = text.indexOf('@');
        while (at >= 0 && at + 1 < text.length()) {
            if (Character.isLetter(text.charAt(at + 1))) {
                return true;
            }
            at = text.indexOf('@', at + 1);
        }
        return false;
    }
}
