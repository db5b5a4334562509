package org.daybook.core.article;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who wrote a page's article. Sources in order of trust: schema.org, `meta`, elements marked as author near the
/// text, a printed byline, the page's title. Agencies are credited as such, sites are nobody; a desk is given where
/// no source names a person. Immutable, safe for all threads.
final class PageAuthors {
    /// A printed byline has no more words; longer ones met were sentences.
    private static final int MOST_WORDS = 14;

    private static final int INTO = 6;

    /// The source that is heard when nobody wrote the text.
    private static final String REVIEWER = "reviewer";

    private final Cues cues;
    private final People people;
    private final Agencies agencies;
    private final AuthorMarks marks = AuthorMarks.load();
    private final MarkedAuthors marked = new MarkedAuthors(marks);

    PageAuthors(Cues cues, People people, Agencies agencies) {
        this.cues = cues;
        this.people = people;
        this.agencies = agencies;
    }

    /// @param source where the page says so
    record Authors(List<String> names, String source) {}

    /// @param strict whether only what is written as a name is one
    private record Source(String name, List<String> bylines, boolean strict) {}

    /// @param credited takes the agencies met on the way
    Authors of(PageMetadata.Page page, List<String> site, Set<String> credited) {
        List<String> names = new ArrayList<>(site);
        names.addAll(ends(page.document().title()));
        Optional<Authors> desk = Optional.empty();
        Iterator<Source> sources = sources(page).iterator();
        while (sources.hasNext()) {
            Source source = sources.next();
            if (desk.isPresent() && source.name.equals(REVIEWER)) {
                break;
            }
            List<String> found = new ArrayList<>();
            List<String> desks = new ArrayList<>();
            for (String byline : source.bylines) {
                read(byline, source.strict, names, found, desks, credited);
            }
            if (!found.isEmpty()) {
                return new Authors(List.copyOf(found), source.name);
            }
            if (desk.isEmpty() && !desks.isEmpty()) {
                desk = Optional.of(new Authors(List.copyOf(desks.subList(0, 1)), source.name));
            }
        }
        return desk.orElse(new Authors(List.of(), ""));
    }

    private void read(
            String byline,
            boolean strict,
            List<String> site,
            List<String> found,
            List<String> desks,
            Set<String> credited) {
        Optional<String> agency = agencies.named(byline);
        if (agency.isPresent()) {
            credited.add(agency.get());
            return;
        }
        People.Credit credit = people.read(byline, site, strict);
        for (String name : credit.people()) {
            agencies.named(name).ifPresentOrElse(credited::add, () -> {
                if (found.stream().noneMatch(name::equalsIgnoreCase)) {
                    found.add(name);
                }
            });
        }
        for (String name : credit.desks()) {
            List<String> in = agencies.in(name);
            credited.addAll(in);
            if (in.isEmpty() && !desks.contains(name)) {
                desks.add(name);
            }
        }
    }

    /// In the order of trust, each looked for when those before it named nobody: most pages state their authors, and
    /// looking for marked elements takes a tenth of a page's time.
    private Stream<Source> sources(PageMetadata.Page page) {
        Marks marks = new Marks(page);
        Stream<Supplier<Stream<Source>>> all = Stream.of(
                () -> Stream.of(stated(page, "author")),
                () -> page.declared().stated("author").stream()
                        .map(meta -> new Source("meta " + meta.name(), meta.values(), false)),
                () -> labelled(page).stream(),
                () -> Stream.of(stated(page, "creator")),
                () -> marks.sources().filter(source -> !source.name.equals(REVIEWER)),
                () -> Stream.of(new Source("byline", printed(page, page.head(), top(page), false), true)),
                () -> Stream.of(new Source(
                        "byline behind the text", printed(page, page.last() - 1, page.last() + 8, false), true)),
                () -> Stream.of(new Source("title", inTitle(page.document().title()), true)),
                () -> marks.sources().filter(source -> source.name.equals(REVIEWER)),
                () -> Stream.of(new Source(REVIEWER, printed(page, page.head(), top(page), true), true)),
                () -> Stream.of(new Source("name of the site", personsSite(page), true)));
        return all.flatMap(Supplier::get);
    }

    /// The marked elements of one page, looked for once, when they are first asked for.
    private final class Marks {
        private final PageMetadata.Page page;
        private @Nullable List<Source> found;

        Marks(PageMetadata.Page page) {
            this.page = page;
        }

        Stream<Source> sources() {
            if (found == null) {
                found = marked.of(page).stream()
                        .map(mark -> new Source(mark.source(), firstNamed(mark.bylines()), mark.strict()))
                        .toList();
            }
            return found.stream();
        }
    }

    /// Behind the lines of the text's beginning that may be its standfirst and byline.
    private static int top(PageMetadata.Page page) {
        return Math.min(page.body() + INTO, page.last() + 1);
    }

    /// A firm that schema.org calls an organisation is no person; agencies and desks may be called so.
    private Source stated(PageMetadata.Page page, String field) {
        List<String> names = page.data().named(field).stream()
                .filter(named -> !named.organisation()
                        || agencies.named(named.name()).isPresent()
                        || !people.read(named.name(), List.of()).desks().isEmpty())
                .map(LinkedData.Named::name)
                .toList();
        return new Source("schema.org " + field, names, false);
    }

    /// A site that bears a person's name, at an address that begins with it too, is written by that person where it
    /// names no one else. Firms bear such names as well, and mostly say for machines what they are.
    private List<String> personsSite(PageMetadata.Page page) {
        List<String> firms = page.data().named("publisher").stream()
                .filter(LinkedData.Named::organisation)
                .map(LinkedData.Named::name)
                .toList();
        String host = PageSite.host(page.url().orElse("")).replace("www.", "").replace("-", "");
        Optional<String> name = page.declared().named("og:site_name");
        return name.filter(it -> people.isPersonal(it) && !firms.contains(it))
                .filter(it -> host.startsWith(Words.fold(it).replace(" ", ""))
                        || host.startsWith(Words.fold(it).split(" ", 2)[0] + '.'))
                .map(List::of)
                .orElse(List.of());
    }

    /// Cards for short messages carry labelled values: `twitter:label1` is `Written by`, `twitter:data1` the name.
    private Optional<Source> labelled(PageMetadata.Page page) {
        for (int i = 1; i <= 2; i++) {
            Optional<String> value = page.declared().named("twitter:data" + i);
            if (value.isPresent()
                    && page.declared()
                            .named("twitter:label" + i)
                            .filter(label -> cues.opens(Cue.BYLINE, label) > 0)
                            .isPresent()) {
                return Optional.of(new Source("meta twitter:data" + i, List.of(value.get()), false));
            }
        }
        return Optional.empty();
    }

    /// Of an author's box with several lines, the first that names somebody; the others say who that is.
    private List<String> firstNamed(List<String> bylines) {
        List<String> lines = new ArrayList<>();
        for (String byline : bylines) {
            for (String line : byline.split(" \\| ", -1)) {
                if (marks.saysReviewed(line)) {
                    break;
                }
                lines.add(line);
                People.Credit credit = people.read(line, List.of(), true);
                if (!credit.people().isEmpty() && byline.length() > 40) {
                    break;
                }
            }
        }
        return lines;
    }

    /// A short line that opens like a byline, or the line behind one that is nothing but such an opening.
    private List<String> printed(PageMetadata.Page page, int from, int to, boolean reviewed) {
        List<Block> blocks = page.blocks().blocks();
        for (int i = Math.max(0, from); i < Math.min(to, blocks.size()); i++) {
            Block block = blocks.get(i);
            if (block.words() > 40) {
                continue;
            }
            String apart = MarkedAuthors.spaced(block.holder());
            String text = Words.count(apart) > 2 * block.words() ? block.text() : apart;
            for (String line : text.split(" \\| |\n", -1)) {
                if (Words.count(line) <= MOST_WORDS
                        && cues.opens(Cue.BYLINE, line) > 0
                        && marks.saysReviewed(line) == reviewed) {
                    boolean bare = Words.count(cues.without(Cue.BYLINE, line)) == 0;
                    if (!bare) {
                        return List.of(line);
                    }
                    int rest = text.indexOf(line) + line.length();
                    String next = rest < text.length()
                            ? text.substring(rest)
                            : i + 1 < blocks.size() ? blocks.get(i + 1).text() : "";
                    if (Words.count(next) <= MOST_WORDS) {
                        return List.of(next);
                    }
                }
            }
        }
        return List.of();
    }

    /// `A title - by Jane Roe`: at least two words, since `de` and `von` also open the names of papers.
    private List<String> inTitle(String title) {
        for (String part : title.split(" [-|–—] ", -1)) {
            String name = cues.without(Cue.BYLINE, part);
            if (!title.startsWith(part) && !name.equals(part) && Words.count(name) >= 2) {
                return List.of(name);
            }
        }
        return List.of();
    }

    /// The short last part of a title is the site's name.
    private static List<String> ends(String title) {
        String[] parts = title.split(" [-|–—•·] ", -1);
        String last = parts[parts.length - 1];
        return parts.length > 1 && Words.count(last) <= 5 ? List.of(last) : List.of();
    }
}
