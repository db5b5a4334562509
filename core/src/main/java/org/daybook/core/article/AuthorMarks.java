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

    /// Attributes in which page builders name an element, beside class and id.
    private static final List<String> NAMING = List.of("data-testid", "data-component", "data-framer-name");

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

    /// The words of a kind; none for one that the lexicon does not have.
    Set<String> words(String kind) {
        return words.getOrDefault(kind, Set.of());
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

    /// What the names on one page say. Pages repeat them, so each is taken apart once. Mutable, of one page and one
    /// thread.
    final class OnPage {
        private final Map<String, Called> read = new HashMap<>();
        private final Map<String, Boolean> elsewhere = new HashMap<>();
        private final Map<String, Boolean> elsewhereBeside = new HashMap<>();

        Optional<Kind> kind(Element element) {
            if (element.attributesSize() == (element.hasAttr("href") ? 1 : 0)) {
                return isAuthorLink(element) ? Optional.of(Kind.LINK) : Optional.empty();
            }
            String property = element.attr("itemprop");
            if (property.equals("author") || (property.equals("name") && isInAuthor(element))) {
                return Optional.of(Kind.PROPERTY);
            }
            if ((' ' + element.attr("rel") + ' ').contains(" author ")) {
                return Optional.of(Kind.RELATION);
            }
            String names = names(element);
            Called called = names.length() > 4 && names.length() < LONGEST_NAME
                    ? read.computeIfAbsent(names, AuthorMarks.this::called)
                    : Called.NOTHING;
            return switch (called) {
                case NAME -> Optional.of(Kind.NAME);
                case SEVERAL_WORDS -> Optional.of(element.normalName().equals("a") ? Kind.NAME : Kind.CLASS);
                case ONE_WORD -> Optional.of(Kind.CLASS);
                case NOTHING -> isAuthorLink(element) ? Optional.of(Kind.LINK) : Optional.empty();
            };
        }

        /// In a comment, or on another article's card.
        ///
        /// @param whole elements that hold the article too: their names say nothing about a part of them
        /// @param beside whether it stands between title and text, where a sidebar is the article's own
        boolean isElsewhere(Element element, Set<Element> whole, boolean beside) {
            Element above = element;
            for (int i = 0; above != null && i < 12 && !whole.contains(above); i++) {
                if ((words("tag").contains(above.normalName())
                                && !(beside && above.normalName().equals("aside")))
                        || (beside ? elsewhereBeside : elsewhere)
                                .computeIfAbsent(
                                        above.className() + ' ' + above.id(), names -> namesAnother(names, beside))) {
                    return true;
                }
                above = above.parent();
            }
            return false;
        }
    }

    /// What the names of an element call it: the name of an author, or an author, in several words or in one.
    private enum Called {
        NAME,
        SEVERAL_WORDS,
        ONE_WORD,
        NOTHING
    }

    OnPage onPage() {
        return new OnPage();
    }

    /// Whether an element or its box is named for who looked the text over: `author-meta reviewer`.
    boolean isOfReviewer(Element element) {
        Element box = element;
        for (int i = 0; box != null && i < 3; i++) {
            String names = box.className();
            if (names.length() > 5 && names.length() < LONGEST_NAME && holds(parts(names), "checked")) {
                return true;
            }
            box = box.parent();
        }
        return false;
    }

    private static String names(Element element) {
        StringBuilder names = new StringBuilder(element.className()).append(' ').append(element.id());
        for (String attribute : NAMING) {
            String value = element.attr(attribute);
            if (!value.isEmpty()) {
                names.append(' ').append(value);
            }
        }
        return names.toString();
    }

    private Called called(String names) {
        Called best = Called.NOTHING;
        String lower = names.toLowerCase(Locale.ROOT);
        if (words("author").stream().noneMatch(lower::contains)) {
            return best; // true of nearly every name, and cheaper than taking it apart
        }
        for (String name : names.split(" ")) {
            Set<String> parts = parts(name);
            if (holds(parts, "author") && !holds(parts, "not")) {
                if (holds(parts, "name")) {
                    return Called.NAME;
                }
                best = parts.size() > 1 || best == Called.SEVERAL_WORDS ? Called.SEVERAL_WORDS : Called.ONE_WORD;
            }
        }
        return best;
    }

    private boolean namesAnother(String names, boolean beside) {
        for (String name : names.split(" ")) {
            Set<String> parts = parts(name);
            boolean card = holds(parts, "text") && holds(parts, "card");
            if ((card || holds(parts, "elsewhere") || (!beside && holds(parts, "sidebar"))) && !holds(parts, "looks")) {
                return true;
            }
        }
        return false;
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

    /// A link to an author's page.
    boolean isAuthorLink(Element element) {
        return element.normalName().equals("a") && isOfAuthor(element.attr("href"));
    }

    /// Whether an address is that of an author's page: `/authors/jane-roe`.
    boolean isOfAuthor(String address) {
        Set<String> paths = words("path");
        String path = address.toLowerCase(Locale.ROOT);
        int begin = 0;
        for (int at = 0; at < path.length(); at++) {
            char c = path.charAt(at);
            if (c == '/' || c == '?' || c == '#') {
                boolean more = at + 1 < path.length() && "/?#".indexOf(path.charAt(at + 1)) < 0;
                if (more && paths.contains(path.substring(begin, at))) {
                    return true;
                }
                begin = at + 1;
            }
        }
        return false;
    }

    /// Whether a line says that somebody looked the text over.
    boolean saysReviewed(String line) {
        return holds(new HashSet<>(List.of(Words.fold(line).split(" "))), "reviewer");
    }

    private boolean holds(Set<String> parts, String kind) {
        Set<String> wanted = words(kind);
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
