package org.daybook.cluster;

import java.io.IOException;
import java.time.Instant;
import org.apache.flink.api.common.serialization.BulkWriter;
import org.apache.flink.core.fs.FSDataOutputStream;
import org.daybook.core.record.Filter;
import org.daybook.core.record.Format;
import org.daybook.core.record.Report;
import org.daybook.core.record.Sheet;
import org.daybook.core.record.StoryRecord;
import org.daybook.core.record.Table;

/// Apache Parquet of what articles tell, with the columns of `daybook export`: each article for itself, as it is
/// placed.
/// What links tellings to those of other articles (`same`, `denies`, `revises`) is only known when all are there, and
/// is
/// left to `daybook export` from the store.
final class TableFile implements BulkWriter<Placed> {
    private final Sheet<?, ?> sheet;
    private final FSDataOutputStream out;

    /// Makes the files of one table.
    record Factory(Table table) implements BulkWriter.Factory<Placed> {
        @Override
        public BulkWriter<Placed> create(FSDataOutputStream out) throws IOException {
            return new TableFile(Sheet.of(Format.PARQUET, table, out), out);
        }
    }

    private TableFile(Sheet<?, ?> sheet, FSDataOutputStream out) {
        this.sheet = sheet;
        this.out = out;
    }

    @Override
    public void addElement(Placed placed) throws IOException {
        sheet.write(StoryRecord.alone(report(placed)), Filter.NONE, (name, entries) -> {});
    }

    private static Report report(Placed placed) {
        ReadArticle read = placed.article();
        return new Report(read.id(), Instant.ofEpochMilli(read.seen()), placed.story(), placed.origin(), read.kept());
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void finish() throws IOException {
        sheet.writer().end();
    }
}
