package org.daybook.core.fuzz;

/// The fuzzer's way into [Target#CAPTURE].
public final class CaptureFuzz {
    private CaptureFuzz() {}

    /// Called by name.
    public static void fuzzerTestOneInput(byte[] bytes) {
        Target.CAPTURE.read(bytes);
    }
}
