package org.daybook.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// In what the databases differ, for the SQL that all of them share: full-text search, the end of a
/// row's life, who may write, and what their errors mean. Implementations are immutable and safe
/// for any number of threads.
interface Dialect {
    // --- reading and writing

    /// What a transaction that writes does first: from then on it is the only one that does.
    /// Whoever waits for another gives up after ten seconds.
    void write(Handle handle);

    /// Reads what does not fit into memory, row by row, as one moment saw it.
    <T> T read(Jdbi jdbi, Function<Handle, T> reading);

    /// Makes an empty temporary table, of this connection alone.
    ///
    /// @param columns of the types `text`, whose order is that of the bytes, and `bigint`
    void temporary(Handle handle, String table, String columns);

    // --- search of articles: the table `search`, a row under each article's `seq` as `rowid`

    void index(Handle handle, long seq, String title, String body);

    /// What the condition [#isMatch] takes as `:match`.
    ///
    /// @param words each a word or a phrase; what has neither letter nor digit is left out
    /// @return empty when nothing is asked for
    String match(List<String> words);

    /// Whether a row of `search s` holds all that `:match` asks for.
    String isMatch();

    /// What rows are ordered by, best first; a word in a title weighs four times one in the body.
    String rank();

    /// Number, title and body of all that can be found, by number.
    String searched();

    // --- the index of the record: the table `told`; see RecordIndex

    /// Files `:row` with `:keys`, parted by blanks.
    String tell();

    /// What the condition [#isTold] takes as `:keys`.
    ///
    /// @param question of [org.daybook.core.record.Keys#question]
    String told(String question);

    /// Whether a row of `told` holds what `:keys` asks for.
    String isTold();

    /// How many keys stand under rows, all in all.
    String countKeys();

    /// What gives every key and the row under which it stands, once each and in any order; empty
    /// where [#isTold] answers for one row without looking at what has the same keys.
    default Optional<String> everyKey(Handle handle) {
        return Optional.empty();
    }

    // --- room

    Room room(Handle handle);

    /// Within the transaction that let articles go.
    void forget(Handle handle);

    /// Outside any transaction, after articles were let go.
    ///
    /// @param gone how many
    void tidy(Jdbi jdbi, long gone);

    /// @param used bytes that hold something
    /// @param free bytes that will hold something before the store grows
    record Room(long used, long free) {}

    // --- health

    /// What the database itself finds wrong with its files.
    List<String> integrity(Handle handle);

    /// Why something could not be written, beginning with a code of docs/refusals.md; empty where
    /// that is not the world's doing.
    Optional<String> reason(Throwable failure);
}
