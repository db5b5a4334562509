package org.daybook.core;

import java.lang.management.ManagementFactory;
import java.util.function.IntFunction;

/// How cost grows with size, on any machine however busy: by the thread's processor time, as a ratio.
public final class Growth {
    /// Four times as much costs four times as much where work is linear, sixteen times where each part is held
    /// against each; between them there is room for a collector of garbage and for compiling.
    public static final double LINEAR = 9;

    private static final int TIMES = 4;

    private Growth() {}

    /// How many times longer it takes to do four times as much.
    ///
    /// @param prepared gives the work of a size; the preparing is not measured
    /// @param size     large enough to take some milliseconds
    public static double fourfold(IntFunction<Runnable> prepared, int size) {
        nanoseconds(prepared.apply(size)); // compiles
        long large = nanoseconds(prepared.apply(TIMES * size));
        return (double) large / nanoseconds(prepared.apply(size));
    }

    private static long nanoseconds(Runnable work) {
        long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin;
    }
}
