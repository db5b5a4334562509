package org.daybook.core.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.capture.Stamp;
import org.daybook.core.feed.Feed.About;
import org.daybook.core.feed.Feed.Content;
import org.daybook.core.feed.Feed.Entry;
import org.daybook.core.feed.Feed.Image;
import org.daybook.core.feed.Feed.Person;

/// What the children of a channel or an entry say, whichever of the vocabularies says it. One instance collects one
/// element.
final class Fields {
    /// Content of these types can stand for a summary.
    private static final Set<String> TEXTS = Set.of("text/plain", "text/html", "application/xhtml+xml");

    private final boolean entry;
    private Optional<String> title = Optional.empty();
    private Optional<String> mediaTitle = Optional.empty();
    private Optional<String> id = Optional.empty();
    private Optional<String> identifier = Optional.empty();
    private Optional<String> permanent = Optional.empty();
    private Optional<Stamp> updated = Optional.empty();
    private Optional<Stamp> weakUpdated = Optional.empty();
    private Optional<Stamp> published = Optional.empty();
    private Optional<Stamp> weakPublished = Optional.empty();
    private Optional<String> summary = Optional.empty();
    private Optional<String> weakSummary = Optional.empty();
    private Optional<String> language = Optional.empty();
    private Optional<String> rights = Optional.empty();
    private Optional<String> generator = Optional.empty();
    private Optional<String> comments = Optional.empty();
    private Optional<Image> image = Optional.empty();
    private Optional<String> logo = Optional.empty();
    private Optional<About> source = Optional.empty();
    private Optional<About> weakSource = Optional.empty();
    private boolean hasContent;
    private final List<Person> authors = new ArrayList<>();
    private final Categories categories = new Categories();
    private final Links links = new Links();
    private final List<Content> content = new ArrayList<>();

    private Fields(boolean entry) {
        this.entry = entry;
    }

    static Entry entry(FeedElement element) {
        Fields fields = new Fields(true);
        fields.opening(element);
        element.children().forEach(fields::take);
        Optional<String> summary = fields.summary
                .or(() -> fields.weakSummary)
                .or(() -> fields.content.stream()
                        .filter(one -> TEXTS.contains(one.type().orElse("")))
                        .map(Content::value)
                        .findFirst());
        return new Entry(
                fields.id.or(() -> fields.identifier),
                fields.title.or(() -> fields.mediaTitle),
                fields.links.page().or(() -> fields.permanent),
                fields.links.all(),
                fields.authors,
                fields.published.or(() -> fields.weakPublished),
                fields.updated.or(() -> fields.weakUpdated),
                summary,
                fields.content,
                fields.categories.all(),
                fields.links.enclosures(),
                fields.comments,
                fields.source.or(() -> fields.weakSource),
                fields.links.license(),
                fields.rights,
                fields.language.or(() -> element.attribute("xml:lang").map(Fields::tag)));
    }

    static About about(FeedElement element, List<FeedElement> children) {
        Fields fields = new Fields(false);
        fields.opening(element);
        children.forEach(fields::take);
        return new About(
                fields.title.or(() -> fields.mediaTitle),
                fields.summary.or(() -> fields.weakSummary),
                fields.links.page().or(() -> fields.permanent),
                fields.id.or(() -> fields.identifier),
                fields.updated.or(() -> fields.weakUpdated),
                fields.published,
                fields.language,
                fields.authors,
                fields.rights,
                fields.generator,
                fields.image.or(() -> fields.logo.map(Fields::picture)),
                fields.categories.all(),
                fields.links.all(),
                fields.links.license());
    }

    /// What stands in the element's own attributes: addresses in CDF, names in RDF.
    private void opening(FeedElement element) {
        id = entry ? element.attribute("about") : Optional.empty();
        element.addressIn("href").ifPresent(links::page);
        updated = element.attribute("lastmod").flatMap(FeedDates::parse);
    }

    private void take(FeedElement child) {
        switch (child.vocabulary()) {
            case CORE -> core(child);
            case DUBLIN_CORE -> dublinCore(child);
            case CONTENT -> {
                if (child.name().equals("encoded")) {
                    content(child, "text/html");
                }
            }
            case XHTML -> {
                if (child.is(Vocabulary.XHTML, "body", "div")) {
                    content(child, "application/xhtml+xml");
                }
            }
            case ITUNES -> itunes(child);
            case MEDIA -> media(child);
            case CREATIVE_COMMONS -> {
                if (child.name().equals("license")) {
                    links.add("license", child.attribute("resource").or(child::address));
                }
            }
            case ADMIN -> {
                if (child.name().equals("generatoragent")) {
                    generator = generator.or(() -> child.attribute("resource"));
                }
            }
            case RDF -> {}
            case OTHER -> {
                if (child.name().equals("origlink")) { // where a feed's host led readers through itself
                    links.add("canonical", child.address());
                }
            }
        }
    }

    private void core(FeedElement child) {
        switch (child.name()) {
            case "title" -> title = title.or(() -> value(child, "text/plain"));
            case "link", "a" -> links.link(child);
            case "guid", "id" -> identify(child);
            case "description" -> summarise(child, "text/html");
            case "abstract" -> summarise(child, "text/plain");
            case "summary" -> {
                if (entry) {
                    summarise(child, "text/plain");
                } else {
                    weakSummary = weakSummary.or(() -> value(child, "text/plain"));
                }
            }
            case "tagline", "subtitle" -> {
                if (entry) {
                    weakSummary = weakSummary.or(() -> value(child, "text/plain"));
                } else {
                    summarise(child, "text/plain");
                }
            }
            case "info" -> weakSummary = entry ? weakSummary : weakSummary.or(() -> value(child, "text/plain"));
            case "content" -> content(child, "text/plain");
            case "fullitem", "prodlink" -> content(child, "text/html");
            case "body", "div" -> content(child, "application/xhtml+xml");
            case "updated", "modified", "lastbuilddate", "lastmod" ->
                updated = date(child).or(() -> updated);
            case "published", "issued", "pubdate" -> published = date(child).or(() -> published);
            case "created" -> weakPublished = weakPublished.or(() -> date(child));
            case "author", "managingeditor" -> People.read(child).ifPresent(authors::add);
            case "rights", "copyright" -> rights = value(child, "text/plain").or(() -> rights);
            case "language" -> language = child.text().map(Fields::tag).or(() -> language);
            case "generator" -> generator = child.text().or(() -> generator);
            case "category", "keywords" -> categories.category(child);
            case "tags" -> categories.list(child);
            case "comments" -> comments = child.address().or(() -> comments);
            case "enclosure" -> links.enclosure(child);
            case "source" -> source = source.or(() -> Optional.of(source(child)));
            case "image" -> image = image.or(() -> image(child));
            case "logo", "icon" -> logo = logo.or(child::address).or(() -> child.addressIn("href"));
            case String other -> {}
        }
    }

    private void dublinCore(FeedElement child) {
        switch (child.name()) {
            case "title" -> title = title.or(() -> value(child, "text/plain"));
            case "description" -> weakSummary = weakSummary.or(() -> value(child, "text/html"));
            case "abstract" -> weakSummary = weakSummary.or(() -> value(child, "text/plain"));
            case "creator", "author" -> People.read(child).ifPresent(authors::add);
            case "date", "modified" -> weakUpdated = date(child).or(() -> weakUpdated);
            case "issued" -> published = published.or(() -> date(child));
            case "created", "available" -> weakPublished = weakPublished.or(() -> date(child));
            case "subject" -> categories.category(child);
            case "rights" -> rights = value(child, "text/plain").or(() -> rights);
            case "license" -> links.add("license", child.attribute("resource").or(child::address));
            case "language" -> language = child.text().map(Fields::tag).or(() -> language);
            case "identifier" -> identifier = identifier.or(child::text);
            case "source" -> weakSource = weakSource.or(() -> child.text().map(Fields::named));
            case String other -> {}
        }
    }

    private void itunes(FeedElement child) {
        switch (child.name()) {
            case "author" -> {
                if (authors.isEmpty()) {
                    People.read(child).ifPresent(authors::add);
                }
            }
            case "subtitle", "summary" -> weakSummary = weakSummary.or(() -> value(child, "text/plain"));
            case "keywords" -> categories.itunesKeywords(child);
            case "category" -> {
                categories.itunes(child);
                child.children().forEach(this::take);
            }
            case "image", "link" ->
                image = image.or(() ->
                        child.addressIn("href").or(() -> child.addressIn("url")).map(Fields::picture));
            case String other -> {}
        }
    }

    private void media(FeedElement child) {
        switch (child.name()) {
            case "title" -> mediaTitle = mediaTitle.or(() -> value(child, "text/plain"));
            case "description" -> weakSummary = weakSummary.or(() -> value(child, "text/html"));
            case "category" -> categories.media(child);
            case "keywords" -> categories.list(child);
            case "license" -> links.add("license", child.addressIn("href"));
            case "group", "content" -> child.children().forEach(this::take);
            case String other -> {}
        }
    }

    private static Optional<String> value(FeedElement child, String standardType) {
        return child.construct(standardType).map(Content::value);
    }

    private static Optional<Stamp> date(FeedElement child) {
        return child.text().flatMap(FeedDates::parse);
    }

    /// A language as BCP 47 writes it.
    static String tag(String language) {
        return language.replace('_', '-');
    }

    private void content(FeedElement child, String standardType) {
        hasContent = true;
        child.construct(standardType).ifPresent(content::add);
    }

    /// A second description is the article itself, unless the article has come already: then the later one holds.
    private void summarise(FeedElement child, String standardType) {
        if (entry && summary.isPresent() && !hasContent) {
            content(child, "text/plain");
        } else {
            summary = value(child, standardType).or(() -> summary);
        }
    }

    /// An identity that is an address is the entry's page, unless it says that it is none.
    private void identify(FeedElement child) {
        boolean isAddress = child.attribute("ispermalink").orElse("true").equalsIgnoreCase("true");
        id = (isAddress ? child.address() : child.text()).or(() -> id);
        permanent = isAddress ? id.filter(Addresses::isWeb) : Optional.empty();
    }

    /// The feed that an entry was taken from: a text and an address in RSS, a feed's fields in Atom.
    private static About source(FeedElement child) {
        About about = about(child, child.children());
        if (!child.element().children().isEmpty()) {
            return about;
        }
        return about.called(child.text(), child.addressIn("url"));
    }

    /// A source given as words or as an address.
    private static About named(String text) {
        return Addresses.isWeb(text)
                ? About.NOTHING.called(Optional.empty(), Optional.of(text))
                : About.NOTHING.called(Optional.of(text), Optional.empty());
    }

    private static Optional<Image> image(FeedElement child) {
        Optional<String> url = child.child("url")
                .flatMap(FeedElement::address)
                .or(() -> child.addressIn("href"))
                .or(() -> child.child("href").flatMap(FeedElement::address))
                .or(() -> child.addressIn("resource"));
        Optional<String> title = child.child("title").flatMap(inside -> value(inside, "text/plain"));
        if (url.isEmpty() && title.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Image(
                url,
                title,
                child.child("link").flatMap(FeedElement::address),
                child.child("width").flatMap(FeedElement::text),
                child.child("height").flatMap(FeedElement::text)));
    }

    private static Image picture(String url) {
        return new Image(Optional.of(url), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
