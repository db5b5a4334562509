package org.daybook.core.record;

import java.io.IOException;

/// Writes entries one by one to a stream that stays its owner's to close. Not thread-safe; the same entries in the
/// same order give the same bytes.
public interface RowWriter<T> {
    void write(T entry) throws IOException;

    /// Writes what stands behind the last entry. Called once.
    void end() throws IOException;
}
