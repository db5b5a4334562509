package org.daybook.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.Set;

/// A piece of text with marks over it, written as well-formed HTML. Marks that cross each other are
/// split: a mark that would reach over the end of an enclosing one is closed there and goes on
/// behind it, so the pieces of a mark always join up to exactly its span. The first piece carries
/// the id, all carry the classes.
///
/// Cost grows with the text, the marks and their crossings. Immutable; positions in
/// UTF-16 units of the whole text.
final class Passage implements Content {
    /// More marks than a reader could tell apart: a long article has some hundreds.
    static final int MOST_MARKS = 3_000;

    /// Marks within marks: a reading nests five deep; what would go deeper is not marked, so
    /// that crossings stay bounded.
    private static final int DEEPEST = 12;

    /// A mark over `[begin, end)`.
    ///
    /// @param id      of the element on its first piece; empty for none
    /// @param classes of every piece
    /// @param note    what the marked words were read as, shown where one points at them; empty for nothing
    record Mark(int begin, int end, String id, String classes, String note) {
        Mark(int begin, int end, String id, String classes) {
            this(begin, end, id, classes, "");
        }
    }

    /// Outer marks first: from the left, longer ones before shorter ones.
    private static final Comparator<Mark> OUTER_FIRST =
            Comparator.comparingInt(Mark::begin).thenComparing(Mark::end, Comparator.reverseOrder());

    private final String text;
    private final int begin;
    private final int end;
    private final List<Mark> marks;

    private Passage(String text, int begin, int end, List<Mark> marks) {
        this.text = text;
        this.begin = begin;
        this.end = end;
        this.marks = List.copyOf(marks);
    }

    /// The whole text as one passage.
    static Passage of(String text, List<Mark> marks) {
        return new Passage(text, 0, text.length(), bounded(marks, text.length()));
    }

    /// The paragraphs of a text, which stand apart by blank lines. A mark over several paragraphs is split.
    static List<Passage> paragraphs(String text, List<Mark> marks) {
        List<Mark> waiting = new ArrayList<>(bounded(marks, text.length()));
        waiting.sort(OUTER_FIRST);
        List<Passage> paragraphs = new ArrayList<>();
        Set<String> opened = new HashSet<>();
        int begin = 0;
        while (begin < text.length()) {
            int blank = text.indexOf("\n\n", begin);
            int end = blank < 0 ? text.length() : blank;
            if (end > begin) {
                List<Mark> here = new ArrayList<>();
                List<Mark> later = new ArrayList<>();
                for (Mark mark : waiting) {
                    if (mark.begin() < end && mark.end() > begin) {
                        boolean first = mark.id().isEmpty() || opened.add(mark.id());
                        here.add(new Mark(
                                Math.max(mark.begin(), begin),
                                Math.min(mark.end(), end),
                                first ? mark.id() : "",
                                mark.classes(),
                                mark.note()));
                    }
                    if (mark.end() > end) {
                        later.add(mark);
                    }
                }
                waiting = later;
                paragraphs.add(new Passage(text, begin, end, here));
            }
            begin = blank < 0 ? text.length() : blank + 2;
        }
        return paragraphs;
    }

    private static List<Mark> bounded(List<Mark> marks, int length) {
        return marks.stream()
                .filter(mark -> mark.begin() >= 0 && mark.begin() < mark.end() && mark.end() <= length)
                .limit(MOST_MARKS)
                .toList();
    }

    @Override
    public void writeTo(TemplateOutput output) {
        StringBuilder html = new StringBuilder(2 * (end - begin));
        write(html);
        output.writeContent(html.toString());
    }

    private void write(StringBuilder html) {
        PriorityQueue<Mark> coming = new PriorityQueue<>(OUTER_FIRST);
        coming.addAll(marks);
        Deque<Mark> open = new ArrayDeque<>();
        int at = begin;
        while (!coming.isEmpty() || !open.isEmpty()) {
            int nextBegin =
                    coming.isEmpty() ? Integer.MAX_VALUE : coming.element().begin();
            if (!open.isEmpty() && open.element().end() <= nextBegin) {
                Mark closing = open.pop();
                escape(html, text, at, closing.end());
                at = closing.end();
                html.append("</").append(element(closing)).append('>');
                continue;
            }
            Mark opening = coming.remove();
            if (open.size() >= DEEPEST) {
                continue;
            }
            escape(html, text, at, opening.begin());
            at = opening.begin();
            if (!open.isEmpty() && open.element().end() < opening.end()) {
                int edge = open.element().end();
                coming.add(new Mark(edge, opening.end(), "", opening.classes(), opening.note()));
                opening = new Mark(opening.begin(), edge, opening.id(), opening.classes(), opening.note());
            }
            open(html, opening);
            open.push(opening);
        }
        escape(html, text, at, end);
    }

    /// A sentence is only a place to point to; everything else is marked.
    private static String element(Mark mark) {
        return mark.classes().startsWith("sentence") ? "span" : "mark";
    }

    private static void open(StringBuilder html, Mark mark) {
        html.append('<').append(element(mark));
        attribute(html, "id", mark.id());
        attribute(html, "class", mark.classes());
        attribute(html, "title", mark.note());
        html.append('>');
    }

    private static void attribute(StringBuilder html, String name, String value) {
        if (!value.isEmpty()) {
            html.append(' ').append(name).append("=\"");
            escape(html, value, 0, value.length());
            html.append('"');
        }
    }

    /// Nothing in the text can become markup. Control characters, which HTML has no place for, become U+FFFD.
    private static void escape(StringBuilder html, String text, int begin, int end) {
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c < ' ' && c != '\n' && c != '\t' ? '\uFFFD' : c);
            }
        }
    }

    /// As markup, for looking at.
    @Override
    public String toString() {
        StringBuilder html = new StringBuilder();
        write(html);
        return html.toString();
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
