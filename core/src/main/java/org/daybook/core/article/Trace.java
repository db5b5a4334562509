package org.daybook.core.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What an article leaves behind for [Census]: where it is from, and its lines as hashes. Immutable.
///
/// @param site  the host of its address, else the folder in which it lay
/// @param isHost whether the site is a host
/// @param lines each once, the title not among them
public record Trace(String site, boolean isHost, List<Line> lines) {
    /// Longer documents are counted with the lines of their text and the first of the others. The longest of
    /// 218 pages had 712.
    private static final int MOST_LINES = 1000;

    /// What ends as a sentence does may be told again word for word in another article, however short: "No one was
    /// hurt.", "The police have not commented."
    private static final int FEWEST_IN_SENTENCE = 3;

    /// So many words are no label, however they end.
    private static final int FEWEST_IN_PARAGRAPH = 22;

    public Trace {
        lines = List.copyOf(lines);
    }

    /// A line.
    ///
    /// @param key     see [Furniture#key]
    /// @param running whether it is running text
    /// @param kept    whether it was taken for a part of the article's text
    record Line(long key, int words, boolean running, boolean kept) {}

    /// @param folder where it lay, for an article without an address
    public static Trace of(Article article, String folder) {
        Set<Long> seen = new HashSet<>();
        seen.add(Furniture.key(""));
        article.metadata().title().ifPresent(title -> seen.add(Furniture.key(Words.fold(title))));
        List<Line> lines = new ArrayList<>();
        for (String paragraph : paragraphs(article.text())) {
            add(lines, seen, paragraph, true);
        }
        for (Article.Removed removed : article.removed()) {
            if (removed.why() != Article.Why.TITLE) {
                add(lines, seen, removed.text(), false);
            }
        }
        String host = host(article);
        return new Trace(host.isEmpty() ? folder : host, !host.isEmpty(), lines);
    }

    private static void add(List<Line> lines, Set<Long> seen, String text, boolean kept) {
        String folded = Words.fold(text);
        long key = Furniture.key(folded);
        if (lines.size() < MOST_LINES && seen.add(key)) {
            int words = Words.count(text);
            boolean running = words >= FEWEST_IN_PARAGRAPH || (words >= FEWEST_IN_SENTENCE && Words.endsSentence(text));
            lines.add(new Line(key, words, running, kept));
        }
    }

    /// The host of the article's address without `www.`, in lower case; empty without an address.
    static String host(Article article) {
        String address = article.metadata().url().map(Identity::address).orElse("");
        int slash = address.indexOf('/');
        return slash < 0 ? address : address.substring(0, slash);
    }

    /// The paragraphs of a text, as they are joined in it.
    static List<String> paragraphs(String text) {
        List<String> paragraphs = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf("\n\n", at);
            end = end < 0 ? text.length() : end;
            if (end > at) {
                paragraphs.add(text.substring(at, end));
            }
            at = end + 2;
        }
        return paragraphs;
    }
}
