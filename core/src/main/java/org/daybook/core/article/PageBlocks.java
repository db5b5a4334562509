package org.daybook.core.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// A page cut into blocks in reading order, with the range of blocks that each element holds. Built in one walk
/// without recursion, so that cost is linear in the page and depth costs no stack; the same walk gathers the elements
/// that metadata are read from, since each one more over a large page waits for memory once more. Not shared between
/// threads while it is built.
final class PageBlocks {
    /// An element and the blocks inside it, of which there is one at least, but for the body and for the last element
    /// without any. Not changed any more once the page is cut.
    static final class Region {
        private final Element element;
        private final int first;
        private final int within;
        private int last;

        private Region(Element element, int first, int within) {
            this.element = element;
            this.first = first;
            this.within = within;
            this.last = first;
        }

        Element element() {
            return element;
        }

        /// The first block.
        int first() {
            return first;
        }

        /// Behind the last block.
        int last() {
            return last;
        }

        /// Which of the page's regions is the nearest around it; -1 for none.
        int within() {
            return within;
        }

        int size() {
            return last - first;
        }

        /// @param upTo the sums up to each block, one more than there are blocks
        double sum(double[] upTo) {
            return upTo[last] - upTo[first];
        }

        /// @param upTo as above
        int sum(int[] upTo) {
            return upTo[last] - upTo[first];
        }
    }

    private final List<Block> blocks = new ArrayList<>();
    private final List<Region> regions = new ArrayList<>();
    private final PageElements elements;
    private final Element body;

    /// The elements around the node that is walked over, the document first; those from [#depth] on are there to be
    /// used again.
    private final List<Open> open = new ArrayList<>();

    private int depth;

    /// How many of the open elements, from the outermost on, have their region.
    private int bounded;

    /// How many elements the walk has met.
    private int walked;

    /// Of the elements without blocks the last one, how many the walk met before it, and how many blocks.
    private Element bare;

    private int barePlace = -1;
    private int bareFirst;
    private final Galley galley = new Galley();
    private Optional<String> link = Optional.empty();
    private int links;
    private int verbatim;

    /// An element that is being walked over; used for one after the other.
    private static final class Open {
        private Element element;
        private Manner manner = Manner.SILENT;

        /// Which of its children comes next.
        private int child;

        /// How many elements the walk met before it.
        private int place;

        /// How many blocks there were when the nearest region around it began, itself if it is one; -1 for none.
        private int first = -1;

        /// Which region it is, once that holds a block, or stands in; -1 for none.
        private int region = -1;

        /// Where the nearest element that is no part of a line stands among those open.
        private int holder;

        private Open(Element element) {
            this.element = element;
        }
    }

    private PageBlocks(PageElements elements, Element body) {
        this.elements = elements;
        this.body = body;
        this.bare = body;
    }

    /// @param elements takes the document's elements, in page order
    static PageBlocks of(Document document, PageElements elements) {
        PageBlocks page = new PageBlocks(elements, document.body());
        page.walk(document);
        return page;
    }

    List<Block> blocks() {
        return blocks;
    }

    /// In page order, an element before those inside it; of those without blocks the last one, at the end.
    List<Region> regions() {
        return regions;
    }

    private void walk(Document document) {
        begin(document);
        while (depth > 0) {
            Open inner = open.get(depth - 1);
            if (inner.child == inner.element.childNodeSize()) {
                end(inner);
                continue;
            }
            Node child = inner.element.childNode(inner.child);
            inner.child++;
            if (child instanceof TextNode words) {
                if (inner.manner != Manner.SILENT) {
                    galley.append(words.getWholeText(), links > 0, verbatim > 0);
                }
            } else if (child instanceof Element element) {
                begin(element);
            }
        }
        if (barePlace >= 0) {
            regions.add(new Region(bare, bareFirst, -1));
        }
    }

    private void begin(Element element) {
        Manner manner = manner(element);
        switch (manner) {
            case BREAK -> breakLine();
            case LINK -> {
                links++;
                if (link.isEmpty() && element.hasAttr("href")) {
                    link = Optional.of(element.attr("href"));
                }
            }
            case CELL -> endCell();
            case VERBATIM -> {
                flush();
                verbatim++;
            }
            case BOX -> flush();
            case SILENT, INLINE, SPAN -> {
                // no block begins
            }
        }
        Open opened = push(element, manner);
        elements.take(element, opened.first);
        if (element.equals(body)) {
            bound();
        }
    }

    /// Without what hides it: many pages hide their body until a script has run.
    private Manner manner(Element element) {
        if (element.equals(body)) {
            return Manner.BOX;
        }
        boolean silent = depth == 0 || open.get(depth - 1).manner == Manner.SILENT || Markup.isHidden(element);
        return silent ? Manner.SILENT : Manner.of(element.normalName());
    }

    private Open push(Element element, Manner manner) {
        if (depth == open.size()) {
            open.add(new Open(element));
        }
        Open opened = open.get(depth);
        opened.element = element;
        opened.manner = manner;
        opened.child = 0;
        opened.place = walked;
        opened.region = -1;
        Open around = depth == 0 ? opened : open.get(depth - 1);
        opened.first = isRegion(manner) ? blocks.size() : around.first;
        opened.holder = manner.isInline() ? around.holder : depth;
        walked++;
        depth++;
        return opened;
    }

    private static boolean isRegion(Manner manner) {
        return manner != Manner.SILENT && manner.isRegion();
    }

    /// Gives the open elements their regions, before the first block inside them or with the body: most of a table's
    /// cells never get one.
    private void bound() {
        for (; bounded < depth; bounded++) {
            Open opened = open.get(bounded);
            int around = bounded == 0 ? -1 : open.get(bounded - 1).region;
            if (isRegion(opened.manner)) {
                opened.region = regions.size();
                regions.add(new Region(opened.element, opened.first, around));
            } else {
                opened.region = around;
            }
        }
    }

    private void end(Open closed) {
        switch (closed.manner) {
            case LINK -> links--;
            case CELL -> endCell();
            case VERBATIM -> {
                flush();
                verbatim--;
            }
            case BOX -> flush();
            case SILENT, INLINE, SPAN, BREAK -> {
                // no block ends
            }
        }
        depth--;
        boolean region = isRegion(closed.manner);
        if (bounded > depth) {
            bounded = depth;
            if (region) {
                regions.get(closed.region).last = blocks.size();
            }
        } else if (region && closed.place > barePlace) {
            bare = closed.element;
            barePlace = closed.place;
            bareFirst = closed.first;
        }
    }

    private void endCell() {
        if (!galley.endCell()) {
            flush();
        }
    }

    /// In a cell one break is enough to end a block: such a cell is a layout table's column, its lines a menu or a
    /// headline with what stands under it.
    private void breakLine() {
        if (!galley.breakLine(verbatim == 0, holder().manner == Manner.CELL)) {
            flush();
        }
    }

    private void flush() {
        String whole = galley.text();
        if (!whole.isEmpty()) {
            bound();
            Element holder = holder().element;
            blocks.add(Block.of(whole, kind(holder), Words.count(whole), galley.linkWords(), link, holder));
        }
        galley.clear();
        link = Optional.empty();
    }

    private Open holder() {
        return open.get(open.get(depth - 1).holder);
    }

    private static Block.Kind kind(Element holder) {
        return switch (holder.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> Block.Kind.HEADING;
            case "li", "dd", "dt", "ul", "ol", "dl" -> Block.Kind.ITEM;
            case "td", "th", "tr" -> Block.Kind.ROW;
            case "pre" -> Block.Kind.CODE;
            case "blockquote" -> Block.Kind.QUOTE;
            case "p" -> listAbove(holder) ? Block.Kind.ITEM : Block.Kind.PARAGRAPH;
            default -> Block.Kind.LOOSE;
        };
    }

    private static boolean listAbove(Element paragraph) {
        Element parent = paragraph.parent();
        return parent != null && parent.normalName().equals("li");
    }
}
