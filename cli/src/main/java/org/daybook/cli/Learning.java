package org.daybook.cli;

import java.io.File;
import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.daybook.core.article.Article;
import org.daybook.core.article.Census;
import org.daybook.core.article.Sites;
import org.daybook.core.article.Trace;
import org.daybook.core.capture.Capture;
import org.daybook.core.capture.Outcome;
import org.daybook.inputs.Input;
import org.daybook.inputs.Inputs;

/// A first pass over the files that were named, in which is learnt what recurs on each site ([Census]). It
/// ends after [Census#MOST_DOCUMENTS] inputs, so its cost is bounded. Standard input and whatever else can be
/// read but once is not learnt from, nor are feeds, which have no page around their texts. Safe for all
/// threads once it is done.
final class Learning {
    /// So many characters of articles, some 32 MB, are held from the first pass until they are asked for, so
    /// that most folders are cleaned once: without, 218 pages took 9.7 s of processor time instead of 7.1 s.
    private static final int MOST_HELD = 16 << 20;

    private final Sites sites;
    private final Map<String, Outcome<Article>> held;

    private Learning(Sites sites, Map<String, Outcome<Article>> held) {
        this.sites = sites;
        this.held = new ConcurrentHashMap<>(held);
    }

    /// Nothing was learnt.
    static Learning nothing() {
        return new Learning(Sites.NONE, Map.of());
    }

    static Learning from(List<String> arguments, int threads) throws IOException {
        Census census = new Census();
        Map<String, Outcome<Article>> held = new HashMap<>();
        int[] left = {MOST_HELD};
        try (Inputs files = Inputs.toLearnFrom(arguments)) {
            InOrder.<Input, Optional<Seen>>run(
                    new First(files),
                    Learning::see,
                    seen -> seen.ifPresent(one -> {
                        one.trace().ifPresent(census::add);
                        left[0] -= one.size();
                        if (left[0] > 0) {
                            held.put(one.where(), one.article());
                        }
                    }),
                    threads);
        }
        return new Learning(census.sites(), held);
    }

    /// The article of an input, as the input alone gives it.
    Outcome<Article> alone(Input input) {
        return Optional.ofNullable(held.remove(input.where())).orElseGet(() -> Rooms.article(input));
    }

    /// The article without what recurs on its site.
    ///
    /// @param alone the article of this input
    Article tidied(Input input, Article alone) {
        return Rooms.without(sites.of(alone, folder(input)), input, alone);
    }

    /// A page of the first pass.
    private record Seen(String where, Outcome<Article> article, Optional<Trace> trace) {
        int size() {
            return article.made()
                    .map(made -> made.text().length()
                            + made.removed().stream()
                                    .mapToInt(removed -> removed.text().length())
                                    .sum())
                    .orElse(0);
        }
    }

    private static Optional<Seen> see(Input input) {
        if (input.capture().made().filter(Learning::isPage).isEmpty() || input.isFeed()) {
            return Optional.empty();
        }
        Outcome<Article> article = Rooms.article(input);
        return Optional.of(new Seen(input.where(), article, article.made().map(made -> Trace.of(made, folder(input)))));
    }

    private static boolean isPage(Capture capture) {
        return !(capture.body() instanceof Capture.Plain);
    }

    /// Where a document lies that has no address: the folder of a file, the file of a line.
    private static String folder(Input input) {
        int end = input.where().lastIndexOf(input.line().isPresent() ? ':' : File.separatorChar);
        return input.where().substring(0, Math.max(0, end));
    }

    /// The first inputs.
    private static final class First implements Iterator<Input> {
        private final Iterator<Input> inputs;
        private int given;

        First(Iterator<Input> inputs) {
            this.inputs = inputs;
        }

        @Override
        public boolean hasNext() {
            return given < Census.MOST_DOCUMENTS && inputs.hasNext();
        }

        @Override
        public Input next() {
            if (!hasNext()) {
                throw new NoSuchElementException("No input is left to learn from");
            }
            given++;
            return inputs.next();
        }
    }
}
