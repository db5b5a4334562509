package org.daybook.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.daybook.core.capture.Refused;
import org.daybook.core.record.Filter;
import org.daybook.core.record.Table;
import org.daybook.core.story.Tie;
import org.daybook.store.Keeping.Released;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// The store in a relational database. What databases have in common is here; a [Dialect] says in what
/// they differ. Safe for any number of threads; writers wait for each other.
abstract sealed class RelationalStore implements Store permits SqliteStore, PostgresStore {
    private static final String OF_ONE_STORY =
            " from article a left join redirect r on r.story = a.story where a.story in"
                    + " (select id from one union all select story from redirect where now in (select id from one))"
                    + " and a.latest = 1 order by a.seq";

    private final Connections connections;
    private final Dialect dialect;
    private final Trouble trouble;
    private final Jdbi jdbi;
    private final ReadLately lately = new ReadLately();

    /// @param name of the database in messages, without a secret
    /// @throws UncheckedIOException when its schema cannot be brought up to date
    RelationalStore(DataSource source, String migrations, Dialect dialect, String name) {
        Schema.migrate(source, migrations, name);
        this.connections = new Connections(source);
        this.dialect = dialect;
        this.trouble = new Trouble(name, dialect);
        this.jdbi = Jdbi.create(connections);
        trouble.explained(() -> {
            RecordIndex.fill(jdbi, dialect);
            Briefs.fill(jdbi, dialect);
            return true;
        });
    }

    final Jdbi jdbi() {
        return jdbi;
    }

    final Connections connections() {
        return connections;
    }

    final Dialect dialect() {
        return dialect;
    }

    final Trouble trouble() {
        return trouble;
    }

    private <T> T written(Function<Handle, T> writing) {
        return trouble.explained(() -> jdbi.inTransaction(handle -> {
            dialect.write(handle);
            return writing.apply(handle);
        }));
    }

    @Override
    public boolean holds(String id, String revision) {
        return jdbi.withHandle(handle -> Filing.holds(handle, id, revision));
    }

    @Override
    public void file(List<Filed> batch, List<Tie> ties, List<Refusal> refusals) {
        written(handle -> {
            new Filing(handle, dialect).file(batch, ties, refusals);
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
        return jdbi.withHandle(handle -> handle
                .createQuery("with one(id) as"
                        + " (select coalesce((select now from redirect where story = :id), :id))"
                        + " select a.seq, a.id || ' ' || a.revision || ' ' || coalesce(r.now, a.story) || ' ' || a.origin"
                        + OF_ONE_STORY)
                .bind("id", id)
                .map((row, context) -> lately.article(row.getString(2), wording(handle, row.getLong(1))))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList());
    }

    private static Supplier<Optional<Filed>> wording(Handle handle, long seq) {
        return () -> handle.createQuery("select " + Rows.FILED_IN_STORY
                        + " from article a left join redirect r on r.story = a.story where a.seq = :seq")
                .bind("seq", seq)
                .map((row, context) -> Rows.filed(row))
                .findOne();
    }

    /// Without keeping what is read: there is more of it than will be asked for again.
    private List<Filed> passing(String id) {
        return jdbi.withHandle(handle -> handle.createQuery("with one(id) as"
                        + " (select coalesce((select now from redirect where story = :id), :id))"
                        + " select " + Rows.FILED_IN_STORY + OF_ONE_STORY)
                .bind("id", id)
                .map((row, context) -> Rows.filed(row))
                .list());
    }

    /// The order is found without reading the articles, which are then read story by story.
    @Override
    public void stories(Consumer<List<Filed>> each) {
        streamed(handle -> handle.createQuery("select coalesce(r.now, a.story) as one"
                        + " from article a left join redirect r on r.story = a.story where a.latest = 1"
                        + " group by one order by min(a.seq)")
                .mapTo(String.class)
                .forEach(id -> each.accept(passing(id))));
    }

    private void streamed(Consumer<Handle> reading) {
        dialect.read(jdbi, handle -> {
            reading.accept(handle);
            return true;
        });
    }

    @Override
    public Told told(Table table, Filter filter, int most) {
        return jdbi.withHandle(handle -> new Recall(handle, dialect, table, filter).newest(most));
    }

    @Override
    public void storiesTelling(Table table, Filter filter, Consumer<String> each) {
        streamed(handle -> new Recall(handle, dialect, table, filter).stories(each));
    }

    @Override
    public void digests(Memory memory, Consumer<String> each) {
        streamed(handle -> handle.createQuery(DeskRow.FIRST_WORDINGS)
                .bind("last", memory.last())
                .mapTo(String.class)
                .forEach(each));
    }

    @Override
    public Memory memory() {
        return jdbi.withHandle(DeskRow::find);
    }

    @Override
    public boolean remember(long articles, byte[] bytes) {
        return written(handle -> DeskRow.keep(handle, articles, bytes));
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
    public void briefs(Instant from, Instant until, Consumer<Briefed> each) {
        streamed(handle -> Briefs.each(handle, from, until, each));
    }

    @Override
    public List<Tie> merges(Instant from, Instant until) {
        return jdbi.withHandle(handle -> Ties.ofSpan(handle, from, until));
    }

    @Override
    public List<Move> moves(Instant from, Instant until) {
        return jdbi.withHandle(handle -> Ties.moves(handle, from, until));
    }

    @Override
    public byte[] made(String name, Instant since, Instant until, Supplier<byte[]> make) {
        return jdbi.withHandle(handle -> Made.find(handle, name, since, until))
                .orElseGet(() -> written(handle -> {
                    byte[] bytes = make.get(); // nobody else writes meanwhile, so that it is of what is there
                    Made.keep(handle, name, since, until, bytes);
                    return bytes;
                }));
    }

    @Override
    public Optional<Seen> extent() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select (select min(seen) from article), (select max(seen) from article)")
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
        String match = dialect.match(List.of(words.split("\\s+")));
        if (match.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery("select " + Rows.FILED
                        + " from search s join article a on a.seq = s.rowid where " + dialect.isMatch()
                        + " and a.latest = 1 order by " + dialect.rank() + ", a.seq limit :most")
                .bind("match", match)
                .bind("most", most)
                .map((row, context) -> Rows.filed(row))
                .list());
    }

    @Override
    public Found find(Query query, boolean newestFirst, Optional<String> from, int most) {
        return jdbi.withHandle(handle ->
                new Finding(handle, dialect, lately, query, newestFirst).find(from.flatMap(Cursor::parse), most));
    }

    @Override
    public PublishedEdition publish(LocalDate day, String zone, Instant cut, String line) {
        return written(handle -> Editions.publish(handle, day, zone, cut, line));
    }

    @Override
    public Optional<PublishedEdition> edition(LocalDate day, String zone) {
        return jdbi.withHandle(handle -> Editions.of(handle, day, zone));
    }

    @Override
    public List<Issue> issues() {
        return jdbi.withHandle(Editions::issues);
    }

    @Override
    public List<PublishedEdition> editions(int most) {
        return jdbi.withHandle(handle -> Editions.newest(handle, most));
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
        return new Subscriptions(jdbi, dialect, trouble);
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
        return dialect.read(jdbi, handle -> new Check(handle, dialect).run());
    }

    @Override
    public String contentDigest() {
        return dialect.read(jdbi, handle -> ContentDigest.of(handle, dialect));
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
    public Released release(Keeping keeping, Instant now) {
        return trouble.explained(() -> new Retention(jdbi, dialect, keeping, now).release());
    }

    @Override
    public void close() {
        try {
            connections.close();
        } catch (SQLException failure) {
            throw new UncheckedIOException("cannot close the store " + trouble.store(), new IOException(failure));
        }
    }
}
