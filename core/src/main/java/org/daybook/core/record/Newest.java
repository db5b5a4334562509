package org.daybook.core.record;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// The newest entries of a table that a filter wants: takes story after story and holds no more than were asked
/// for. Newest day first; of one day, what was seen last. Not thread-safe.
public final class Newest {
    private static final Comparator<Entry> ORDER = Comparator.comparing(
                    (Entry entry) -> entry.day().orElse(LocalDate.MIN))
            .thenComparing(entry -> entry.report().seen())
            .thenComparing(Entry::id);

    private final Table table;
    private final Filter filter;
    private final int most;
    private final PriorityQueue<Entry> kept = new PriorityQueue<>(ORDER);
    private long found;

    public Newest(Table table, Filter filter, int most) {
        this.table = table;
        this.filter = filter;
        this.most = most;
    }

    public void take(StoryRecord story) {
        for (Entry entry : table.of(story)) {
            if (filter.wants(entry)) {
                found++;
                kept.add(entry);
                if (kept.size() > most) {
                    kept.remove();
                }
            }
        }
    }

    public List<Entry> entries() {
        return kept.stream().sorted(ORDER.reversed()).toList();
    }

    /// How many are wanted, kept or not.
    public long found() {
        return found;
    }
}
