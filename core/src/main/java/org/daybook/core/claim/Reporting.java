package org.daybook.core.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.language.Tag;
import org.daybook.core.language.Tree;

/// Clauses of reporting that stand behind or inside what they report: "..., officials said on Monday.",
/// "“...,” said Rossi, who ...". The order of words and commas decides here, for parsers attach such clauses
/// in many ways. Knows English; immutable.
final class Reporting {
    /// "in a statement late on Tuesday" is ten words long at most; more is a clause of its own.
    private static final int LONGEST_ADJUNCT = 10;

    private final Tree tree;
    private final Sources sources;
    private final Set<String> papers;

    Reporting(Tree tree, Sources sources, Set<String> papers) {
        this.tree = tree;
        this.sources = sources;
        this.papers = papers;
    }

    /// The reading by word order alone where it is certain: the verb closes the sentence behind a comma and
    /// its subject, or stands between a comma and its subject.
    Optional<Attribution> closing(int verb, Cue cue, Words words) {
        if (isParticiple(verb) || words.first() == 0) {
            return Optional.empty();
        }
        int begin = segmentBegin(words.first());
        boolean inverted = isBreak(words.first() - 1) && words.first() == words.last();
        int mark = inverted ? words.first() - 1 : breakBefore(words.first(), begin);
        if (mark <= begin || !(inverted || isLastClause(words.last() + 1))) {
            return Optional.empty();
        }
        Words content = new Words(begin, mark - 1);
        Optional<Words> source = inverted
                ? sources.startingAt(words.last() + 1).map(this::wholePaper).map(this::explained)
                : Optional.of(new Words(behindRelative(mark + 1, words.first() - 1), words.first() - 1));
        if (source.isEmpty() || !(hasVerb(content) || isQuote(mark)) || isAdjunct(source.get())) {
            return Optional.empty();
        }
        if (!isQuote(mark) && (isSubordinate(content) || isOrdinary(verb, cue, inverted, content))) {
            return Optional.empty();
        }
        if (inverted
                && (isOpener(words.last() + 1)
                        || (!isQuote(mark) && governs(source.get().last() + 1)))) {
            return Optional.empty(); // "Rossi, a baker, said bread would be dearer"
        }
        return Optional.of(new Attribution(verb, cue, words, source, List.of(content)));
    }

    /// ", which Kyiv denied": the relative word is what is denied, no part of its source.
    private int behindRelative(int first, int last) {
        boolean relative = first < last && tree.tag(first) == Tag.PRON && isRelative(first);
        return relative && tree.head(first) > last ? first + 1 : first;
    }

    /// "When the lights went out, he said no word": a clause of time or condition is not what is said.
    private boolean isSubordinate(Words content) {
        int word = content.first();
        while (word < content.last() && (tree.tag(word) == Tag.ADV || tree.tag(word) == Tag.CCONJ)) {
            if (tree.lowerLemma(word).equals("when")) {
                break;
            }
            word++;
        }
        boolean participle = word == content.first() && sources.isBareParticiple(word); // "asked about it, she"
        boolean opens = participle
                || tree.tag(word) == Tag.SCONJ
                || tree.lowerLemma(word).equals("when");
        return opens && !hasComma(content);
    }

    /// A clause with subject, verb and object in their usual order: "Rossi, a baker, cited the price of flour",
    /// and a relative clause: "which first reported it".
    private boolean isOrdinary(int verb, Cue cue, boolean inverted, Words content) {
        int subject = tree.child(verb, "nsubj");
        boolean usual = subject != Tree.NONE && subject < verb;
        if (inverted) {
            return usual && !hasMainVerb(content);
        }
        int object = tree.child(verb, "obj");
        boolean taken = object > verb && !cue.takes(Frame.HEARER) && !sources.isTime(object);
        return taken || (usual && isRelative(subject));
    }

    /// A verb that is no participle and opens no relative or other dependent clause.
    private boolean hasMainVerb(Words words) {
        for (int word = words.first(); word <= words.last(); word++) {
            int verb = tree.is(word, "aux") || tree.is(word, "cop") ? tree.head(word) : word;
            boolean dependent = tree.is(verb, "acl") || tree.is(verb, "advcl") || isParticiple(word);
            if (isVerbal(word) && !dependent) {
                return true;
            }
        }
        return false;
    }

    private boolean isRelative(int word) {
        return tree.lowerForm(word).equals("who") || tree.lowerForm(word).equals("which");
    }

    private boolean hasComma(Words words) {
        for (int word = words.first(); word <= words.last(); word++) {
            if (isComma(word)) {
                return true;
            }
        }
        return false;
    }

    /// What stands between the sentence's beginning and the comma before a subject.
    Optional<Words> opening(int subject) {
        int begin = segmentBegin(subject);
        while (begin < subject && tree.tag(begin) == Tag.CCONJ) {
            begin++;
        }
        boolean comma = isComma(subject - 1) && subject - 2 >= begin;
        return comma ? Optional.of(new Words(begin, subject - 2)) : Optional.empty();
    }

    /// "said a statement published on Monday by the ministry": a document is named to the sentence's end.
    private Words wholePaper(Words source) {
        int last = tree.size() - 1;
        while (last > source.last() && tree.tag(last) == Tag.PUNCT) {
            last--;
        }
        for (int word = source.first(); word <= source.last(); word++) {
            if (papers.contains(tree.lemma(word)) && (word == source.last() || tree.tag(word + 1) == Tag.VERB)) {
                return isLastClause(last + 1) ? new Words(source.first(), last) : source;
            }
        }
        return source;
    }

    /// "said Mara Rossi, a baker in Turin, who bakes by night": to the sentence's end, or to a comma behind
    /// which something else begins.
    private Words explained(Words source) {
        int last = source.last();
        while (isComma(last + 1) && explains(last + 2)) {
            int end = last + 2;
            while (end + 1 < tree.size()
                    && !isComma(end + 1)
                    && !isStop(end + 1)
                    && !isQuote(end + 1)
                    && !isDash(end + 1)) {
                end++;
            }
            last = end;
        }
        return new Words(source.first(), last);
    }

    private boolean explains(int word) {
        if (word >= tree.size()) {
            return false;
        }
        String form = tree.lowerForm(word);
        boolean relative = form.equals("who") || form.equals("whose") || form.equals("which");
        return switch (tree.tag(word)) {
            case DET, NOUN, PROPN, NUM -> !sources.isTime(word);
            case ADJ -> true;
            case PRON -> relative;
            case ADP, ADV, AUX, CCONJ, INTJ, PART, PUNCT, SCONJ, SYM, VERB, X -> false;
        };
    }

    private boolean isDash(int word) {
        String form = tree.token(word).form();
        return form.equals("-") || form.equals("--") || form.equals("–") || form.equals("—");
    }

    /// What is said where the parse has lost it: all before the comma and behind the second one, or else what
    /// follows.
    List<Words> around(int verb, Words words, Words source) {
        int first = Math.min(words.first(), source.first());
        int last = Math.max(words.last(), source.last());
        int begin = segmentBegin(first);
        List<Words> content = new ArrayList<>();
        boolean thrownIn = isComma(last + 1) && last + 2 < tree.size() && hasVerb(new Words(last + 2, tree.size() - 1));
        boolean before = first > begin + 1
                && isBreak(first - 1)
                && !sources.isBareParticiple(begin)
                && (thrownIn || hasVerb(new Words(begin, first - 2)));
        if (before) {
            content.add(new Words(begin, first - 2));
        }
        int reach = tree.right(verb) > last && tree.right(verb) < tree.size() - 2 ? tree.right(verb) : last;
        int end = before && isComma(last + 1) ? last : reach;
        if (before && isComma(end + 1) && end + 2 < tree.size() && !isParticiple(end + 2)) {
            content.add(new Words(end + 2, tree.size() - 1));
        }
        boolean ordered = tree.is(verb, "root") || isInOrder(verb, words, source);
        if (!before && words.last() >= last && last + 2 < tree.size() && ordered) {
            behind(last + 1, isDependent(source.first() - 1)).ifPresent(content::add);
        }
        return content;
    }

    /// A finite verb right behind its source and right before a clause, whatever the parse makes of it.
    private boolean isInOrder(int verb, Words words, Words source) {
        int next = words.last() + 1;
        boolean object = tree.child(verb, "obj") > verb || tree.is(verb, "amod");
        boolean clause = next < tree.size() && tree.tag(next) != Tag.ADP && tree.tag(next) != Tag.ADV;
        return clause && !object && isFinite(verb) && source.last() >= words.first() - 2;
    }

    private boolean isDependent(int word) {
        return word >= 0
                && (tree.tag(word) == Tag.SCONJ
                        || tree.lowerForm(word).equals("when")
                        || tree.lowerForm(word).equals("how"));
    }

    /// What follows a verb of saying, from its "that" on where there is one, up to a semicolon, or to a comma
    /// in a clause that depends on the next ("While some say it is late, others").
    private Optional<Words> behind(int first, boolean dependent) {
        boolean clause = false;
        int from = first;
        int last = tree.size() - 1;
        for (int word = first; word <= last; word++) {
            if (word > first + 1 && (tree.token(word).form().equals(";") || (dependent && isComma(word)))) {
                last = word - 1;
                break;
            }
            clause |= isVerbal(word);
            if (!clause && tree.lemma(word).equals("that") && tree.tag(word) == Tag.SCONJ) {
                from = word;
            }
        }
        boolean follows = clause && opensClause(first);
        return follows ? Optional.of(new Words(from, last)) : Optional.empty();
    }

    private boolean opensClause(int word) {
        return switch (tree.tag(word)) {
            case PUNCT, AUX, VERB, CCONJ, PART -> false;
            case ADJ, ADP, ADV, DET, INTJ, NOUN, NUM, PRON, PROPN, SCONJ, SYM, X -> true;
        };
    }

    /// "said", "says", "has said", "they say": no participle and no infinitive.
    private boolean isFinite(int verb) {
        boolean infinitive = verb > 0
                && tree.tag(verb - 1) == Tag.PART
                && tree.lemma(verb - 1).equals("to");
        return !isParticiple(verb) && !infinitive;
    }

    /// The first word of the sentence, also where the splitter has left two in one.
    private int segmentBegin(int before) {
        int begin = sources.begin() < before ? sources.begin() : 0;
        for (int word = begin + 1; word < before - 2; word++) {
            if (isStop(word) && tree.tag(word + 1) != Tag.PUNCT) {
                begin = word + 1;
            }
        }
        return begin;
    }

    /// The comma or closing quotation mark with nothing but a noun phrase between it and a word; or -1.
    private int breakBefore(int word, int begin) {
        boolean nominal = false;
        for (int at = word - 1; at > begin; at--) {
            if (isBreak(at)) {
                return nominal ? at : quoteBefore(word, begin);
            }
            if (isVerbal(at) || tree.tag(at) == Tag.SCONJ) {
                return quoteBefore(word, begin);
            }
            nominal |= switch (tree.tag(at)) {
                case NOUN, PROPN, PRON, NUM -> true;
                case ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, PART, PUNCT, SCONJ, SYM, VERB, X -> false;
            };
        }
        return Tree.NONE;
    }

    /// The closing quotation mark with nothing but a subject between it and a word, however long: "“...,” Mara
    /// Rossi, who leads the union, said".
    private int quoteBefore(int word, int begin) {
        boolean clause = false;
        for (int at = word - 1; at > begin; at--) {
            if (isQuote(at)) {
                boolean closes = tree.token(at - 1).end() == tree.token(at).begin() && isSubject(at + 1, word);
                return closes && (!clause || isComma(word - 1)) ? at : Tree.NONE;
            }
            clause |= tree.tag(at) == Tag.SCONJ || (isVerbal(at) && !isParticiple(at));
        }
        return Tree.NONE;
    }

    private boolean isSubject(int first, int verb) {
        return switch (tree.tag(first)) {
            case DET, NOUN, NUM, PRON, PROPN -> first < verb;
            case ADJ, ADP, ADV, AUX, CCONJ, INTJ, PART, PUNCT, SCONJ, SYM, VERB, X -> false;
        };
    }

    /// Nothing but an adjunct without a verb up to the end.
    private boolean isLastClause(int from) {
        if (from >= tree.size() || isStop(from) || isAddition(from)) {
            return true;
        }
        Tag tag = tree.tag(from);
        boolean adjunct = tag == Tag.ADP || tag == Tag.ADV || tag == Tag.NOUN || tag == Tag.PROPN || tag == Tag.DET;
        if (!adjunct) {
            return false;
        }
        for (int word = from; word < tree.size(); word++) {
            if (isStop(word) || isAddition(word)) {
                return true;
            }
            if (word - from > LONGEST_ADJUNCT || isVerbal(word) || isComma(word)) {
                return false;
            }
        }
        return true;
    }

    /// Whether the noun phrase that ends here is the subject of a verb behind it.
    private boolean governs(int behind) {
        int word = behind;
        while (word < tree.size() && tree.tag(word) == Tag.ADV) {
            word++;
        }
        return word < tree.size() && (isVerbal(word) || tree.tag(word) == Tag.PART || tree.tag(word) == Tag.SCONJ);
    }

    private boolean isOpener(int word) {
        Tag tag = tree.tag(word);
        return tag == Tag.ADP || tag == Tag.SCONJ || tag == Tag.PART || tag == Tag.ADV;
    }

    /// What opens with a preposition is no subject: "as a result, the mayor said".
    private boolean isAdjunct(Words source) {
        return tree.tag(source.first()) == Tag.ADP || tree.tag(source.first()) == Tag.SCONJ;
    }

    private boolean hasVerb(Words words) {
        for (int word = words.first(); word <= words.last(); word++) {
            if (isVerbal(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean isVerbal(int word) {
        return tree.tag(word) == Tag.VERB || tree.tag(word) == Tag.AUX;
    }

    /// ", adding that": what follows is another clause of saying.
    private boolean isAddition(int comma) {
        return isComma(comma) && comma + 1 < tree.size() && isParticiple(comma + 1);
    }

    private boolean isStop(int word) {
        String form = tree.token(word).form();
        return form.equals(".") || form.equals("!") || form.equals("?");
    }

    private boolean isBreak(int word) {
        return isComma(word) || isQuote(word);
    }

    private boolean isQuote(int word) {
        String form = tree.token(word).form();
        return form.equals("”") || form.equals("“") || form.equals("\"") || form.equals("''") || form.equals("’’");
    }

    boolean isComma(int word) {
        return word >= 0 && word < tree.size() && tree.token(word).form().equals(",");
    }

    boolean isParticiple(int word) {
        return tree.tag(word) == Tag.VERB && tree.token(word).form().endsWith("ing");
    }
}
