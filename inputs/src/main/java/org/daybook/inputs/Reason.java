package org.daybook.inputs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;

/// What went wrong outside the program (a file, a disk, a port, the database), in one line for people.
public final class Reason {
    private Reason() {}

    /// The innermost cause that has words; the file and what is the matter with it where it is a file's.
    public static String of(Throwable failure) {
        Throwable cause = failure.getCause();
        if (failure instanceof UncheckedIOException && cause != null) {
            return said(failure) + ": " + of(cause);
        }
        if (failure instanceof FileSystemException about && about.getReason() == null) {
            return about.getFile() + ": " + kind(about);
        }
        if (failure instanceof SQLException) {
            return "the store: " + said(failure);
        }
        return failure instanceof IOException || cause == null ? said(failure) : of(cause);
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
