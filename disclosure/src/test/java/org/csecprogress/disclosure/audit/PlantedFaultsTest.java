package org.csecprogress.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Map;
import org.csecprogress.disclosure.audit.AuditReport.Proof;
import org.csecprogress.disclosure.table.ProtectionLevels;
import org.csecprogress.disclosure.table.Sheet;
import org.csecprogress.solver.LinearModel;
import org.csecprogress.solver.OjAlgo;
import org.csecprogress.solver.OrTools;
import org.csecprogress.solver.Solver;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Plants faults that other protection tools have had; the auditor must find them. */
@DisplayName("The auditor finds")
class PlantedFaultsTest {
    private static AuditReport audit(Sheet sheet) {
        return audit(sheet, sheet.cover());
    }

    private static AuditReport audit(Sheet sheet, ProtectionLevels protection) {
        return new Auditor(new OrTools(), new OjAlgo())
                .audit(sheet.system(), protection, sheet.pattern());
    }

    @Test
    @DisplayName("a revealed cell that a large coefficient and a tolerance call protected")
    void bigM() {
        double large = 1e7;
        double tolerance = 1e-6;
        // "The 20 changes by at most M if it is hidden": how hidden must it be for a change of 6?
        try (LinearModel model = new OrTools().linear()) {
            int fall = model.addColumn(6, 19);
            int hidden = model.addColumn(0, 1);
            int row = model.addRow(Double.NEGATIVE_INFINITY, 0);
            model.coefficient(row, fall, 1);
            model.coefficient(row, hidden, -large);
            model.objective(hidden, 1);
            assertThat(model.minimise()).isEqualTo(LinearModel.Outcome.OPTIMAL);
            // Within the tolerance that is zero, and the program accepts it.
            assertThat(model.value(hidden)).isLessThan(tolerance);
        }
        AuditReport report = audit(Sheet.row(5, 20, 30).hide("0"));
        assertThat(report.outside()).isEqualTo(Map.of(Proof.DETERMINED, 1L));
        assertThat(report.isViolated()).isTrue();
    }

    @Test
    @DisplayName("intervals that start at zero although the zeros are public")
    void fromZero() {
        // 3 + 8, and both are at least 1: the 3 is at most 10.
        Sheet sheet = Sheet.row(3, 8, 30).hide("0", "1");
        long[] zero = new long[4];
        ProtectionLevels wrong = ProtectionLevels.given(zero, Map.of(0, new long[] {8, 3}), false);
        assertThat(audit(sheet, wrong).isPassed()).isTrue();
        assertThat(audit(sheet).isViolated()).isTrue();
    }

    @Test
    @DisplayName("three ones in a line, disclosed by their sum")
    void ones() {
        assertThat(audit(Sheet.row(1, 1, 1, 20, 40).hide("0", "1", "2")).isViolated()).isTrue();
        assertThat(audit(Sheet.row(1, 1, 1, 20, 40).hide("0", "1", "2", "3")).isPassed()).isTrue();
    }

    @Test
    @DisplayName("a figure that is withheld in one table and shown in another")
    void twice() {
        Sheet sheet = Sheet.row(4, 20, 30).hide("0", "1");
        assertThat(audit(sheet).isPassed()).isTrue();
        Sheet shown = Sheet.row(4, 20, 30).hide("0", "1").open("again", 20).sum("again", "1");
        assertThat(audit(shown).findings())
                .extracting(AuditReport.Finding::proof)
                .containsOnly(Proof.DETERMINED);
    }

    @Test
    @DisplayName("a sum that two tables break down, each with a different hidden cell")
    void twoTables() {
        Sheet sheet = new Sheet().open("a", 4).open("b", 20).open("c", 20).open("d", 4);
        sheet.open("ab", 24).open("cd", 24).sum("ab", "a", "b").sum("cd", "c", "d");
        sheet.open("e", 30).open("T", 54).sum("T", "ab", "e").sum("T", "cd", "e");
        assertThat(audit(sheet.hide("a", "d", "ab", "e")).isViolated()).isTrue();
        assertThat(audit(sheet.hide("b", "c")).isPassed()).isTrue();
    }

    @Test
    @DisplayName("no proof in the output of a lying solver")
    void lies() {
        Solver liar = new Lying();
        Sheet sheet = Sheet.row(5, 20, 30).hide("0", "1");
        assertThat(audit(sheet).isPassed()).isTrue();
        AuditReport report =
                new Auditor(liar, liar).audit(sheet.system(), sheet.cover(), sheet.pattern());
        assertThat(report.isPassed()).isFalse();
        assertThat(report.outside()).doesNotContainKey(Proof.WITNESS);
    }

    /** A solver that reports 7 for every column and every program as solved. */
    private static final class Lying implements Solver {
        private static LinearModel lying(LinearModel model) {
            return (LinearModel)
                    Proxy.newProxyInstance(
                            LinearModel.class.getClassLoader(),
                            new Class<?>[] {LinearModel.class},
                            (proxy, method, arguments) ->
                                    switch (method.getName()) {
                                        case "maximise", "minimise" -> LinearModel.Outcome.OPTIMAL;
                                        case "value" -> (int) arguments[0] % 2 == 0 ? 7.0 : 0.0;
                                        case "objectiveValue" -> 0.0;
                                        default -> method.invoke(model, arguments);
                                    });
        }

        @Override
        public LinearModel linear() {
            return lying(new OrTools().linear());
        }

        @Override
        public LinearModel bounded() {
            return lying(new OrTools().bounded());
        }

        @Override
        public LinearModel integer(int effort) {
            return lying(new OrTools().integer(effort));
        }
    }
}
