package org.daybook.core.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.language.Tag;
import org.daybook.core.language.Tree;

/// Whose word, thought or plan a predicate gives: its subject, or its agent where it is passive, or the
/// subject that it takes over from the clause above (control, coordination, participles; UD v2 leaves those
/// unmarked). The source is the whole noun phrase with its appositions and relative clauses, as the field
/// marks it (PARC 3.0, PolNeAR guidelines). Immutable; knows English.
final class Sources {
    /// Clauses hang on clauses; deeper chains than this are faults of the parse.
    private static final int HOPS = 6;

    private static final List<String> SUBJECTS = List.of("nsubj", "csubj");
    private static final List<String> OBJECTS = List.of("obj", "iobj");
    private static final Set<String> INHERITING = Set.of("conj", "xcomp", "advcl", "parataxis", "ccomp", "aux", "cop");
    private static final Set<String> CLAUSE_CUTS = Set.of("parataxis", "advcl", "dep", "ccomp", "orphan", "discourse");
    private static final Set<String> LEADING = Set.of("advmod", "cc", "punct", "case", "mark", "discourse", "preconj");
    private static final Set<String> EMPTY_SUBJECTS = Set.of("it", "there", "what", "which");

    private final Tree tree;
    private final Edges edges;
    private final Set<String> papers;

    Sources(Tree tree, Edges edges, Set<String> papers) {
        this.papers = papers;
        this.tree = tree;
        this.edges = edges;
    }

    /// The first word behind the sentence's dateline.
    int begin() {
        return edges.begin();
    }

    /// What says when something was said, or in which statement.
    boolean isCircumstance(int noun) {
        return edges.isTime(noun) || papers.contains(tree.lowerLemma(noun));
    }

    Words trimmed(Words source, Words cue) {
        return edges.of(source, cue);
    }

    /// The words of the source of a predicate.
    Optional<Words> of(int predicate) {
        int noun = head(predicate);
        if (noun != Tree.NONE && noun < edges.begin() && edges.begin() < predicate) {
            return startingAt(edges.begin());
        }
        return noun == Tree.NONE ? Optional.empty() : phrase(noun, predicate);
    }

    /// The noun phrase right before a stretch of words, or else right behind it, for a verb of saying whose
    /// subject the parse has lost. Between commas an apposition or a relative clause may stand: "Rossi, who
    /// leads the union, said".
    Optional<Words> beside(Words cue) {
        Optional<Words> before = cue.first() > 0 ? endingAt(cue.first() - 1) : Optional.empty();
        boolean inverted = cue.first() > 0
                && tree.tag(cue.first() - 1) == Tag.PUNCT
                && cue.last() + 1 < tree.size()
                && tree.tag(cue.last() + 1) != Tag.ADP;
        return before.isPresent() || !inverted ? before : startingAt(cue.last() + 1);
    }

    private Optional<Words> endingAt(int last) {
        int end = tree.token(last).form().equals(",") ? last - 1 : last;
        int at = end;
        if (at < 0) {
            return Optional.empty();
        }
        int noun = Tree.NONE;
        for (int hop = 0; hop < 2 * HOPS && at >= 0 && tree.right(at) <= last; hop++) {
            if (isNominal(at)) {
                noun = at;
            }
            if (last == end && isBehindComma(at)) {
                break; // "killed 471, the ministry | said" is no apposition: that would end with a comma
            }
            at = tree.head(at);
        }
        boolean found = noun != Tree.NONE && (tree.right(noun) >= last - 1 || noun >= last - 1);
        return found ? phrase(noun, last + 1) : Optional.empty();
    }

    private boolean isBehindComma(int word) {
        int first = tree.left(word);
        return tree.is(word, "appos")
                && first > 0
                && (tree.token(first).form().equals(",")
                        || tree.token(first - 1).form().equals(","));
    }

    Optional<Words> startingAt(int first) {
        int noun = Tree.NONE;
        int at = first;
        for (int hop = 0; hop < 2 * HOPS && at >= first && at < tree.size(); hop++) {
            if (tree.tag(at) == Tag.VERB || tree.tag(at) == Tag.AUX) {
                break;
            }
            if (isNominal(at)) {
                noun = at;
            }
            at = tree.head(at);
        }
        return noun == Tree.NONE ? Optional.empty() : phrase(noun, first - 1);
    }

    private boolean isNominal(int word) {
        return switch (tree.tag(word)) {
            case PROPN, NOUN, PRON, NUM -> !isTime(word);
            case ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, PART, PUNCT, SCONJ, SYM, VERB, X -> false;
        };
    }

    boolean isPassive(int predicate) {
        for (int child : tree.children(predicate)) {
            String relation = tree.token(child).relation();
            if (relation.equals("nsubj:pass") || relation.equals("aux:pass") || relation.equals("csubj:pass")) {
                return true;
            }
        }
        return isBareParticiple(predicate);
    }

    /// A past participle that modifies: "asked whether he would run, she ...", "a plan proposed by ...".
    boolean isBareParticiple(int predicate) {
        if (tree.tag(predicate) != Tag.VERB) {
            return false;
        }
        String relation = tree.token(predicate).relation();
        if (!(relation.equals("acl") || relation.equals("advcl") || predicate == 0)
                || tree.childIn(predicate, SUBJECTS) != Tree.NONE
                || tree.child(predicate, "aux") != Tree.NONE
                || tree.child(predicate, "mark") != Tree.NONE) {
            return false;
        }
        String form = tree.token(predicate).form();
        return !form.endsWith("ing") && !form.equalsIgnoreCase(tree.lemma(predicate));
    }

    /// The agent of a passive ("by the ministry"), or none.
    int agent(int predicate) {
        for (int child : tree.children(predicate)) {
            if (tree.is(child, "obl") && child > predicate) {
                int marker = tree.child(child, "case");
                if (marker != Tree.NONE && tree.lemma(marker).equals("by") && !isTime(child)) {
                    return child;
                }
            }
        }
        return Tree.NONE;
    }

    /// The subject that a predicate has or takes over; the agent of a passive.
    private int head(int predicate) {
        int at = predicate;
        boolean first = true;
        for (int hop = 0; hop < HOPS; hop++) {
            if (first && isPassive(at)) {
                return agent(at);
            }
            int subject = subject(at);
            if (subject != Tree.NONE) {
                return subject;
            }
            int above = tree.head(at);
            if (above < 0) {
                return Tree.NONE;
            }
            String relation = tree.base(at);
            if (relation.equals("acl")) {
                return above;
            }
            if (!INHERITING.contains(relation) || (relation.equals("conj") && isPlainNoun(above))) {
                return Tree.NONE;
            }
            int controller = relation.equals("xcomp") ? controller(above, at) : Tree.NONE;
            if (controller != Tree.NONE) {
                return controller;
            }
            at = above;
            first = false;
        }
        return Tree.NONE;
    }

    private boolean isPlainNoun(int word) {
        return tree.tag(word) != Tag.VERB && tree.tag(word) != Tag.AUX && !tree.has(word, "nsubj");
    }

    /// The object that acts in the infinitive: "led the bank to announce".
    private int controller(int verb, int infinitive) {
        int object = tree.childIn(verb, OBJECTS);
        return object < infinitive ? object : Tree.NONE;
    }

    private int subject(int predicate) {
        int subject = tree.child(predicate, "nsubj");
        return subject != Tree.NONE && tree.token(subject).relation().equals("nsubj:outer") ? Tree.NONE : subject;
    }

    /// The noun phrase around a noun, without the clause that holds the predicate itself.
    Optional<Words> phrase(int noun, int predicate) {
        int first = tree.left(noun);
        int last = tree.right(noun);
        for (int child : tree.children(noun)) {
            boolean cut = tree.within(predicate, child) || CLAUSE_CUTS.contains(tree.base(child)) || isSentence(child);
            if (cut && child > noun) {
                last = Math.min(last, tree.left(child) - 1);
            } else if (cut) {
                first = Math.max(first, tree.right(child) + 1);
            }
        }
        if (predicate < noun && first <= predicate) {
            first = predicate + 1;
        } else if (predicate > noun && last >= predicate) {
            last = predicate - 1;
        }
        while (first < noun && isLeading(first, noun)) {
            first++;
        }
        while (last > noun && tree.tag(last) == Tag.PUNCT && !isBracket(last)) {
            last--;
        }
        return first <= noun && noun <= last ? Optional.of(new Words(first, last)) : Optional.empty();
    }

    private boolean isLeading(int word, int noun) {
        return tree.tag(word) == Tag.PUNCT || (tree.head(word) == noun && LEADING.contains(tree.base(word)));
    }

    private boolean isBracket(int word) {
        char last = tree.token(word).form().charAt(0);
        return last == ')' || last == ']';
    }

    /// A clause joined to a noun by a fault of the parse: a finite verb with a subject of its own.
    private boolean isSentence(int child) {
        return tree.is(child, "conj") && tree.tag(child) == Tag.VERB;
    }

    boolean isTime(int noun) {
        String relation = tree.token(noun).relation();
        return relation.endsWith(":tmod") || relation.endsWith(":unmarked") || tree.tag(noun) == Tag.NUM;
    }

    boolean isEmptySubject(int noun) {
        return tree.tag(noun) == Tag.PRON && EMPTY_SUBJECTS.contains(tree.lemma(noun));
    }
}
