package org.csecprogress.disclosure.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.csecprogress.disclosure.audit.AuditReport;
import org.csecprogress.disclosure.audit.Auditor;
import org.csecprogress.solver.OjAlgo;
import org.csecprogress.solver.OrTools;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A case with a published or proven optimum")
class LiteratureCasesTest {
    private static final Budget BUDGET = new Budget(200, 0, 1_000);

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "fs2001_3x3",
                "linked_usersupport136",
                "sdctable_linesafe_4x4",
                "sdctable_microdata1",
                "small_a_exact-lb0",
                "small_a_half-lb1",
                "small_b_exact-lb0",
                "small_b_half-lb1",
                "small_c_cover1to11-lb1",
                "small_c_exact-lb0",
                "small_c_half-lb1",
                "small_e_cover1to11-lb1",
                "small_e_exact-lb0",
                "small_f_cover1to11-lb1",
                "small_f_exact-lb0",
                "small_f_half-lb1",
                "ssbtools_z1"
            })
    @DisplayName("is solved to its optimum, with the bound to prove it, and passes the audit")
    void reachesTheOptimum(String name) {
        reach(name);
    }

    /** Solves the two slowest cases. */
    @Tag("bench")
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"small_a_cover1to11-lb1", "small_d_exact-lb0"})
    @DisplayName("is solved to its optimum in the bench")
    void reachesTheOptimumInTheEnd(String name) {
        reach(name);
    }

    private static void reach(String name) {
        Case given = Case.read(name);
        Plan plan =
                new Suppressor(new OrTools(), BUDGET).compare(given.system(), given.protection());

        assertThat(plan.cost()).isEqualTo(given.optimum());
        assertThat(plan.bound()).isEqualTo(given.optimum());
        assertThat(plan.unattainable()).isEmpty();
        AuditReport report =
                new Auditor(new OrTools(), new OjAlgo())
                        .audit(given.system(), given.protection(), plan.hidden());
        assertThat(report.findings()).isEmpty();
    }
}
