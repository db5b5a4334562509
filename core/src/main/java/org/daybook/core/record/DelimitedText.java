package org.daybook.core.record;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// A table as text, UTF-8, a row a line. With commas it is RFC 4180: a value with a comma, a quotation mark or a
/// line break is quoted. With tabs nothing can be quoted, as GDELT and POLECAT have it: a tab or line break inside
/// a value becomes a blank. A text that a spreadsheet would take for a formula has an apostrophe before it: opened, it
/// runs nothing and sends nothing anywhere.
public final class DelimitedText<T> implements RowWriter<T> {
    public enum Delimiter {
        COMMA,
        TAB
    }

    /// With which a formula may begin, also in the widths of East Asian scripts (OWASP, CSV Injection).
    private static final String FORMULA = "=+-@\t\r\uff1d\uff0b\uff0d\uff20";

    private final OutputStream out;
    private final Layout<T> layout;
    private final Delimiter delimiter;

    /// @param header whether the first line holds the names of the columns
    public DelimitedText(OutputStream out, Layout<T> layout, Delimiter delimiter, boolean header) throws IOException {
        this.out = out;
        this.layout = layout;
        this.delimiter = delimiter;
        if (header) {
            line(layout.names());
        }
    }

    @Override
    public void write(T entry) throws IOException {
        line(layout.row(entry).stream().map(DelimitedText::harmless).toList());
    }

    @Override
    public void end() {}

    private void line(List<String> values) throws IOException {
        String line = values.stream()
                .map(delimiter == Delimiter.COMMA ? DelimitedText::quoted : DelimitedText::plain)
                .collect(Collectors.joining(delimiter == Delimiter.COMMA ? "," : "\t"));
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String harmless(Cell cell) {
        String value = cell.written();
        boolean formula = cell instanceof Cell.Text && !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0;
        return formula ? '\'' + value : value;
    }

    private static String quoted(String value) {
        boolean plain =
                value.indexOf(',') < 0 && value.indexOf('"') < 0 && value.indexOf('\n') < 0 && value.indexOf('\r') < 0;
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    private static String plain(String value) {
        return value.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
    }
}
