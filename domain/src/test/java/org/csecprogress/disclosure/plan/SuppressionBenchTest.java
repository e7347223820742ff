package org.csecprogress.disclosure.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.csecprogress.disclosure.audit.AuditReport;
import org.csecprogress.disclosure.audit.Auditor;
import org.csecprogress.disclosure.solve.OjAlgo;
import org.csecprogress.disclosure.solve.OrTools;
import org.csecprogress.disclosure.table.Criterion;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.disclosure.table.Policy;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.disclosure.table.Protection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The large tables, in one table: what was withheld, what it cost, and how it was proved. */
@Tag("bench")
class SuppressionBenchTest {
    private static final List<String> ROWS = new ArrayList<>();

    @AfterAll
    static void print() {
        System.out.printf(
                Locale.ROOT,
                "%-14s %-21s %6s %6s %6s %7s %7s %6s %7s %7s%n",
                "run",
                "criterion",
                "cells",
                "CPU-s",
                "second",
                "value",
                "bound",
                "gap %",
                "audit s",
                "heap MB");
        ROWS.forEach(System.out::print);
    }

    @Test
    void fourWayExact() {
        compare("four-way", Cube.fourWay(false), Criterion.EXACT, false, new Budget(40, 2, 1));
    }

    @Test
    void fourWayExactZerosPublic() {
        compare("four-way", Cube.fourWay(false), Criterion.EXACT, true, new Budget(15, 0, 1));
    }

    @Test
    void fourWayHalf() {
        compare("four-way", Cube.fourWay(false), Criterion.HALF, true, new Budget(6, 0, 1));
    }

    @Test
    void hierarchicalExact() {
        compare("hierarchical", Cube.fourWay(true), Criterion.EXACT, false, new Budget(20, 1, 1));
    }

    @Test
    void linkedExact() {
        compare("linked", Cube.linked(), Criterion.EXACT, true, new Budget(10, 0, 1));
    }

    @Test
    void release() {
        for (int chains : new int[] {15, 35}) {
            LinkedSystem system = ReleaseLike.of(1, chains);
            Suppressor suppressor = new Suppressor(new OrTools(), Budget.standard());
            run(
                    "release-like",
                    "COVER, insiders",
                    system,
                    Protection.of(system, Policy.release()),
                    () -> suppressor.plan(system, PrimaryRule.STANDARD));
        }
    }

    private static void compare(
            String name, LinkedSystem system, Criterion criterion, boolean zeros, Budget budget) {
        Protection protection = Protection.of(system, Policy.comparison(criterion, zeros));
        Suppressor suppressor = new Suppressor(new OrTools(), budget);
        run(
                name,
                criterion + (zeros ? ", zeros public" : ", lower bound 0"),
                system,
                protection,
                () -> suppressor.compare(system, protection));
    }

    private static void run(
            String name,
            String criterion,
            LinkedSystem system,
            Protection protection,
            Supplier<Plan> planning) {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = cpu();
        Plan plan = planning.get();
        long planned = cpu();
        AuditReport report =
                new Auditor(new OrTools(), new OjAlgo()).audit(system, protection, plan.hidden());
        ROWS.add(
                String.format(
                        Locale.ROOT,
                        "%-14s %-21s %6d %6.1f %6d %7d %7d %6.2f %7.1f %7d %s%n",
                        name,
                        criterion,
                        system.size(),
                        (planned - start) / 1e9,
                        plan.secondary(),
                        plan.cost(),
                        plan.bound(),
                        100 * plan.gap(),
                        (cpu() - planned) / 1e9,
                        heap() >> 20,
                        report.outside()));
        assertThat(report.isViolated()).isFalse();
    }

    /** The solver's own memory is not counted. */
    private static long heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
