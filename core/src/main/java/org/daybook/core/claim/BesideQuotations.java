package org.daybook.core.claim;

import java.util.BitSet;
import java.util.Optional;
import org.daybook.core.article.Span;
import org.daybook.core.claim.Quotations.Quotation;
import org.daybook.core.language.Tag;
import org.daybook.core.language.Tree;

/// How the quotations of one text stand to its clauses of saying and to each other: right beside, a paragraph apart,
/// or within a phrase. Immutable.
final class BesideQuotations {
    /// Titles of programmes and books in quotation marks are rarely longer.
    static final int SHORT_TITLE = 24;

    private final String text;
    private final Quotations quotations;
    private final Pieces pieces;

    BesideQuotations(String text, Quotations quotations, Pieces pieces) {
        this.text = text;
        this.quotations = quotations;
        this.pieces = pieces;
    }

    boolean isQuoted(Span span) {
        int index = quotations.indexAt(span.begin());
        if (index >= quotations.all().size()) {
            return false;
        }
        Quotation quotation = quotations.all().get(index);
        return quotation.begin() <= span.begin() && span.end() <= quotation.end();
    }

    /// The quotation right before the clause of saying, or right behind it.
    Optional<Span> of(Tree tree, Attribution attribution, BitSet taken) {
        Words cue = attribution.cue();
        int first = attribution
                .source()
                .map(words -> Math.min(words.first(), cue.first()))
                .orElse(cue.first());
        int begin = tree.token(first).begin();
        int before = quotations.indexAt(begin) - 1;
        boolean opens = first == 0
                && before >= 0
                && !endsSentence(tree, cue.last())
                && text.charAt(quotations.all().get(before).end() - 2) == '.';
        if (before >= 0
                && !opens
                && startsPhrase(quotations.all().get(before).begin())
                && isGap(quotations.all().get(before).end(), begin)) {
            return pieces.quotation(quotations.all().get(before)).filter(span -> Gathering.isFree(span, taken));
        }
        int last = attribution
                .source()
                .map(words -> Math.max(words.last(), cue.last()))
                .orElse(cue.last());
        for (int end : new int[] {tree.token(last).end(), tree.sentence().end()}) {
            int next = quotations.indexAt(end);
            if (next < quotations.all().size()
                    && quotations.all().get(next).begin() >= end
                    && (isGap(end, quotations.all().get(next).begin())
                            || (text.charAt(end - 1) == ':'
                                    && isNextParagraph(
                                            end, quotations.all().get(next).begin())))
                    && (end < tree.sentence().end() || text.charAt(end - 1) == ':')) {
                return pieces.quotation(quotations.all().get(next)).filter(span -> Gathering.isFree(span, taken));
            }
        }
        return Optional.empty();
    }

    private static boolean endsSentence(Tree tree, int word) {
        return word + 1 >= tree.size()
                || (word + 2 == tree.size()
                        && tree.tag(word + 1) == Tag.PUNCT
                        && !tree.token(word + 1).form().equals(":"));
    }

    /// A quotation in the middle of a phrase is a part of it, not what somebody says.
    private boolean startsPhrase(int begin) {
        int at = begin - 1;
        while (at >= 0 && text.charAt(at) == ' ') {
            at--;
        }
        return at < 0 || !Character.isLetterOrDigit(text.charAt(at));
    }

    /// Nothing but space and punctuation between two positions of one paragraph.
    boolean isGap(int behind, int before) {
        for (int at = behind; at < before; at++) {
            char c = text.charAt(at);
            if (Character.isLetterOrDigit(c) || c == '\n') {
                return false;
            }
        }
        return true;
    }

    /// No title, and not between single marks.
    boolean isSpeech(Quotation quotation) {
        boolean single = "'‘’".indexOf(text.charAt(quotation.begin())) >= 0
                && text.charAt(quotation.begin() + 1) != text.charAt(quotation.begin());
        return !single && quotation.end() - quotation.begin() > SHORT_TITLE;
    }

    /// One paragraph ends here, and the next one opens with the quotation.
    boolean isNextParagraph(int behind, int before) {
        int newlines = 0;
        for (int at = behind; at < before; at++) {
            char c = text.charAt(at);
            if (Character.isLetterOrDigit(c)) {
                return false;
            }
            newlines += c == '\n' ? 1 : 0;
        }
        return newlines > 0;
    }
}
