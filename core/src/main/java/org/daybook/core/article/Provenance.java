package org.daybook.core.article;

/// Where a page says what was taken from it: `authors`, `Jane Roe`, `schema.org author`. Immutable.
///
/// @param field  the field's name in the JSON contract
/// @param value  what was taken, as it stands in the article; several names are joined by commas
/// @param source where it stood, in words for people: `meta og:title`, `printed near the title`, `given`
public record Provenance(String field, String value, String source) {
    public Provenance {
        if (field.isEmpty() || value.isEmpty() || source.isEmpty()) {
            throw new IllegalArgumentException(
                    "Provenance needs a field, a value and a source: " + field + ", " + value + ", " + source);
        }
    }
}
