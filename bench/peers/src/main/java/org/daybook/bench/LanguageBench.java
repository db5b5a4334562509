package org.daybook.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.ThreadMXBean;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.ToLongFunction;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.daybook.core.article.Article;
import org.daybook.core.article.Cleaner;
import org.daybook.core.capture.Capture;
import org.daybook.core.claim.Claim;
import org.daybook.core.claim.EnglishClaims;
import org.daybook.core.count.Count;
import org.daybook.core.count.EnglishCounts;
import org.daybook.core.event.EnglishEvents;
import org.daybook.core.language.EnglishGrammar;
import org.daybook.core.language.LanguageStages;
import org.daybook.core.language.Sentence;
import org.daybook.core.name.EnglishNames;
import org.daybook.core.name.Name;
import org.daybook.core.place.EnglishPlaces;
import org.daybook.core.place.Place;
import org.daybook.core.record.Json;
import org.daybook.core.time.EnglishTimes;
import org.daybook.core.time.TimeExpression;

/// Tokens a second on one thread: Daybook's language, everything up to counts, and the whole reading, beside
/// OpenNLP (sentences, tokens, tags) and CoreNLP (sentences, tokens, tags, dependencies), and a table of our
/// stages. All take turns in one run, round by round, and what counts is the processor time of the thread; each
/// tool's tokens are its own. CoreNLP gets each tenth text, since it takes that much longer.
///
/// `LanguageBench ARTICLES.jsonl [ours]`: with `ours`, without the other tools.
public final class LanguageBench {
    /// The first rounds compile; their figures are not counted.
    private static final int WARM_UP = 4;

    private static final int ROUNDS = 5;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private LanguageBench() {}

    /// Reads some texts and answers how many tokens it saw.
    private record Contestant(String name, List<Article> articles, ToLongFunction<List<Article>> reader) {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 1) {
            System.err.println("LanguageBench ARTICLES.jsonl [ours]");
            System.exit(2);
        }
        long heapBefore = heap();
        long started = System.nanoTime();
        EnglishGrammar grammar = EnglishGrammar.load();
        double loaded = (System.nanoTime() - started) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "language: loaded in %.2f s (cold), %.0f MB of heap%n",
                loaded,
                (heap() - heapBefore) / 1e6);
        Stages stages = new Stages(grammar);
        System.out.printf(Locale.ROOT, "all stages: %.0f MB of heap%n", (heap() - heapBefore) / 1e6);
        List<Article> articles = articles(Path.of(arguments[0]));
        List<Contestant> contestants = new ArrayList<>(List.of(
                new Contestant("Daybook, language", articles, stages::language),
                new Contestant("Daybook, up to counts", articles, stages::counts),
                new Contestant("Daybook, whole reading", articles, stages::reading)));
        if (arguments.length == 1) {
            contestants.add(new Contestant("OpenNLP, tags", articles, openNlp()));
            List<Article> tenth = new ArrayList<>();
            for (int i = 0; i < articles.size(); i += 10) {
                tenth.add(articles.get(i));
            }
            contestants.add(new Contestant("CoreNLP, tags and trees", tenth, coreNlp()));
        }
        Map<String, double[]> speeds = new LinkedHashMap<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (Contestant contestant : contestants) {
                long from = THREADS.getCurrentThreadCpuTime();
                long tokens = contestant.reader.applyAsLong(contestant.articles);
                double seconds = (THREADS.getCurrentThreadCpuTime() - from) / 1e9;
                if (round >= 0) {
                    speeds.computeIfAbsent(contestant.name, name -> new double[ROUNDS])[round] = tokens / seconds;
                }
            }
            stages.apart(articles, round >= 0);
        }
        speeds.forEach((name, each) -> {
            Arrays.sort(each);
            System.out.printf(
                    Locale.ROOT,
                    "%-24s %8.0f tokens/s (%.0f to %.0f)%n",
                    name,
                    each[ROUNDS / 2],
                    each[0],
                    each[ROUNDS - 1]);
        });
        stages.report();
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /// The cleaned articles of a file of plain texts, a JSON object a line.
    static List<Article> articles(Path file) throws IOException {
        Cleaner cleaner = Cleaner.load();
        List<Article> articles = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            ObjectNode node = Json.parse(line, file.toString())
                    .made()
                    .orElseThrow(() -> new IOException("a line of " + file + " is no JSON object"));
            Capture.Given given = new Capture.Given(
                    Optional.of(node.path("title").asText()),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            cleaner.clean(new Capture(
                            node.path("id").asText(),
                            new Capture.Plain(node.path("text").asText()),
                            given))
                    .made()
                    .ifPresent(articles::add);
        }
        return articles;
    }

    private static <T> T model(Class<T> type, String file, Opened<T> opened) throws IOException {
        try (var stream = type.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IOException("the model " + file + " is not on the class path");
            }
            return opened.open(stream);
        }
    }

    /// A way from a model's bytes to the model.
    private interface Opened<T> {
        T open(java.io.InputStream stream) throws IOException;
    }

    private static ToLongFunction<List<Article>> openNlp() throws IOException {
        String version = "-1.3-2.5.4.bin";
        SentenceDetectorME sentences = new SentenceDetectorME(
                model(SentenceModel.class, "/opennlp-en-ud-ewt-sentence" + version, SentenceModel::new));
        TokenizerME tokenizer =
                new TokenizerME(model(TokenizerModel.class, "/opennlp-en-ud-ewt-tokens" + version, TokenizerModel::new));
        POSTaggerME tagger = new POSTaggerME(model(POSModel.class, "/opennlp-en-ud-ewt-pos" + version, POSModel::new));
        return articles -> {
            long tokens = 0;
            for (Article article : articles) {
                for (String sentence : sentences.sentDetect(article.text())) {
                    tokens += tagger.tag(tokenizer.tokenize(sentence)).length;
                }
            }
            return tokens;
        };
    }

    private static ToLongFunction<List<Article>> coreNlp() {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,pos,depparse");
        properties.setProperty("threads", "1");
        StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
        return articles -> CoreNlpBench.annotate(pipeline, articles);
    }

    /// Our own stages, timed one by one over all texts.
    private static final class Stages {
        private final EnglishGrammar grammar;
        private final LanguageStages language;
        private final EnglishTimes times = EnglishTimes.load();
        private final EnglishPlaces places = EnglishPlaces.load();
        private final EnglishNames names = EnglishNames.load();
        private final EnglishCounts counts = EnglishCounts.load();
        private final EnglishClaims claims = EnglishClaims.load();
        private final EnglishEvents events = EnglishEvents.load();
        private final Map<String, Double> nanoseconds = new LinkedHashMap<>();
        private long tokens;
        private boolean counted;

        Stages(EnglishGrammar grammar) {
            this.grammar = grammar;
            this.language = new LanguageStages(grammar);
        }

        private static long size(List<Sentence> sentences) {
            return sentences.stream().mapToLong(s -> s.tokens().size()).sum();
        }

        long language(List<Article> articles) {
            return articles.stream().mapToLong(a -> size(grammar.analyse(a.text()))).sum();
        }

        long counts(List<Article> articles) {
            long seen = 0;
            for (Article article : articles) {
                List<Sentence> sentences = grammar.analyse(article.text());
                List<TimeExpression> when = times.find(article.text(), sentences, Optional.empty());
                List<Place> where = places.find(article.text(), sentences, article.metadata());
                names.find(article.text(), sentences, when, where);
                counts.find(article.text(), sentences);
                seen += size(sentences);
            }
            return seen;
        }

        long reading(List<Article> articles) {
            long seen = 0;
            for (Article article : articles) {
                seen += size(read(article));
            }
            return seen;
        }

        private List<Sentence> read(Article article) {
            String text = article.text();
            List<Sentence> sentences = grammar.analyse(text);
            List<TimeExpression> when = times.find(text, sentences, Optional.empty());
            List<Place> where = places.find(text, sentences, article.metadata());
            List<Name> who = names.find(text, sentences, when, where);
            List<Count> many = counts.find(text, sentences);
            List<Claim> said = claims.find(text, sentences, who);
            events.find(text, sentences, when, who, where, many, said, Optional.empty());
            return sentences;
        }

        void apart(List<Article> articles, boolean count) {
            counted = count;
            List<String> texts = articles.stream().map(Article::text).toList();
            timed("sentences and words", () -> tokens += language.words(texts) * (count ? 1 : 0));
            timed("numbering", language::number);
            timed("tags", language::tag);
            timed("lemmas", language::lemmas);
            timed("trees", language::parse);
            timed("names marked", language::names);
            List<List<Sentence>> read = new ArrayList<>();
            texts.forEach(text -> read.add(grammar.analyse(text)));
            List<List<TimeExpression>> when = new ArrayList<>();
            List<List<Place>> where = new ArrayList<>();
            List<List<Name>> who = new ArrayList<>();
            List<List<Count>> many = new ArrayList<>();
            List<List<Claim>> said = new ArrayList<>();
            int all = texts.size();
            timed("times", () -> each(all, i -> when.add(times.find(texts.get(i), read.get(i), Optional.empty()))));
            timed("places", () -> each(all, i -> where.add(
                    places.find(texts.get(i), read.get(i), articles.get(i).metadata()))));
            timed("names linked", () -> each(all, i -> who.add(
                    names.find(texts.get(i), read.get(i), when.get(i), where.get(i)))));
            timed("counts", () -> each(all, i -> many.add(counts.find(texts.get(i), read.get(i)))));
            timed("claims", () -> each(all, i -> said.add(claims.find(texts.get(i), read.get(i), who.get(i)))));
            timed("events", () -> each(all, i -> events.find(
                    texts.get(i),
                    read.get(i),
                    when.get(i),
                    who.get(i),
                    where.get(i),
                    many.get(i),
                    said.get(i),
                    Optional.empty())));
        }

        private static void each(int count, java.util.function.IntConsumer work) {
            for (int i = 0; i < count; i++) {
                work.accept(i);
            }
        }

        private void timed(String stage, Runnable work) {
            long from = THREADS.getCurrentThreadCpuTime();
            work.run();
            if (counted) {
                nanoseconds.merge(stage, (double) THREADS.getCurrentThreadCpuTime() - from, Double::sum);
            }
        }

        void report() {
            double whole = nanoseconds.values().stream().mapToDouble(n -> n).sum();
            System.out.printf(Locale.ROOT, "%n%-22s %10s %8s%n", "stage", "ns/token", "share");
            nanoseconds.forEach((stage, took) -> System.out.printf(
                    Locale.ROOT, "%-22s %10.0f %7.1f%%%n", stage, took / tokens, 100 * took / whole));
            System.out.printf(Locale.ROOT, "%-22s %10.0f%n", "all", whole / tokens);
        }
    }
}
