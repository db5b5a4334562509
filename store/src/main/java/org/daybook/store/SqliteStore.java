package org.daybook.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.core.capture.Refused;
import org.daybook.core.record.Filter;
import org.daybook.core.record.Table;
import org.daybook.core.story.Tie;
import org.daybook.store.Keeping.Released;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// The store in one SQLite file: write-ahead log with `synchronous=FULL` (with NORMAL a power cut may lose
/// commits), full-text search by FTS5. Safe for any number of threads; writers wait for each other.
public final class SqliteStore implements Store {
    /// How long a writer waits for another process before it gives up.
    private static final int BUSY_MILLIS = 10_000;

    private final Jdbi jdbi;
    private final Trouble trouble;

    private final Connections connections;
    private final Connection watcher;

    private SqliteStore(Connections connections, Path file) {
        this.connections = connections;
        this.jdbi = Jdbi.create(connections);
        this.trouble = new Trouble(file);
        try {
            this.watcher = connections.openConnection();
        } catch (SQLException failure) {
            throw new UncheckedIOException("cannot open the store " + file, new IOException(failure));
        }
    }

    /// Opens the file, makes it when it is not there, and brings its schema up to date.
    public static SqliteStore open(Path file) {
        return open(file, new SQLiteConfig());
    }

    /// @param config with what is particular to this store
    static SqliteStore open(Path file, SQLiteConfig config) {
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        try {
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:org/daybook/store/sqlite")
                    .load()
                    .migrate();
        } catch (FlywayException unusable) {
            throw new UncheckedIOException(
                    "cannot open the store " + file,
                    new IOException(
                            reason(unusable) + ": name a Daybook database that may be written, or a new file",
                            unusable));
        }
        SqliteStore store = new SqliteStore(new Connections(source), file);
        store.trouble.explained(() -> {
            RecordIndex.fill(store.jdbi);
            return true;
        });
        return store;
    }

    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = String.valueOf(root.getMessage());
        return message.lines().findFirst().orElse(message);
    }

    @Override
    public boolean holds(String id, String revision) {
        return jdbi.withHandle(handle -> Filing.holds(handle, id, revision));
    }

    @Override
    public void file(List<Filed> batch, List<Tie> ties, List<Refusal> refusals) {
        trouble.explained(() -> {
            jdbi.useTransaction(handle -> new Filing(handle).file(batch, ties, refusals));
            return true;
        });
    }

    @Override
    public List<Tie> ties(String story) {
        return jdbi.withHandle(handle -> Ties.of(handle, story));
    }

    @Override
    public List<Tie> merges() {
        return jdbi.withHandle(handle -> Ties.all(handle, Tie.Kind.MERGED));
    }

    @Override
    public long tieCount() {
        return jdbi.withHandle(Ties::count);
    }

    @Override
    public Optional<Filed> article(String id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select " + Rows.FILED + " from article a where a.id = :id and a.latest = 1")
                .bind("id", id)
                .map((row, context) -> Rows.filed(row))
                .findOne());
    }

    @Override
    public List<Filed> story(String id) {
        return jdbi.withHandle(handle -> handle.createQuery("with one(id) as"
                        + " (select coalesce((select now from redirect where story = :id), :id))"
                        + " select " + Rows.FILED_IN_STORY
                        + " from article a left join redirect r on r.story = a.story where a.story in"
                        + " (select id from one union all select story from redirect where now in (select id from one))"
                        + " and a.latest = 1 order by a.seq")
                .bind("id", id)
                .map((row, context) -> Rows.filed(row))
                .list());
    }

    /// The order is found without reading the articles, which are then read story by story.
    @Override
    public void stories(Consumer<List<Filed>> each) {
        jdbi.useHandle(handle -> handle.createQuery("select coalesce(r.now, a.story) as one"
                        + " from article a left join redirect r on r.story = a.story where a.latest = 1"
                        + " group by one order by min(a.seq)")
                .mapTo(String.class)
                .forEach(id -> each.accept(story(id))));
    }

    @Override
    public Told told(Table table, Filter filter, int most) {
        return jdbi.withHandle(handle -> new Recall(handle, table, filter).newest(most));
    }

    @Override
    public void storiesTelling(Table table, Filter filter, Consumer<String> each) {
        jdbi.useHandle(handle -> new Recall(handle, table, filter).stories(each));
    }

    @Override
    public void digests(Consumer<String> each) {
        jdbi.useHandle(handle -> handle.createQuery(
                        "with filed as (select seq, id, digest from article union all select seq, id, digest from gone)"
                                + " select digest from filed a where not exists"
                                + " (select 1 from article b where b.id = a.id and b.seq < a.seq) and not exists"
                                + " (select 1 from gone b where b.id = a.id and b.seq < a.seq) order by seq")
                .mapTo(String.class)
                .forEach(each));
    }

    @Override
    public List<Filed> seen(Instant from, Instant until) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + Rows.FILED
                        + " from article a where a.seen >= :from and a.seen < :until and a.latest = 1 order by a.seq")
                .bind("from", from.toString())
                .bind("until", until.toString())
                .map((row, context) -> Rows.filed(row))
                .list());
    }

    @Override
    public Optional<Seen> extent() {
        return jdbi.withHandle(handle -> handle.createQuery("select min(seen), max(seen) from article")
                .map((row, context) -> Optional.ofNullable(row.getString(1))
                        .map(first -> new Seen(Instant.parse(first), Rows.instant(row, 2))))
                .one());
    }

    @Override
    public Optional<Instant> lastSeen(Instant before) {
        return jdbi.withHandle(handle -> handle.createQuery("select max(seen) from article where seen < :before")
                .bind("before", before.toString())
                .map((row, context) -> Optional.ofNullable(row.getString(1)).map(Instant::parse))
                .one());
    }

    @Override
    public List<Filed> search(String words, int most) {
        String query = quoted(List.of(words.split("\\s+")));
        if (query.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery("select " + Rows.FILED
                        + " from search s join article a on a.seq = s.rowid where search match :query and a.latest = 1"
                        + " order by bm25(search, 4.0, 1.0), a.seq limit :most")
                .bind("query", query)
                .bind("most", most)
                .map((row, context) -> Rows.filed(row))
                .list());
    }

    @Override
    public Found find(Query query, boolean newestFirst, int most) {
        return jdbi.withHandle(handle -> new Finding(handle, query).find(newestFirst, most));
    }

    /// Every word quoted, so that nothing in it is an operator; a NUL would end the question amid a
    /// quotation.
    static String quoted(List<String> words) {
        return words.stream()
                .limit(20)
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .map(word -> '"' + word.replace('\0', ' ').replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(" "));
    }

    @Override
    public PublishedEdition publish(LocalDate day, String zone, Instant cut, String line) {
        return trouble.explained(() -> published(day, zone, cut, line));
    }

    private PublishedEdition published(LocalDate day, String zone, Instant cut, String line) {
        return jdbi.inTransaction(handle -> {
            Optional<PublishedEdition> last = edition(handle, day, zone);
            if (last.isPresent() && last.get().line().equals(line)) {
                return last.get();
            }
            int version = last.map(PublishedEdition::version).orElse(0) + 1;
            handle.createUpdate(
                            "insert into edition (day, zone, version, cut, line) values (:day, :zone, :version, :cut, :line)")
                    .bind("day", day.toString())
                    .bind("zone", zone)
                    .bind("version", version)
                    .bind("cut", cut.toString())
                    .bind("line", line)
                    .execute();
            return new PublishedEdition(day, zone, version, line);
        });
    }

    @Override
    public Optional<PublishedEdition> edition(LocalDate day, String zone) {
        return jdbi.withHandle(handle -> edition(handle, day, zone));
    }

    private static Optional<PublishedEdition> edition(Handle handle, LocalDate day, String zone) {
        return handle.createQuery("select day, zone, version, line from edition where day = :day and zone = :zone"
                        + " order by version desc limit 1")
                .bind("day", day.toString())
                .bind("zone", zone)
                .map((row, context) -> Rows.edition(row))
                .findOne();
    }

    @Override
    public List<Issue> issues() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select day, zone, max(version) from edition group by day, zone order by day desc, zone")
                .map((row, context) -> new Issue(LocalDate.parse(row.getString(1)), row.getString(2), row.getInt(3)))
                .list());
    }

    @Override
    public List<PublishedEdition> editions(int most) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select day, zone, version, line from edition where rowid in"
                                + " (select rowid from (select rowid, max(version) from edition group by day, zone"
                                + " order by day desc, zone limit :most)) order by day desc, zone")
                        .bind("most", most)
                        .map((row, context) -> Rows.edition(row))
                        .list());
    }

    @Override
    public List<Long> wordings(Collection<String> articles) {
        return jdbi.withHandle(handle -> articles.stream()
                .flatMap(id -> handle
                        .createQuery("select max(seq) from article where id = :id")
                        .bind("id", id)
                        .mapTo(Long.class)
                        .findOne()
                        .stream())
                .toList());
    }

    /// By a connection that writes nothing: SQLite tells it of what others wrote.
    @Override
    public long stamp() {
        synchronized (watcher) {
            return version();
        }
    }

    private long version() {
        try (Statement asking = watcher.createStatement();
                ResultSet version = asking.executeQuery("pragma data_version")) {
            return version.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot ask the store whether anything changed", failure);
        }
    }

    @Override
    public void probe() {
        jdbi.useHandle(handle -> handle.createQuery("select max(seq) from article")
                .mapTo(Long.class)
                .findOne());
    }

    @Override
    public long articles() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from article where latest = 1")
                .mapTo(Long.class)
                .one());
    }

    @Override
    public List<Refusal> refusals() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select place, code, what, spot from refusal order by place, code")
                .map((row, context) -> new Refusal(
                        row.getString(1), new Refused(row.getString(2), row.getString(3), row.getString(4))))
                .list());
    }

    @Override
    public Subscriptions subscriptions() {
        return new Subscriptions(jdbi, trouble);
    }

    @Override
    public Map<String, Long> refusalsByCode() {
        Map<String, Long> counts = new TreeMap<>();
        jdbi.useHandle(handle -> handle.createQuery("select code, count(*) from refusal group by code")
                .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(count -> counts.put(count.getKey(), count.getValue())));
        return counts;
    }

    @Override
    public List<String> check() {
        return jdbi.withHandle(handle -> new Check(handle).run());
    }

    @Override
    public String contentDigest() {
        return jdbi.withHandle(ContentDigest::of);
    }

    @Override
    public Released release(Keeping keeping, Instant now) {
        return trouble.explained(() -> new Retention(jdbi, keeping, now).release());
    }

    @Override
    public boolean letGo(String id) {
        return jdbi.withHandle(handle -> handle.createQuery("select exists (select 1 from gone where id = :id)"
                        + " and not exists (select 1 from article where id = :id)")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public Size size() {
        long free = jdbi.withHandle(handle -> Retention.Room.of(handle).free());
        long onDisk = Stream.of("", "-wal", "-shm")
                .map(end -> Path.of(trouble.file() + end))
                .mapToLong(SqliteStore::length)
                .sum();
        return new Size(onDisk, Math.min(free, onDisk));
    }

    /// Of what may be gone by now: the log is, when the last who used it closes.
    private static long length(Path path) {
        try {
            return Files.exists(path) ? Files.size(path) : 0;
        } catch (NoSuchFileException gone) {
            return 0;
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot measure " + path, failure);
        }
    }

    @Override
    public void backup(Path target) {
        trouble.explained(() -> {
            jdbi.useHandle(handle -> {
                try {
                    Copies.out(handle, target);
                } catch (IOException failure) {
                    throw new UncheckedIOException("cannot write the back-up " + target, failure);
                }
            });
            return true;
        });
    }

    @Override
    public void restore(Path source) {
        trouble.explained(() -> {
            jdbi.useHandle(handle -> Copies.in(handle, source));
            return true;
        });
    }

    @Override
    public void close() {
        // Checkpointing now keeps the file whole for whoever copies it.
        jdbi.useHandle(handle -> handle.execute("pragma wal_checkpoint(truncate)"));
        try {
            watcher.close();
            connections.close();
        } catch (SQLException failure) {
            throw new UncheckedIOException("cannot close the store " + trouble.file(), new IOException(failure));
        }
    }
}
