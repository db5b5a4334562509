package org.daybook.core.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A site that is a person's: its address is made of the name that the page calls the site or itself
/// by, as `janeroe.example` is of Jane Roe. Such a site is written by that person where a page names no
/// one else. Firms bear persons' names as well, and mostly say for machines or in their line of rights
/// what they are. Immutable, safe for all threads.
final class PersonalSite {
    /// A line that names the site's owner, such as that of rights, is short.
    private static final int MOST_WORDS = 14;

    private final People people;
    private final Set<String> hosts;

    PersonalSite(People people, AuthorMarks marks) {
        this.people = people;
        this.hosts = marks.words("host");
    }

    /// The owner's name; empty where the site is not known to be a person's.
    List<String> owner(PageMetadata.Page page) {
        String host = PageSite.host(page.url().orElse(""));
        List<String> labels = List.of((host.startsWith("www.") ? host.substring(4) : host)
                .replace("-", "")
                .split("\\."));
        if (labels.size() < 2) {
            return List.of();
        }
        for (String name : names(page)) {
            if (!page.data().isOrganisation(name) && isAt(name, labels)) {
                return List.of(name);
            }
        }
        return named(page, labels)
                .filter(name -> !page.data().isOrganisation(name))
                .map(List::of)
                .orElse(List.of());
    }

    /// What the page calls the site: `Jane Roe`, and of `Jane Roe's Notes` the person.
    private static Set<String> names(PageMetadata.Page page) {
        Set<String> names = new LinkedHashSet<>();
        page.declared().named("og:site_name").ifPresent(names::add);
        names.addAll(Titles.ends(page.document().title()));
        for (String name : List.copyOf(names)) {
            int possessive = Math.max(name.indexOf("'s "), name.indexOf("’s "));
            if (possessive > 0) {
                names.add(name.substring(0, possessive));
            }
        }
        return names;
    }

    private boolean isAt(String name, List<String> labels) {
        String folded = Words.fold(name);
        String glued = folded.replace(" ", "");
        String first = folded.split(" ", 2)[0];
        String label = labels.getFirst();
        boolean kept = hosts.contains(String.join(".", labels.subList(1, labels.size())));
        if (kept && people.mayBePerson(name) && folded.indexOf(' ') > 0) {
            return label.equals(first) || label.equals(glued);
        }
        int last = folded.lastIndexOf(' ') + 1;
        return people.isPersonal(name)
                && last > 0
                && (label.startsWith(glued)
                        || label.equals(first)
                        || label.equals(first + folded.charAt(last))
                        || label.equals(folded.charAt(0) + folded.substring(last)));
    }

    /// The name in a short line of the page whose letters are the address's, and which no line calls a firm.
    private Optional<String> named(PageMetadata.Page page, List<String> labels) {
        String label = labels.get(0);
        List<String> found = new ArrayList<>();
        for (Block block : page.blocks().blocks()) {
            if (block.words() > MOST_WORDS) {
                continue;
            }
            String[] words = block.text().split("[\\s,|.©]+");
            for (int i = 0; i + 1 < words.length; i++) {
                for (int size = 2; size <= 3 && i + size <= words.length; size++) {
                    String name = String.join(" ", List.of(words).subList(i, i + size));
                    if (Words.fold(name).replace(" ", "").equals(label) && people.isPersonal(name)) {
                        if (i + size < words.length && people.words().holds(Words.fold(words[i + size]), "firm")) {
                            return Optional.empty();
                        }
                        found.add(name);
                    }
                }
            }
        }
        return found.stream().findFirst();
    }
}
