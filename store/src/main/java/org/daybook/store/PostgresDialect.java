package org.daybook.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/// PostgreSQL: full-text search by `tsvector` and GIN; an advisory lock of the database is held by
/// whoever writes.
final class PostgresDialect implements Dialect {
    /// Whoever waits longer for another is told so; the lock's number has no meaning.
    private static final String WRITE = "set local lock_timeout = '10s'; select pg_advisory_xact_lock(20230920);"
            + " update stamp set written = written + 1";

    /// All that grows.
    private static final String TABLES =
            "unnest(array['article', 'search', 'told', 'told_article', 'brief', 'named', 'made', 'desk', 'gone', 'entry', 'edition', 'tie', 'parted', 'refusal'])";

    /// What a store takes on the disk for each 100 bytes of its articles' columns, words and keys, with
    /// indices and
    /// what is left of pages: 190 as filed, 150 when rewritten (2,000 articles of the load test).
    private static final long OVERHEAD_PERCENT = 190;

    /// A store of which a quarter was let go is rewritten, as with SQLite; else its room is used for
    /// what comes.
    private static final long GONE_SHARE = 4;

    private static final int MOST_WORDS = 20;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    @Override
    public void write(Handle handle) {
        handle.execute(WRITE);
    }

    /// Only within a transaction are rows sent as they are asked for. Who holds the lock of the writers is
    /// in one, and nothing changes under it.
    @Override
    public <T> T read(Jdbi jdbi, Function<Handle, T> reading) {
        return jdbi.withHandle(handle -> handle.isInTransaction()
                ? reading.apply(handle)
                : handle.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, reading::apply));
    }

    @Override
    public void temporary(Handle handle, String table, String columns) {
        handle.execute("create temp table if not exists " + table + " (" + columns.replace("text", "text collate \"C\"")
                + "); truncate pg_temp." + table);
    }

    @Override
    public void index(Handle handle, long seq, String title, String body) {
        handle.createUpdate("insert into search (rowid, words) values (:seq, cast(:words as tsvector))")
                .bind("seq", seq)
                .bind("words", PostgresWords.vector(title, body))
                .execute();
    }

    @Override
    public String match(List<String> words) {
        return PostgresWords.query(words.stream().limit(MOST_WORDS).toList());
    }

    @Override
    public String isMatch() {
        return "words @@ cast(:match as tsquery)";
    }

    /// PostgreSQL knows not how rare a word is; `1` makes long texts weigh less.
    @Override
    public String rank() {
        return "ts_rank(cast('{0.25, 0.25, 0.25, 1}' as float4[]), words, cast(:match as tsquery), 1) desc";
    }

    /// Title and body stand with the article; a NUL, which PostgreSQL has no place for, is a mark of it.
    @Override
    public String searched() {
        return "select s.rowid, coalesce(a.title, ''),"
                + " coalesce(cast(replace(a.line, '\\u0000', '\\ufffd') as json) ->> 'text', '')"
                + " from search s join article a on a.seq = s.rowid order by s.rowid";
    }

    @Override
    public String tell() {
        return "insert into told (rowid, keys) values (:row, cast(:keys as tsvector))";
    }

    @Override
    public String told(String question) {
        return WORD.matcher(question)
                .replaceAll(word -> PostgresWords.cut(word.group()))
                .replace(" AND ", " & ")
                .replace(" OR ", " | ")
                .replace("*", ":*");
    }

    @Override
    public String isTold() {
        return "keys @@ cast(:keys as tsquery)";
    }

    @Override
    public String countKeys() {
        return "select coalesce(sum(length(keys)), 0) from told";
    }

    @Override
    public Room room(Handle handle) {
        long content = number(
                handle,
                "select cast(coalesce((select sum(pg_column_size(line) + pg_column_size(reading)"
                        + " + pg_column_size(digest)) from article), 0)"
                        + " + coalesce((select sum(pg_column_size(words)) from search), 0)"
                        + " + coalesce((select sum(pg_column_size(keys)) from told), 0)"
                        + " + coalesce((select sum(pg_column_size(line)) from brief), 0)"
                        + " + coalesce((select sum(pg_column_size(who) + pg_column_size(places)) from named), 0)"
                        + " + coalesce((select sum(pg_column_size(digest)) from gone), 0) as bigint)");
        long used = content * OVERHEAD_PERCENT / 100;
        return new Room(used, Math.max(0, bytes(handle) - used));
    }

    /// What the store takes on the server's disk.
    static long bytes(Handle handle) {
        return number(
                handle,
                "select cast(sum(pg_total_relation_size(cast(name as regclass))) as bigint) from " + TABLES
                        + " as name");
    }

    private static long number(Handle handle, String query) {
        return handle.createQuery(query).mapTo(Long.class).one();
    }

    @Override
    public void forget(Handle handle) {}

    @Override
    public void tidy(Jdbi jdbi, long gone) {
        jdbi.useHandle(handle -> {
            long left = number(handle, "select count(*) from article");
            String vacuum = gone * GONE_SHARE > gone + left ? "vacuum (full, analyze) " : "vacuum (analyze) ";
            for (String table : List.of("article", "search", "told", "told_article", "brief", "named")) {
                handle.execute(vacuum + table);
            }
        });
    }

    /// The server's files are the server's: `pg_amcheck` and its checksums look after them.
    @Override
    public List<String> integrity(Handle handle) {
        return List.of();
    }

    @Override
    public Optional<String> reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException known && known.getSQLState() != null) {
                return reason(known.getSQLState());
            }
        }
        return Optional.empty();
    }

    /// By the codes of PostgreSQL's appendix A.
    private static Optional<String> reason(String state) {
        if (state.startsWith("08")) {
            return Optional.of(
                    "store-away: the database server does not answer; what was filed before is whole. Look at"
                            + " the server, its address and the network, then start again: it goes on where it stopped");
        }
        return switch (state) {
            case "57P01", "57P02", "57P03" ->
                Optional.of("store-away: the database server is stopping or starting; what was filed before is whole;"
                        + " start again when it is there: it goes on where it stopped");
            case "53300" ->
                Optional.of("store-away: the database server has no connection left; end others, or raise its"
                        + " max_connections, then start again: it goes on where it stopped");
            case "53100" ->
                Optional.of("disk-full: the database server has no room left; what was filed before is whole. Make"
                        + " room, or let old articles go (daybook tidy), and start again: it goes on where it stopped");
            case "58030" ->
                Optional.of("disk-error: the database server's disk did not take it; what was filed before is whole."
                        + " Look at the disk, then start again: it goes on where it stopped");
            case "55P03" ->
                Optional.of("store-busy: another program has been writing for long; start again when it is done");
            case "25006", "42501" ->
                Optional.of("store-closed: it may not be written; look at what the user may do, and whether the server"
                        + " is a standby");
            case "XX001", "XX002" ->
                Optional.of("store-damaged: the database server finds its files damaged; bring a back-up back");
            default -> Optional.empty();
        };
    }
}
