package org.csecprogress.budget;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of a module's bench, printed as it grows and written to target/bench.txt. */
public final class BenchTable {
    private static final Path FOLDER = Path.of("target");
    private static final Path FILE = FOLDER.resolve("bench.txt");
    private static final String HEAD =
            String.format(
                    "%-14s %-21s %6s %7s %6s %7s %7s %6s %7s %6s %5s %5s",
                    "run",
                    "criterion",
                    "cells",
                    "plan s",
                    "second",
                    "value",
                    "bound",
                    "gap %",
                    "audit s",
                    "MB",
                    "viol.",
                    "open");
    private static final List<String> LINES = new ArrayList<>(List.of(HEAD));

    private BenchTable() {}

    /** Adds a row. */
    public static void add(Run run, Planned planned, Audited audited) {
        LINES.add(
                String.format(
                        Locale.ROOT,
                        "%-14s %-21s %6d %7.1f %6d %7d %7d %6.2f %7.1f %6d %5d %5d",
                        run.name(),
                        run.criterion(),
                        run.cells(),
                        planned.seconds(),
                        planned.secondary(),
                        planned.cost(),
                        planned.bound(),
                        100 * planned.gap(),
                        audited.seconds(),
                        heap() >> 20,
                        audited.violated(),
                        audited.open()));
        System.out.println(HEAD + "\n" + LINES.get(LINES.size() - 1));
        try {
            Files.createDirectories(FOLDER);
            Files.write(FILE, LINES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A run of the bench. */
    public record Run(String name, String criterion, int cells) {}

    /**
     * The cost of a plan.
     *
     * @param seconds CPU-seconds of planning
     * @param secondary how many cells it withholds to protect others
     * @param cost what these are worth
     * @param bound no plan that protects as well costs less
     */
    public record Planned(double seconds, long secondary, long cost, long bound) {
        /** Returns how much of the cost may be more than needed, from 0 to 1. */
        double gap() {
            return cost == 0 ? 0 : (cost - bound) / (double) cost;
        }
    }

    /**
     * The result of an audit.
     *
     * @param seconds its CPU-seconds
     * @param violated how many requirements are violated
     * @param open how many are only not proved
     */
    public record Audited(double seconds, long violated, long open) {}

    /** Resets the peak use of the heap. */
    public static void begin() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** Returns the peak use of the heap, without the solver's own memory. */
    private static long heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    /** Returns the CPU seconds of this process so far. */
    public static double cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
    }
}
