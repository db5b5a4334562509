package org.daybook.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.apache.flink.connector.file.src.util.RecordAndPosition;
import org.apache.flink.core.fs.Path;
import org.daybook.inputs.Inputs;
import org.jspecify.annotations.Nullable;

/// Files as `daybook ingest` reads them (JSON lines packed or not, WARC archives, pages, feeds, captures), from any
/// file
/// system that Flink knows. A file is read from its beginning by one task, one document in memory at a time; a place in
/// it
/// is told by how many documents came before.
final class CapturedFiles implements BulkFormat<Captured, FileSourceSplit> {
    private static final long serialVersionUID = 1;

    @Override
    public Reader<Captured> createReader(Configuration configuration, FileSourceSplit split) throws IOException {
        return new FileReader(split.path());
    }

    @Override
    public Reader<Captured> restoreReader(Configuration configuration, FileSourceSplit split) throws IOException {
        FileReader reader = new FileReader(split.path());
        reader.passOver(split.getReaderPosition()
                .map(CheckpointedPosition::getRecordsAfterOffset)
                .orElse(0L));
        return reader;
    }

    @Override
    public boolean isSplittable() {
        return false;
    }

    @Override
    public TypeInformation<Captured> getProducedType() {
        return TypeInformation.of(Captured.class);
    }

    private static final class FileReader implements Reader<Captured> {
        private final Inputs inputs;
        private long given;

        FileReader(Path file) throws IOException {
            this.inputs = Inputs.of(file.toString(), file.getFileSystem().open(file));
        }

        void passOver(long documents) {
            while (given < documents && inputs.hasNext()) {
                inputs.next();
                given++;
            }
        }

        /// One document: a page may be large, and Flink holds what it was given.
        @Override
        public @Nullable RecordIterator<Captured> readBatch() {
            return inputs.hasNext() ? new One(Captured.of(inputs.next()), ++given) : null;
        }

        @Override
        public void close() throws IOException {
            try {
                inputs.close();
            } catch (UncheckedIOException broken) {
                throw new IOException(broken);
            }
        }
    }

    private static final class One implements RecordIterator<Captured> {
        private final RecordAndPosition<Captured> document;
        private boolean given;

        /// @param number the document's in its file, from 1: so many are passed over to go on behind it
        One(Captured captured, long number) {
            this.document = new RecordAndPosition<>(captured, CheckpointedPosition.NO_OFFSET, number);
        }

        @Override
        public @Nullable RecordAndPosition<Captured> next() {
            if (given) {
                return null;
            }
            given = true;
            return document;
        }

        @Override
        public void releaseBatch() {}
    }
}
