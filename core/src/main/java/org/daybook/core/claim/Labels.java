package org.daybook.core.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.claim.Claim.Standing;
import org.daybook.core.language.Mention;
import org.daybook.core.language.Tag;
import org.daybook.core.language.Tree;
import org.daybook.core.name.Name;

/// "Rossi: Bread will be dearer" and the turns of a transcript: a line that begins with a name or a kind of
/// document and a colon. Immutable.
final class Labels {
    /// "White House Press Secretary Rossi:" is five words long.
    private static final int LONGEST_LABEL = 5;

    /// Spaces and quotation marks before a speaker's name at a line's beginning; each sentence looks back no
    /// further, for a text may be made of nothing else.
    private static final int MOST_MARKS = 8;

    private static final Cue COLON = new Cue(Set.of(Frame.CLAUSE), Set.of(), Standing.STATED);

    private final String text;
    private final List<Name> names;
    private final Set<String> papers;

    Labels(String text, List<Name> names, Set<String> papers) {
        this.text = text;
        this.names = names;
        this.papers = papers;
    }

    Optional<Attribution> of(Tree tree) {
        if (!beginsLine(tree.sentence().begin())) {
            return Optional.empty();
        }
        int first = tree.tag(0) == Tag.PUNCT ? 1 : 0;
        for (int word = first + 1; word <= LONGEST_LABEL && word + 2 < tree.size(); word++) {
            if (tree.token(word).form().equals(":")) {
                Words source = new Words(first, word - 1);
                Words content = new Words(word + 1, tree.size() - 1);
                return isSpeaker(tree, source)
                        ? Optional.of(new Attribution(
                                word, COLON, new Words(word, word), Optional.of(source), List.of(content)))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isSpeaker(Tree tree, Words label) {
        boolean name = names.isEmpty();
        for (int word = label.first(); word <= label.last(); word++) {
            if (tree.tag(word) == Tag.VERB || tree.tag(word) == Tag.AUX) {
                return false; // "Rossi said in a statement:" has a verb of its own
            }
            name &= tree.tag(word) == Tag.PROPN;
        }
        int end = tree.token(label.last()).end();
        boolean person = nameAt(end - 1)
                .filter(one -> one.kind() == Mention.Kind.PERSON && one.span().end() == end)
                .isPresent();
        return name || person || papers.contains(tree.lowerLemma(label.last()));
    }

    /// The name that holds a position.
    Optional<Name> nameAt(int position) {
        int low = 0;
        int high = names.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (names.get(middle).span().end() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < names.size() && names.get(low).span().begin() <= position
                ? Optional.of(names.get(low))
                : Optional.empty();
    }

    private boolean beginsLine(int begin) {
        int at = begin - 1;
        int limit = begin - 1 - MOST_MARKS;
        while (at >= 0 && at > limit && (text.charAt(at) == ' ' || text.charAt(at) == '"' || text.charAt(at) == '“')) {
            at--;
        }
        return at < 0 || text.charAt(at) == '\n';
    }
}
