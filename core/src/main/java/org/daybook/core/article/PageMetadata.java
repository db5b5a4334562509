package org.daybook.core.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.capture.Capture;
import org.daybook.core.capture.Stamp;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Gathers what a page says about its article: first what it states for machines (schema.org, `meta`),
/// then what it shows to people near the title. What was given with the capture wins. Rather absent
/// than wrong. Immutable, safe for all threads.
final class PageMetadata {
    /// Blocks of the text that may stand above the title, such as the path to it.
    private static final int BREADCRUMBS = 8;

    /// Blocks between the title and the text: a line that repeats it is nearer than its heading, below
    /// which a gallery may stand.
    private static final int FAR = 80;

    private static final int FARTHEST = 400;

    /// What stands before a paywall is at most so long; behind a longer text the line speaks of something else.
    private static final int MOST_OF_A_BEGINNING = 250;

    private final Map<String, List<String>> names = Declared.names();
    private final PageDates dates;
    private final PageAuthors authors;
    private final Agencies agencies;
    private final LanguageGuess languages;
    private final Cues cues;

    PageMetadata(Cues cues, LanguageGuess languages) {
        DayReader days = DayReader.load();
        this.dates = new PageDates(cues, days);
        this.agencies = Agencies.load();
        this.cues = cues;
        this.authors = new PageAuthors(cues, People.load(cues), agencies, days);
        this.languages = languages;
    }

    /// Everything known about one page; built for one reading.
    record Page(
            PageElements elements,
            Declared declared,
            LinkedData data,
            PageBlocks blocks,
            int head,
            int body,
            int last,
            String language,
            Optional<String> url) {
        Document document() {
            return elements.document();
        }
    }

    /// The statements of a page, before its body is known.
    Declared declared(PageElements page) {
        return Declared.of(page, names);
    }

    Optional<String> title(PageElements page, Declared declared, LinkedData data) {
        List<String> stated = new ArrayList<>(declared.all("title"));
        data.text("headline").ifPresent(stated::add);
        stated.add(page.document().title());
        List<String> headings = page.headings().stream()
                .filter(heading -> !Markup.isHidden(heading))
                .map(Element::text)
                .toList();
        String address = Optional.of(page.document().location())
                .filter(location -> !location.isEmpty())
                .or(() -> canonical(page, declared))
                .orElse("");
        return Titles.choose(headings, stated, PageSite.names(declared, data, address));
    }

    /// @param cut  the body with where it stands
    /// @param text  the body
    Metadata read(
            PageElements elements,
            Declared declared,
            LinkedData data,
            PageBlocks blocks,
            BodyCutter.Cut cut,
            Optional<String> title,
            String text,
            Capture.Given given) {
        Optional<String> canonical = canonical(elements, declared);
        Optional<String> url = given.url().or(() -> canonical);
        Optional<Found> foundLanguage = language(elements.document(), declared, data, text);
        String language =
                given.language().or(() -> foundLanguage.map(Found::value)).orElse("");
        int head = head(blocks, title, cut.first());
        int body = Math.max(cut.first(), Math.min(head + 1, blocks.blocks().size() - 1));
        Page page = new Page(elements, declared, data, blocks, head, body, last(blocks, cut), language, url);
        List<String> site = PageSite.names(declared, data, url.orElse(""));
        Set<String> credited = new LinkedHashSet<>();
        PageAuthors.Authors people = authors.of(page, site, credited);
        tail(cut).ifPresent(line -> credited.addAll(agencies.in(line)));
        for (Article.Removed removed : cut.removed()) {
            if (removed.why() == Article.Why.BYLINE && cues.of(removed.text()).contains(Cue.HELPED)) {
                credited.addAll(agencies.in(removed.text()));
            }
        }
        credited.addAll(agencies.inDateline(text));
        Optional<PageDates.Dated> published = dates.published(page);
        Optional<PageDates.Dated> modified = dates.modified(page);
        Optional<Found> standfirst = standfirst(page, text)
                .or(() -> cut.standfirst().map(shown -> new Found(shown, "printed above the text")));
        Optional<Found> publisher =
                PageSite.publisher(declared, data, elements.document().title(), url.orElse(""));
        Optional<Found> closed = subscribersOnly(page, text);
        List<Provenance> provenance = new ArrayList<>();
        note(provenance, "url", given.url(), canonical.map(it -> new Found(it, "canonical link")));
        note(provenance, "title", given.title(), title.map(it -> new Found(it, sourceOfTitle(page, it))));
        note(provenance, "standfirst", Optional.empty(), standfirst);
        if (!people.names().isEmpty()) {
            provenance.add(new Provenance("authors", String.join(", ", people.names()), people.source()));
        }
        note(provenance, "publisher", given.publisher(), publisher);
        note(provenance, "published", given.published().map(Stamp::toString), published.map(PageMetadata::found));
        note(provenance, "modified", Optional.empty(), modified.map(PageMetadata::found));
        note(provenance, "language", given.language(), foundLanguage);
        note(provenance, "subscribersOnly", Optional.empty(), closed);
        return new Metadata(
                url,
                given.title().or(() -> title),
                standfirst.map(Found::value),
                people.names(),
                given.publisher().or(() -> publisher.map(Found::value)),
                List.copyOf(credited),
                given.published().or(() -> published.map(PageDates.Dated::stamp)),
                modified.map(PageDates.Dated::stamp),
                given.captured(),
                language.isEmpty() ? Optional.empty() : Optional.of(language),
                closed.isPresent(),
                provenance);
    }

    private static Found found(PageDates.Dated dated) {
        return new Found(dated.stamp().toString(), dated.source());
    }

    /// What is given wins over what was found.
    private static void note(List<Provenance> provenance, String field, Optional<String> given, Optional<Found> found) {
        given.map(value -> new Found(value, "given"))
                .or(() -> found)
                .filter(it -> !it.value().isEmpty())
                .ifPresent(it -> provenance.add(new Provenance(field, it.value(), it.source())));
    }

    private static String sourceOfTitle(Page page, String title) {
        String folded = Words.fold(title);
        if (page.elements.headings().stream()
                .anyMatch(heading -> Words.fold(heading.text()).equals(folded))) {
            return "h1";
        }
        return page.declared.stated("title").stream()
                .filter(meta -> Words.fold(meta.first()).contains(folded))
                .map(meta -> "meta " + meta.name())
                .findFirst()
                .or(() -> page.data
                        .text("headline")
                        .filter(headline -> Words.fold(headline).contains(folded))
                        .map(headline -> "schema.org headline"))
                .orElse("title");
    }

    /// Where the title stands above the body: the first heading that is the title, since templates say
    /// it again above the text; else a line that is it; else a little above the body.
    private static int head(PageBlocks page, Optional<String> title, int body) {
        String folded = Words.fold(title.orElse(""));
        List<Block> blocks = page.blocks();
        int heading = -1;
        int line = -1;
        for (int i = Math.min(body + BREADCRUMBS, blocks.size()) - 1;
                !folded.isEmpty() && i >= 0 && i > body - FARTHEST;
                i--) {
            Block block = blocks.get(i);
            boolean near = i > body - FAR;
            if (block.isHeading() ? near || heading < 0 : near && line < 0) {
                if (Words.fold(block.text()).equals(folded)) {
                    heading = block.isHeading() ? i : heading;
                    line = block.isHeading() ? line : i;
                }
            }
        }
        return heading >= 0 ? heading : line >= 0 ? line : Math.max(0, body - 12);
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

    /// The canonical address; one that is the site's front page is a slip of the publishing system.
    private static Optional<String> canonical(PageElements page, Declared declared) {
        for (Element link : page.links()) {
            if (link.attr("rel").equalsIgnoreCase("canonical") && isPage(link.attr("href"))) {
                return Optional.of(link.attr("href").strip());
            }
        }
        return declared.value("url").filter(PageMetadata::isPage);
    }

    private static boolean isPage(String address) {
        String url = address.strip();
        int host = url.startsWith("https://") ? 8 : url.startsWith("http://") ? 7 : url.length();
        int path = url.indexOf('/', host);
        return path > host && path + 1 < url.length();
    }

    /// Declared languages are often those of the publishing system: a text that speaks clearly wins over them.
    private Optional<Found> language(Document document, Declared declared, LinkedData data, String text) {
        Element html = document.selectFirst("html");
        Optional<Found> stated = Optional.ofNullable(html)
                .map(element -> element.attr("lang").isEmpty() ? element.attr("xml:lang") : element.attr("lang"))
                .filter(lang -> !lang.isBlank())
                .map(lang -> new Found(lang, "html lang"))
                .or(() -> declared.value("language").map(lang -> new Found(lang, "meta")))
                .or(() -> data.text("inLanguage").map(lang -> new Found(lang, "schema.org inLanguage")))
                .map(lang -> new Found(primary(lang.value().strip()), lang.source()))
                .filter(lang -> lang.value().length() == 2 || lang.value().length() == 3);
        Optional<Found> guessed = languages.of(text).map(lang -> new Found(lang, "wording"));
        return guessed.isPresent() && !Words.isShorter(text, 41) ? guessed : stated.or(() -> guessed);
    }

    private static String primary(String tag) {
        int end = 0;
        while (end < tag.length() && Character.isLetter(tag.charAt(end))) {
            end++;
        }
        return tag.substring(0, end).toLowerCase(Locale.ROOT);
    }

    /// A description is the standfirst when people can read it above the body and it is not the body's own
    /// beginning.
    private static Optional<Found> standfirst(Page page, String text) {
        for (Declared.Stated description : page.declared.stated("standfirst")) {
            String squeezed = Words.squeeze(description.first());
            String folded = Words.fold(squeezed);
            for (int i = page.head; i < page.body; i++) {
                if (folded.length() > 20
                        && Words.fold(page.blocks.blocks().get(i).text()).equals(folded)) {
                    return Optional.of(new Found(squeezed, "meta " + description.name()))
                            .filter(standfirst -> !text.startsWith(standfirst.value()));
                }
            }
        }
        return Optional.empty();
    }

    /// Present when the article is for subscribers alone: what is stated for machines decides, and only
    /// without that the line that stands behind the text.
    private Optional<Found> subscribersOnly(Page page, String text) {
        Optional<Boolean> free = page.data.free();
        if (free.isPresent()) {
            return free.filter(it -> !it).map(it -> new Found("true", "schema.org isAccessibleForFree"));
        }
        for (Element element : page.elements.withProperty("isAccessibleForFree")) {
            String said = element.hasAttr("content") ? element.attr("content") : element.text();
            if (said.strip().equalsIgnoreCase("false")) {
                return Optional.of(new Found("true", "itemprop isAccessibleForFree"));
            }
        }
        Optional<String> tier = page.declared.value("tier").map(it -> it.toLowerCase(Locale.ROOT));
        if (tier.isPresent()) {
            return tier.filter(it -> it.equals("locked") || it.equals("paid") || it.equals("premium"))
                    .map(it -> new Found("true", "meta of the tier"));
        }
        List<Block> blocks = page.blocks.blocks();
        boolean beginning = Words.isShorter(text, MOST_OF_A_BEGINNING);
        for (int i = page.last + 1; beginning && i < Math.min(blocks.size(), page.last + 4); i++) {
            if (blocks.get(i).words() < 30 && cues.of(blocks.get(i).text()).contains(Cue.SUBSCRIBERS)) {
                return Optional.of(new Found("true", "line behind the text"));
            }
        }
        return Optional.empty();
    }
}
