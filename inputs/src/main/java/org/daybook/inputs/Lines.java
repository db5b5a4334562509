package org.daybook.inputs;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.daybook.core.capture.Outcome;

/// JSON lines, one input each; blank lines are passed over. A line that is longer than anything people read
/// is refused without being held; where the file breaks off (a packed one cut short, a disk that fails) that
/// is the last refusal. Not thread-safe.
final class Lines implements Iterator<Input> {
    private final BufferedReader reader;
    private final String file;
    private final long longest;
    private final StringBuilder line = new StringBuilder();
    private int number;
    private boolean ended;
    private Optional<Input> next = Optional.empty();

    /// @param longest characters of a line
    Lines(BufferedReader reader, String file, long longest) {
        this.reader = reader;
        this.file = file;
        this.longest = longest;
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty() && !ended) {
            try {
                advance();
            } catch (IOException broken) {
                ended = true;
                number++;
                next = Optional.of(refused("unreadable", "cannot read on: " + Reason.of(broken)));
            }
        }
        return next.isPresent();
    }

    private void advance() throws IOException {
        line.setLength(0);
        long length = 0;
        int c = reader.read();
        ended = c < 0;
        for (; c >= 0 && c != '\n'; c = reader.read()) {
            length++;
            if (length <= longest) {
                line.append((char) c);
            }
        }
        number++;
        if (length > longest) {
            next = Optional.of(refused("too-large", "the line has " + length + " characters, more than " + longest));
            return;
        }
        String written = line.toString();
        if (!written.isBlank()) {
            next = Optional.of(input(number == 1 && written.charAt(0) == '\uFEFF' ? written.substring(1) : written));
        }
    }

    private Input input(String written) {
        return Input.ofLine(written, file + ":" + number);
    }

    private Input refused(String code, String what) {
        String where = file + ":" + number;
        return new Input(where, where, Outcome.refused(code, what, where), Optional.empty());
    }

    @Override
    public Input next() {
        if (!hasNext()) {
            throw new NoSuchElementException("No line is left in " + file);
        }
        Input input = next.orElseThrow();
        next = Optional.empty();
        return input;
    }
}
