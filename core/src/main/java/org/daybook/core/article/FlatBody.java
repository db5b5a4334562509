package org.daybook.core.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the body among the lines of a flattened page. Each line votes: prose for the body by its words, labels
/// against
/// it,
/// lines that open what follows articles strongly against it; the run of lines with the best sum is the body (a
/// maximum-sum run). Inside it, captions, links and promotions are taken out with their reasons. Immutable.
final class FlatBody {
    /// A menu's label costs as much as a short sentence earns: menus are long, headings inside an article are
    /// single.
    private static final double LABEL = -4;

    /// A line such as `Related topics` or `3 comments` costs as much as two paragraphs of average length earn.
    private static final double CLOSING = -60;

    private final Cues cues;
    private final Agencies agencies;

    FlatBody(Cues cues, Agencies agencies) {
        this.cues = cues;
        this.agencies = agencies;
    }

    /// One line that is not empty.
    ///
    /// @param gap whether an empty line stands before it
    record Line(String text, int words, Set<Cue> said, boolean gap) {
        boolean isProse() {
            return (words >= 8 && Words.endsSentence(text)) || words >= 22;
        }
    }

    /// @param first the body's first line
    /// @param last  behind its last line
    /// @param against for each line from first to last why it is not in the body
    record Run(int first, int last, List<Optional<Article.Why>> against) {}

    List<Line> lines(String page) {
        List<Line> lines = new ArrayList<>();
        boolean gap = true;
        int at = 0;
        while (at <= page.length()) {
            int end = at;
            while (end < page.length() && page.charAt(end) != '\n' && page.charAt(end) != '\r') {
                end++;
            }
            String text = Words.squeeze(page.substring(at, end));
            if (text.isEmpty()) {
                gap = true;
            } else {
                lines.add(new Line(text, Words.count(text), cues.of(text), gap));
                gap = false;
            }
            at = end + (page.startsWith("\r\n", end) ? 2 : 1);
        }
        return lines;
    }

    /// @param from the first line that can belong to the body: the one behind the title
    Run find(List<Line> lines, int from) {
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
        return new Run(first, last, judge(lines.subList(first, last)));
    }

    private double worth(Line line) {
        if (isClosing(line)) {
            return CLOSING;
        }
        if (line.isProse()) {
            return aside(line).isPresent() ? 0 : Math.min(line.words(), 60);
        }
        return line.words() >= 8 ? 0 : LABEL;
    }

    private static boolean isClosing(Line line) {
        return line.words() <= 8
                && (line.said().contains(Cue.END)
                        || line.said().contains(Cue.COMMENT)
                        || (line.said().contains(Cue.LEGAL) && !Words.endsSentence(line.text())));
    }

    /// Why a line is not part of the text, whatever stands around it.
    private Optional<Article.Why> aside(Line line) {
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
        if (said.contains(Cue.CREDIT) && (line.words() <= 14 || endsInCredit(line))) {
            return Optional.of(Article.Why.CAPTION);
        }
        if (said.contains(Cue.PROMO) && line.words() <= 30) {
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

    /// The last words name an agency and no full stop follows: `… on Tuesday. JANE ROE / AFP`.
    private boolean endsInCredit(Line line) {
        String text = line.text();
        int stop = Math.max(text.lastIndexOf(". "), text.lastIndexOf(" ("));
        return !text.endsWith(".")
                && line.words() < 60
                && stop > 0
                && !agencies.in(text.substring(stop)).isEmpty();
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

    private List<Optional<Article.Why>> judge(List<Line> body) {
        List<Optional<Article.Why>> against = new ArrayList<>();
        for (Line line : body) {
            against.add(aside(line));
        }
        dropLabelRuns(body, against);
        int last = body.size() - 1;
        if (last >= 0 && agencies.isCredit(body.get(last).text())) {
            against.set(last, Optional.of(Article.Why.BYLINE));
        }
        return against;
    }

    /// Short lines between paragraphs are headings or lists unless one of them betrays the group as a box: then
    /// all of
    /// it goes.
    private static void dropLabelRuns(List<Line> body, List<Optional<Article.Why>> against) {
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
