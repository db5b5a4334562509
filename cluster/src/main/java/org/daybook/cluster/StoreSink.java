package org.daybook.cluster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.daybook.core.capture.Refused;
import org.daybook.core.story.Tie;
import org.daybook.store.Filed;
import org.daybook.store.Store;
import org.daybook.store.Stores;

/// Files into a store, in batches and before every checkpoint. After a restart some things come again; the store knows
/// them by their ids and passes them over, so the effect is that of having come once. One task.
final class StoreSink implements Sink<Filing> {
    /// In one transaction.
    private static final int BATCH = 256;

    private static final long serialVersionUID = 1;

    private static final String VARIABLE = "env:";

    private final String address;

    /// @param address as [Stores] opens it where this sink runs, or `env:NAME` for the variable there that holds it, so
    /// that
    /// a password stands in no job
    StoreSink(String address) {
        this.address = address;
    }

    @Override
    public SinkWriter<Filing> createWriter(WriterInitContext context) {
        return new Writer(Stores.open(resolved(address, System.getenv())));
    }

    /// @throws IllegalArgumentException that names the variable, when it is not set
    static String resolved(String address, Map<String, String> environment) {
        if (!address.startsWith(VARIABLE)) {
            return address;
        }
        String name = address.substring(VARIABLE.length());
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(
                    "the store is to be read from the variable " + name + ", which is not set where the job runs");
        }
        return value;
    }

    private static final class Writer implements SinkWriter<Filing> {
        private final Store store;
        private final List<Filed> articles = new ArrayList<>();
        private final List<Tie> ties = new ArrayList<>();
        private final List<Store.Refusal> refusals = new ArrayList<>();

        Writer(Store store) {
            this.store = store;
        }

        @Override
        public void write(Filing filing, Context context) {
            Placed placed = filing.article();
            if (placed != null) {
                articles.add(filed(placed));
                ties.addAll(TieLine.read(placed.ties()));
            }
            ties.addAll(TieLine.read(filing.ties()));
            Rejected rejected = filing.refusal();
            if (rejected != null) {
                refusals.add(new Store.Refusal(
                        rejected.place(), new Refused(rejected.code(), rejected.what(), rejected.where())));
            }
            if (articles.size() + ties.size() + refusals.size() >= BATCH) {
                flush(false);
            }
        }

        private static Filed filed(Placed placed) {
            ReadArticle read = placed.article();
            return new Filed(
                    read.id(),
                    Instant.ofEpochMilli(read.seen()),
                    read.kept(),
                    read.digest(),
                    placed.story(),
                    placed.opens(),
                    placed.origin());
        }

        @Override
        public void flush(boolean endOfInput) {
            if (!articles.isEmpty() || !ties.isEmpty() || !refusals.isEmpty()) {
                store.file(List.copyOf(articles), List.copyOf(ties), List.copyOf(refusals));
                articles.clear();
                ties.clear();
                refusals.clear();
            }
        }

        @Override
        public void close() {
            store.close();
        }
    }
}
