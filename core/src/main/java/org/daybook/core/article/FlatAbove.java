package org.daybook.core.article;

import java.util.List;
import java.util.Optional;

/// Leaves out what stands above the text of a flattened page though it reads like text: the standfirst and a caption,
/// which a byline or a date parts from the text, and that byline. The same rule as [AboveText] has for pages.
/// Immutable, safe for all threads.
final class FlatAbove {
    /// Standfirst and caption are a sentence or two each.
    private static final int LONGEST = 80;

    /// What is more than this share of the text is no standfirst.
    private static final double MOST = 0.25;

    /// Lines between the body's first one and the byline.
    private static final int FARTHEST = 6;

    /// A byline with the day and the clock; longer ones are sentences.
    private static final int LONGEST_BYLINE = 20;

    private static final int LONGEST_STAMP = 12;

    private final Cues cues;
    private final DayReader days;

    FlatAbove(Cues cues, DayReader days) {
        this.cues = cues;
        this.days = days;
    }

    /// @param body    the body's lines
    /// @param against why each is left out; changed
    void trim(List<FlatLine> body, List<Optional<Article.Why>> against) {
        int all = 0;
        for (int i = 0; i < body.size(); i++) {
            all += against.get(i).isEmpty() ? body.get(i).words() : 0;
        }
        int words = 0;
        for (int i = 0; i < Math.min(body.size(), FARTHEST); i++) {
            FlatLine line = body.get(i);
            Optional<Article.Why> why = byline(line);
            if (why.isPresent()) {
                for (int above = 0; above < i; above++) {
                    if (against.get(above).isEmpty()) {
                        against.set(above, Optional.of(Article.Why.OTHER));
                    }
                }
                against.set(i, why);
                words = 0;
            }
            words += against.get(i).isEmpty() ? line.words() : 0;
            if (words > LONGEST || words > MOST * all) {
                return;
            }
        }
    }

    /// `By Jane Roe | 4 May 2020 at 2:26 PM`, `Updated: 4 May 2020`, a day with the clock; a sentence is neither.
    private Optional<Article.Why> byline(FlatLine line) {
        String text = line.text();
        if (line.words() > LONGEST_BYLINE || (Words.endsSentence(text) && !text.endsWith(".m."))) {
            return Optional.empty();
        }
        boolean dated = days.in(text, false).isPresent();
        if (cues.opens(Cue.BYLINE, text) > 0 && (dated || line.words() <= LONGEST_STAMP)) {
            return Optional.of(Article.Why.BYLINE);
        }
        boolean stamp = cues.opens(Cue.PUBLISHED, text) > 0 || cues.opens(Cue.MODIFIED, text) > 0;
        return (dated && (line.words() <= LONGEST_STAMP || hasClock(text))) || (stamp && line.words() <= LONGEST_STAMP)
                ? Optional.of(Article.Why.STAMP)
                : Optional.empty();
    }

    /// `14:26`.
    private static boolean hasClock(String text) {
        for (int i = 1; i + 2 < text.length(); i++) {
            if (text.charAt(i) == ':'
                    && Character.isDigit(text.charAt(i - 1))
                    && Character.isDigit(text.charAt(i + 1))
                    && Character.isDigit(text.charAt(i + 2))) {
                return true;
            }
        }
        return false;
    }
}
