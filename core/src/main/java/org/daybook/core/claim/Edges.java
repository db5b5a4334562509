package org.daybook.core.claim;

import java.util.Set;
import org.daybook.core.language.Tag;
import org.daybook.core.language.Tree;

/// The edges of a source: words of time and a dateline beside it do not belong to it, words of its own that
/// the parse has hung elsewhere do ("Retired | Gen. Mara Rossi said", "Presidential candidates | Rossi and
/// Weiss said"). The order of words decides. Knows English; immutable.
final class Edges {
    /// "PORT AU PRINCE, Haiti, Oct. 4 (Agency) -" is eleven words long.
    private static final int LONGEST_DATELINE = 14;

    private final Tree tree;
    private final Set<String> times;
    private final int dateline;

    Edges(Tree tree, Set<String> times) {
        this.tree = tree;
        this.times = times;
        this.dateline = dateline();
    }

    /// The first word behind the sentence's dateline; 0 where it has none.
    int begin() {
        return dateline;
    }

    /// A source with its edges set right.
    ///
    /// @param cue the cue's words; the source stays on its side of them
    Words of(Words source, Words cue) {
        int first = Math.max(source.first(), Math.min(dateline, source.last()));
        int last = source.last();
        if (last < cue.first()) {
            last = upTo(last, cue.first());
        }
        int floor = cue.last() < first ? cue.last() + 1 : dateline;
        first = behindAdjunct(first, last);
        while (first > floor && isOwn(first - 1, first)) {
            first--;
        }
        if (first > floor && isArticle(first - 1) && first < source.first()) {
            first--;
        }
        while (first < last && isTime(first) && (isNewPhrase(first + 1) || isCapitalised(first + 1))) {
            first++;
        }
        return new Words(first, withoutTime(first, last));
    }

    /// "For its part, the ministry", "In Geneva, Rossi": from the comma on.
    private int behindAdjunct(int first, int last) {
        if (tree.tag(first) != Tag.ADP || tree.is(first, "advmod")) {
            return first;
        }
        for (int word = first + 1; word < last; word++) {
            if (tree.token(word).form().equals(",")) {
                return isNewPhrase(word + 1) ? word + 1 : first;
            }
        }
        return first;
    }

    /// To the cue, if only words of a name or noun phrase stand between.
    private int upTo(int last, int cue) {
        for (int word = last + 1; word < cue; word++) {
            boolean own = switch (tree.tag(word)) {
                case PROPN, NOUN, ADJ, NUM, SYM, ADP, DET -> !isTime(word);
                case ADV, AUX, CCONJ, INTJ, PART, PRON, PUNCT, SCONJ, VERB, X -> false;
            };
            if (!own) {
                return last;
            }
        }
        boolean noun = cue - 1 > last && (tree.tag(cue - 1) == Tag.NOUN || tree.tag(cue - 1) == Tag.PROPN);
        return noun ? cue - 1 : last;
    }

    /// A word of the same phrase: of a name before a name, or an adjective before it.
    private boolean isOwn(int word, int next) {
        boolean name = tree.tag(next) == Tag.PROPN;
        return switch (tree.tag(word)) {
            case PROPN -> name && !isTime(word);
            case ADJ, NOUN -> name && !isTime(word) && isCapitalised(word);
            case ADP, ADV, AUX, CCONJ, DET, INTJ, NUM, PART, PRON, PUNCT, SCONJ, SYM, VERB, X -> false;
        };
    }

    private boolean isCapitalised(int word) {
        return Character.isUpperCase(tree.token(word).form().charAt(0));
    }

    private boolean isArticle(int word) {
        return tree.tag(word) == Tag.DET || (tree.tag(word) == Tag.PRON && tree.is(word, "nmod"));
    }

    private boolean isNewPhrase(int word) {
        return switch (tree.tag(word)) {
            case PROPN, DET, PRON, NUM -> true;
            case ADJ, ADP, ADV, AUX, CCONJ, INTJ, NOUN, PART, PUNCT, SCONJ, SYM, VERB, X -> false;
        };
    }

    /// "the mayor on Friday", "the mayor Friday": without what says when.
    private int withoutTime(int first, int last) {
        int end = last;
        while (end > first && isTime(end)) {
            end--;
        }
        if (end == last) {
            return last;
        }
        if (tree.tag(end) == Tag.ADP && end > first) {
            end--;
        }
        return isNominal(end) ? end : last;
    }

    private boolean isNominal(int word) {
        Tag tag = tree.tag(word);
        return tag == Tag.PROPN || tag == Tag.PRON || tag == Tag.NOUN;
    }

    boolean isTime(int word) {
        return times.contains(tree.lowerForm(word));
    }

    private int dateline() {
        boolean agency = false;
        int limit = Math.min(LONGEST_DATELINE, tree.size() - 1);
        for (int word = 0; word < limit; word++) {
            String form = tree.token(word).form();
            if (isDash(form) && word > 0 && isApart(word)) {
                return agency || isCapitals(tree.token(0).form()) ? word + 1 : 0;
            }
            agency |= form.equals("(");
            boolean fits = switch (tree.tag(word)) {
                case PROPN, PUNCT, NUM, NOUN, ADJ, ADP, X -> true;
                case ADV, AUX, CCONJ, DET, INTJ, PART, PRON, SCONJ, SYM, VERB -> false;
            };
            if (!fits) {
                return 0;
            }
        }
        return 0;
    }

    private static boolean isDash(String form) {
        return form.equals("-") || form.equals("--") || form.equals("–") || form.equals("—") || form.equals("―");
    }

    /// Space on both sides: no hyphen of a compound.
    private boolean isApart(int word) {
        return tree.token(word - 1).end() < tree.token(word).begin()
                && tree.token(word).end() < tree.token(word + 1).begin();
    }

    private static boolean isCapitals(String form) {
        return form.length() > 2 && form.chars().allMatch(c -> Character.isUpperCase(c) || c == '.');
    }
}
