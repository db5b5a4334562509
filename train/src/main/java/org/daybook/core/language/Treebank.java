package org.daybook.core.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// The sentences of a CoNLL-U file.
final class Treebank {
    /// Heads as word numbers from 0; the root is the number behind the last word.
    @SuppressWarnings("ArrayRecordComponent")
    record Example(
            String document,
            List<String> forms,
            List<String> lemmas,
            List<String> tags,
            int[] heads,
            List<String> relations,
            List<String> notes) {
        int size() {
            return forms.size();
        }
    }

    private Treebank() {}

    static List<Example> read(Path file) throws IOException {
        List<Example> examples = new ArrayList<>();
        String document = "";
        List<String[]> rows = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("# newdoc")) {
                    document = line.substring(line.indexOf('=') + 1).strip();
                } else if (line.isEmpty()) {
                    if (!rows.isEmpty()) {
                        examples.add(example(document, rows));
                    }
                    rows.clear();
                } else if (!line.startsWith("#")) {
                    String[] columns = line.split("\t");
                    if (columns[0].indexOf('-') < 0 && columns[0].indexOf('.') < 0) {
                        rows.add(columns);
                    }
                }
            }
        }
        return examples;
    }

    private static Example example(String document, List<String[]> rows) {
        int[] heads = new int[rows.size()];
        for (int i = 0; i < heads.length; i++) {
            int head = Integer.parseInt(rows.get(i)[6]);
            heads[i] = head == 0 ? rows.size() : head - 1;
        }
        return new Example(
                document,
                rows.stream().map(r -> r[1]).toList(),
                rows.stream().map(r -> r[2]).toList(),
                rows.stream().map(r -> r[3] + "/" + r[4]).toList(),
                heads,
                rows.stream().map(r -> r[7]).toList(),
                rows.stream().map(r -> r[9]).toList());
    }
}
