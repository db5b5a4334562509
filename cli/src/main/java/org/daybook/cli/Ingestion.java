package org.daybook.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.daybook.core.article.Article;
import org.daybook.core.article.Identity;
import org.daybook.core.capture.Outcome;
import org.daybook.core.reading.Reading;
import org.daybook.core.story.Assignment;
import org.daybook.core.story.Digest;
import org.daybook.core.story.Tie;
import org.daybook.inputs.Input;
import org.daybook.store.Filed;
import org.daybook.store.Store;

/// Files a stream of inputs: cleaned and read in parallel, put into stories and filed in input order on the
/// calling thread. What is held already is passed over, so a stream that broke off is simply given again;
/// the content is then that of an undisturbed run.
final class Ingestion {
    /// Articles in one transaction: a power cut costs at most so many; 64 was within a tenth of the
    /// fastest.
    private static final int BATCH = 64;

    private static final System.Logger LOG = System.getLogger(Ingestion.class.getName());

    private final Store store;
    private final Progress progress;
    private final Learning learning;
    private final Function<Article, Reading> reader;
    private final int size;
    private final DeskMemory memory;

    /// The batch in hand, by id: an article may come twice within it.
    private final Map<String, Filed> batch = new HashMap<>();

    private final List<Filed> inOrder = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();
    private final List<Store.Refusal> refusals = new ArrayList<>();
    private int placed;
    private long filed;
    private long refused;
    private long held;

    /// @param learning what was learnt from the inputs
    Ingestion(Store store, Progress progress, Learning learning) {
        this(store, progress, learning, Rooms::read);
    }

    /// @param reader what reads an article; called by several threads at once
    Ingestion(Store store, Progress progress, Learning learning, Function<Article, Reading> reader) {
        this(store, progress, learning, reader, BATCH);
    }

    /// @param size articles and refusals in one transaction; the content is the same for any
    Ingestion(Store store, Progress progress, Learning learning, Function<Article, Reading> reader, int size) {
        this.store = store;
        this.reader = reader;
        this.size = size;
        this.progress = progress;
        this.learning = learning;
        this.memory = DeskMemory.of(store);
        KnownTies known = memory.knownTies();
        if (memory.isWhole()
                && known.size() != store.tieCount()) { // filed by a version that kept none, or did not part stories
            store.file(List.of(), known.ties(), List.of());
        }
    }

    /// What became of the inputs.
    ///
    /// @param filed   new articles and new wordings
    /// @param held    articles that were there already
    /// @param refused inputs that could not become an article; the store keeps why
    record Result(long filed, long held, long refused) {}

    Result run(Iterator<Input> inputs, int threads) {
        InOrder.run(inputs, this::prepare, prepared -> prepared.forEach(this::take), threads);
        flush();
        LOG.log(System.Logger.Level.INFO, "ingested", Map.of("filed", filed, "held", held, "refused", refused));
        return new Result(filed, held, refused);
    }

    /// The last word on progress, after the last run.
    void end() {
        progress.end();
    }

    /// An input made ready by a worker: one article's reading, or a refusal; nothing to read when it is
    /// held.
    private record Prepared(String place, Outcome<Article> article, Optional<Reading> reading) {}

    /// A feed gives an article for each entry that holds one.
    private List<Prepared> prepare(Input input) {
        List<Prepared> prepared = new ArrayList<>();
        for (Input one : input.entries()) {
            Outcome<Article> article =
                    learning.alone(one).then(alone -> Outcome.made(one.identified(alone, learning.tidied(one, alone))));
            Optional<Reading> reading = article.made()
                    .filter(known -> !store.holds(known.id(), Identity.revision(known)))
                    .map(reader);
            prepared.add(new Prepared(one.id(), article, reading));
        }
        return prepared;
    }

    private void take(Prepared prepared) {
        switch (prepared.article()) {
            case Outcome.Made<Article>(var article) -> {
                if (prepared.reading().isPresent()) {
                    file(prepared.reading().get());
                } else {
                    held++;
                }
                progress.step(false);
            }
            case Outcome.Not<Article>(var why) -> {
                refusals.add(new Store.Refusal(prepared.place(), why));
                LOG.log(
                        System.Logger.Level.INFO,
                        "refused",
                        Map.of("code", why.code(), "what", why.what(), "place", prepared.place()));
                refused++;
                progress.step(true);
            }
        }
        if (inOrder.size() + refusals.size() >= size) {
            flush();
        }
    }

    private void file(Reading reading) {
        String id = reading.article().id();
        Optional<Filed> before = Optional.ofNullable(batch.get(id)).or(() -> store.article(id));
        if (before.isPresent()
                && Identity.revision(before.get().reading().article()).equals(Identity.revision(reading.article()))) {
            held++;
            return;
        }
        Digest digest = Digest.of(reading);
        Filed now;
        if (before.isPresent()) { // another wording stays in its story
            Filed was = before.get();
            now = new Filed(id, seen(reading), reading, digest.line(), was.story(), was.opens(), was.origin());
        } else {
            Assignment assignment = memory.desk().place(digest);
            placed++;
            ties.addAll(assignment.ties());
            now = new Filed(
                    id,
                    seen(reading),
                    reading,
                    digest.line(),
                    assignment.story(),
                    assignment.isNew(),
                    assignment.origin());
        }
        batch.put(id, now);
        inOrder.add(now);
        filed++;
    }

    /// When it was there: captured, else published; what says neither is put at the beginning of time,
    /// never at the machine's clock.
    private static Instant seen(Reading reading) {
        return reading.article()
                .metadata()
                .captured()
                .or(() -> reading.article().metadata().published())
                .map(stamp -> stamp.instant(ZoneOffset.UTC))
                .orElse(Instant.EPOCH);
    }

    private void flush() {
        store.file(inOrder, ties, refusals);
        memory.filed(placed);
        placed = 0;
        inOrder.clear();
        ties.clear();
        refusals.clear();
        batch.clear();
    }
}
