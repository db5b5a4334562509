package org.daybook.core.fuzz;

/// The fuzzer's way into [Target#PAGE].
public final class PageFuzz {
    private PageFuzz() {}

    /// Called by name.
    public static void fuzzerTestOneInput(byte[] bytes) {
        Target.PAGE.read(bytes);
    }
}
