package org.daybook.core.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/// The elements that a page's markup calls its author: `itemprop`, `rel`, class names such as
/// `post__author-name`, links to an author's page. Counted are those about the title and those behind
/// the text; comments and other articles' cards are not. Immutable, safe for all threads, linear in the
/// page.
final class MarkedAuthors {
    /// Blocks above the title and behind the text in which a byline or an author's box may stand.
    private static final int ABOVE = 10;

    private static final int BEHIND = 15;

    /// Blocks of the text's beginning that may still be its standfirst and byline.
    private static final int INTO = 3;

    /// Authors of one article stand together.
    private static final int APART = 4;

    private static final int LONGEST = 120;

    /// So much of an element is looked at, and so many marked elements: a page has a handful of either,
    /// more is a list or an attack.
    private static final int MOST_NODES = 300;

    private static final int MOST_MARKED = 200;

    /// Links to authors in one byline; the longest met had five.
    private static final int MOST_NAMES = 12;

    /// Attributes in which templates leave the authors for scripts that count readers.
    private static final List<String> ATTRIBUTES =
            List.of("data-author", "data-authors", "data-author-name", "data-byline");

    private final AuthorMarks marks;

    MarkedAuthors(AuthorMarks marks) {
        this.marks = marks;
    }

    /// @param source   how it was marked
    /// @param bylines  what stands there
    /// @param strict   whether the mark is too weak for what is not written as a name
    record Marked(String source, List<String> bylines, boolean strict) {}

    private record Candidate(AuthorMarks.Kind kind, int block, String text) {}

    /// By trust; what stands about the title before what stands behind the text.
    List<Marked> of(PageMetadata.Page page) {
        List<Candidate> candidates = candidates(page);
        List<Marked> marked = new ArrayList<>(ofWhole(page));
        for (AuthorMarks.Kind kind : AuthorMarks.Kind.values()) {
            add(marked, kind, candidates, page.head() - ABOVE, Math.min(page.body() + INTO, page.last()));
        }
        for (AuthorMarks.Kind kind : AuthorMarks.Kind.values()) {
            if (kind != AuthorMarks.Kind.LINK && kind != AuthorMarks.Kind.REVIEWER) {
                List<Candidate> behind = candidates.stream()
                        .filter(candidate -> candidate.block >= page.last())
                        .toList();
                boolean one = behind.stream()
                                .filter(candidate -> candidate.kind == kind)
                                .map(Candidate::text)
                                .distinct()
                                .count()
                        == 1;
                add(marked, kind, one ? behind : List.of(), page.last(), page.last() + BEHIND);
            }
        }
        for (AuthorMarks.Kind kind :
                List.of(AuthorMarks.Kind.PROPERTY, AuthorMarks.Kind.RELATION, AuthorMarks.Kind.NAME)) {
            List<String> texts = candidates.stream()
                    .filter(candidate -> candidate.kind == kind)
                    .map(Candidate::text)
                    .distinct()
                    .toList();
            if (texts.size() == 1) {
                marked.add(new Marked(kind.source(), texts, kind.strict()));
            }
        }
        return List.copyOf(marked);
    }

    /// `data-author="Jane Roe"` on an element that holds the article.
    private static List<Marked> ofWhole(PageMetadata.Page page) {
        for (PageBlocks.Region region : page.blocks().regions()) {
            if (region.first() <= page.body() && page.body() < region.last()) {
                for (String attribute : ATTRIBUTES) {
                    String value = region.element()
                            .attr(attribute)
                            .replace('[', ' ')
                            .replace(']', ' ')
                            .replace('"', ' ');
                    if (!value.isBlank() && value.length() <= LONGEST) {
                        return List.of(new Marked(attribute, List.of(value.strip()), true));
                    }
                }
            }
        }
        return List.of();
    }

    private static void add(List<Marked> marked, AuthorMarks.Kind kind, List<Candidate> candidates, int from, int to) {
        List<String> texts = new ArrayList<>();
        int at = -1;
        for (Candidate candidate : candidates) {
            if (candidate.kind == kind
                    && candidate.block >= from
                    && candidate.block <= to
                    && (at < 0 || candidate.block - at <= APART)) {
                at = candidate.block;
                if (!texts.contains(candidate.text)) {
                    texts.add(candidate.text);
                }
            }
        }
        if (!texts.isEmpty()) {
            marked.add(new Marked(kind.source(), List.copyOf(texts), kind.strict()));
        }
    }

    /// In page order; of elements within each other the inner one, when it is marked at least as well.
    private List<Candidate> candidates(PageMetadata.Page page) {
        Set<Element> whole = Collections.newSetFromMap(new IdentityHashMap<>());
        for (PageBlocks.Region region : page.blocks().regions()) {
            if (region.first() <= page.body() && page.body() < region.last()) {
                whole.add(region.element());
            }
        }
        AuthorMarks.OnPage said = marks.onPage();
        Map<Element, Candidate> found = new LinkedHashMap<>();
        IdentityHashMap<Element, AuthorMarks.Kind> kinds = new IdentityHashMap<>();
        int looked = 0;
        List<Element> named = page.elements().named();
        for (int at = 0; at < named.size(); at++) {
            Element element = named.get(at);
            Optional<AuthorMarks.Kind> marked = said.kind(element);
            int block = page.elements().block(at);
            boolean beside = block > page.head() && block <= page.body();
            if (marked.isEmpty() || whole.contains(element) || said.isElsewhere(element, whole, beside)) {
                continue;
            }
            looked++;
            if (looked > MOST_MARKED) {
                break;
            }
            AuthorMarks.Kind kind = marked.get();
            String text = element.hasAttr("content") ? element.attr("content") : names(element);
            if (text.isBlank() || text.length() > LONGEST) {
                continue;
            }
            if (marks.isOfReviewer(element) || isReviewer(element, text)) {
                kind = AuthorMarks.Kind.REVIEWER;
            }
            kinds.put(element, kind);
            Element above = element.parent();
            for (int i = 0; above != null && i < 6; i++) {
                AuthorMarks.Kind outer = kinds.get(above);
                if (outer != null && kind.compareTo(outer) <= 0) {
                    found.remove(above);
                }
                above = above.parent();
            }
            found.put(element, new Candidate(kind, block, text));
        }
        return List.copyOf(found.values());
    }

    /// `Reviewed by` stands before the name, in an element next to it.
    private boolean isReviewer(Element element, String text) {
        Element above = element;
        for (int i = 0; above != null && i < 3; i++) {
            String around = spaced(above);
            int at = around.indexOf(text);
            if (around.length() > text.length() + 400) {
                return false;
            }
            String[] before = Words.fold(at > 0 ? around.substring(0, at) : "").split(" ");
            if (at > 0 && !before[before.length - 1].isEmpty()) {
                return marks.saysReviewed(last(before));
            }
            above = above.parent();
        }
        return false;
    }

    private static String last(String[] words) {
        return String.join(" ", List.of(words).subList(Math.max(0, words.length - 4), words.length));
    }

    /// What stands in an element, ` | ` between its blocks; only the authors' links when it has such.
    private String names(Element element) {
        if (!element.normalName().equals("a")) {
            List<String> links = element.stream()
                    .limit(MOST_NODES)
                    .filter(inner -> inner.normalName().equals("a"))
                    .filter(marks::isAuthorLink)
                    .limit(MOST_NAMES)
                    .filter(link -> !isReviewer(link, spaced(link)))
                    .map(MarkedAuthors::spaced)
                    .filter(text -> !text.isBlank())
                    .distinct()
                    .toList();
            if (!links.isEmpty()) {
                return String.join(" | ", links);
            }
        }
        return spaced(element);
    }

    /// An element's text, with a space where an element begins or ends and ` | ` where a block does:
    /// markup divides what a style sheet then draws apart. Of a large element, the beginning.
    static String spaced(Element element) {
        StringBuilder text = new StringBuilder();
        NodeTraversor.filter(
                new NodeFilter() {
                    private int nodes;

                    @Override
                    public FilterResult head(Node node, int depth) {
                        nodes++;
                        if (nodes > MOST_NODES) {
                            return FilterResult.STOP;
                        }
                        if (node instanceof TextNode words) {
                            text.append(words.getWholeText());
                        } else if (node instanceof Element inner) {
                            text.append(inner.isBlock() || inner.normalName().equals("br") ? "\n" : " ");
                            return isSilent(inner) ? FilterResult.SKIP_CHILDREN : FilterResult.CONTINUE;
                        }
                        return FilterResult.CONTINUE;
                    }

                    @Override
                    public FilterResult tail(Node node, int depth) {
                        if (node instanceof Element inner) {
                            text.append(inner.isBlock() ? "\n" : " ");
                        }
                        return FilterResult.CONTINUE;
                    }
                },
                element);
        return text.toString()
                .lines()
                .map(Words::squeeze)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" | "));
    }

    private static boolean isSilent(Element element) {
        return switch (element.normalName()) {
            case "script", "style", "svg", "button", "time", "template", "noscript", "select" -> true;
            default -> Markup.isHidden(element);
        };
    }
}
