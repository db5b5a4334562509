package org.daybook.core.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Who wrote a page's article. Sources in order of trust: schema.org, `meta`, elements marked as author near the
/// text,
/// a
/// printed byline. Agencies are credited as such, sites are nobody. Immutable, safe for all threads.
final class PageAuthors {
    private final Cues cues;
    private final People people;
    private final Agencies agencies;

    PageAuthors(Cues cues, People people, Agencies agencies) {
        this.cues = cues;
        this.people = people;
        this.agencies = agencies;
    }

    /// @param credited takes the agencies met on the way
    List<String> of(PageMetadata.Page page, List<String> site, Set<String> credited) {
        List<List<String>> sources = new ArrayList<>();
        sources.add(page.data().names("author"));
        page.declared().all("author").forEach(value -> sources.add(List.of(value)));
        sources.add(page.data().names("creator"));
        sources.add(marked(page));
        sources.add(printed(page));
        for (List<String> source : sources) {
            List<String> found = new ArrayList<>();
            for (String byline : source) {
                Optional<String> agency = agencies.named(byline);
                agency.ifPresent(credited::add);
                if (agency.isEmpty()) {
                    for (String name : people.in(byline, site)) {
                        agencies.named(name).ifPresentOrElse(credited::add, () -> {
                            if (!found.contains(name)) {
                                found.add(name);
                            }
                        });
                    }
                }
            }
            if (!found.isEmpty()) {
                return List.copyOf(found);
            }
        }
        return List.of();
    }

    /// Elements that the markup calls the author: the first kind that is there counts.
    private static List<String> marked(PageMetadata.Page page) {
        for (String query : List.of(
                "[itemprop=author] [itemprop=name]",
                "[itemprop=author]",
                "a[rel=author]",
                ".author-name, .byline-name, .author__name, .byline__name",
                ".byline, .author, .post-author, .entry-author, .article-author, .article__author, .vcard .fn")) {
            List<String> texts = new ArrayList<>();
            for (Element element : page.document().select(query)) {
                String text = element.hasAttr("content") && element.text().isEmpty()
                        ? element.attr("content")
                        : element.text();
                if (!text.isBlank()
                        && text.length() < 120
                        && !texts.contains(text)
                        && texts.size() < 4
                        && !inComment(element)) {
                    texts.add(text);
                }
            }
            if (!texts.isEmpty()) {
                return List.copyOf(query.startsWith(".") ? texts.subList(0, 1) : texts);
            }
        }
        return List.of();
    }

    private static boolean inComment(Element element) {
        Element above = element;
        for (int i = 0; above != null && i < 8 && !above.normalName().equals("body"); i++) {
            String names = (above.className() + ' ' + above.id()).toLowerCase(Locale.ROOT);
            if (names.contains("comment") || names.contains("related") || names.contains("sidebar")) {
                return true;
            }
            above = above.parent();
        }
        return false;
    }

    /// A short line between title and text that opens like a byline.
    private List<String> printed(PageMetadata.Page page) {
        List<Block> blocks = page.blocks().blocks();
        for (int i = page.head(); i < Math.min(page.body() + 1, blocks.size()); i++) {
            Block block = blocks.get(i);
            String first = block.text().lines().findFirst().orElse("");
            if (Words.count(first) <= 12 && cues.opens(Cue.BYLINE, first) > 0) {
                return List.of(first);
            }
        }
        return List.of();
    }
}
