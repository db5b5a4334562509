package org.daybook.core.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Counts which lines recur across the documents of a site. A line that stands in three documents or more and
/// in a third of the site's is its furniture; running text must stand in four and in more than half, since
/// the background of a story is told word for word in several articles on it. Documents that share much of
/// their text count once: an agency's report that several outlets print, or a page that was captured again,
/// loses nothing.
///
/// A site is a host. Documents without an address are of one site where they share three labels or more
/// (menus, buttons, promotions) that are half of all labels of one of them; besides, a folder of such
/// documents is taken for a site.
///
/// Bounded: of more than [#MOST_DOCUMENTS] documents, or [#MOST_LINES] lines together (some 20 MB), the first
/// ones are counted. The answer depends on the documents and their order alone. Not thread-safe.
public final class Census {
    /// How many documents are counted; those of one site are as many as are needed long before.
    public static final int MOST_DOCUMENTS = 2000;

    static final int MOST_LINES = 400_000;

    private static final int FEWEST = 3;
    private static final int FEWEST_OF_RUNNING_TEXT = 4;

    /// Two texts with a third of the shorter one in common are one text, reprinted or rewritten.
    private static final double SAME_TEXT = 1.0 / 3;

    /// Shorter sentences may be a site's own ("Tea is served until dusk.") and make no two texts one.
    private static final int FEWEST_TOLD = 12;

    private static final int FEWEST_LABELS_OF_A_SITE = 3;
    private static final double LABELS_OF_A_SITE = 0.5;

    private final List<Trace> traces = new ArrayList<>();
    private int lines;
    private boolean full;

    /// Counts a document, unless there are too many already.
    public void add(Trace trace) {
        full |= traces.size() == MOST_DOCUMENTS || lines + trace.lines().size() > MOST_LINES;
        if (!full) {
            traces.add(trace);
            lines += trace.lines().size();
        }
    }

    /// What recurs on which site.
    public Sites sites() {
        List<Trace> homeless = new ArrayList<>();
        Map<String, List<Trace>> hosts = new LinkedHashMap<>();
        Map<String, List<Trace>> folders = new LinkedHashMap<>();
        for (Trace trace : traces) {
            (trace.isHost() ? hosts : folders)
                    .computeIfAbsent(trace.site(), site -> new ArrayList<>())
                    .add(trace);
            if (!trace.isHost()) {
                homeless.add(trace);
            }
        }
        Map<String, Set<Long>> ofHost = new HashMap<>();
        hosts.forEach((host, documents) -> ofHost.put(host, recurring(documents)));
        Map<String, Set<Long>> ofFolder = new HashMap<>();
        folders.forEach((folder, documents) -> ofFolder.put(folder, recurring(documents)));
        for (List<Trace> site : alike(homeless)) {
            Set<Long> recurring = recurring(site);
            site.forEach(document -> ofFolder.computeIfAbsent(document.site(), folder -> new HashSet<>())
                    .addAll(recurring));
        }
        return new Sites(furniture(ofHost), furniture(ofFolder));
    }

    private static Map<String, Furniture> furniture(Map<String, Set<Long>> lines) {
        Map<String, Furniture> furniture = new HashMap<>();
        lines.forEach((site, recurring) -> {
            if (!recurring.isEmpty()) {
                furniture.put(site, Furniture.of(recurring));
            }
        });
        return furniture;
    }

    private static Set<Long> recurring(List<Trace> documents) {
        Set<Long> recurring = new HashSet<>();
        if (documents.size() < FEWEST) {
            return recurring;
        }
        Map<Long, Integer> counts = new HashMap<>();
        Set<Long> running = new HashSet<>();
        List<List<Trace>> texts = texts(documents);
        for (List<Trace> text : texts) {
            Set<Long> once = new HashSet<>();
            for (Trace document : text) {
                for (Trace.Line line : document.lines()) {
                    once.add(line.key());
                    if (line.running()) {
                        running.add(line.key());
                    }
                }
            }
            once.forEach(key -> counts.merge(key, 1, Integer::sum));
        }
        counts.forEach((key, count) -> {
            boolean enough = running.contains(key)
                    ? count >= FEWEST_OF_RUNNING_TEXT && 2 * count > texts.size()
                    : count >= FEWEST && 3 * count >= texts.size();
            if (enough) {
                recurring.add(key);
            }
        });
        return recurring;
    }

    /// The documents by text: reprints together.
    private static List<List<Trace>> texts(List<Trace> documents) {
        Sharing sharing = new Sharing(
                line -> line.kept() && line.running() && line.words() >= FEWEST_TOLD ? line.words() : 0, 1, SAME_TEXT);
        return grouped(documents, sharing);
    }

    /// Documents without an address by the site that their labels speak of.
    private static List<List<Trace>> alike(List<Trace> documents) {
        Sharing sharing = new Sharing(line -> line.running() ? 0 : 1, FEWEST_LABELS_OF_A_SITE, LABELS_OF_A_SITE);
        return grouped(documents, sharing);
    }

    private static List<List<Trace>> grouped(List<Trace> documents, Sharing sharing) {
        Map<Integer, List<Trace>> groups = new TreeMap<>();
        for (Trace document : documents) {
            groups.computeIfAbsent(sharing.group(document), group -> new ArrayList<>())
                    .add(document);
        }
        return List.copyOf(groups.values());
    }
}
