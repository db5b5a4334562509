package org.daybook.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// SQLite: full-text search by FTS5. Every transaction is a writing one (`IMMEDIATE`), so that
/// there is nothing to do at its beginning.
final class SqliteDialect implements Dialect {
    /// A store with a quarter of it empty is rewritten, which gives the room back to the disk.
    private static final long EMPTY_SHARE = 4;

    private static final int MOST_WORDS = 20;

    @Override
    public void write(Handle handle) {}

    /// Rows come as they are asked for; a transaction would keep others from writing.
    @Override
    public <T> T read(Jdbi jdbi, Function<Handle, T> reading) {
        return jdbi.withHandle(reading::apply);
    }

    @Override
    public void temporary(Handle handle, String table, String columns) {
        handle.execute("create temp table if not exists " + table + " (" + columns + ")");
        handle.execute("delete from " + table);
    }

    @Override
    public void index(Handle handle, long seq, String title, String body) {
        handle.createUpdate("insert into search (rowid, title, body) values (:seq, :title, :body)")
                .bind("seq", seq)
                .bind("title", title)
                .bind("body", body)
                .execute();
    }

    /// Every word quoted, so that nothing in it is an operator; a NUL would end the question amid a
    /// quotation.
    @Override
    public String match(List<String> words) {
        return words.stream()
                .limit(MOST_WORDS)
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .map(word -> '"' + word.replace('\0', ' ').replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(" "));
    }

    @Override
    public String isMatch() {
        return "search match :match";
    }

    @Override
    public String rank() {
        return "bm25(search, 4.0, 1.0)";
    }

    @Override
    public String searched() {
        return "select rowid, title, body from search order by rowid";
    }

    @Override
    public String tell() {
        return "insert into told (rowid, keys) values (:row, :keys)";
    }

    @Override
    public String told(String question) {
        return question;
    }

    @Override
    public String isTold() {
        return "told match :keys";
    }

    @Override
    public String countKeys() {
        return "select cast(total(doc) as integer) from told_keys";
    }

    /// A key of FTS5 goes through all rows that have it, so that asking for each row alone takes
    /// the square of their number.
    @Override
    public Optional<String> everyKey(Handle handle) {
        handle.execute(
                "create virtual table if not exists temp.told_every using fts5vocab('main', 'told', 'instance')");
        return Optional.of("select term, doc from temp.told_every");
    }

    @Override
    public Room room(Handle handle) {
        long size = number(handle, "page_size");
        long free = number(handle, "freelist_count");
        return new Room((number(handle, "page_count") - free) * size, free * size);
    }

    private static long number(Handle handle, String pragma) {
        return handle.createQuery("pragma " + pragma).mapTo(Long.class).one();
    }

    /// Else the words of what is gone stay.
    @Override
    public void forget(Handle handle) {
        handle.execute("insert into search (search) values ('optimize')");
        handle.execute("insert into told (told) values ('optimize')");
    }

    @Override
    public void tidy(Jdbi jdbi, long gone) {
        Room room = jdbi.withHandle(this::room);
        if (room.free() * EMPTY_SHARE > room.used() + room.free()) {
            jdbi.useHandle(handle -> {
                handle.execute("vacuum");
                handle.execute("pragma wal_checkpoint(truncate)"); // else it stands in the log, and the file is as long
            });
        }
    }

    @Override
    public List<String> integrity(Handle handle) {
        return handle.createQuery("pragma integrity_check").mapTo(String.class).stream()
                .filter(answer -> !answer.equals("ok"))
                .toList();
    }

    @Override
    public Optional<String> reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException known) {
                return reason(known.getResultCode());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> reason(SQLiteErrorCode code) {
        int primary = code.code & 0xff; // the rest tells kinds of one error apart
        if (primary == SQLiteErrorCode.SQLITE_FULL.code) {
            return Optional.of("disk-full: there is no room left; what was filed before is whole. Make room, or let old"
                    + " articles go (daybook tidy), and start again: it goes on where it stopped");
        }
        if (primary == SQLiteErrorCode.SQLITE_IOERR.code) {
            return Optional.of("disk-error: the disk did not take it (" + code.name() + "); what was filed before is"
                    + " whole. Look at the disk and its limits, then start again: it goes on where it stopped");
        }
        if (primary == SQLiteErrorCode.SQLITE_BUSY.code || primary == SQLiteErrorCode.SQLITE_LOCKED.code) {
            return Optional.of("store-busy: another program has been writing for long; start again when it is done");
        }
        if (primary == SQLiteErrorCode.SQLITE_READONLY.code || primary == SQLiteErrorCode.SQLITE_CANTOPEN.code) {
            return Optional.of("store-closed: it may not be written; look at the permissions of file and folder");
        }
        if (primary == SQLiteErrorCode.SQLITE_CORRUPT.code || primary == SQLiteErrorCode.SQLITE_NOTADB.code) {
            return Optional.of("store-damaged: it is no whole database; `daybook check` says where, and `daybook"
                    + " restore` brings a back-up back");
        }
        return Optional.empty();
    }
}
