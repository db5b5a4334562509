package org.daybook.cli;

import java.util.Locale;
import org.daybook.core.article.Article;
import org.daybook.core.article.Explanation;
import org.daybook.core.article.Provenance;
import org.daybook.core.capture.Refused;

/// An explanation as a page of HTML for a browser: the blocks in page order, coloured by what
/// became of them, the ground in each one's title. Self-contained and without scripts; everything
/// from the page is escaped. Pure.
final class ExplanationPage {
    private static final String STYLE = """
            body{font:16px/1.5 Georgia,serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}
            header,.legend,.note{font:14px/1.5 system-ui,sans-serif;color:#444}
            .block{margin:.4rem 0;padding:.3rem .6rem;border-left:.4rem solid #ccc;white-space:pre-wrap;unicode-bidi:isolate;overflow-wrap:anywhere}
            .heading{font-weight:bold}.item::before{content:"• "}.code{font-family:monospace}.row{font-size:90%}
            .block small{font:12px system-ui,sans-serif;color:#555;display:block}
            .legend span{display:inline-block;padding:0 .5rem;margin:.15rem;border-left:.4rem solid #ccc}
            .kept{border-color:#1a7f37;background:#e9f7ec}
            .navigation{border-color:#57606a;background:#eef0f2}.promo{border-color:#bf5700;background:#fdf0e3}
            .caption{border-color:#0a6ebd;background:#e7f2fb}.related{border-color:#7a3fb5;background:#f3ebfa}
            .duplicate{border-color:#8a6d00;background:#fbf6dd}.title{border-color:#006d6d;background:#e2f5f5}
            .byline{border-color:#a8326b;background:#fbe9f2}.stamp{border-color:#4f6f00;background:#f0f6df}
            .comment{border-color:#b3261e;background:#fbe9e7}.legal{border-color:#4a4a8a;background:#ebebf7}
            .other{border-color:#8c8c8c;background:#f5f5f5}
            """;

    private static final String OPENING = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width"><title>What became of each block</title>
            <style>
            """;

    private static final String BODY = """
            </style></head><body>
            <p class="legend"><span class="kept">kept</span>""";

    private ExplanationPage() {}

    static String around(CharSequence sections) {
        StringBuilder page = new StringBuilder(OPENING).append(STYLE).append(BODY);
        for (Article.Why why : Article.Why.values()) {
            String name = why.name().toLowerCase(Locale.ROOT);
            page.append("<span class=\"")
                    .append(name)
                    .append("\">")
                    .append(name)
                    .append("</span>");
        }
        return page.append("</p>\n").append(sections).append("</body></html>\n").toString();
    }

    static String section(Explanation explanation) {
        StringBuilder section = new StringBuilder("<section><header><h1>")
                .append(escaped(explanation.title().orElse(explanation.id())))
                .append("</h1><p>")
                .append(escaped(explanation.id()))
                .append("; body: ")
                .append(escaped(explanation.body()))
                .append("</p><ul>");
        for (Provenance known : explanation.known()) {
            section.append("<li>")
                    .append(escaped(known.field()))
                    .append(": ")
                    .append(escaped(known.value()))
                    .append(" <small>")
                    .append(escaped(known.source()))
                    .append("</small></li>");
        }
        section.append("</ul></header>\n");
        for (Explanation.Piece piece : explanation.pieces()) {
            String became =
                    piece.why().map(why -> why.name().toLowerCase(Locale.ROOT)).orElse("kept");
            section.append("<div class=\"block ")
                    .append(became)
                    .append(' ')
                    .append(piece.kind())
                    .append("\" title=\"")
                    .append(escaped(String.format(
                            Locale.ROOT,
                            "%s: this %s %s. %d words, %.0f%% linked, counted %+.1f. %s",
                            became,
                            piece.kind(),
                            piece.because(),
                            piece.words(),
                            100 * piece.linkShare(),
                            piece.worth(),
                            piece.where())))
                    .append("\">")
                    .append(escaped(piece.text()))
                    .append("</div>\n");
        }
        return section.append("</section>\n").toString();
    }

    static String refusal(String id, Refused refused) {
        return "<section><p class=\"note\">" + escaped(id) + ": refused, " + escaped(refused.code()) + ": "
                + escaped(refused.what()) + "</p></section>\n";
    }

    /// Safe in text and in a quoted attribute.
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                case '\0' -> safe.append('\uFFFD');
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }
}
