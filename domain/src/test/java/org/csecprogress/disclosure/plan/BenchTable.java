package org.csecprogress.disclosure.plan;

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
import org.csecprogress.disclosure.audit.AuditReport;
import org.csecprogress.disclosure.audit.AuditReport.Proof;

/** The one table of the bench: printed as it grows, and kept in target/bench.txt. */
public final class BenchTable {
    private static final Path FILE = Path.of("target", "bench.txt");
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

    /**
     * Adds a row.
     *
     * @param run name, criterion and number of cells
     * @param planned CPU-seconds of planning
     * @param audited CPU-seconds of the audit
     * @param report its report; requirements that are violated and that are only not proved count
     */
    public static void add(Run run, double planned, Plan plan, double audited, AuditReport report) {
        long open = report.findings().stream().filter(f -> f.proof() == Proof.LINEAR_BOUND).count();
        LINES.add(
                String.format(
                        Locale.ROOT,
                        "%-14s %-21s %6d %7.1f %6d %7d %7d %6.2f %7.1f %6d %5d %5d",
                        run.name(),
                        run.criterion(),
                        run.cells(),
                        planned,
                        plan.secondary(),
                        plan.cost(),
                        plan.bound(),
                        100 * plan.gap(),
                        audited,
                        heap() >> 20,
                        report.findings().size() - open,
                        open));
        System.out.println(HEAD + "\n" + LINES.get(LINES.size() - 1));
        try {
            Files.createDirectories(FILE.getParent());
            Files.write(FILE, LINES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was run. */
    public record Run(String name, String criterion, int cells) {}

    /** Forgets the highest use of the heap so far. */
    public static void begin() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** The solver's own memory is not counted. */
    private static long heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    /** CPU-seconds of this process so far. */
    public static double cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
    }
}
