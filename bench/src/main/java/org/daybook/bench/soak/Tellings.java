package org.daybook.bench.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.StringTokenizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daybook.core.article.Article;
import org.daybook.core.article.Cleaner;
import org.daybook.core.capture.Capture;

/// An endless stream of articles in words, told anew from the pages of the sample wire. Each story has the paragraphs
/// of two pages under an exchange of its own: other names, numbers and days, and four in ten of the longer words for
/// others of the same ending. One article in four opens a story; the others tell an open one, the newest likeliest,
/// with some of its paragraphs in another order. The same seed gives the same stream. Not thread-safe.
final class Tellings {
    private static final double OPENS = 0.25;
    private static final double NAMES = 0.7;
    private static final double WORDS = 0.4;
    private static final int LONGER = 5;
    private static final int OPEN = 500;

    /// How far back a story is that goes on, on average, in stories.
    private static final double BACK = 40;

    /// What `daybook` takes for a whole article has 200 words; a feed that has fewer is not believed to be whole.
    private static final int FEWEST_WORDS = 230;

    private static final Pattern WORD = Pattern.compile("\\d+|\\p{L}+");
    private static final List<String> WEEK =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final List<String> SYLLABLES =
            List.of("ba", "den", "kor", "mi", "lan", "tres", "vo", "shi", "gar", "nel", "pu", "rath", "os", "win");

    private final List<Article> sources;
    private final Map<String, List<String>> byEnding = new HashMap<>();
    private final SplittableRandom random;
    private final List<Story> open = new ArrayList<>();

    /// @param title    its headline
    /// @param text     paragraphs parted by empty lines
    record Telling(String title, String text) {}

    private record Story(String title, List<String> paragraphs) {}

    private Tellings(List<Article> sources, long seed) {
        this.sources = sources;
        this.random = new SplittableRandom(seed);
        for (Article article : sources) {
            Matcher words = WORD.matcher(article.text());
            while (words.find()) {
                if (isLonger(words.group())) {
                    byEnding.computeIfAbsent(ending(words.group()), first -> new ArrayList<>())
                            .add(words.group());
                }
            }
        }
    }

    /// @param samples the folder of the sample wire
    static Tellings of(Path samples, long seed) throws IOException {
        Cleaner cleaner = Cleaner.load();
        List<Article> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(samples)) {
            files.filter(file -> file.toString().endsWith(".html"))
                    .filter(file -> !file.startsWith(samples.resolve("bad")))
                    .sorted()
                    .forEach(file -> cleaner.clean(capture(file))
                            .made()
                            .filter(article -> article.metadata().title().isPresent())
                            .ifPresent(sources::add));
        }
        if (sources.size() < 2) {
            throw new IOException("there are no pages to tell from in " + samples);
        }
        return new Tellings(sources, seed);
    }

    private static Capture capture(Path file) {
        try {
            return new Capture(
                    file.toString(), new Capture.Bytes(Files.readAllBytes(file), Map.of()), Capture.Given.NOTHING);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read " + file, failed);
        }
    }

    Telling next() {
        boolean opens = open.isEmpty() || random.nextDouble() < OPENS;
        if (opens) {
            open.add(story());
            if (open.size() > OPEN) {
                open.removeFirst();
            }
            return told(open.getLast().title(), open.getLast().paragraphs());
        }
        Story story = open.get(Math.max(0, open.size() - 1 - (int) (-Math.log(1 - random.nextDouble()) * BACK)));
        List<String> paragraphs = new ArrayList<>(story.paragraphs());
        for (int i = paragraphs.size() - 1; i > 0; i--) {
            paragraphs.add(random.nextInt(i + 1), paragraphs.remove(i));
        }
        return told(headline(paragraphs.getFirst()), paragraphs);
    }

    /// As many paragraphs as a whole article needs, and some of the rest.
    private Telling told(String title, List<String> paragraphs) {
        List<String> told = new ArrayList<>();
        int words = 0;
        for (String paragraph : paragraphs) {
            if (words < FEWEST_WORDS || random.nextDouble() < 0.4) {
                told.add(paragraph);
                words += new StringTokenizer(paragraph).countTokens();
            }
        }
        return new Telling(title, String.join("\n\n", told));
    }

    private static String headline(String paragraph) {
        String[] words = paragraph.split("\\s+");
        return String.join(" ", List.of(words).subList(0, Math.min(words.length, 10)))
                .replaceAll("[.,;:]$", "");
    }

    private Story story() {
        Article one = sources.get(random.nextInt(sources.size()));
        Article other = sources.get(random.nextInt(sources.size()));
        Map<String, String> exchange = new HashMap<>();
        List<String> paragraphs = Stream.of(one, other)
                .flatMap(article -> Stream.of(article.text().split("\n\n")))
                .map(paragraph -> exchanged(paragraph, exchange))
                .toList();
        return new Story(exchanged(one.metadata().title().orElseThrow(), exchange), paragraphs);
    }

    private String exchanged(String text, Map<String, String> exchange) {
        StringBuilder made = new StringBuilder();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            String word = words.group();
            words.appendReplacement(made, exchange.computeIfAbsent(word, this::other));
        }
        return words.appendTail(made).toString();
    }

    private String other(String word) {
        char first = word.charAt(0);
        if (Character.isDigit(first)) {
            return number(word);
        }
        if (WEEK.contains(word)) {
            return WEEK.get(random.nextInt(WEEK.size()));
        }
        if (Character.isUpperCase(first)) {
            return word.length() > LONGER - 1 && random.nextDouble() < NAMES ? name() : word;
        }
        return isLonger(word) && random.nextDouble() < WORDS ? like(word) : word;
    }

    /// As many digits; years stay, and what may be a day of the month stays one.
    private String number(String digits) {
        return switch (digits.length()) {
            case 1, 2 -> String.valueOf(1 + random.nextInt(28));
            case 3 -> String.valueOf(100 + random.nextInt(900));
            case 4 -> digits;
            default -> digits.substring(0, 1) + random.nextInt(1000) + digits.substring(Math.min(4, digits.length()));
        };
    }

    private String name() {
        StringBuilder name = new StringBuilder();
        for (int syllables = 2 + random.nextInt(2); syllables > 0; syllables--) {
            name.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private String like(String word) {
        List<String> others = byEnding.getOrDefault(ending(word), List.of(word));
        return others.get(random.nextInt(others.size()));
    }

    private static boolean isLonger(String word) {
        return word.length() >= LONGER && Character.isLowerCase(word.charAt(0));
    }

    private static String ending(String word) {
        return word.substring(word.length() - 2);
    }
}
