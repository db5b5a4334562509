package org.daybook.cluster;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.core.record.Format;

/// What the job is told, as `--name value` pairs.
///
/// @param brokers    Kafka's bootstrap servers; none for a job over files
/// @param files      files or folders to read instead of a topic, as `daybook ingest` takes them
/// @param captures   the topic of captures
/// @param records    the topic of records; none is written when empty
/// @param refusals   the topic of what was refused, whole (dead letters)
/// @param store      where articles are filed, as `daybook --store` takes it; none when empty
/// @param out        a folder for records; none when empty
/// @param format     how records are written there: as JSON lines, or the three tables as Parquet
/// @param partitions desks
/// @param parallelism readers
/// @param lateness   how much later than the newest a capture may come and still be put in order
/// @param checkpoint the time between two checkpoints
/// @param bounded    whether the job ends at the end of the topic as it is now
record JobOptions(
        Optional<String> brokers,
        List<String> files,
        String captures,
        String records,
        String refusals,
        String store,
        String out,
        Format format,
        int partitions,
        int parallelism,
        Duration lateness,
        Duration checkpoint,
        boolean bounded) {
    static final String USAGE = """
            Usage: daybook cluster submit [--name value ...]

              --brokers HOST:PORT,...   Kafka (else --files)
              --files PATH,...          files and folders instead of a topic: JSON lines (packed or not), WARC archives,
                                        pages, feeds, captures; the job reads them as a batch and ends
              --captures TOPIC          where captures come from (captures)
              --records TOPIC           where records go (records); "" for none
              --refusals TOPIC          where what was refused goes, whole (refusals); "" for none
              --store ADDRESS           a file, postgresql://HOST/DATABASE, or env:VARIABLE that holds it; "" for none
              --out FOLDER              records into this folder, too
              --format FORMAT           as jsonl, or parquet: a folder each for events, claims and figures (jsonl)
              --partitions N            desks (1)
              --parallelism N           readers (2)
              --lateness SECONDS        how late a capture may come and still be put in order (600)
              --checkpoint SECONDS      between two checkpoints (10)
              --bounded true            end at the end of the topic as it is now
            """;

    JobOptions {
        files = List.copyOf(files);
    }

    /// @throws IllegalArgumentException that names the option
    static JobOptions parse(String... arguments) {
        Map<String, String> given = new LinkedHashMap<>(Map.of(
                "--captures", "captures",
                "--records", "records",
                "--refusals", "refusals",
                "--store", "",
                "--out", "",
                "--partitions", "1",
                "--parallelism", "2",
                "--lateness", "600",
                "--checkpoint", "10",
                "--bounded", "false"));
        given.put("--format", "jsonl");
        given.put("--brokers", "");
        given.put("--files", "");
        for (int i = 0; i < arguments.length; i += 2) {
            if (!given.containsKey(arguments[i])) {
                throw new IllegalArgumentException("unknown option " + arguments[i] + "\n\n" + USAGE);
            }
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[i] + " needs a value\n\n" + USAGE);
            }
            given.put(arguments[i], arguments[i + 1]);
        }
        if (given.getOrDefault("--brokers", "").isEmpty()
                == given.getOrDefault("--files", "").isEmpty()) {
            throw new IllegalArgumentException("give --brokers or --files, one of them\n\n" + USAGE);
        }
        return new JobOptions(
                Optional.of(text(given, "--brokers")).filter(value -> !value.isEmpty()),
                List.of(text(given, "--files").split(",")).stream()
                        .filter(path -> !path.isEmpty())
                        .toList(),
                text(given, "--captures"),
                text(given, "--records"),
                text(given, "--refusals"),
                text(given, "--store"),
                text(given, "--out"),
                format(given),
                positive(given, "--partitions"),
                positive(given, "--parallelism"),
                Duration.ofSeconds(positive(given, "--lateness")),
                Duration.ofSeconds(positive(given, "--checkpoint")),
                Boolean.parseBoolean(text(given, "--bounded")));
    }

    private static String text(Map<String, String> given, String name) {
        return given.getOrDefault(name, "");
    }

    private static Format format(Map<String, String> given) {
        return Format.named(text(given, "--format"))
                .filter(format -> format == Format.JSONL || format == Format.PARQUET)
                .orElseThrow(() -> new IllegalArgumentException(
                        "--format is jsonl or parquet, not “" + text(given, "--format") + "”\n\n" + USAGE));
    }

    private static int positive(Map<String, String> given, String name) {
        String value = text(given, name);
        if (!value.matches("[1-9]\\d{0,8}")) {
            throw new IllegalArgumentException(name + " needs a whole number from 1, not “" + value + "”");
        }
        return Integer.parseInt(value);
    }
}
