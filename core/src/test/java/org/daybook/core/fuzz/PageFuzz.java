package org.daybook.core.fuzz;

import java.nio.charset.StandardCharsets;

/// The fuzzer's way into [Target#PAGE].
public final class PageFuzz {
    private static final String PLAIN = "<p>The ferry sailed again on Monday, the harbour office said.</p>";

    private PageFuzz() {}

    /// Called by name, before the clock runs: loading the models with the
    /// fuzzer's eyes in them takes seconds.
    public static void fuzzerInitialize() {
        Target.PAGE.read(PLAIN.getBytes(StandardCharsets.UTF_8));
    }

    /// Called by name.
    public static void fuzzerTestOneInput(byte[] bytes) {
        Target.PAGE.read(bytes);
    }
}
