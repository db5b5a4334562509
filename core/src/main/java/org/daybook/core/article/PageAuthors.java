package org.daybook.core.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who wrote a page's article. Sources in order of trust: schema.org, `meta`, elements marked as author
/// near the text, a printed byline, the page's title. Agencies are credited as such, sites are nobody;
/// a desk is given where no source names a person. Immutable, safe for all threads.
final class PageAuthors {
    /// The sources that are heard when nobody, not even a desk, is named as having written the text.
    private static final String REVIEWER = "reviewer";

    private static final String BETWEEN = "name between title and text";
    private static final String BEHIND = "name behind the text";
    private static final String NOTE = "note on the author";
    private static final String SITE = "name of the site";
    private static final Set<String> LAST = Set.of(REVIEWER, BETWEEN, BEHIND, NOTE, SITE);

    private final Cues cues;
    private final People people;
    private final Agencies agencies;
    private final AuthorMarks marks = AuthorMarks.load();
    private final MarkedAuthors marked = new MarkedAuthors(marks);
    private final PrintedBylines bylines;
    private final NameLines lines;
    private final PersonalSite personal;

    PageAuthors(Cues cues, People people, Agencies agencies, DayReader days) {
        this.cues = cues;
        this.people = people;
        this.agencies = agencies;
        this.bylines = new PrintedBylines(cues, people, marks);
        this.lines = new NameLines(people, days, marks);
        this.personal = new PersonalSite(people, marks);
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
        Iterator<Source> sources = sources(page, names).iterator();
        while (sources.hasNext()) {
            Source source = sources.next();
            if (desk.isPresent() && LAST.contains(source.name)) {
                break;
            }
            List<String> found = new ArrayList<>();
            List<String> desks = new ArrayList<>();
            for (String byline : source.bylines) {
                read(byline, source.strict, source.name.equals(SITE) ? List.of() : names, found, desks, credited);
            }
            if (!found.isEmpty() && found.stream().allMatch(PageAuthors::isHandle)) {
                desk = desk.or(() -> Optional.of(new Authors(List.copyOf(found), source.name)));
            } else if (!found.isEmpty()) {
                return withOthers(page, new Authors(List.copyOf(found), source.name), names);
            }
            if (desk.isEmpty() && !desks.isEmpty()) {
                desk = Optional.of(new Authors(List.copyOf(desks.subList(0, 1)), source.name));
            }
        }
        return desk.orElse(new Authors(List.of(), ""));
    }

    /// `janeroe7`: how a publishing system knows her; given where no source has her name.
    private static boolean isHandle(String name) {
        return name.indexOf(' ') < 0 && Character.isLowerCase(name.charAt(0));
    }

    /// What is stated for machines often leaves out all but the first author: a byline that prints
    /// those stated and others is the whole one.
    private Authors withOthers(PageMetadata.Page page, Authors stated, List<String> site) {
        List<String> printed = new ArrayList<>();
        for (String byline : bylines.aboutTitle(page, false)) {
            read(byline, true, site, printed, new ArrayList<>(), new HashSet<>());
        }
        boolean whole = printed.size() > stated.names.size()
                && printed.stream()
                        .allMatch(name -> people.words().isCalled(name)
                                || stated.names.stream().anyMatch(name::equalsIgnoreCase))
                && stated.names.stream().allMatch(name -> printed.stream().anyMatch(name::equalsIgnoreCase));
        return whole ? new Authors(List.copyOf(printed), "byline") : stated;
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
        for (String written : credit.people()) {
            String name = agencies.withoutAtEnd(written);
            if (!name.equals(written)) {
                credited.addAll(agencies.in(written));
            }
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

    /// In the order of trust, each looked for when those before it named nobody: most pages state their
    /// authors, and looking for marked elements takes a tenth of a page's time.
    private Stream<Source> sources(PageMetadata.Page page, List<String> site) {
        Marks marks = new Marks(page);
        Stream<Supplier<Stream<Source>>> all = Stream.of(
                () -> Stream.of(stated(page, "author")),
                () -> page.declared().stated("author").stream()
                        .map(meta -> new Source("meta " + meta.name(), meta.values(), false)),
                () -> labelled(page).stream(),
                () -> Stream.of(stated(page, "creator")),
                () -> marks.sources().filter(source -> !source.name.equals(REVIEWER)),
                () -> one("byline", bylines.aboutTitle(page, false)),
                () -> one("byline behind the text", bylines.behindText(page)),
                () -> one("title", bylines.inTitle(page.document().title())),
                () -> one(BETWEEN, lines.aboutTitle(page, site)),
                () -> one(BEHIND, lines.behindText(page, site)),
                () -> one(NOTE, lines.told(page)),
                () -> marks.sources().filter(source -> source.name.equals(REVIEWER)),
                () -> one(REVIEWER, bylines.aboutTitle(page, true)),
                () -> one(SITE, personal.owner(page)));
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

    private static Stream<Source> one(String name, List<String> bylines) {
        return Stream.of(new Source(name, bylines, true));
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

    /// The short last part of a title is the site's name.
    private static List<String> ends(String title) {
        String[] parts = title.split(" [-|–—•·] ", -1);
        String last = parts[parts.length - 1];
        return parts.length > 1 && Words.count(last) <= 5 ? List.of(last) : List.of();
    }
}
