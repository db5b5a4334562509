package org.daybook.core.story;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A digest as one line: fields parted by tabs, words by blanks, hashes in base 36. Stateless.
final class DigestLine {
    private static final int BASE = 36;

    private DigestLine() {}

    static String write(Digest digest) {
        StringBuilder line = new StringBuilder(1024);
        line.append(escaped(digest.id())).append('\t');
        line.append(digest.publisher().map(DigestLine::escaped).orElse("")).append('\t');
        line.append(digest.at()).append('\t');
        for (Digest.Term term : digest.terms()) {
            line.append(term.word()).append(':').append(term.title()).append(':');
            line.append(term.text()).append(':').append(term.capital()).append(':');
            line.append(term.lower()).append(' ');
        }
        line.append('\t').append(digest.sketch().level()).append('\t');
        digest.sketch()
                .hashes()
                .forEach(hash -> line.append(Integer.toString(hash, BASE)).append(' '));
        return line.toString();
    }

    static Digest read(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != 6) {
            throw new IllegalArgumentException("Not a digest: " + fields.length + " fields, not 6");
        }
        try {
            List<Digest.Term> terms = new ArrayList<>();
            for (String term : words(fields[3])) {
                String[] parts = term.split(":", -1);
                if (parts.length != 5) {
                    throw new IllegalArgumentException("Not a digest: the term “" + term + "” needs five parts");
                }
                terms.add(new Digest.Term(
                        parts[0],
                        Integer.parseInt(parts[1]),
                        Integer.parseInt(parts[2]),
                        Integer.parseInt(parts[3]),
                        Integer.parseInt(parts[4])));
            }
            IntStream hashes = words(fields[5]).stream().mapToInt(hash -> Integer.parseInt(hash, BASE));
            Optional<String> publisher = Optional.of(plain(fields[1])).filter(name -> !name.isEmpty());
            Sketch sketch = new Sketch(Integer.parseInt(fields[4]), hashes);
            return new Digest(plain(fields[0]), publisher, Instant.parse(fields[2]), terms, sketch);
        } catch (NumberFormatException | DateTimeException broken) {
            throw new IllegalArgumentException("Not a digest: " + broken.getMessage(), broken);
        }
    }

    private static List<String> words(String field) {
        return field.isBlank() ? List.of() : List.of(field.strip().split(" "));
    }

    private static String escaped(String field) {
        return field.replace("%", "%25")
                .replace("\t", "%09")
                .replace("\n", "%0A")
                .replace("\r", "%0D");
    }

    private static String plain(String field) {
        return field.replace("%09", "\t")
                .replace("%0A", "\n")
                .replace("%0D", "\r")
                .replace("%25", "%");
    }
}
