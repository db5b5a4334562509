package org.daybook.inputs;

import java.util.List;
import java.util.Locale;

/// What a file is by its name.
enum Kind {
    LINES,
    PACKED_LINES,
    ARCHIVE,
    FLATTENED,
    PAGE_OR_FEED,
    NOT_AN_INPUT;

    boolean holdsMany() {
        return this == LINES || this == PACKED_LINES || this == ARCHIVE;
    }

    /// @param file its name, or its whole path or address
    static Kind of(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        if (name.endsWith(".jsonl")) {
            return LINES;
        }
        if (name.endsWith(".jsonl.gz")) {
            return PACKED_LINES;
        }
        if (name.endsWith(".warc") || name.endsWith(".warc.gz")) {
            return ARCHIVE;
        }
        if (name.endsWith(".txt")) {
            return FLATTENED;
        }
        for (String ending : List.of(".html", ".htm", ".xhtml", ".xml", ".rss", ".atom", ".rdf", ".json")) {
            if (name.endsWith(ending)) {
                return PAGE_OR_FEED;
            }
        }
        return NOT_AN_INPUT;
    }
}
