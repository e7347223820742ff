package org.csecprogress.disclosure.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.csecprogress.disclosure.audit.AuditReport;
import org.csecprogress.disclosure.audit.Auditor;
import org.csecprogress.disclosure.solve.OjAlgo;
import org.csecprogress.disclosure.solve.OrTools;
import org.csecprogress.disclosure.table.Criterion;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.disclosure.table.Policy;
import org.csecprogress.disclosure.table.Protection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The large tables: CPU-seconds, secondary cells, value withheld, bound, audit. */
@Tag("bench")
class SuppressionBenchTest {
    @Test
    void fourWayExact() {
        run("four-way, EXACT, lower bound 0", Cube.fourWay(false), Criterion.EXACT, false, 40);
    }

    @Test
    void fourWayExactZerosPublic() {
        run("four-way, EXACT, zeros public", Cube.fourWay(false), Criterion.EXACT, true, 15);
    }

    @Test
    void fourWayHalf() {
        run("four-way, HALF, zeros public", Cube.fourWay(false), Criterion.HALF, true, 12);
    }

    @Test
    void hierarchicalExact() {
        run("hierarchical, EXACT, lower bound 0", Cube.fourWay(true), Criterion.EXACT, false, 20);
    }

    @Test
    void linkedExact() {
        run("linked, EXACT, zeros public", Cube.linked(), Criterion.EXACT, true, 10);
    }

    private static void run(
            String name, LinkedSystem system, Criterion criterion, boolean zeros, int rounds) {
        Protection protection = Protection.of(system, Policy.comparison(criterion, zeros));
        long start = cpu();
        Plan plan =
                new Suppressor(new OrTools(), new Budget(rounds, 2, 1)).compare(system, protection);
        long planned = cpu();
        AuditReport report =
                new Auditor(new OrTools(), new OjAlgo()).audit(system, protection, plan.hidden());
        System.out.printf(
                Locale.ROOT,
                "%-36s %6d cells %4d secondary %6d value %6d bound %5.1f CPU-s, audit %5.1f %s%n",
                name,
                system.size(),
                plan.secondary(),
                plan.cost(),
                plan.bound(),
                (planned - start) / 1e9,
                (cpu() - planned) / 1e9,
                report.outside());
        assertThat(report.isViolated()).isFalse();
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
