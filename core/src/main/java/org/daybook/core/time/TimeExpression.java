package org.daybook.core.time;

import org.daybook.core.article.Span;

/// A TIMEX3 expression (ISO 24617-1) with its value normalised against the article's own day of publication.
///
/// @param value such as `2023-09-20`, `2023-09-20TMO`, `P2D`, `PXY`, `2020-FA`, `XXXX-WXX-2`, `PRESENT_REF`
public record TimeExpression(Span span, Type type, String value) {
    public enum Type {
        DATE,
        TIME,
        DURATION,
        SET
    }
}
