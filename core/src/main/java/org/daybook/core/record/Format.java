package org.daybook.core.record;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The formats of the exports (`docs/exports.md` has their columns).
public enum Format {
    CSV("csv", "text/csv; charset=utf-8"),
    JSONL("jsonl", "application/jsonl; charset=utf-8"),
    PARQUET("parquet", "application/vnd.apache.parquet"),
    GEOJSON("geojson", "application/geo+json; charset=utf-8"),
    ACLED("csv", "text/csv; charset=utf-8"),
    GDELT("tsv", "text/tab-separated-values; charset=utf-8"),
    POLECAT("tsv", "text/tab-separated-values; charset=utf-8"),
    PLOVER("jsonl", "application/jsonl; charset=utf-8");

    private final String extension;
    private final String mediaType;

    Format(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /// Whether it holds claims and figures too, or events alone.
    public boolean isOurs() {
        return this == CSV || this == JSONL || this == PARQUET;
    }

    /// Those that hold a table.
    public static List<Format> of(Table table) {
        return Arrays.stream(values())
                .filter(format -> table == Table.EVENTS || format.isOurs())
                .toList();
    }

    /// `csv` to `plover`.
    public String word() {
        return Json.word(this);
    }

    /// What ends the name of a file in this format, without the dot.
    public String extension() {
        return extension;
    }

    /// RFC 6838, with its parameters.
    public String mediaType() {
        return mediaType;
    }

    /// The format of this name, in any case of letters.
    public static Optional<Format> named(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
