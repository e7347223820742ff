package org.csecprogress.disclosure.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.csecprogress.disclosure.audit.AuditReport;
import org.csecprogress.disclosure.audit.AuditReport.Proof;
import org.csecprogress.disclosure.audit.Auditor;
import org.csecprogress.disclosure.table.Criterion;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.disclosure.table.Policy;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.disclosure.table.ProtectionLevels;
import org.csecprogress.disclosure.table.TableCell;
import org.csecprogress.solver.OjAlgo;
import org.csecprogress.solver.OrTools;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In a system like a release,")
class ReleaseLikeTest {
    private final Auditor auditor = new Auditor(new OrTools(), new OjAlgo());

    @Test
    @DisplayName("a plan on surrogates makes the true tables pass, against counties too")
    void passes() {
        LinkedSystem system = ReleaseLike.of(1, 1);
        Plan plan =
                new Suppressor(new OrTools(), Budget.standard()).plan(system, PrimaryRule.STANDARD);
        AuditReport report =
                auditor.audit(system, ProtectionLevels.of(system, Policy.release()), plan.hidden());
        assertThat(plan.unattainable()).isEmpty();
        assertThat(report.findings()).isEmpty();
        assertThat(report.inside()).containsOnlyKeys(Proof.WITNESS);
    }

    @Test
    @DisplayName("three ones in a line are disclosed by their sum, so a fourth cell is withheld")
    void threeOnes() {
        LinkedSystem row = row(1, 1, 1, 20, 40);
        boolean[] onesOnly = {true, true, true, false, false, false};
        ProtectionLevels cover = ProtectionLevels.of(row, Policy.comparison(Criterion.COVER, true));
        assertThat(auditor.audit(row, cover, onesOnly).isViolated()).isTrue();
        // With zeros possible the same pattern would pass; the bound of 0 is the planted fault.
        ProtectionLevels fromZero =
                ProtectionLevels.of(row, Policy.comparison(Criterion.EXACT, false));
        assertThat(auditor.audit(row, fromZero, onesOnly).isPassed()).isTrue();
        ProtectionLevels fromOne =
                ProtectionLevels.of(row, Policy.comparison(Criterion.EXACT, true));
        assertThat(auditor.audit(row, fromOne, onesOnly).isViolated()).isTrue();
    }

    @Test
    @DisplayName("a cell that appears twice is withheld twice")
    void duplicates() {
        LinkedSystem.Builder builder = LinkedSystem.builder();
        builder.add(TableCell.open("small", 4)).add(TableCell.open("again", 4));
        builder.add(TableCell.open("large", 50)).add(TableCell.open("total", 54));
        builder.sum("again", List.of("small")).sum("total", List.of("small", "large"));
        LinkedSystem system = builder.build();
        ProtectionLevels cover = ProtectionLevels.of(system, Policy.release());
        boolean[] once = {true, false, true, false};
        assertThat(auditor.audit(system, cover, once).isViolated()).isTrue();
        Plan plan =
                new Suppressor(new OrTools(), Budget.standard()).plan(system, PrimaryRule.STANDARD);
        assertThat(plan.isHidden(1)).isTrue();
    }

    private static LinkedSystem row(long... values) {
        LinkedSystem.Builder builder = LinkedSystem.builder();
        long sum = 0;
        for (int cell = 0; cell < values.length; cell++) {
            builder.add(TableCell.open("cell " + cell, values[cell]));
            sum += values[cell];
        }
        builder.add(TableCell.open("total", sum));
        return builder.sum("total", List.of("cell 0", "cell 1", "cell 2", "cell 3", "cell 4"))
                .build();
    }
}
