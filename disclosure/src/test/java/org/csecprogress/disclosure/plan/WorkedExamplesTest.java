package org.csecprogress.disclosure.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
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

@DisplayName("A row of the guidelines, planned on surrogates")
class WorkedExamplesTest {
    @Test
    @DisplayName("10, 14, 10, 10, 0, 0, 0, 30: the 14 hides the sum of the three 10s")
    void threeTens() {
        assertThat(withheld(10, 14, 10, 10, 0, 0, 0, 30)).containsExactly(0, 1, 2, 3);
    }

    @Test
    @DisplayName("10, 14, 9, 17, 0, 0, 0, 30: the 14 is withheld as well")
    void tenAndNine() {
        assertThat(withheld(10, 14, 9, 17, 0, 0, 0, 30)).containsExactly(0, 1, 2);
    }

    @Test
    @DisplayName("14, 14, 1, 11, 0, 0, 0, 30: the 1 and the 11 are hidden alike")
    void oneAndEleven() {
        assertThat(withheld(14, 14, 1, 11, 0, 0, 0, 30)).containsExactly(2, 3);
    }

    @Test
    @DisplayName("planned on true values, the three 10s would be alone and disclosed by their sum")
    void trueValuesSpeak() {
        LinkedSystem row = row(10, 14, 10, 10, 0, 0, 0, 30);
        Plan plan = new Suppressor(new OrTools(), Budget.standard()).compare(row, cover(row));
        assertThat(plan.names(row)).containsExactly("cell 0", "cell 2", "cell 3");
    }

    @Test
    @DisplayName("a small count that is published, or the only hidden one, fails the audit")
    void auditRefuses() {
        LinkedSystem row = row(14, 14, 1, 11, 0, 0, 0, 30);
        boolean[] hidden = new boolean[row.size()];
        assertThat(audit(row, hidden).outside()).containsOnlyKeys(Proof.PUBLISHED);
        hidden[2] = true;
        assertThat(audit(row, hidden).outside()).containsOnlyKeys(Proof.DETERMINED);
        hidden[3] = true;
        assertThat(audit(row, hidden).isPassed()).isTrue();
    }

    private static List<Integer> withheld(long... values) {
        LinkedSystem row = row(values);
        Plan plan =
                new Suppressor(new OrTools(), Budget.standard()).plan(row, PrimaryRule.STANDARD);
        assertThat(audit(row, plan.hidden()).findings()).isEmpty();
        List<Integer> result = new ArrayList<>();
        for (int cell = 0; cell < row.size(); cell++) {
            if (plan.isHidden(cell)) {
                result.add(cell);
            }
        }
        return result;
    }

    private static AuditReport audit(LinkedSystem row, boolean[] hidden) {
        return new Auditor(new OrTools(), new OjAlgo()).audit(row, cover(row), hidden);
    }

    private static ProtectionLevels cover(LinkedSystem row) {
        return ProtectionLevels.of(row, Policy.comparison(Criterion.COVER, true));
    }

    private static LinkedSystem row(long... values) {
        LinkedSystem.Builder builder = LinkedSystem.builder();
        List<String> names = new ArrayList<>();
        for (long value : values) {
            names.add("cell " + names.size());
            builder.add(TableCell.open("cell " + (names.size() - 1), value));
        }
        builder.add(TableCell.open("total", Arrays.stream(values).sum()));
        return builder.sum("total", names).build();
    }
}
