package org.daybook.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.daybook.cli.Daybook;
import picocli.CommandLine;

/// What it costs to make the edition of a store's last day with the verb `edition`, its opening of the store included:
/// the first time in a process, and again in the same, as a server makes one every day. What an edition has taken is
/// printed as wall time, with the processor time of the whole process and the heap in use behind it.
///
/// `EditionBench STORE.db ROUNDS`
public final class EditionBench {
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private EditionBench() {}

    public static void main(String[] arguments) {
        if (arguments.length != 2) {
            System.err.println("EditionBench STORE.db ROUNDS");
            System.exit(2);
        }
        int rounds = Integer.parseInt(arguments[1]);
        PrintStream said = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        double[] seconds = new double[rounds];
        double[] processor = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            long started = System.nanoTime();
            long cpu = MACHINE.getProcessCpuTime();
            make(arguments[0]);
            seconds[round] = (System.nanoTime() - started) / 1e9;
            processor[round] = (MACHINE.getProcessCpuTime() - cpu) / 1e9;
            if (round == 0) {
                said.printf(
                        Locale.ROOT,
                        "the first in this process: %.2f s, of the processor %.2f s%n",
                        seconds[0],
                        processor[0]);
            }
        }
        int later = rounds / 2;
        Arrays.sort(seconds, later, rounds);
        Arrays.sort(processor, later, rounds);
        System.gc();
        said.printf(
                Locale.ROOT,
                "the last %d of %d: %.2f s (%.2f to %.2f), of the processor %.2f s; heap behind them %,d MB%n",
                rounds - later,
                rounds,
                seconds[(later + rounds) / 2],
                seconds[later],
                seconds[rounds - 1],
                processor[(later + rounds) / 2],
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
    }

    private static void make(String store) {
        CommandLine daybook = Daybook.commandLine();
        int exit = daybook.execute("edition", "--json", "--zone", "UTC", "--store", store);
        if (exit != 0) {
            throw new IllegalStateException("`daybook edition` ended with " + exit + " on " + store);
        }
    }
}
