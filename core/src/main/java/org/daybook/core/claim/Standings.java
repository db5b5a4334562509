package org.daybook.core.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.core.claim.Claim.Standing;
import org.daybook.core.claim.Phrases.Hit;
import org.daybook.core.language.Sentence;
import org.daybook.core.language.Tag;

/// How far a claim may be trusted by the text's own words: the cue's (denied, alleged), or a marker's:
/// "reportedly" holds for the claims of its sentence; "these figures could not be verified" reaches back to
/// the claims before it. Immutable.
final class Standings {
    /// A sentence further back is no longer what "this" means.
    private static final int REACH = 2;

    /// @param rank the earlier line of the lexicon wins
    private record Marker(int rank, Standing standing, boolean back) {}

    private final Phrases<Marker> markers;
    private final Set<String> pronouns;
    private final Set<String> nouns;

    private Standings(Phrases<Marker> markers, Set<String> pronouns, Set<String> nouns) {
        this.markers = markers;
        this.pronouns = Set.copyOf(pronouns);
        this.nouns = Set.copyOf(nouns);
    }

    static Standings load() {
        Phrases<Marker> markers = new Phrases<>();
        int rank = 0;
        for (Lexicon.Line line : Lexicon.lines("standings.txt")) {
            Standing standing = Standing.valueOf(Lexicon.upper(line.left().getFirst()));
            boolean back = line.left().getLast().equals("back");
            Marker marker = new Marker(rank++, standing, back);
            line.phrases().forEach(phrase -> markers.add(phrase, marker));
        }
        Set<String> pronouns = new HashSet<>();
        Set<String> nouns = new HashSet<>();
        for (Lexicon.Line line : Lexicon.lines("backward.txt")) {
            (line.left().getFirst().equals("noun") ? nouns : pronouns).addAll(line.words());
        }
        return new Standings(markers, pronouns, nouns);
    }

    /// The standing of each claim, in their order.
    List<Standing> of(String text, List<Sentence> sentences, List<Found> found) {
        List<Standing> standings = new ArrayList<>(found.size());
        List<List<Integer>> bySentence = new ArrayList<>(sentences.size());
        sentences.forEach(sentence -> bySentence.add(new ArrayList<>()));
        for (int i = 0; i < found.size(); i++) {
            standings.add(found.get(i).entry().standing());
            bySentence.get(found.get(i).sentence()).add(i);
        }
        for (int s = 0; s < sentences.size(); s++) {
            Sentence sentence = sentences.get(s);
            Optional<Marker> marker =
                    markers.in(sentence).stream().map(Hit::value).min(Comparator.comparingInt(Marker::rank));
            if (marker.isEmpty()) {
                continue;
            }
            for (int i : reached(text, sentences, bySentence, marker.get(), s)) {
                if (standings.get(i) == Standing.STATED || standings.get(i) == Standing.ALLEGED) {
                    standings.set(i, marker.get().standing());
                }
            }
        }
        return standings;
    }

    private List<Integer> reached(
            String text, List<Sentence> sentences, List<List<Integer>> bySentence, Marker marker, int s) {
        if (!marker.back() || (!bySentence.get(s).isEmpty() && !pointsBack(sentences.get(s)))) {
            return bySentence.get(s);
        }
        for (int back = 1; back <= REACH && s - back >= 0; back++) {
            String between = text.substring(
                    sentences.get(s - back).end(), sentences.get(s - back + 1).begin());
            if (between.indexOf('\n') >= 0) {
                break;
            }
            if (!bySentence.get(s - back).isEmpty()) {
                return bySentence.get(s - back);
            }
        }
        return bySentence.get(s);
    }

    /// Whether the subject of the sentence is what was just said.
    private boolean pointsBack(Sentence sentence) {
        for (int i = 0; i < sentence.tokens().size(); i++) {
            String lemma = sentence.tokens().get(i).lemma();
            Tag tag = sentence.tokens().get(i).tag();
            if (tag == Tag.VERB || tag == Tag.AUX) {
                return false;
            }
            if (((tag == Tag.DET || tag == Tag.PRON) && pronouns.contains(lemma)) || nouns.contains(lemma)) {
                return true;
            }
        }
        return false;
    }
}
