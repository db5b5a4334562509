package org.daybook.core.article;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/// How markup calls the author of a text: by `itemprop` and `rel`, by class names such as `post__author-name`, by the
/// address of a link. The words stand in `author-marks.txt`. Immutable, safe for all threads.
final class AuthorMarks {
    /// Names longer than this are generated, and say nothing.
    private static final int LONGEST_NAME = 500;

    private final Map<String, Set<String>> words = new HashMap<>();

    private AuthorMarks() {}

    static AuthorMarks load() {
        AuthorMarks marks = new AuthorMarks();
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

        String source() {
            return source;
        }

        /// Whether the mark is too weak for what is not written as a name.
        boolean strict() {
            return this == CLASS || this == LINK || this == REVIEWER;
        }
    }

    Optional<Kind> kind(Element element) {
        String property = element.attr("itemprop");
        if (property.equals("author") || (property.equals("name") && isInAuthor(element))) {
            return Optional.of(Kind.PROPERTY);
        }
        if ((' ' + element.attr("rel") + ' ').contains(" author ")) {
            return Optional.of(Kind.RELATION);
        }
        Optional<Kind> best = Optional.empty();
        String names = element.className()
                + ' '
                + element.id()
                + ' '
                + element.attr("data-testid")
                + ' '
                + element.attr("data-component")
                + ' '
                + element.attr("data-framer-name");
        for (String name : names.length() > 4 && names.length() < LONGEST_NAME ? names.split(" ") : new String[0]) {
            Set<String> parts = parts(name);
            if (holds(parts, "author") && !holds(parts, "not")) {
                if (holds(parts, "name")
                        || (parts.size() > 1 && element.normalName().equals("a"))) {
                    return Optional.of(Kind.NAME);
                }
                best = Optional.of(Kind.CLASS);
            }
        }
        return best.isPresent() || !isAuthorLink(element) ? best : Optional.of(Kind.LINK);
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
    boolean isAuthorLink(Element element) {
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

    /// Whether a line says that somebody looked the text over.
    boolean saysReviewed(String line) {
        return holds(new HashSet<>(List.of(Words.fold(line).split(" "))), "reviewer");
    }

    /// In a comment, or on another article's card.
    ///
    /// @param whole elements that hold the article too: what they are called says nothing about a part of them
    boolean isElsewhere(Element element, Set<Element> whole) {
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
