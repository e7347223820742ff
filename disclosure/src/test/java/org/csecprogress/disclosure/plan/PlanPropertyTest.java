package org.csecprogress.disclosure.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.csecprogress.disclosure.audit.AuditReport;
import org.csecprogress.disclosure.audit.Auditor;
import org.csecprogress.disclosure.table.Criterion;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.disclosure.table.Policy;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.disclosure.table.ProtectionLevels;
import org.csecprogress.solver.OjAlgo;
import org.csecprogress.solver.OrTools;

class PlanPropertyTest {
    private static final Auditor AUDITOR = new Auditor(new OrTools(), new OjAlgo());

    @Property(tries = 40)
    @Label("a release plan that leaves nothing unattainable passes the audit, insiders included")
    void plansPass(@ForAll long seed) {
        LinkedSystem table = Crossing.table(Crossing.random(seed, 4, 5, 60));
        Plan plan = plan(table);
        if (plan.unattainable().isEmpty()) {
            ProtectionLevels protection = ProtectionLevels.of(table, Policy.release());
            AuditReport report = AUDITOR.audit(table, protection, plan.hidden());
            assertThat(report.isViolated()).as("%s", report.findings()).isFalse();
        }
        assertThat(suppressor().bound(table, PrimaryRule.STANDARD, plan))
                .isLessThanOrEqualTo(plan.cost());
    }

    private static Suppressor suppressor() {
        return new Suppressor(new OrTools(), Budget.standard());
    }

    @Property(tries = 40)
    @Label("tables that differ only in primary cells get the same plan, unless a margin crosses 10")
    void plansDoNotSpeakOfValues(@ForAll long seed) {
        long[][] one = Crossing.random(seed, 3, 4, 60);
        long[][] other = disturbed(one, new Random(seed));
        LinkedSystem first = Crossing.table(one);
        LinkedSystem second = Crossing.table(other);
        boolean sameSides = true;
        for (int cell = 0; cell < first.size(); cell++) {
            sameSides &= (first.value(cell) > 10) == (second.value(cell) > 10);
        }
        if (sameSides) {
            // Worth belongs to the policy, not to the quarter.
            Plan planned = plan(first);
            Plan again = plan(first.withValues(values(second)));
            assertThat(again.hidden()).isEqualTo(planned.hidden());
        }
    }

    @Property(tries = 10)
    @Label("the same table gets the same plan")
    void plansAreDeterministic(@ForAll long seed) {
        LinkedSystem table = Crossing.table(Crossing.random(seed, 4, 5, 60));
        assertThat(plan(table).hidden()).isEqualTo(plan(table).hidden());
    }

    @Property(tries = 60)
    @Label("the auditor finds the same as an attacker who tries every possible table")
    void auditorAgreesWithBruteForce(@ForAll long seed) {
        long[][] inner = Crossing.random(seed, 2, 3, 16);
        LinkedSystem table = Crossing.table(inner);
        ProtectionLevels protection =
                ProtectionLevels.of(table, Policy.comparison(Criterion.COVER, true));
        boolean[] hidden = new boolean[table.size()];
        Random random = new Random(seed);
        boolean marginPrimary = false;
        for (int cell = 0; cell < hidden.length; cell++) {
            boolean margin = table.name(cell).contains("T");
            marginPrimary |= margin && protection.isPrimary(cell);
            hidden[cell] =
                    protection.isPrimary(cell)
                            || (!margin && table.value(cell) > 0 && random.nextBoolean());
        }
        if (!marginPrimary) {
            boolean safe = new BruteForce(inner, hidden, table).allCovered();
            assertThat(AUDITOR.audit(table, protection, hidden).isPassed()).isEqualTo(safe);
        }
    }

    private static Plan plan(LinkedSystem table) {
        return suppressor().plan(table, PrimaryRule.STANDARD);
    }

    private static long[] values(LinkedSystem table) {
        long[] values = new long[table.size()];
        Arrays.setAll(values, table::value);
        return values;
    }

    private static long[][] disturbed(long[][] inner, Random random) {
        long[][] other = new long[inner.length][];
        for (int row = 0; row < inner.length; row++) {
            other[row] = inner[row].clone();
            for (int column = 0; column < other[row].length; column++) {
                boolean primary = other[row][column] >= 1 && other[row][column] <= 10;
                if (primary) {
                    other[row][column] = 1L + random.nextInt(10);
                }
            }
        }
        return other;
    }
}
