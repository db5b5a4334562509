package org.daybook.core.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/// A page cut into blocks in reading order, with the range of blocks that each element holds. Built in one walk
/// without
/// recursion, so that cost is linear in the page and depth costs no stack. Not shared between threads while it is
/// built.
final class PageBlocks implements NodeVisitor {
    private static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "canvas",
            "iframe",
            "object",
            "embed",
            "button",
            "select",
            "option",
            "input",
            "textarea",
            "head",
            "video",
            "audio",
            "map",
            "applet",
            "datalist",
            "meter",
            "progress",
            "title",
            "link",
            "meta",
            "noframes");

    private static final Set<String> INLINE = Set.of(
            "a",
            "abbr",
            "acronym",
            "b",
            "bdi",
            "bdo",
            "big",
            "cite",
            "code",
            "data",
            "del",
            "dfn",
            "em",
            "font",
            "i",
            "ins",
            "kbd",
            "label",
            "mark",
            "nobr",
            "q",
            "rb",
            "rp",
            "rt",
            "ruby",
            "s",
            "samp",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "time",
            "tt",
            "u",
            "var",
            "wbr",
            "img",
            "br",
            "picture",
            "source",
            "amp-img",
            "math",
            "mi",
            "mo",
            "mn",
            "mrow",
            "msup",
            "msub",
            "annotation",
            "semantics",
            "g-emoji",
            "o:p");

    /// An element and the blocks inside it. Not changed any more once the page is cut.
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
    }

    private final List<Block> blocks = new ArrayList<>();
    private final List<Region> regions = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder linked = new StringBuilder();
    private Optional<String> link = Optional.empty();
    private int silence;
    private int links;
    private int pre;

    /// @param region which region the element is, -1 for none
    /// @param around which region it is or stands in, -1 for none
    private record Open(Element element, int region, int around) {}

    private PageBlocks() {}

    static PageBlocks of(Element page) {
        PageBlocks collected = new PageBlocks();
        NodeTraversor.traverse(collected, page);
        return collected;
    }

    List<Block> blocks() {
        return blocks;
    }

    /// In page order, an element before those inside it.
    List<Region> regions() {
        return regions;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            if (silence == 0) {
                append(words.getWholeText());
            }
            return;
        }
        if (!(node instanceof Element element)) {
            return;
        }
        String tag = element.normalName();
        if (silence > 0 || SILENT.contains(tag) || Markup.isHidden(element)) {
            silence++;
            return;
        }
        if (tag.equals("br")) {
            breakLine();
        } else if (tag.equals("a")) {
            links++;
            if (link.isEmpty() && element.hasAttr("href")) {
                link = Optional.of(element.attr("href"));
            }
        } else if (!INLINE.contains(tag)) {
            if (isCell(tag)) {
                endCell();
            } else {
                flush();
            }
            pre += tag.equals("pre") ? 1 : 0;
        }
        int region = -1;
        int around = open.isEmpty() ? -1 : open.peek().around;
        if (!INLINE.contains(tag) || tag.equals("span")) {
            region = regions.size();
            regions.add(new Region(element, blocks.size(), around));
            around = region;
        }
        open.push(new Open(element, region, around));
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        if (silence > 0) {
            silence--;
            return;
        }
        String tag = element.normalName();
        if (tag.equals("a")) {
            links--;
        } else if (!INLINE.contains(tag)) {
            if (isCell(tag)) {
                endCell();
            } else {
                flush();
            }
            pre -= tag.equals("pre") ? 1 : 0;
        }
        Open closed = open.pop();
        if (closed.region >= 0) {
            regions.get(closed.region).last = blocks.size();
        }
    }

    private static boolean isCell(String tag) {
        return tag.equals("td") || tag.equals("th");
    }

    /// Short cells of a row stay together in one block; a long one is a layout table's column.
    private void endCell() {
        if (text.length() > 160) {
            flush();
        } else if (!text.isEmpty() && text.charAt(text.length() - 1) != '\t') {
            text.append('\t');
        }
    }

    private void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            int end = plain(words, i);
            if (end > i) {
                text.append(words, i, end);
                if (links > 0) {
                    linked.append(words, i, end);
                }
                i = end - 1;
                continue;
            }
            char c = words.charAt(i);
            if (pre > 0 && c == '\n') {
                text.append('\n');
            } else if (Words.isSpace(c)) {
                if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
                    text.append(' ');
                    if (links > 0) {
                        linked.append(' ');
                    }
                }
            }
        }
        if (links > 0) {
            linked.append(' ');
        }
    }

    /// Where the run of words with single spaces between them ends that begins there: it is taken over in one piece.
    private static int plain(String words, int begin) {
        int at = begin;
        while (at < words.length()) {
            char c = words.charAt(at);
            boolean word = (c > ' ' && c < 127) || (c != '\u00ad' && !Words.isSpace(c));
            if (!word && !(c == ' ' && at > begin && words.charAt(at - 1) != ' ')) {
                break;
            }
            at++;
        }
        return at;
    }

    /// One `br` breaks a line, two end a paragraph: pages written by hand have no other paragraphs. In a cell one is
    /// enough: such a cell is a layout table's column, its lines a menu or a headline with what stands under it.
    private void breakLine() {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        if (end > 0
                && pre == 0
                && (text.charAt(end - 1) == '\n' || isCell(blockHolder().normalName()))) {
            flush();
        } else if (end > 0) {
            text.setLength(end);
            text.append('\n');
        }
    }

    private void flush() {
        String whole = tidy();
        text.setLength(0);
        if (!whole.isEmpty()) {
            Element holder = open.isEmpty() ? new Element("body") : blockHolder();
            int words = Words.count(whole);
            int linkWords = Words.count(linked);
            blocks.add(Block.of(whole, kind(holder), words, linkWords, link, holder));
        }
        linked.setLength(0);
        link = Optional.empty();
    }

    private String tidy() {
        int end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int begin = 0;
        while (begin < end && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        String whole = text.substring(begin, end);
        return whole.indexOf('\t') < 0 ? whole : whole.replace("\t", " | ");
    }

    private Element blockHolder() {
        for (Open candidate : open) {
            if (!INLINE.contains(candidate.element.normalName())) {
                return candidate.element;
            }
        }
        return open.getLast().element;
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
