package org.daybook.core.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
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

    /// A name with one of these says that the box has, or lacks, what the others name.
    private static final List<String> DENIALS = List.of("no", "has", "with", "without");

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

    /// What the names on one page say. Pages repeat the names of their boxes some ten times, so each is taken apart
    /// once. Mutable, of one page and one thread.
    final class OnPage {
        private final Map<String, Said> read = new HashMap<>();

        /// What the markup of this element says against its being the article's text.
        Optional<Verdict> against(Element element) {
            Optional<Article.Why> byTag = byTag(element);
            return byTag.isPresent() || SPEAKS_FOR_ITSELF.contains(element.normalName())
                    ? byTag.map(Verdict::of)
                    : said(element).against;
        }

        /// Whether the markup calls this element a standfirst.
        boolean isStandfirst(Element element) {
            return said(element).standfirst;
        }

        /// Whether the markup says that this element holds an article's text.
        boolean holdsBody(Element element) {
            return element.attr("itemprop").contains("articleBody")
                    || element.attr("data-component").equals("text-block")
                    || element.attr("property").contains("articleBody")
                    || said(element).body;
        }

        private Said said(Element element) {
            if (element.attributesSize() == 0) {
                return Said.NOTHING;
            }
            String names = names(element);
            if (names.length() <= 3 || names.length() > LONGEST_NAME) {
                return Said.NOTHING;
            }
            return read.computeIfAbsent(names, Markup.this::said);
        }
    }

    /// What the names of an element say.
    private record Said(boolean body, boolean standfirst, Optional<Verdict> against) {
        static final Said NOTHING = new Said(false, false, Optional.empty());
    }

    OnPage onPage() {
        return new OnPage();
    }

    private Said said(String names) {
        boolean body = false;
        boolean standfirst = false;
        Optional<Verdict> against = Optional.empty();
        for (Rule rule : matching(names)) {
            body |= rule.verdict.equals(BODY);
            standfirst |= rule.verdict.equals(STANDFIRST);
            if (against.isEmpty() && !rule.verdict.equals(STANDFIRST) && !body) {
                against = Optional.of(Verdict.of(rule.verdict));
            }
        }
        return new Said(body, standfirst, body ? Optional.empty() : against);
    }

    private static String names(Element element) {
        String component = element.attr("data-component");
        String test = element.attr("data-testid");
        return component.isEmpty() && test.isEmpty()
                ? element.className() + ' ' + element.id() + "  "
                : element.className() + ' ' + element.id() + ' ' + component + ' ' + test;
    }

    private static Optional<Article.Why> byTag(Element element) {
        return switch (element.normalName()) {
            case "nav", "menu", "footer" -> Optional.of(Article.Why.NAVIGATION);
            case "aside" -> Optional.of(Article.Why.RELATED);
            case "figcaption" -> Optional.of(Article.Why.CAPTION);
            default -> role(element);
        };
    }

    /// Whether a page's author or its reader's browser hides the element.
    static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
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
        return switch (element.attributesSize() == 0 ? "" : element.attr("role")) {
            case "navigation", "menu", "menubar", "search", "toolbar" -> Optional.of(Article.Why.NAVIGATION);
            case "dialog", "alertdialog", "alert" -> Optional.of(Article.Why.PROMO);
            case "complementary" -> Optional.of(Article.Why.RELATED);
            case "contentinfo" -> Optional.of(Article.Why.LEGAL);
            default -> Optional.empty();
        };
    }

    private List<Rule> matching(String names) {
        List<Rule> found = new ArrayList<>();
        for (String name : names.split(" ")) {
            Set<String> parts = parts(name);
            if (DENIALS.stream().anyMatch(parts::contains)) {
                continue;
            }
            for (String part : parts) {
                for (Rule rule : rules.getOrDefault(part, List.of())) {
                    if (!found.contains(rule) && parts.containsAll(rule.words)) {
                        found.add(rule);
                    }
                }
            }
        }
        return found;
    }

    /// `relatedStories__box` is related, stories, box, and also the whole without separators.
    private static Set<String> parts(String name) {
        Set<String> parts = new LinkedHashSet<>();
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
