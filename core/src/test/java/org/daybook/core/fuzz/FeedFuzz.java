package org.daybook.core.fuzz;

/// The fuzzer's way into [Target#FEED].
public final class FeedFuzz {
    private FeedFuzz() {}

    /// Called by name.
    public static void fuzzerTestOneInput(byte[] bytes) {
        Target.FEED.read(bytes);
    }
}
