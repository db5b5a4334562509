package org.daybook.core.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/// Lines of JSON, UTF-8, an object for each entry. What is not known is absent.
public final class JsonRows<T> implements RowWriter<T> {
    private final OutputStream out;
    private final Function<T, ObjectNode> line;

    public JsonRows(OutputStream out, Function<T, ObjectNode> line) {
        this.out = out;
        this.line = line;
    }

    @Override
    public void write(T entry) throws IOException {
        out.write((Json.line(line.apply(entry)) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void end() {}

    /// The row of a table as an object.
    public static <T> ObjectNode object(Layout<T> layout, T entry) {
        ObjectNode object = Json.object();
        List<Cell> row = layout.row(entry);
        for (int i = 0; i < row.size(); i++) {
            String name = layout.columns().get(i).name();
            switch (row.get(i)) {
                case Cell.Text(var value) -> object.put(name, value);
                case Cell.Whole(var value) -> object.put(name, value);
                case Cell.Decimal(var value) -> object.put(name, value);
                case Cell.Nothing nothing -> {
                    // absent
                }
            }
        }
        return object;
    }
}
