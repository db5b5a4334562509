package org.daybook.core.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daybook.core.capture.Stamp;
import org.daybook.core.feed.Feed.About;
import org.daybook.core.feed.Feed.Category;
import org.daybook.core.feed.Feed.Content;
import org.daybook.core.feed.Feed.Enclosure;
import org.daybook.core.feed.Feed.Entry;
import org.daybook.core.feed.Feed.Image;
import org.daybook.core.feed.Feed.Link;
import org.daybook.core.feed.Feed.Person;

/// What the children of a channel or an entry say, whichever of the vocabularies says it. One instance collects one
/// element.
final class Fields {
    private final boolean entry;
    private Optional<String> title = Optional.empty();
    private Optional<String> mediaTitle = Optional.empty();
    private Optional<String> link = Optional.empty();
    private Optional<String> id = Optional.empty();
    private Optional<String> permanent = Optional.empty();
    private Optional<Stamp> updated = Optional.empty();
    private Optional<Stamp> published = Optional.empty();
    private Optional<String> summary = Optional.empty();
    private Optional<String> weakSummary = Optional.empty();
    private Optional<String> language = Optional.empty();
    private Optional<String> rights = Optional.empty();
    private Optional<String> generator = Optional.empty();
    private Optional<String> comments = Optional.empty();
    private Optional<String> license = Optional.empty();
    private Optional<Image> image = Optional.empty();
    private Optional<About> source = Optional.empty();
    private final List<Person> authors = new ArrayList<>();
    private final List<Category> categories = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Content> content = new ArrayList<>();
    private final List<Enclosure> enclosures = new ArrayList<>();

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
                        .filter(one -> one.type().orElse("").matches("text/plain|text/html|application/xhtml\\+xml"))
                        .map(Content::value)
                        .findFirst());
        return new Entry(
                fields.id,
                fields.title.or(() -> fields.mediaTitle),
                fields.link.or(() -> fields.permanent),
                fields.links,
                fields.authors,
                fields.published,
                fields.updated,
                summary,
                fields.content,
                fields.categories,
                fields.enclosures,
                fields.comments,
                fields.source,
                fields.license,
                fields.rights);
    }

    static About about(FeedElement element, List<FeedElement> children) {
        Fields fields = new Fields(false);
        fields.opening(element);
        children.forEach(fields::take);
        return new About(
                fields.title.or(() -> fields.mediaTitle),
                fields.summary.or(() -> fields.weakSummary),
                fields.link,
                fields.id,
                fields.updated,
                fields.published,
                fields.language,
                fields.authors,
                fields.rights,
                fields.generator,
                fields.image,
                fields.categories,
                fields.links);
    }

    /// What stands in the element's own attributes: addresses in CDF, names in RDF.
    private void opening(FeedElement element) {
        if (element.element().hasAttr("rdf:about") && entry) {
            id = element.attribute("about");
        }
        link = element.addressIn("href");
        updated = element.attribute("lastmod").flatMap(FeedDates::parse);
    }

    private void take(FeedElement child) {
        switch (child.vocabulary()) {
            case CORE -> core(child);
            case DUBLIN_CORE -> dublinCore(child);
            case CONTENT -> {
                if (child.name().equals("encoded")) {
                    child.construct("text/html").ifPresent(content::add);
                }
            }
            case XHTML -> {
                if (child.is(Vocabulary.XHTML, "body", "div")) {
                    child.construct("application/xhtml+xml").ifPresent(content::add);
                }
            }
            case ITUNES -> itunes(child);
            case MEDIA -> media(child);
            case CREATIVE_COMMONS -> {
                if (child.name().equals("license")) {
                    license = license.or(child::text).or(() -> child.attribute("resource"));
                }
            }
            case ADMIN -> {
                if (child.name().equals("generatoragent")) {
                    generator = generator.or(() -> child.attribute("resource"));
                }
            }
            case RDF, OTHER -> {}
        }
    }

    private void core(FeedElement child) {
        switch (child.name()) {
            case "title" -> title = title.or(() -> value(child));
            case "link", "a" -> link(child);
            case "guid", "id" -> identify(child);
            case "description", "summary", "tagline", "subtitle", "abstract", "info" -> summarise(child);
            case "content", "fullitem", "prodlink" ->
                child.construct("text/plain").ifPresent(content::add);
            case "body", "div" -> child.construct("application/xhtml+xml").ifPresent(content::add);
            case "updated", "modified", "lastbuilddate", "lastmod" ->
                updated = date(child).or(() -> updated);
            case "published", "issued", "pubdate" -> published = date(child).or(() -> published);
            case "author", "managingeditor" -> People.read(child).ifPresent(authors::add);
            case "rights", "copyright" -> rights = rights.or(() -> value(child));
            case "language" -> language = language.or(() -> child.text().map(tag -> tag.replace('_', '-')));
            case "generator" -> generator = generator.or(child::text);
            case "category" -> category(child);
            case "keywords" -> keywords(child);
            case "comments" -> comments = comments.or(child::address);
            case "enclosure" -> enclosure(child, "url");
            case "source" -> source = source.or(() -> Optional.of(source(child)));
            case "image" -> image = image.or(() -> image(child));
            case String other -> {}
        }
    }

    private void dublinCore(FeedElement child) {
        switch (child.name()) {
            case "title" -> title = title.or(() -> value(child));
            case "description" -> weakSummary = weakSummary.or(() -> value(child));
            case "creator", "author" -> People.read(child).ifPresent(authors::add);
            case "date", "modified" -> updated = updated.or(() -> date(child));
            case "issued" -> published = published.or(() -> date(child));
            case "subject" -> category(child);
            case "rights" -> rights = rights.or(() -> value(child));
            case "language" -> language = language.or(() -> child.text().map(tag -> tag.replace('_', '-')));
            case "identifier" -> id = id.or(child::text);
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
            case "subtitle", "summary" -> weakSummary = weakSummary.or(() -> value(child));
            case "keywords" -> keywords(child);
            case "category" -> {
                child.attribute("text")
                        .ifPresent(text -> categories.add(
                                new Category(text, Optional.of("http://www.itunes.com/"), Optional.empty())));
                child.children().forEach(this::take);
            }
            case "image" ->
                image = image.or(() ->
                        child.addressIn("href").or(() -> child.addressIn("url")).map(Fields::picture));
            case String other -> {}
        }
    }

    private void media(FeedElement child) {
        switch (child.name()) {
            case "title" -> mediaTitle = mediaTitle.or(() -> value(child));
            case "description" -> weakSummary = weakSummary.or(() -> value(child));
            case "category" -> category(child);
            case "keywords" -> keywords(child);
            case "group", "content" -> child.children().forEach(this::take);
            case String other -> {}
        }
    }

    private static Optional<String> value(FeedElement child) {
        return child.construct("text/plain").map(Content::value);
    }

    private static Optional<Stamp> date(FeedElement child) {
        return child.text().flatMap(FeedDates::parse);
    }

    private void summarise(FeedElement child) {
        Optional<Content> construct = child.construct(child.name().equals("description") ? "text/html" : "text/plain");
        if (summary.isEmpty()) {
            summary = construct.map(Content::value);
        } else if (entry) {
            construct.ifPresent(content::add); // a second description is the article itself
        }
    }

    private void identify(FeedElement child) {
        boolean isAddress = child.name().equals("guid")
                && !child.attribute("ispermalink").orElse("true").equalsIgnoreCase("false");
        Optional<String> identity = child.name().equals("id") || isAddress ? child.address() : child.text();
        id = identity.or(() -> id);
        permanent = isAddress ? identity.filter(Addresses::isAbsolute) : permanent;
    }

    private void link(FeedElement child) {
        Optional<String> href = child.addressIn("href");
        if (href.isEmpty() && child.attribute("rel").isPresent()) {
            return; // a link that leads nowhere
        }
        if (href.isEmpty()) {
            link = child.address().or(() -> link);
            child.address()
                    .ifPresent(address ->
                            links.add(new Link(address, Optional.of("alternate"), Optional.of("text/html"))));
            return;
        }
        String rel = child.attribute("rel").orElse("alternate");
        links.add(new Link(href.get(), Optional.of(rel), child.attribute("type")));
        if (rel.equals("enclosure")) {
            enclosure(child, "href");
        }
        String type = child.attribute("type").orElse("text/html").toLowerCase(Locale.ROOT);
        if (rel.equals("alternate") && (type.contains("html") || link.isEmpty())) {
            link = href;
        }
        if (rel.equals("image")) {
            image = image.or(() -> href.map(Fields::picture));
        }
    }

    private void enclosure(FeedElement child, String attribute) {
        child.addressIn(attribute)
                .ifPresent(href ->
                        enclosures.add(new Enclosure(href, child.attribute("type"), child.attribute("length"))));
    }

    private void category(FeedElement child) {
        Optional<String> scheme = child.attribute("scheme").or(() -> child.attribute("domain"));
        child.attribute("term")
                .or(child::text)
                .ifPresent(term -> categories.add(new Category(term, scheme, child.attribute("label"))));
    }

    private void keywords(FeedElement child) {
        child.text().ifPresent(words -> {
            for (String word : words.split("[,;]|(?<=\\w) (?=\\w)")) {
                if (!word.isBlank()) {
                    categories.add(new Category(word.strip(), Optional.empty(), Optional.empty()));
                }
            }
        });
    }

    /// The feed that an entry was taken from: a text and an address in RSS, a feed's fields in Atom.
    private static About source(FeedElement child) {
        About about = about(child, child.children());
        if (!child.element().children().isEmpty()) {
            return about;
        }
        return new About(
                child.text(),
                Optional.empty(),
                child.addressIn("url"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    private static Optional<Image> image(FeedElement child) {
        Optional<String> url = child.child("url").flatMap(FeedElement::address).or(() -> child.addressIn("href"));
        Optional<String> title = child.child("title").flatMap(Fields::value);
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
