package org.daybook.bench;

import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.daybook.core.article.Article;

/// Articles a second through CoreNLP (words, sentences, tags, dependencies, names) on one thread, behind a tenth of them
/// that warm it up. It reads fewer than the whole stream gets, since it takes that much longer.
///
/// `CoreNlpBench ARTICLES.jsonl MOST`
public final class CoreNlpBench {
    private CoreNlpBench() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("CoreNlpBench ARTICLES.jsonl MOST");
            System.exit(2);
        }
        List<Article> articles = LanguageBench.articles(Path.of(arguments[0]));
        articles = articles.subList(0, Math.min(articles.size(), Integer.parseInt(arguments[1])));
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,pos,lemma,ner,depparse");
        properties.setProperty("threads", "1");
        StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
        int warm = articles.size() / 10;
        annotate(pipeline, articles.subList(0, warm));
        List<Article> measured = articles.subList(warm, articles.size());
        long started = System.nanoTime();
        long tokens = annotate(pipeline, measured);
        double seconds = (System.nanoTime() - started) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "CoreNLP (words, sentences, tags, names, dependencies), one core, %d articles: %.1f articles/s, %,.0f tokens/s%n",
                measured.size(),
                measured.size() / seconds,
                tokens / seconds);
    }

    /// Annotates the articles; answers how many tokens it saw.
    static long annotate(StanfordCoreNLP pipeline, List<Article> articles) {
        long tokens = 0;
        for (Article article : articles) {
            CoreDocument document = new CoreDocument(article.text());
            pipeline.annotate(document);
            tokens += document.tokens() == null ? 0 : document.tokens().size();
        }
        return tokens;
    }
}
