package org.daybook.core.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/// The elements that a page's markup calls its author: `itemprop`, `rel`, class names such as `post__author-name`,
/// links to an author's page. Counted are those about the title and those behind the text; comments and other
/// articles' cards are not. Immutable, safe for all threads, linear in the page.
final class MarkedAuthors {
    /// Blocks above the title and behind the text in which a byline or an author's box may stand.
    private static final int ABOVE = 10;

    private static final int BEHIND = 15;

    /// Blocks of the text's beginning that may still be its standfirst and byline.
    private static final int INTO = 3;

    /// Authors of one article stand together.
    private static final int APART = 4;

    private static final int LONGEST = 120;

    private final Map<String, Set<String>> words = new HashMap<>();

    private MarkedAuthors() {}

    static MarkedAuthors load() {
        MarkedAuthors marks = new MarkedAuthors();
        for (String line : Lines.of("author-marks.txt")) {
            List<String> parts = List.of(line.split(" "));
            marks.words.put(parts.getFirst(), Set.copyOf(parts.subList(1, parts.size())));
        }
        return marks;
    }

    /// How an element is marked, most trusted first.
    enum Kind {
        PROPERTY("itemprop author"),
        RELATION("rel=author"),
        NAME("class of a name"),
        CLASS("class of an author"),
        LINK("link to an author"),
        REVIEWER("reviewer");

        private final String source;

        Kind(String source) {
            this.source = source;
        }

        private boolean strict() {
            return this == CLASS || this == LINK || this == REVIEWER;
        }
    }

    /// @param source   how it was marked
    /// @param bylines  what stands there
    /// @param strict   whether the mark is too weak for what is not written as a name
    record Marked(String source, List<String> bylines, boolean strict) {}

    private record Candidate(Kind kind, int block, String text) {}

    /// By trust; what stands about the title before what stands behind the text.
    List<Marked> of(PageMetadata.Page page) {
        List<Candidate> candidates = candidates(page);
        List<Marked> marked = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            add(marked, kind, candidates, page.head() - ABOVE, page.body() + INTO);
        }
        for (Kind kind : Kind.values()) {
            if (kind != Kind.LINK && kind != Kind.REVIEWER) {
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
        for (Kind kind : List.of(Kind.PROPERTY, Kind.RELATION, Kind.NAME)) {
            List<String> texts = candidates.stream()
                    .filter(candidate -> candidate.kind == kind)
                    .map(Candidate::text)
                    .distinct()
                    .toList();
            if (texts.size() == 1) {
                marked.add(new Marked(kind.source, texts, kind.strict()));
            }
        }
        return List.copyOf(marked);
    }

    private static void add(List<Marked> marked, Kind kind, List<Candidate> candidates, int from, int to) {
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
            marked.add(new Marked(kind.source, List.copyOf(texts), kind.strict()));
        }
    }

    /// In page order; of elements within each other the inner one, when it is marked at least as well.
    private List<Candidate> candidates(PageMetadata.Page page) {
        Map<Element, Integer> positions = new IdentityHashMap<>();
        Set<Element> whole = Collections.newSetFromMap(new IdentityHashMap<>());
        for (PageBlocks.Region region : page.blocks().regions()) {
            positions.putIfAbsent(region.element(), region.first());
            if (region.first() <= page.body() && page.body() < region.last()) {
                whole.add(region.element());
            }
        }
        Map<Element, Candidate> found = new LinkedHashMap<>();
        Map<Element, Kind> kinds = new IdentityHashMap<>();
        for (Element element : page.document().body().getAllElements()) {
            Optional<Kind> marked = kind(element);
            if (marked.isEmpty() || isElsewhere(element, whole)) {
                continue;
            }
            Kind kind = marked.get();
            String text = element.hasAttr("content") ? element.attr("content") : names(element);
            if (text.isBlank() || text.length() > LONGEST) {
                continue;
            }
            if (isReviewer(element, text)) {
                kind = Kind.REVIEWER;
            }
            kinds.put(element, kind);
            Element above = element.parent();
            for (int i = 0; above != null && i < 6; i++) {
                Kind outer = kinds.get(above);
                if (outer != null && kind.compareTo(outer) <= 0) {
                    found.remove(above);
                }
                above = above.parent();
            }
            found.put(element, new Candidate(kind, position(element, positions), text));
        }
        return List.copyOf(found.values());
    }

    private static int position(Element element, Map<Element, Integer> positions) {
        Element above = element;
        while (above != null) {
            Integer position = positions.get(above);
            if (position != null) {
                return position;
            }
            above = above.parent();
        }
        return 0;
    }

    private Optional<Kind> kind(Element element) {
        String property = element.attr("itemprop");
        if (property.equals("author") || (property.equals("name") && isInAuthor(element))) {
            return Optional.of(Kind.PROPERTY);
        }
        if ((' ' + element.attr("rel") + ' ').contains(" author ")) {
            return Optional.of(Kind.RELATION);
        }
        Optional<Kind> best = Optional.empty();
        String names = element.className() + ' ' + element.id() + ' ' + element.attr("data-testid") + ' '
                + element.attr("data-component") + ' ' + element.attr("data-framer-name");
        for (String name : names.length() > 4 && names.length() < 500 ? names.split(" ") : new String[0]) {
            Set<String> parts = parts(name);
            if (holds(parts, "author") && !holds(parts, "not")) {
                if (holds(parts, "name") || (parts.size() > 1 && element.normalName().equals("a"))) {
                    return Optional.of(Kind.NAME);
                }
                best = Optional.of(Kind.CLASS);
            }
        }
        return best.isPresent() || !isAuthorLink(element) ? best : Optional.of(Kind.LINK);
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
                return holds(last(before), "reviewer");
            }
            above = above.parent();
        }
        return false;
    }

    /// Whether a line says that somebody looked the text over.
    boolean saysReviewed(String line) {
        return holds(new HashSet<>(List.of(Words.fold(line).split(" "))), "reviewer");
    }

    private static Set<String> last(String[] words) {
        return new HashSet<>(List.of(words).subList(Math.max(0, words.length - 4), words.length));
    }

    private static boolean isInAuthor(Element element) {
        Element above = element.parent();
        for (int i = 0; above != null && i < 3; i++) {
            if (above.attr("itemprop").equals("author")) {
                return true;
            }
            above = above.parent();
        }
        return false;
    }

    /// `/authors/jane-roe`, and its text is what stands in the address: `Jane Roe`.
    private boolean isAuthorLink(Element element) {
        if (!element.normalName().equals("a")) {
            return false;
        }
        String[] path = element.attr("href").toLowerCase(Locale.ROOT).split("[/?#]");
        for (int i = 0; i + 1 < path.length; i++) {
            if (words.getOrDefault("path", Set.of()).contains(path[i]) && !path[i + 1].isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /// What stands in an element, ` | ` between its blocks; only the authors' links when it has such.
    private String names(Element element) {
        if (!element.normalName().equals("a")) {
            List<String> links = element.getElementsByTag("a").stream()
                    .filter(link -> isAuthorLink(link) && !isReviewer(link, spaced(link)))
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

    /// An element's text, with a space where an element begins or ends and ` | ` where a block does: markup divides
    /// what a style sheet then draws apart.
    static String spaced(Element element) {
        StringBuilder text = new StringBuilder();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    private int silent;

                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof TextNode words && silent == 0) {
                            text.append(words.getWholeText());
                        } else if (node instanceof Element inner) {
                            silent += isSilent(inner) ? 1 : 0;
                            text.append(inner.isBlock() || inner.normalName().equals("br") ? "\n" : " ");
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof Element inner) {
                            silent -= isSilent(inner) ? 1 : 0;
                            text.append(inner.isBlock() ? "\n" : " ");
                        }
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

    /// In a comment, or on another article's card.
    ///
    /// @param whole elements that hold the article too: what they are called says nothing about a part of them
    private boolean isElsewhere(Element element, Set<Element> whole) {
        Element above = element;
        for (int i = 0; above != null && i < 12 && !whole.contains(above); i++) {
            if (words.getOrDefault("tag", Set.of()).contains(above.normalName())) {
                return true;
            }
            for (String name : (above.className() + ' ' + above.id()).split(" ")) {
                Set<String> parts = parts(name);
                if (holds(parts, "elsewhere") && !holds(parts, "looks")) {
                    return true;
                }
            }
            above = above.parent();
        }
        return false;
    }

    private boolean holds(Set<String> parts, String kind) {
        Set<String> wanted = words.getOrDefault(kind, Set.of());
        for (String part : parts) {
            if (wanted.contains(part)) {
                return true;
            }
        }
        return false;
    }

    /// `postAuthor__name` is post, author, name.
    private static Set<String> parts(String name) {
        Set<String> parts = new HashSet<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i <= name.length(); i++) {
            char c = i < name.length() ? name.charAt(i) : ' ';
            boolean hump = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(name.charAt(i - 1));
            if ((!Character.isLetterOrDigit(c) || hump) && !part.isEmpty()) {
                parts.add(part.toString().toLowerCase(Locale.ROOT));
                part.setLength(0);
            }
            if (Character.isLetterOrDigit(c)) {
                part.append(c);
            }
        }
        return parts;
    }
}
