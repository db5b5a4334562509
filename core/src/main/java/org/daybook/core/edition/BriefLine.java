package org.daybook.core.edition;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A brief as one line: fields parted by tabs, countries by blanks. Tabs, ends of lines, NULs and
/// percent signs within
/// a
/// field are written as a percent sign and two digits. Stateless.
final class BriefLine {
    private static final int FIELDS = 11;
    private static final String YES = "y";
    private static final String NO = "n";

    private BriefLine() {}

    static String write(Brief brief) {
        Instant at = brief.at();
        return String.join(
                "\t",
                escaped(brief.id()),
                brief.origin().equals(brief.id()) ? "" : escaped(brief.origin()),
                Long.toString(at.getEpochSecond()),
                Integer.toString(at.getNano()),
                escaped(brief.outlet()),
                escaped(brief.title()),
                brief.publisher().map(name -> '=' + escaped(name)).orElse(""), // an empty name is a name
                brief.written() ? YES : NO,
                Long.toString(brief.toll()),
                brief.conflict() ? YES : NO,
                String.join(" ", brief.countries()));
    }

    static Brief read(String line) {
        List<String> fields = parts(line, '\t');
        if (fields.size() != FIELDS) {
            throw new IllegalArgumentException("Not a brief: " + fields.size() + " fields, not " + FIELDS);
        }
        try {
            String id = plain(fields.get(0));
            return new Brief(
                    id,
                    fields.get(1).isEmpty() ? id : plain(fields.get(1)),
                    Instant.ofEpochSecond(Long.parseLong(fields.get(2)), Integer.parseInt(fields.get(3))),
                    plain(fields.get(4)),
                    plain(fields.get(5)),
                    Optional.of(fields.get(6)).filter(name -> !name.isEmpty()).map(name -> plain(name.substring(1))),
                    fields.get(7).equals(YES),
                    Long.parseLong(fields.get(8)),
                    fields.get(9).equals(YES),
                    fields.get(10).isEmpty() ? List.of() : parts(fields.get(10), ' '));
        } catch (NumberFormatException | DateTimeException broken) {
            throw new IllegalArgumentException("Not a brief: " + broken.getMessage(), broken);
        }
    }

    /// An edition reads some hundred thousand lines: by hand this takes a third of what `split` does.
    private static List<String> parts(String line, char between) {
        String[] parts = new String[FIELDS + 1];
        int found = 0;
        int begin = 0;
        for (int at = line.indexOf(between); at >= 0; at = line.indexOf(between, begin)) {
            if (found + 1 == parts.length) {
                parts = Arrays.copyOf(parts, 2 * parts.length);
            }
            parts[found++] = line.substring(begin, at);
            begin = at + 1;
        }
        parts[found++] = line.substring(begin);
        return Arrays.asList(parts).subList(0, found);
    }

    private static String escaped(String field) {
        StringBuilder escaped = new StringBuilder(field.length());
        for (int i = 0; i < field.length(); i++) {
            switch (field.charAt(i)) {
                case '%' -> escaped.append("%25");
                case '\t' -> escaped.append("%09");
                case '\n' -> escaped.append("%0A");
                case '\r' -> escaped.append("%0D");
                case '\0' -> escaped.append("%00");
                default -> escaped.append(field.charAt(i));
            }
        }
        return escaped.toString();
    }

    private static String plain(String field) {
        if (field.indexOf('%') < 0) {
            return field;
        }
        List<String> pieces = parts(field, '%');
        StringBuilder plain = new StringBuilder(pieces.getFirst());
        for (String piece : new ArrayList<>(pieces.subList(1, pieces.size()))) {
            plain.append((char) Integer.parseInt(piece, 0, 2, 16)).append(piece, 2, piece.length());
        }
        return plain.toString();
    }
}
