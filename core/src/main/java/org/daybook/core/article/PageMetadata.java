package org.daybook.core.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.capture.Capture;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Gathers what a page says about its article: first what it states for machines (schema.org, `meta`), then what it
/// shows
/// to people near the title. What was given with the capture wins. Rather absent than wrong. Immutable, safe for
/// all
/// threads.
final class PageMetadata {
    private final Map<String, List<String>> names = Declared.names();
    private final PageDates dates;
    private final PageAuthors authors;
    private final Agencies agencies;
    private final LanguageGuess languages;

    PageMetadata(Cues cues, LanguageGuess languages) {
        this.dates = new PageDates(cues, DayReader.load());
        this.agencies = Agencies.load();
        this.authors = new PageAuthors(cues, People.load(cues), agencies);
        this.languages = languages;
    }

    /// Everything known about one page; built for one reading.
    record Page(
            Document document,
            Declared declared,
            LinkedData data,
            PageBlocks blocks,
            int head,
            int body,
            int last,
            String language,
            Optional<String> url) {}

    /// The statements of a page, before its body is known.
    Declared declared(Document document) {
        return Declared.of(document, names);
    }

    Optional<String> title(Document document, Declared declared, LinkedData data) {
        List<String> stated = new ArrayList<>(declared.all("title"));
        data.text("headline").ifPresent(stated::add);
        stated.add(document.title());
        List<String> headings = document.getElementsByTag("h1").stream()
                .filter(heading -> !Markup.isHidden(heading))
                .map(Element::text)
                .toList();
        return Titles.choose(headings, stated, site(declared, data, document.location()));
    }

    /// @param cut  the body with where it stands
    /// @param text  the body
    Metadata read(
            Document document,
            Declared declared,
            LinkedData data,
            PageBlocks blocks,
            BodyCutter.Cut cut,
            Optional<String> title,
            String text,
            Capture.Given given) {
        Optional<String> url = given.url().or(() -> canonical(document, declared));
        String language = given.language()
                .or(() -> language(document, declared, data, text))
                .orElse("");
        int body = cut.first();
        Page page = new Page(document, declared, data, blocks, head(blocks, title, body), body, last(blocks, cut), language, url);
        List<String> site = site(declared, data, url.orElse(""));
        Set<String> credited = new LinkedHashSet<>();
        PageAuthors.Authors people = authors.of(page, site, credited);
        Optional<PageDates.Dated> published = dates.published(page);
        Optional<PageDates.Dated> modified = dates.modified(page);
        tail(cut).ifPresent(line -> credited.addAll(agencies.in(line)));
        credited.addAll(agencies.inDateline(text));
        return new Metadata(
                url,
                given.title().or(() -> title),
                standfirst(page, text),
                people.names(),
                given.publisher().or(() -> publisher(declared, data)),
                List.copyOf(credited),
                given.published().or(() -> published.map(PageDates.Dated::stamp)),
                modified.map(PageDates.Dated::stamp),
                given.captured(),
                language.isEmpty() ? Optional.empty() : Optional.of(language),
                subscribersOnly(page));
    }

    /// Where the title stands above the body, else a little above the body.
    private static int head(PageBlocks blocks, Optional<String> title, int body) {
        String folded = Words.fold(title.orElse(""));
        for (int i = Math.min(body + 3, blocks.blocks().size()) - 1; i >= 0 && i > body - 80; i--) {
            if (!folded.isEmpty() && Words.fold(blocks.blocks().get(i).text()).equals(folded)) {
                return i;
            }
        }
        return Math.max(0, body - 12);
    }

    /// Where the last kept block stands.
    private static int last(PageBlocks blocks, BodyCutter.Cut cut) {
        return cut.kept().isEmpty()
                ? cut.first()
                : Math.max(cut.first(), blocks.blocks().lastIndexOf(cut.kept().getLast()));
    }

    private Optional<String> tail(BodyCutter.Cut cut) {
        return cut.kept().isEmpty()
                ? Optional.empty()
                : Optional.of(cut.kept().getLast().text()).filter(agencies::isCredit);
    }

    private static Optional<String> canonical(Document document, Declared declared) {
        for (Element link : document.getElementsByTag("link")) {
            if (link.attr("rel").equals("canonical") && link.attr("href").startsWith("http")) {
                return Optional.of(link.attr("href"));
            }
        }
        return declared.value("url").filter(url -> url.startsWith("http"));
    }

    /// Declared languages are often those of the publishing system: a script that contradicts one wins over it.
    private Optional<String> language(Document document, Declared declared, LinkedData data, String text) {
        Element html = document.selectFirst("html");
        Optional<String> stated = Optional.ofNullable(html)
                .map(element -> element.attr("lang").isEmpty() ? element.attr("xml:lang") : element.attr("lang"))
                .filter(lang -> !lang.isBlank())
                .or(() -> declared.value("language"))
                .or(() -> data.text("inLanguage"))
                .map(PageMetadata::primary)
                .filter(lang -> lang.length() == 2 || lang.length() == 3);
        Optional<String> guessed = languages.of(text);
        return guessed.isPresent() && Words.count(text) > 40 ? guessed : stated.or(() -> guessed);
    }

    private static String primary(String tag) {
        int end = 0;
        while (end < tag.length() && Character.isLetter(tag.charAt(end))) {
            end++;
        }
        return tag.substring(0, end).toLowerCase(java.util.Locale.ROOT);
    }

    private static Optional<String> publisher(Declared declared, LinkedData data) {
        return data.names("publisher").stream()
                .filter(name -> name.length() < 80 && !name.contains("://"))
                .findFirst()
                .or(() -> declared.named("og:site_name").filter(name -> name.length() < 80))
                .map(Words::squeeze);
    }

    /// All names the site goes by, its host among them.
    private static List<String> site(Declared declared, LinkedData data, String url) {
        List<String> names = new ArrayList<>(declared.all("site"));
        names.addAll(data.names("publisher"));
        int begin = url.indexOf("://");
        if (begin > 0) {
            int end = url.indexOf('/', begin + 3);
            String host = url.substring(begin + 3, end < 0 ? url.length() : end);
            String bare = host.startsWith("www.") ? host.substring(4) : host;
            names.add(bare);
            String[] parts = bare.split("\\.");
            for (int i = 0; i + 1 < parts.length; i++) {
                names.add(parts[i]);
            }
        }
        return names.stream()
                .map(name -> name.startsWith("@") ? name.substring(1) : name)
                .filter(name -> !name.isBlank())
                .toList();
    }

    /// A description is the standfirst when people can read it above the body and it is not the body's own
    /// beginning.
    private static Optional<String> standfirst(Page page, String text) {
        for (String description : page.declared.all("standfirst")) {
            String squeezed = Words.squeeze(description);
            String folded = Words.fold(squeezed);
            for (int i = page.head; i < page.body; i++) {
                if (folded.length() > 20
                        && Words.fold(page.blocks.blocks().get(i).text()).equals(folded)) {
                    return Optional.of(squeezed).filter(standfirst -> !text.startsWith(standfirst));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean subscribersOnly(Page page) {
        return page.data
                        .text("isAccessibleForFree")
                        .filter("false"::equalsIgnoreCase)
                        .isPresent()
                || page.declared
                        .value("tier")
                        .filter(tier -> tier.equals("locked") || tier.equals("paid"))
                        .isPresent();
    }
}
