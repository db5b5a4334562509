package org.daybook.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// The pages made last, so that a morning's page is made once and not for every reader (one of 20 items
/// took
/// 0.4 s of CPU). Safe for any number of threads; two who ask for the same new page at once may both make
/// it.
final class Rendered {
    /// Pages of 50 kB: a megabyte or so in all.
    private static final int MOST_PAGES = 24;

    private final Map<String, Packed> pages = new LinkedHashMap<>(MOST_PAGES, 0.75f, true);

    Packed page(String key, Supplier<Packed> make) {
        synchronized (pages) {
            Packed known = pages.get(key);
            if (known != null) {
                return known;
            }
        }
        Packed made = make.get();
        synchronized (pages) {
            pages.put(key, made);
            if (pages.size() > MOST_PAGES) {
                pages.remove(pages.keySet().iterator().next());
            }
        }
        return made;
    }
}
