package org.daybook.core.claim;

import java.util.Optional;
import org.daybook.core.article.Span;
import org.daybook.core.claim.Quotations.Quotation;
import org.daybook.core.language.Tree;

/// Turns words of a sentence into spans of the text: a content that begins or ends inside a
/// quotation takes the whole of it, unless the cue stands in it too; commas, colons and dashes at
/// its edges are dropped. Immutable.
final class Pieces {
    private static final String EDGE = ",:;–—-.";

    private final String text;
    private final Quotations quotations;

    Pieces(String text, Quotations quotations) {
        this.text = text;
        this.quotations = quotations;
    }

    Span span(Tree tree, Words words) {
        return Span.of(
                text,
                tree.token(words.first()).begin(),
                tree.token(words.last()).end());
    }

    /// A source does not begin inside a quotation that ends before it does; empty
    /// where nothing but marks is left.
    Optional<Span> source(Tree tree, Words words) {
        int begin = tree.token(words.first()).begin();
        int end = tree.token(words.last()).end();
        int index = quotations.indexAt(begin);
        if (index < quotations.all().size()) {
            Quotation quotation = quotations.all().get(index);
            if (quotation.begin() <= begin && quotation.end() < end && hasWord(quotation.end(), end)) {
                begin = quotation.end();
            }
        }
        while (begin < end && isEdge(begin)) {
            begin++;
        }
        return begin < end ? Optional.of(Span.of(text, begin, end)) : Optional.empty();
    }

    Optional<Span> content(Tree tree, Words words, int cueBegin, int cueEnd) {
        int begin = tree.token(words.first()).begin();
        int end = tree.token(words.last()).end();
        int first = quotations.indexAt(begin);
        if (first < quotations.all().size()) {
            Quotation quotation = quotations.all().get(first);
            if (quotation.begin() < begin && isOutside(quotation, cueBegin, cueEnd)) {
                begin = quotation.begin();
                end = Math.max(end, quotation.end());
            }
        }
        int last = quotations.indexAt(end - 1);
        if (last < quotations.all().size()) {
            Quotation quotation = quotations.all().get(last);
            if (quotation.begin() < end && isOutside(quotation, cueBegin, cueEnd)) {
                end = Math.max(end, quotation.end());
            }
        }
        return trimmed(begin, end);
    }

    Optional<Span> quotation(Quotation quotation) {
        return trimmed(quotation.begin(), quotation.end());
    }

    private static boolean isOutside(Quotation quotation, int begin, int end) {
        return end <= quotation.begin() || quotation.end() <= begin;
    }

    private Optional<Span> trimmed(int begin, int end) {
        int first = begin;
        int last = end;
        while (first < last && (isEdge(first) || text.charAt(first) == ')')) {
            first++;
        }
        while (last > first && isEdge(last - 1) && !(text.charAt(last - 1) == '.' && isAbbreviation(last - 1))) {
            last--;
        }
        return hasWord(first, last) ? Optional.of(Span.of(text, first, last)) : Optional.empty();
    }

    /// The dot of "U.S." stays.
    private boolean isAbbreviation(int dot) {
        return dot >= 2 && text.charAt(dot - 2) == '.';
    }

    private boolean isEdge(int at) {
        char c = text.charAt(at);
        return Character.isWhitespace(c) || EDGE.indexOf(c) >= 0;
    }

    private boolean hasWord(int begin, int end) {
        for (int at = begin; at < end; at++) {
            if (Character.isLetterOrDigit(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }
}
