package org.daybook.core.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/// What an element's own markup says about its content: its tag, class, id, role. Publishers name their boxes for
/// themselves (`related-stories`, `newsletterSignup`), in English even where the page is not. Immutable, safe
/// for all
/// threads.
final class Markup {
    /// Names longer than this are generated, and say nothing.
    private static final int LONGEST_NAME = 400;

    private static final String BODY = "body";
    private static final String STANDFIRST = "standfirst";

    /// Elements whose class names say how they look or what they are about, not what they are.
    private static final Set<String> SPEAKS_FOR_ITSELF =
            Set.of("body", "html", "main", "p", "article", "time", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6");

    private final Map<String, List<Rule>> rules;

    private record Rule(String verdict, List<String> words) {}

    /// What a name says about a box.
    ///
    /// @param why      what the box is
    /// @param sure     whether the name is believed however much of the page's text the box holds: comments, and
    ///                 layers that lie over the page
    /// @param wordless whether such a box has no running text: one with buttons for sharing has none, but one with
    ///                 a post from a social network may be called the same
    record Verdict(Article.Why why, boolean sure, boolean wordless) {
        private static Verdict of(Article.Why why) {
            return new Verdict(why, why == Article.Why.COMMENT, false);
        }

        private static Verdict of(String word) {
            return switch (word) {
                case "share" -> new Verdict(Article.Why.OTHER, false, true);
                case "contents" -> new Verdict(Article.Why.NAVIGATION, false, true);
                case "more" -> new Verdict(Article.Why.RELATED, false, true);
                case "layer" -> new Verdict(Article.Why.PROMO, true, false);
                case "consent" -> new Verdict(Article.Why.LEGAL, true, false);
                default -> of(Article.Why.valueOf(word.toUpperCase(Locale.ROOT)));
            };
        }
    }

    private Markup(Map<String, List<Rule>> rules) {
        this.rules = rules;
    }

    static Markup load() {
        Map<String, List<Rule>> rules = new HashMap<>();
        for (String line : Lines.of("markup.txt")) {
            String[] words = line.split(" ");
            for (int i = 1; i < words.length; i++) {
                List<String> parts = List.of(words[i].split("\\+"));
                rules.computeIfAbsent(parts.get(0), key -> new ArrayList<>()).add(new Rule(words[0], parts));
            }
        }
        return new Markup(rules);
    }

    /// What the markup of this element says against its being the article's text.
    Optional<Verdict> against(Element element) {
        Optional<Article.Why> byTag = byTag(element);
        if (byTag.isPresent() || SPEAKS_FOR_ITSELF.contains(element.normalName())) {
            return byTag.map(Verdict::of);
        }
        Optional<Verdict> found = Optional.empty();
        for (Rule rule : matching(element)) {
            if (rule.verdict.equals(BODY)) {
                return Optional.empty();
            }
            if (found.isEmpty() && !rule.verdict.equals(STANDFIRST)) {
                found = Optional.of(Verdict.of(rule.verdict));
            }
        }
        return found;
    }

    /// Whether the markup calls this element a standfirst.
    boolean isStandfirst(Element element) {
        for (Rule rule : matching(element)) {
            if (rule.verdict.equals(STANDFIRST)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Article.Why> byTag(Element element) {
        return switch (element.normalName()) {
            case "nav", "menu", "footer" -> Optional.of(Article.Why.NAVIGATION);
            case "aside" -> Optional.of(Article.Why.RELATED);
            case "figcaption" -> Optional.of(Article.Why.CAPTION);
            default -> role(element);
        };
    }

    /// Whether the markup says that this element holds an article's text.
    boolean holdsBody(Element element) {
        if (element.attr("itemprop").contains("articleBody")
                || element.attr("data-component").equals("text-block")
                || element.attr("property").contains("articleBody")) {
            return true;
        }
        for (Rule rule : matching(element)) {
            if (rule.verdict.equals(BODY)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a page's author or its reader's browser hides the element.
    static boolean isHidden(Element element) {
        if (element.hasAttr("hidden") && !element.normalName().equals("body")) {
            return true;
        }
        String style = element.attr("style");
        if (style.isEmpty()) {
            return false;
        }
        String compact = style.replace(" ", "").toLowerCase(Locale.ROOT);
        return compact.contains("display:none") || compact.contains("visibility:hidden");
    }

    private static Optional<Article.Why> role(Element element) {
        return switch (element.attr("role")) {
            case "navigation", "menu", "menubar", "search", "toolbar" -> Optional.of(Article.Why.NAVIGATION);
            case "dialog", "alertdialog", "alert" -> Optional.of(Article.Why.PROMO);
            case "complementary" -> Optional.of(Article.Why.RELATED);
            case "contentinfo" -> Optional.of(Article.Why.LEGAL);
            default -> Optional.empty();
        };
    }

    private List<Rule> matching(Element element) {
        String names = element.className()
                + ' '
                + element.id()
                + ' '
                + element.attr("data-component")
                + ' '
                + element.attr("data-testid");
        if (names.length() <= 3 || names.length() > LONGEST_NAME) {
            return List.of();
        }
        List<Rule> found = new ArrayList<>();
        Set<String> all = new HashSet<>();
        List<Set<String>> groups = new ArrayList<>();
        for (String name : names.split(" ")) {
            Set<String> parts = parts(name);
            if (!parts.isEmpty()) {
                groups.add(parts);
                all.addAll(parts);
            }
        }
        for (String word : all) {
            for (Rule rule : rules.getOrDefault(word, List.of())) {
                for (Set<String> parts : groups) {
                    if (parts.containsAll(rule.words)
                            && !parts.contains("no")
                            && !parts.contains("has")
                            && !parts.contains("with")
                            && !parts.contains("without")) {
                        found.add(rule);
                        break;
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    /// `relatedStories__box` is related, stories, box, and also the whole without separators.
    private static Set<String> parts(String name) {
        Set<String> parts = new HashSet<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i <= name.length(); i++) {
            char c = i < name.length() ? name.charAt(i) : ' ';
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            boolean hump = c >= 'A' && c <= 'Z' && i > 0 && name.charAt(i - 1) >= 'a' && name.charAt(i - 1) <= 'z';
            if ((!letter || hump) && !part.isEmpty()) {
                parts.add(part.toString().toLowerCase(Locale.ROOT));
                part.setLength(0);
            }
            if (letter) {
                part.append(c);
            }
        }
        if (parts.size() == 2 && name.length() < 30) {
            parts.add(name.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT));
        }
        return parts;
    }
}
