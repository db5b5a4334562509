package org.daybook.cli;

import java.io.PrintStream;
import java.time.Duration;

/// Says on standard error how far a long work is: a line that rewrites itself on a terminal, a plain line now
/// and then in a log, nothing at all for work that ends quickly. Used by one thread.
final class Progress {
    private static final long TERMINAL_NANOS = Duration.ofMillis(200).toNanos();
    private static final long LOG_NANOS = Duration.ofSeconds(10).toNanos();

    private final PrintStream out;
    private final String what;
    private final boolean terminal;
    private final long started = System.nanoTime();
    private long last = started;
    private long done;
    private long refused;

    Progress(String what, PrintStream out, boolean terminal) {
        this.what = what;
        this.out = out;
        this.terminal = terminal;
    }

    /// The front door says by the property `daybook.terminal` whether standard error is a terminal: Java 21
    /// cannot ask.
    static Progress onStandardError(String what) {
        return new Progress(what, System.err, Boolean.getBoolean("daybook.terminal"));
    }

    void step(boolean wasRefused) {
        done++;
        refused += wasRefused ? 1 : 0;
        long now = System.nanoTime();
        if (now - last >= (terminal ? TERMINAL_NANOS : LOG_NANOS)) {
            last = now;
            out.print((terminal ? "\r\u001b[K" : "") + line(now) + (terminal ? "" : System.lineSeparator()));
        }
    }

    /// The last word, said only when something was refused or the work was long.
    void end() {
        if (terminal && last != started) {
            out.print("\r\u001b[K");
        }
        if (refused > 0 || System.nanoTime() - started >= LOG_NANOS) {
            out.println(line(System.nanoTime()));
        }
    }

    private String line(long now) {
        double seconds = (now - started) / 1e9;
        return "%s: %,d done%s, %.1f a second"
                .formatted(
                        what,
                        done,
                        refused > 0 ? " (%,d refused)".formatted(refused) : "",
                        done / Math.max(seconds, 1e-3));
    }

    long done() {
        return done;
    }

    long refused() {
        return refused;
    }
}
