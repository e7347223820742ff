package org.csecprogress.disclosure.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.csecprogress.budget.BenchTable;
import org.csecprogress.disclosure.audit.AuditReport;
import org.csecprogress.disclosure.audit.AuditReport.Proof;
import org.csecprogress.disclosure.audit.Auditor;
import org.csecprogress.disclosure.table.Criterion;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.disclosure.table.Policy;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.disclosure.table.ProtectionLevels;
import org.csecprogress.solver.OjAlgo;
import org.csecprogress.solver.OrTools;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Measures the large tables: what was withheld, at what cost and with which proofs. The audits take
 * longer than the plans; -Dbench.audit=false skips them.
 */
@Tag("bench")
class SuppressionBenchTest {
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
                    ProtectionLevels.of(system, Policy.release()),
                    () -> suppressor.plan(system, PrimaryRule.STANDARD),
                    plan -> suppressor.bound(system, PrimaryRule.STANDARD, plan));
        }
    }

    private static void compare(
            String name, LinkedSystem system, Criterion criterion, boolean zeros, Budget budget) {
        ProtectionLevels protection =
                ProtectionLevels.of(system, Policy.comparison(criterion, zeros));
        Suppressor suppressor = new Suppressor(new OrTools(), budget);
        run(
                name,
                criterion + (zeros ? ", zeros public" : ", lower bound 0"),
                system,
                protection,
                () -> suppressor.compare(system, protection),
                Plan::bound);
    }

    private static void run(
            String name,
            String criterion,
            LinkedSystem system,
            ProtectionLevels protection,
            Supplier<Plan> planning,
            ToLongFunction<Plan> bounding) {
        BenchTable.begin();
        double start = BenchTable.cpu();
        Plan plan = planning.get();
        double planned = BenchTable.cpu();
        long bound = bounding.applyAsLong(plan);
        System.out.printf(
                "%s, %s: %d cells, %d, bound %d, %.1f CPU-s%n",
                name, criterion, plan.secondary(), plan.cost(), bound, planned - start);
        if (!Boolean.parseBoolean(System.getProperty("bench.audit", "true"))) {
            return;
        }
        double begun = BenchTable.cpu();
        AuditReport report =
                new Auditor(new OrTools(), new OjAlgo()).audit(system, protection, plan.hidden());
        BenchTable.add(
                new BenchTable.Run(name, criterion, system.size()),
                new BenchTable.Planned(planned - start, plan.secondary(), plan.cost(), bound),
                audited(BenchTable.cpu() - begun, report));
        assertThat(report.isViolated()).isFalse();
    }

    private static BenchTable.Audited audited(double seconds, AuditReport report) {
        long open = report.findings().stream().filter(f -> f.proof() == Proof.LINEAR_BOUND).count();
        return new BenchTable.Audited(seconds, report.findings().size() - open, open);
    }
}
