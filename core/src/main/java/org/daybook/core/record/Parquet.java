package org.daybook.core.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// A table as an Apache Parquet file (the format's README and parquet.thrift, 2.10): flat, every column optional,
/// values PLAIN, pages gzipped, a page for each column of a row group. That is the part of the format that every
/// reader knows; `docs/decisions/0012` says why it is written here and not by a library. A test reads it back
/// with DuckDB.
public final class Parquet<T> implements RowWriter<T> {
    /// Rows that are held before they are written: some 20 MB of events.
    private static final int ROWS_OF_A_GROUP = 20_000;

    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

    private static final int INT64 = 2;
    private static final int DOUBLE = 5;
    private static final int BYTE_ARRAY = 6;
    private static final int OPTIONAL = 1;
    private static final int UTF8 = 0;
    private static final int PLAIN = 0;
    private static final int RLE = 3;
    private static final int GZIP = 2;
    private static final int DATA_PAGE = 0;

    private final OutputStream out;
    private final Layout<T> layout;
    private final List<Group> groups = new ArrayList<>();
    private List<Values> columns = new ArrayList<>();
    private int rows;
    private long position;

    /// Where a column's page of a row group stands, and its sizes with the page's header.
    private record Chunk(long begin, long raw, long packed) {}

    private record Group(int rows, List<Chunk> chunks) {}

    public Parquet(OutputStream out, Layout<T> layout) throws IOException {
        this.out = out;
        this.layout = layout;
        print(MAGIC);
        open();
    }

    private void open() {
        columns = layout.columns().stream().map(column -> new Values()).toList();
        rows = 0;
    }

    @Override
    public void write(T entry) throws IOException {
        List<Cell> row = layout.row(entry);
        for (int i = 0; i < row.size(); i++) {
            columns.get(i).add(row.get(i));
        }
        rows++;
        if (rows == ROWS_OF_A_GROUP) {
            flush();
        }
    }

    @Override
    public void end() throws IOException {
        if (rows > 0) {
            flush();
        }
        byte[] description = description();
        print(description);
        print(number(description.length));
        print(MAGIC);
    }

    private void flush() throws IOException {
        List<Chunk> chunks = new ArrayList<>();
        for (Values column : columns) {
            byte[] page = column.page();
            byte[] packed = packed(page);
            byte[] header = header(page.length, packed.length);
            chunks.add(new Chunk(position, header.length + (long) page.length, header.length + (long) packed.length));
            print(header);
            print(packed);
        }
        groups.add(new Group(rows, chunks));
        open();
    }

    private byte[] header(int raw, int packed) {
        CompactThrift header = new CompactThrift();
        header.i32(1, DATA_PAGE).i32(2, raw).i32(3, packed).struct(5);
        header.i32(1, rows).i32(2, PLAIN).i32(3, RLE).i32(4, RLE).close();
        return header.end().bytes();
    }

    /// FileMetaData.
    private byte[] description() {
        CompactThrift file = new CompactThrift();
        file.i32(1, 1).structs(2, layout.columns().size() + 1);
        file.open().text(4, "schema").i32(5, layout.columns().size()).close();
        layout.columns().forEach(column -> schema(file, column));
        file.i64(3, groups.stream().mapToLong(Group::rows).sum());
        file.structs(4, groups.size());
        groups.forEach(group -> group(file, group));
        file.structs(5, layout.columns().size());
        layout.columns()
                .forEach(column -> file.open()
                        .text(1, column.name())
                        .text(2, column.meaning())
                        .close());
        return file.text(6, "daybook").end().bytes();
    }

    private void schema(CompactThrift file, Column<T> column) {
        file.open().i32(1, type(column)).i32(3, OPTIONAL).text(4, column.name());
        if (column.kind() == Column.Kind.TEXT) {
            file.i32(6, UTF8).struct(10).struct(1).close().close(); // the same as converted and as logical type
        }
        file.close();
    }

    private static int type(Column<?> column) {
        return switch (column.kind()) {
            case TEXT -> BYTE_ARRAY;
            case WHOLE -> INT64;
            case DECIMAL -> DOUBLE;
        };
    }

    private void group(CompactThrift file, Group group) {
        file.open().structs(1, group.chunks().size());
        for (int i = 0; i < group.chunks().size(); i++) {
            Chunk chunk = group.chunks().get(i);
            Column<T> column = layout.columns().get(i);
            file.open().i64(2, chunk.begin()).struct(3);
            file.i32(1, type(column))
                    .numbers(2, PLAIN, RLE)
                    .texts(3, column.name())
                    .i32(4, GZIP);
            file.i64(5, group.rows()).i64(6, chunk.raw()).i64(7, chunk.packed()).i64(9, chunk.begin());
            file.close().close();
        }
        file.i64(2, group.chunks().stream().mapToLong(Chunk::raw).sum());
        file.i64(3, group.rows()).close();
    }

    private void print(byte[] bytes) throws IOException {
        out.write(bytes);
        position += bytes.length;
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }

    private static byte[] packed(byte[] page) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(page);
        }
        return packed.toByteArray();
    }

    /// The values of a column in a row group, and where there are none.
    private static final class Values {
        private final ByteArrayOutputStream levels = new ByteArrayOutputStream();
        private final ByteArrayOutputStream values = new ByteArrayOutputStream();
        private int run;
        private boolean there;

        void add(Cell cell) {
            boolean present = !(cell instanceof Cell.Nothing);
            if (present != there) {
                endRun();
                there = present;
            }
            run++;
            switch (cell) {
                case Cell.Text(var value) -> {
                    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
                    values.writeBytes(number(utf8.length));
                    values.writeBytes(utf8);
                }
                case Cell.Whole(var value) ->
                    values.writeBytes(eight().putLong(value).array());
                case Cell.Decimal(var value) ->
                    values.writeBytes(eight().putDouble(value).array());
                case Cell.Nothing nothing -> {
                    // the level says so
                }
            }
        }

        /// A run of one level: its length, and 1 for a value or 0 for none.
        private void endRun() {
            if (run > 0) {
                CompactThrift.varint(levels, (long) run << 1);
                levels.write(there ? 1 : 0);
                run = 0;
            }
        }

        byte[] page() {
            endRun();
            ByteArrayOutputStream page = new ByteArrayOutputStream();
            page.writeBytes(number(levels.size()));
            page.writeBytes(levels.toByteArray());
            page.writeBytes(values.toByteArray());
            return page.toByteArray();
        }

        private static ByteBuffer eight() {
            return ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        }
    }
}
