package org.daybook.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;

/// Says in one line what went wrong outside the program: a file, a disk, a port, the database. Everything
/// else is a bug and keeps its trace.
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

    static String reason(Throwable failure) {
        Throwable cause = failure.getCause();
        if (failure instanceof UncheckedIOException && cause != null) {
            return said(failure) + ": " + reason(cause);
        }
        if (failure instanceof FileSystemException about && about.getReason() == null) {
            return about.getFile() + ": " + kind(about);
        }
        if (failure instanceof SQLException) {
            return "the store: " + said(failure);
        }
        return failure instanceof IOException || cause == null ? said(failure) : reason(cause);
    }

    private static String kind(FileSystemException failure) {
        return switch (failure) {
            case AccessDeniedException denied -> "no permission";
            case NoSuchFileException missing -> "no such file or folder";
            case FileSystemException other -> other.getClass().getSimpleName();
        };
    }

    /// Some exceptions of the JDK carry no words: an empty packed file is an `EOFException` and no more.
    private static String said(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
