package org.daybook.core.article;

import org.daybook.core.capture.Capture;
import org.daybook.core.capture.Outcome;

/// Cuts the article and its metadata out of a capture: a page as HTML or bytes, a page flattened to text, or a text
/// that
/// is an article already. What came beside the capture is believed over what the page says. Immutable, safe for all
/// threads; the same capture always gives the same article. Loading reads the lexicons, so load once and share.
public final class Cleaner {
    /// The largest page read, in characters or bytes. The largest of 419 article pages had 730,000 characters; a
    /// page
    /// is
    /// parsed into a tree several times its size, which 32 MB keep within a heap of 512 MB.
    static final int LARGEST = 32 << 20;

    private final PageReader pages;
    private final FlatReader captures;
    private final PlainReader texts;

    private Cleaner(PageReader pages, FlatReader captures, PlainReader texts) {
        this.pages = pages;
        this.captures = captures;
        this.texts = texts;
    }

    /// Reads the lexicons from the class path.
    public static Cleaner load() {
        Cues cues = Cues.load();
        LanguageGuess languages = LanguageGuess.load();
        return new Cleaner(
                new PageReader(cues, languages), new FlatReader(cues, languages), new PlainReader(languages));
    }

    /// The article in the capture, or why there is none (`docs/refusals.md`).
    public Outcome<Article> clean(Capture capture) {
        return clean(capture, Furniture.NONE);
    }

    /// The article of the capture without what recurs on its site; the same one when nothing of that is in its
    /// text, nor in the way of finding it, or when too little would be left.
    ///
    /// @param alone the article as [#clean(Capture)] cuts it out of this capture
    public Article without(Furniture furniture, Capture capture, Article alone) {
        boolean helps =
                furniture.isIn(alone) || (capture.body() instanceof Capture.Flattened && furniture.isBeside(alone));
        return helps ? clean(capture, furniture).made().orElse(alone) : alone;
    }

    private Outcome<Article> clean(Capture capture, Furniture furniture) {
        return switch (capture.body()) {
            case Capture.Html html -> markup(capture, html.markup(), furniture);
            case Capture.Flattened flattened ->
                sized(capture, flattened.page().length())
                        .then(fits -> captures.read(capture.id(), flattened.page(), capture.given(), furniture));
            case Capture.Plain plain ->
                sized(capture, plain.text().length())
                        .then(fits -> texts.read(capture.id(), plain.text(), capture.given()));
            case Capture.Bytes bytes ->
                sized(capture, bytes.bytes().length)
                        .then(fits -> PageBytes.decode(bytes))
                        .then(page -> markup(capture, page, furniture));
        };
    }

    /// What became of each block of a page on the way to its article; refused where there is no page of HTML.
    public Outcome<Explanation> explain(Capture capture) {
        return switch (capture.body()) {
            case Capture.Html html ->
                page(capture, html.markup())
                        .then(page -> Outcome.made(pages.explain(capture.id(), page, capture.given())));
            case Capture.Bytes bytes ->
                sized(capture, bytes.bytes().length)
                        .then(fits -> PageBytes.decode(bytes))
                        .then(decoded -> page(capture, decoded))
                        .then(page -> Outcome.made(pages.explain(capture.id(), page, capture.given())));
            case Capture.Flattened flattened -> noPage(capture);
            case Capture.Plain plain -> noPage(capture);
        };
    }

    private static Outcome<Explanation> noPage(Capture capture) {
        return Outcome.refused(
                "not-a-page", "Only a page of HTML has blocks to explain; this is text.", "document " + capture.id());
    }

    private Outcome<Article> markup(Capture capture, String markup, Furniture furniture) {
        return page(capture, markup).then(page -> pages.read(capture.id(), page, capture.given(), furniture));
    }

    private static Outcome<String> page(Capture capture, String markup) {
        return sized(capture, markup.length())
                .then(fits -> markup.isBlank()
                        ? Outcome.refused(
                                "empty-input", "The page is empty; was it fetched without its body?", "the page")
                        : Outcome.made(markup));
    }

    private static Outcome<Integer> sized(Capture capture, int size) {
        return size <= LARGEST
                ? Outcome.made(size)
                : Outcome.refused(
                        "too-large",
                        "The document has " + size + " characters or bytes; more than " + LARGEST
                                + " is no article, and could exhaust the memory. Give the article's page alone.",
                        "document " + capture.id());
    }
}
