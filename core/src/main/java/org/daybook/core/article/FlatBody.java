package org.daybook.core.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the body among the lines of a flattened page. [FlatTagger] says where it is. The run of lines with the most
/// prose, menus and closings set off against it (a maximum-sum run), is a second opinion: where the two differ, the
/// reading is less sure. Inside the body, captions, links and promotions are taken out with their reasons. Immutable.
final class FlatBody {
    /// A menu's label costs as much as a short sentence earns: menus are long, headings inside an article are
    /// single.
    private static final double LABEL = -4;

    /// A line such as `Related topics` or `3 comments` costs as much as two paragraphs of average length earn.
    private static final double CLOSING = -60;

    /// No body is looked for behind this line: the longest of 218 pages had 712 lines, a megabyte of one letter a
    /// line has half a million.
    private static final int MOST_LINES = 20_000;

    /// As on pages, see [BelowText].
    private static final int LONGEST_NOTE = 12;

    private final Cues cues;
    private final Agencies agencies;
    private final SignOff signOffs;
    private final FlatTagger tagger = FlatTagger.load();
    private final FlatAbove above;
    private final FlatCaptions captions;

    FlatBody(Cues cues, Agencies agencies, DayReader days) {
        this.cues = cues;
        this.above = new FlatAbove(cues, days);
        this.captions = new FlatCaptions(cues, agencies);
        this.agencies = agencies;
        this.signOffs = new SignOff(agencies);
    }

    /// @param first the body's first line
    /// @param last  behind its last line
    /// @param against for each line from first to last why it is not in the body
    /// @param agreed  how far the tagger and the densest run agree, 0 to 1
    record Run(int first, int last, List<Optional<Article.Why>> against, double agreed) {
        boolean keeps(int line) {
            return line >= first && line < last && against.get(line - first).isEmpty();
        }
    }

    /// The body, at least one line of it.
    Run find(List<FlatLine> page, FlatHead head) {
        List<FlatLine> lines = page.subList(0, Math.min(page.size(), Math.max(MOST_LINES, head.after())));
        Run dense = densest(lines, head.after());
        List<FlatTagger.Part> parts = tagger.parts(new Signs(lines, head.after() - 1, this), lines.size());
        int first = parts.indexOf(FlatTagger.Part.BODY);
        int last = parts.lastIndexOf(FlatTagger.Part.BODY) + 1;
        List<Optional<Article.Why>> against = judge(lines.subList(first, last));
        for (int i = first; i < last; i++) {
            if (parts.get(i) != FlatTagger.Part.BODY && against.get(i - first).isEmpty()) {
                against.set(i - first, Optional.of(unsaid(lines.get(i))));
            }
        }
        above.trim(lines.subList(first, last), against);
        Run body = new Run(first, last, against, 1);
        return new Run(first, last, against, agreed(lines, body, dense));
    }

    /// Twice the words in both bodies to the words in each.
    private static double agreed(List<FlatLine> lines, Run one, Run other) {
        int both = 0;
        int sum = 0;
        for (int i = 0; i < lines.size(); i++) {
            int words = lines.get(i).words();
            both += one.keeps(i) && other.keeps(i) ? words : 0;
            sum += (one.keeps(i) ? words : 0) + (other.keeps(i) ? words : 0);
        }
        return 2.0 * both / Math.max(1, sum);
    }

    /// The reason for leaving out a line whose wording gives none.
    private static Article.Why unsaid(FlatLine line) {
        if (line.says(Cue.BYLINE, 12)) {
            return Article.Why.BYLINE;
        }
        if (line.says(Cue.PUBLISHED, 12) || line.says(Cue.MODIFIED, 12)) {
            return Article.Why.STAMP;
        }
        return line.isProse() ? Article.Why.OTHER : Article.Why.NAVIGATION;
    }

    /// The run of lines with the most prose.
    ///
    /// @param from the first line that can belong to it
    private Run densest(List<FlatLine> lines, int from) {
        int first = from;
        int last = from;
        double best = 0;
        double sum = 0;
        int begin = from;
        for (int i = from; i < lines.size(); i++) {
            if (sum <= 0) {
                sum = 0;
                begin = i;
            }
            sum += worth(lines.get(i));
            if (sum > best) {
                best = sum;
                first = begin;
                last = i + 1;
            }
        }
        return new Run(first, last, judge(lines.subList(first, last)), 1);
    }

    private double worth(FlatLine line) {
        if (line.isClosing()) {
            return CLOSING;
        }
        if (line.isProse()) {
            return aside(line).isPresent() ? 0 : Math.min(line.words(), 60);
        }
        return line.words() >= 8 ? 0 : LABEL;
    }

    /// Why a line is not part of the text, whatever stands around it.
    Optional<Article.Why> aside(FlatLine line) {
        Set<Cue> said = line.said();
        String text = line.text();
        if (doubled(text) > 0) {
            return Optional.of(Article.Why.CAPTION);
        }
        if (said.contains(Cue.SUBSCRIBERS) && line.words() < 50) {
            return Optional.of(cues.opens(Cue.RELATED, text) > 0 ? Article.Why.RELATED : Article.Why.PROMO);
        }
        if (said.contains(Cue.RELATED)
                && line.words() < 30
                && (!Words.endsSentence(text) || (text.indexOf(':') > 0 && text.indexOf(':') < 24))) {
            return Optional.of(Article.Why.RELATED);
        }
        if (said.contains(Cue.CAPTION) && line.words() < 60) {
            return Optional.of(Article.Why.CAPTION);
        }
        if (said.contains(Cue.CREDIT) && (line.words() <= 14 || captions.endsInAgency(text, line.words()))) {
            return Optional.of(Article.Why.CAPTION);
        }
        if (captions.is(text, line.words())) {
            return Optional.of(Article.Why.CAPTION);
        }
        if ((said.contains(Cue.PROMO) && line.words() <= 30)
                || (said.contains(Cue.DISCLOSURE) && line.words() <= BelowText.LONGEST_NOTE)) {
            return Optional.of(Article.Why.PROMO);
        }
        if (said.contains(Cue.COMMENT) && line.words() <= 30) {
            return Optional.of(Article.Why.COMMENT);
        }
        if (said.contains(Cue.LEGAL) && line.words() <= 60) {
            return Optional.of(Article.Why.LEGAL);
        }
        if (said.contains(Cue.SHARE) && line.words() <= 10) {
            return Optional.of(Article.Why.OTHER);
        }
        return Optional.empty();
    }

    /// Where a caption that is said twice begins for the second time: crawlers leave the picture's own
    /// description and
    /// the
    /// visible caption in one line, the wording of which may differ after the first words. 0 for other lines.
    static int doubled(String text) {
        int words = 0;
        int end = 0;
        while (end < text.length() && words < 6) {
            if (text.charAt(end) == ' ') {
                words++;
            }
            end++;
        }
        if (words < 6 || end > 120) {
            return 0;
        }
        return Math.max(0, text.indexOf(text.substring(0, end).strip(), end));
    }

    private List<Optional<Article.Why>> judge(List<FlatLine> body) {
        List<Optional<Article.Why>> against = new ArrayList<>();
        for (FlatLine line : body) {
            against.add(aside(line));
        }
        dropLabelRuns(body, against);
        for (int i = body.size() - 1; i >= 0; i--) {
            boolean below = agencies.isCredit(body.get(i).text()) || isSignOff(body.get(i)) || isNote(body.get(i));
            if (below) {
                against.set(i, Optional.of(Article.Why.BYLINE));
            } else if (against.get(i).isEmpty()) {
                break;
            }
        }
        return against;
    }

    /// As on pages, where a link too tells a longer line from a sentence; a capture has lost its links.
    private static boolean isNote(FlatLine line) {
        return line.says(Cue.NOTE, BelowText.hasAddress(line.text()) ? BelowText.LONGEST_NOTE : LONGEST_NOTE);
    }

    /// Below the text: `(Reporting by …; editing by …)`, `With reports from …`.
    boolean isSignOff(FlatLine line) {
        return signOffs.is(line.text(), line.said());
    }

    /// Short lines between paragraphs are headings or lists unless one of them betrays the group as a box: then
    /// all of
    /// it goes.
    private static void dropLabelRuns(List<FlatLine> body, List<Optional<Article.Why>> against) {
        int i = 0;
        while (i < body.size()) {
            int end = i;
            Optional<Article.Why> betrayed = Optional.empty();
            int labels = 0;
            while (end < body.size()
                    && (against.get(end).isPresent() || !body.get(end).isProse())) {
                boolean box = against.get(end)
                        .filter(why -> why == Article.Why.PROMO || why == Article.Why.OTHER || why == Article.Why.LEGAL)
                        .isPresent();
                betrayed = box ? against.get(end) : betrayed;
                labels += against.get(end).isEmpty() ? 1 : 0;
                end++;
            }
            if (betrayed.isPresent() && labels > 0) {
                int keepLast =
                        labels > 0 && end < body.size() && against.get(end - 1).isEmpty() && end - i > 2
                                ? end - 1
                                : end;
                for (int j = i; j < keepLast; j++) {
                    if (against.get(j).isEmpty()) {
                        against.set(j, betrayed);
                    }
                }
            }
            i = Math.max(end, i + 1);
        }
    }
}
