package org.daybook.core.fuzz;

import java.nio.charset.StandardCharsets;

/// The fuzzer's way into [Target#FEED].
public final class FeedFuzz {
    private static final String PLAIN = "<rss><channel><item><title>The ferry sails</title></item></channel></rss>";

    private FeedFuzz() {}

    /// Called by name, before the clock runs: loading the models with the
    /// fuzzer's eyes in them takes seconds.
    public static void fuzzerInitialize() {
        Target.FEED.read(PLAIN.getBytes(StandardCharsets.UTF_8));
    }

    /// Called by name.
    public static void fuzzerTestOneInput(byte[] bytes) {
        Target.FEED.read(bytes);
    }
}
