package org.daybook.core.article;

/// A piece of an article's text and where it stands. Whoever holds a span together with the text checks that the
/// slice
/// is the quote ([#in]); `Reading` does so for every span it holds.
///
/// @param begin first position, in UTF-16 units of the article's text (the JSON layer counts code points)
/// @param end   position behind the last one; always more than `begin`
/// @param text  the words themselves
public record Span(int begin, int end, String text) {
    public Span {
        if (begin < 0 || end <= begin || text.length() != end - begin) {
            throw new IllegalArgumentException(
                    "Not a span: " + begin + " to " + end + " with " + text.length() + " characters");
        }
    }

    /// The piece of the text between two positions.
    public static Span of(String text, int begin, int end) {
        return new Span(begin, end, text.substring(begin, end));
    }

    /// Whether this is a span of that text: the slice is the quote.
    public boolean in(String article) {
        return end <= article.length() && article.startsWith(text, begin);
    }

    public boolean overlaps(Span other) {
        return begin < other.end && other.begin < end;
    }

    public boolean covers(Span other) {
        return begin <= other.begin && other.end <= end;
    }

    public int length() {
        return end - begin;
    }
}
