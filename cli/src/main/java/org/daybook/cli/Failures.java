package org.daybook.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;

/// Tells what goes wrong outside the program, a file, a disk, a port, the database, of which [Reason] says a line, from
/// bugs, which keep their trace.
final class Failures {
    private Failures() {}

    static boolean isOfTheWorld(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException
                    || cause instanceof UncheckedIOException
                    || cause instanceof SQLException) {
                return true;
            }
        }
        return false;
    }
}
