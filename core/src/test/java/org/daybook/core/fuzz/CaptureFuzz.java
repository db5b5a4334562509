package org.daybook.core.fuzz;

import java.nio.charset.StandardCharsets;

/// The fuzzer's way into [Target#CAPTURE].
public final class CaptureFuzz {
    private static final String PLAIN =
            "The ferry sailed again on Monday, the harbour office said. Two people were injured in Derna on 11 September 2023.";

    private CaptureFuzz() {}

    /// Called by name, before the clock runs: loading the models with the
    /// fuzzer's eyes in them takes seconds.
    public static void fuzzerInitialize() {
        Target.CAPTURE.read(PLAIN.getBytes(StandardCharsets.UTF_8));
    }

    /// Called by name.
    public static void fuzzerTestOneInput(byte[] bytes) {
        Target.CAPTURE.read(bytes);
    }
}
