package org.daybook.core.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.core.capture.Capture;
import org.daybook.core.capture.Outcome;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Reads a page of HTML: its metadata, its body, and what was left out. Immutable, safe for all threads. Linear in the
/// page; jsoup bounds the depth of the tree, and no step here recurses.
final class PageReader {
    /// Fewer words than this are no article: the shortest bodies met were news flashes of about 40.
    private static final int FEWEST_WORDS = 12;

    /// How deep the tree may get; what is nested deeper is hung in at that depth, with its text. jsoup's time for
    /// 200,000 nested elements grows with it: 2.0 s of processor time at 512 (its default), 1.0 s at 256, 0.4 s at
    /// 128.
    private static final int DEEPEST = 256;

    /// How many steps of a path say where a block stands.
    private static final int STEPS = 4;

    /// On 321 pages of articles no kept word stood in a list of other articles.
    private static final double MOST_IN_LISTS = 0.5;

    private final Confidence confidence = Confidence.load();
    private final BodyFinder finder = new BodyFinder(Markup.load());
    private final BodyCutter cutter;
    private final PageMetadata metadata;

    PageReader(Cues cues, LanguageGuess languages) {
        this.cutter = new BodyCutter(cues);
        this.metadata = new PageMetadata(cues, languages);
    }

    /// A page taken apart: the value from which the article and its explanation are made.
    private record Dissected(
            PageElements elements,
            Declared declared,
            LinkedData data,
            Optional<String> title,
            PageBlocks page,
            BodyFinder.Found found,
            BodyCutter.Cut cut) {}

    private Dissected dissect(String markup, Capture.Given given, Furniture furniture) {
        Document document = Parser.htmlParser()
                .setMaxDepth(DEEPEST)
                .parseInput(markup, given.url().orElse(""));
        PageElements elements = new PageElements(document);
        PageBlocks page = PageBlocks.of(document, elements);
        Declared declared = metadata.declared(elements);
        LinkedData data = LinkedData.of(elements);
        Optional<String> title = metadata.title(elements, declared, data);
        BodyFinder.Found found = finder.find(page);
        BodyCutter.Cut cut = cutter.cut(page.blocks(), found, title.orElse(""), authors(declared, data), furniture);
        return new Dissected(elements, declared, data, title, page, found, cut);
    }

    /// Whether most of what was kept stands in lists of other articles: a section's front has no other text.
    private static boolean isList(Dissected read) {
        if (read.found.teasers().isEmpty()) {
            return false;
        }
        int inside = 0;
        int all = 0;
        for (int i = 0; i < read.cut.decisions().size(); i++) {
            if (read.cut.decisions().get(i).kept()) {
                int words = read.page.blocks().get(i).words();
                all += words;
                inside += read.found.teasers().get(i) ? words : 0;
            }
        }
        return inside > MOST_IN_LISTS * all;
    }

    private static boolean isLive(LinkedData data) {
        return data.text("@type").filter(type -> type.contains("LiveBlog")).isPresent();
    }

    /// The folded names that the page states as its authors': names of two words, since a single one begins sentences.
    private static Set<String> authors(Declared declared, LinkedData data) {
        return Stream.concat(data.names("author").stream(), declared.all("author").stream())
                .map(Words::fold)
                .filter(name -> name.indexOf(' ') > 0)
                .collect(Collectors.toUnmodifiableSet());
    }

    Outcome<Article> read(String id, String markup, Capture.Given given, Furniture furniture) {
        Dissected read = dissect(markup, given, furniture);
        BodyCutter.Cut cut = read.cut;
        String text = text(cut);
        if (Words.isShorter(text, FEWEST_WORDS)) {
            return Outcome.refused(
                    "not-an-article",
                    "No running text is left when menus and promotions are out: a list, a form or a page that needs a browser. Give the article's own page.",
                    "body");
        }
        if (isList(read)) {
            return Outcome.refused(
                    "not-an-article",
                    "The page is a list of other articles: linked titles with a few lines each. Give the article's own page.",
                    "body");
        }
        Metadata known = metadata(read, text, given);
        return Outcome.made(new Article(
                id,
                known,
                text,
                cut.captions(),
                cut.related(),
                cut.removed(),
                confidence.of(read.found.named(), cut.kept(), isLive(read.data))));
    }

    private static String text(BodyCutter.Cut cut) {
        return cut.kept().stream().map(Block::text).collect(Collectors.joining("\n\n"));
    }

    private Metadata metadata(Dissected read, String text, Capture.Given given) {
        return metadata.read(read.elements, read.declared, read.data, read.page, read.cut, read.title, text, given);
    }

    /// What became of each block of the page; never refused, so that a refusal can be explained too.
    Explanation explain(String id, String markup, Capture.Given given) {
        Dissected read = dissect(markup, given, Furniture.NONE);
        List<Explanation.Piece> pieces = new ArrayList<>();
        List<Block> blocks = read.page.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            Decision decision = read.cut.decisions().get(i);
            boolean counted = read.found.against().get(i).kept();
            pieces.add(new Explanation.Piece(
                    block.text(),
                    block.kind().name().toLowerCase(Locale.ROOT),
                    block.words(),
                    block.linkShare(),
                    counted ? BodyFinder.worth(block) : 0,
                    decision.why(),
                    decision.ground().says(),
                    path(block.holder())));
        }
        Metadata known = metadata(read, text(read.cut), given);
        return new Explanation(id, read.title, path(read.found.element()), known.provenance(), pieces);
    }

    /// `article.story > div#text > p`.
    private static String path(Element element) {
        Deque<String> steps = new ArrayDeque<>();
        for (Element step = element; step != null && steps.size() < STEPS; step = step.parent()) {
            if (step.normalName().equals("#root")) {
                break;
            }
            String first = step.className().strip().split(" ", 2)[0];
            steps.push(step.normalName()
                    + (step.id().isEmpty() ? "" : '#' + step.id())
                    + (first.isEmpty() ? "" : '.' + first));
        }
        return String.join(" > ", steps);
    }
}
