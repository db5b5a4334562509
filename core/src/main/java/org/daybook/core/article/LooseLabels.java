package org.daybook.core.article;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Leaves out lines that stand about the text without being part of it: labels outside its paragraphs. A heading that
/// the
/// page does not mark as one, but by its looks or its name, stays. Immutable, safe for all threads.
final class LooseLabels {
    /// With a larger share of its text outside paragraphs and lists, a page was written in bare boxes, and its headings
    /// are such too.
    private static final double MOST_LOOSE = 0.2;

    /// Of 209 such lines of up to 12 words on 218 pages, 30 were text.
    private static final int LONGEST_LABEL = 12;

    /// So many elements beside each other are looked at; a longer text has its lines in paragraphs.
    private static final int MOST_CHILDREN = 400;

    private final Set<String> names = new HashSet<>(Lines.of("headings.txt"));

    /// Where the text stands in paragraphs, a line outside them that is no sentence is a label: a price, a counter, the
    /// name of a tab.
    void drop(List<Block> blocks, Decision[] decisions) {
        double all = 0;
        double loose = 0;
        for (int i = 0; i < decisions.length; i++) {
            int words = decisions[i].proseOf(blocks.get(i));
            all += words;
            loose += isLoose(blocks.get(i)) ? words : 0;
        }
        for (int i = 0; i < decisions.length && loose <= MOST_LOOSE * all; i++) {
            if (isLoose(blocks.get(i)) && isLabel(blocks, decisions, i)) {
                decisions[i] = Decision.out(Article.Why.OTHER, Ground.LABEL);
            }
        }
    }

    private static boolean isLoose(Block block) {
        return block.kind() == Block.Kind.LOOSE;
    }

    private boolean isLabel(List<Block> blocks, Decision[] decisions, int line) {
        Block block = blocks.get(line);
        return decisions[line].kept()
                && block.words() <= LONGEST_LABEL
                && !Words.endsSentence(block.text())
                && !opensList(blocks, decisions, line)
                && !(isBetweenText(blocks, decisions, line) && isHeading(block));
    }

    /// Whether a line stands right above a list or a table.
    private static boolean opensList(List<Block> blocks, Decision[] decisions, int line) {
        if (blocks.get(line).words() < 2 || line + 1 == decisions.length || !decisions[line + 1].kept()) {
            return false;
        }
        Block.Kind next = blocks.get(line + 1).kind();
        return next == Block.Kind.ITEM || next == Block.Kind.ROW;
    }

    /// Whether running text stands above and below.
    private static boolean isBetweenText(List<Block> blocks, Decision[] decisions, int line) {
        if (line + 1 == decisions.length
                || !decisions[line + 1].kept()
                || !blocks.get(line + 1).isProse()) {
            return false;
        }
        int above = line - 1;
        while (above >= 0 && !decisions[above].kept()) {
            above--;
        }
        return above >= 0 && blocks.get(above).isProse();
    }

    /// `<div class="subheadline">`, or a line that is bold from end to end.
    private boolean isHeading(Block block) {
        if (isNamed(block.holder())) {
            return true;
        }
        Element child = block.holder().firstElementChild();
        for (int i = 0; child != null && i < MOST_CHILDREN; i++) {
            boolean bold =
                    child.normalName().equals("strong") || child.normalName().equals("b");
            if ((bold || isNamed(child)) && Words.squeeze(child.text()).equals(block.text())) {
                return true;
            }
            child = child.nextElementSibling();
        }
        return false;
    }

    private boolean isNamed(Element element) {
        String plain = element.className().toLowerCase(Locale.ROOT);
        return !plain.isEmpty() && names.stream().anyMatch(plain::contains);
    }
}
