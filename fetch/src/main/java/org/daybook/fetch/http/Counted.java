package org.daybook.fetch.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/// Ends what would never end (headers, the extensions of a chunk, frames without a body, a packed body): refuses
/// (`too-large`) as soon as more was read than was granted. The grant may be renewed by another thread.
final class Counted extends FilterInputStream {
    private final AtomicLong left;
    private final String excess;

    /// @param left   bytes that may still be read
    /// @param excess what is said of more
    Counted(InputStream in, AtomicLong left, String excess) {
        super(in);
        this.left = left;
        this.excess = excess;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) throws IOException {
        if (left.addAndGet(-read) < 0) {
            throw new Refusal("too-large", excess);
        }
    }
}
