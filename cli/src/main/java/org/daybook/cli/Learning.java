package org.daybook.cli;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.daybook.core.article.Census;
import org.daybook.core.article.Sites;
import org.daybook.core.article.Trace;
import org.daybook.core.capture.Capture;

/// A first pass over the files that were named, in which is learnt what recurs on each site ([Census]). It
/// ends after [Census#MOST_DOCUMENTS] inputs, so its cost is bounded. Standard input and whatever else can be
/// read but once is not learnt from, nor are feeds, which have no page around their texts.
final class Learning {
    private Learning() {}

    static Sites from(List<String> arguments, int threads) throws IOException {
        try (Inputs files = Inputs.toLearnFrom(arguments)) {
            Census census = new Census();
            InOrder.run(new First(files), Learning::trace, trace -> trace.ifPresent(census::add), threads);
            return census.sites();
        }
    }

    private static Optional<Trace> trace(Input input) {
        return input.capture().made().filter(Learning::isPage).isPresent() && !Ingestion.isFeed(input)
                ? Rooms.article(input).made().map(article -> Trace.of(article, folder(input)))
                : Optional.empty();
    }

    private static boolean isPage(Capture capture) {
        return !(capture.body() instanceof Capture.Plain);
    }

    /// Where a document lies that has no address: the folder of a file, the file of a line.
    static String folder(Input input) {
        int end = input.where().lastIndexOf(input.line().isPresent() ? ':' : java.io.File.separatorChar);
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
