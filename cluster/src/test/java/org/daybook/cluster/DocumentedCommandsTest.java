package org.daybook.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the documents say of `./daybook cluster` is what the script and the job understand.
class DocumentedCommandsTest {
    private static final Pattern COMMAND = Pattern.compile("(?m)^\\./daybook cluster ([a-z-]+)(.*)$");

    @Test
    void everyVerbAndOptionInTheDocumentIsUnderstood() throws IOException, InterruptedException {
        Process help = new ProcessBuilder("bash", "../scripts/cluster", "--help")
                .redirectErrorStream(true)
                .start();
        String usage = new String(help.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(help.waitFor()).as(usage).isZero();
        Matcher command = COMMAND.matcher(Files.readString(Path.of("..", "docs", "cluster.md")));
        int found = 0;
        while (command.find()) {
            found++;
            assertThat(usage).contains("\n  " + command.group(1) + " ");
            List.of(command.group(2).split(" ")).stream()
                    .filter(word -> word.startsWith("--"))
                    .forEach(option -> assertThat(JobOptions.USAGE).contains(option + " "));
        }
        assertThat(found).as("commands in the document").isGreaterThan(5);
    }

    @Test
    void aWordThatIsNoVerbIsRefused() throws IOException, InterruptedException {
        Process refused = new ProcessBuilder("bash", "../scripts/cluster", "dance")
                .redirectErrorStream(true)
                .start();
        String said = new String(refused.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(refused.waitFor()).isEqualTo(2);
        assertThat(said).contains("no such thing as 'dance'");
    }
}
