package org.daybook.core.article;

import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.core.capture.Capture;
import org.daybook.core.capture.Outcome;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/// Reads a page of HTML: its metadata, its body, and what was left out. Immutable, safe for all threads. Linear
/// in the
/// page; jsoup bounds the depth of the tree, and no step here recurses.
final class PageReader {
    /// Fewer words than this are no article: the shortest bodies met were news flashes of about 40.
    private static final int FEWEST_WORDS = 12;

    /// How deep the tree may get; what is nested deeper is hung in at that depth, with its text. jsoup's time
    /// for 200,000
    /// nested elements grows with it: 2.0 s of processor time at 512 (its default), 1.0 s at 256, 0.4 s at 128.
    private static final int DEEPEST = 256;

    private final BodyFinder finder = new BodyFinder(Markup.load());
    private final BodyCutter cutter;
    private final PageMetadata metadata;

    PageReader(Cues cues, LanguageGuess languages) {
        this.cutter = new BodyCutter(cues);
        this.metadata = new PageMetadata(cues, languages);
    }

    Outcome<Article> read(String id, String markup, Capture.Given given) {
        Document document = Parser.htmlParser()
                .setMaxDepth(DEEPEST)
                .parseInput(markup, given.url().orElse(""));
        Declared declared = metadata.declared(document);
        LinkedData data = LinkedData.of(document);
        Optional<String> title = metadata.title(document, declared, data);
        PageBlocks page = PageBlocks.of(document.body());
        BodyFinder.Found found = finder.find(page);
        BodyCutter.Cut cut = cutter.cut(page.blocks(), found, title.orElse(""));
        String text = cut.kept().stream().map(Block::text).collect(Collectors.joining("\n\n"));
        if (Words.count(text) < FEWEST_WORDS) {
            return Outcome.refused(
                    "not-an-article",
                    "No running text is left when menus and promotions are out: a list, a form or a page that needs a browser. Give the article's own page.",
                    "body");
        }
        Metadata known = metadata.read(document, declared, data, page, cut, title, text, given);
        return Outcome.made(
                new Article(id, known, text, cut.captions(), cut.related(), cut.removed(), found.named() ? 0.9 : 0.7));
    }
}
