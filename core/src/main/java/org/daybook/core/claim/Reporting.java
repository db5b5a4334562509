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
    private final Tree tree;
    private final Sources sources;
    private final Set<String> papers;
    private final WordOrder order;

    Reporting(Tree tree, Sources sources, Set<String> papers) {
        this.tree = tree;
        this.sources = sources;
        this.papers = papers;
        this.order = new WordOrder(tree, sources);
    }

    /// The reading by word order alone where it is certain: the verb closes the sentence behind a comma and
    /// its subject, or stands between a comma and its subject.
    Optional<Attribution> closing(int verb, Cue cue, Words words) {
        if (order.isParticiple(verb) || words.first() == 0) {
            return Optional.empty();
        }
        int begin = order.segmentBegin(words.first());
        boolean inverted = order.isBreak(words.first() - 1) && words.first() == words.last();
        int mark = inverted ? words.first() - 1 : order.breakBefore(words.first(), begin);
        if (mark <= begin || !(inverted || order.isLastClause(words.last() + 1))) {
            return Optional.empty();
        }
        Words content = new Words(begin, mark - 1);
        Optional<Words> source = inverted
                ? sources.startingAt(words.last() + 1).map(this::wholePaper).map(this::explained)
                : Optional.of(new Words(behindRelative(mark + 1, words.first() - 1), words.first() - 1));
        if (source.isEmpty() || !(order.hasVerb(content) || order.isQuote(mark)) || isAdjunct(source.get())) {
            return Optional.empty();
        }
        if (!order.isQuote(mark) && (isSubordinate(content) || isOrdinary(verb, cue, inverted, content))) {
            return Optional.empty();
        }
        if (inverted
                && (isOpener(words.last() + 1)
                        || (!order.isQuote(mark) && governs(source.get().last() + 1)))) {
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
            boolean dependent = tree.is(verb, "acl") || tree.is(verb, "advcl") || order.isParticiple(word);
            if (order.isVerbal(word) && !dependent) {
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
            if (order.isComma(word)) {
                return true;
            }
        }
        return false;
    }

    /// What stands between the sentence's beginning and the comma before a subject.
    Optional<Words> opening(int subject) {
        int begin = order.segmentBegin(subject);
        while (begin < subject && tree.tag(begin) == Tag.CCONJ) {
            begin++;
        }
        boolean comma = order.isComma(subject - 1) && subject - 2 >= begin;
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
                return order.isLastClause(last + 1) ? new Words(source.first(), last) : source;
            }
        }
        return source;
    }

    /// "said Mara Rossi, a baker in Turin, who bakes by night": to the sentence's end, or to a comma behind
    /// which something else begins.
    private Words explained(Words source) {
        int last = source.last();
        while (order.isComma(last + 1) && explains(last + 2)) {
            int end = last + 2;
            while (end + 1 < tree.size()
                    && !order.isComma(end + 1)
                    && !order.isStop(end + 1)
                    && !order.isQuote(end + 1)
                    && !order.isDash(end + 1)) {
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

    /// What is said where the parse has lost it: all before the comma and behind the second one, or else what
    /// follows.
    List<Words> around(int verb, Words words, Words source) {
        int first = Math.min(words.first(), source.first());
        int last = Math.max(words.last(), source.last());
        int begin = order.segmentBegin(first);
        List<Words> content = new ArrayList<>();
        boolean thrownIn = order.isComma(last + 1)
                && last + 2 < tree.size()
                && order.hasVerb(new Words(last + 2, tree.size() - 1));
        boolean before = first > begin + 1
                && order.isBreak(first - 1)
                && !sources.isBareParticiple(begin)
                && (thrownIn || order.hasVerb(new Words(begin, first - 2)));
        if (before) {
            content.add(new Words(begin, first - 2));
        }
        int reach = tree.right(verb) > last && tree.right(verb) < tree.size() - 2 ? tree.right(verb) : last;
        int end = before && order.isComma(last + 1) ? last : reach;
        if (before && order.isComma(end + 1) && end + 2 < tree.size() && !order.isParticiple(end + 2)) {
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
            if (word > first + 1 && (tree.token(word).form().equals(";") || (dependent && order.isComma(word)))) {
                last = word - 1;
                break;
            }
            clause |= order.isVerbal(word);
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
        return !order.isParticiple(verb) && !infinitive;
    }

    /// Whether the noun phrase that ends here is the subject of a verb behind it.
    private boolean governs(int behind) {
        int word = behind;
        while (word < tree.size() && tree.tag(word) == Tag.ADV) {
            word++;
        }
        return word < tree.size()
                && (order.isVerbal(word) || tree.tag(word) == Tag.PART || tree.tag(word) == Tag.SCONJ);
    }

    private boolean isOpener(int word) {
        Tag tag = tree.tag(word);
        return tag == Tag.ADP || tag == Tag.SCONJ || tag == Tag.PART || tag == Tag.ADV;
    }

    /// What opens with a preposition is no subject: "as a result, the mayor said".
    private boolean isAdjunct(Words source) {
        return tree.tag(source.first()) == Tag.ADP || tree.tag(source.first()) == Tag.SCONJ;
    }

    boolean isComma(int word) {
        return order.isComma(word);
    }

    boolean isParticiple(int word) {
        return order.isParticiple(word);
    }
}
