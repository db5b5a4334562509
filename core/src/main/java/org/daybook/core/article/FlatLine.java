package org.daybook.core.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// One line of a flattened page that is not empty. Immutable.
///
/// @param text  the line, its white space squeezed
/// @param words its length; scripts without spaces are measured by their characters
/// @param said  what its wording says about it
/// @param gap   whether an empty line stands before it
record FlatLine(String text, int words, Set<Cue> said, boolean gap) {
    FlatLine {
        said = said.isEmpty() ? Set.of() : said;
    }

    /// The lines of a page, in time linear in its length.
    static List<FlatLine> of(String page, Cues cues) {
        List<FlatLine> lines = new ArrayList<>();
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
                lines.add(new FlatLine(text, Words.count(text), cues.of(behindNumber(text)), gap));
                gap = false;
            }
            at = end + (page.startsWith("\r\n", end) ? 2 : 1);
        }
        return lines;
    }

    /// The line without the number it opens with: `3 comments` is worded like `Comments`.
    private static String behindNumber(String text) {
        int at = 0;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        return at > 0 && at + 1 < text.length() && text.charAt(at) == ' ' ? text.substring(at + 1) : text;
    }

    /// Reads like running text: a sentence of some length, or a line longer than any label.
    boolean isProse() {
        return (words >= 8 && Words.endsSentence(text)) || words >= 22;
    }

    /// A short line that opens what follows an article: `Related topics`, `3 comments`, the site's conditions.
    boolean isClosing() {
        return words <= 8
                && (said.contains(Cue.END)
                        || said.contains(Cue.COMMENT)
                        || (said.contains(Cue.LEGAL) && !Words.endsSentence(text)));
    }

    /// Whether the wording says this of a line that is no longer than so many words.
    boolean says(Cue cue, int most) {
        return words <= most && said.contains(cue);
    }
}
