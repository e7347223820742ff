package org.csecprogress.disclosure.plan.covering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.csecprogress.disclosure.Moody;
import org.csecprogress.disclosure.plan.Posed;
import org.csecprogress.disclosure.plan.attack.Attacker;
import org.csecprogress.disclosure.plan.attack.Cut;
import org.csecprogress.disclosure.plan.attack.SuppressionProblem;
import org.csecprogress.disclosure.table.Sheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A sweep")
class SweepTest {
    private final Moody solver = Moody.counting();

    private List<Cut> run(Sweep sweep, SuppressionProblem problem, Sheet sheet) {
        try (Attacker attacker = new Attacker(problem, solver, sheet.pattern())) {
            return sweep.run(attacker, sheet.pattern());
        }
    }

    /** Returns rows of a small count that is withheld alone. */
    private static Sheet alone(int rows) {
        Sheet sheet = new Sheet();
        for (int row = 0; row < rows; row++) {
            sheet.open("a" + row, 5).open("b" + row, 40).open("T" + row, 45);
            sheet.sum("T" + row, "a" + row, "b" + row).hide("a" + row);
        }
        return sheet;
    }

    @Test
    @DisplayName("attacks a batch of goals together first")
    void batch() {
        Sheet sheet = new Sheet();
        String[] parts = new String[25];
        for (int part = 0; part < 24; part++) {
            parts[part] = "small " + part;
            sheet.open(parts[part], 5);
        }
        parts[24] = "large";
        sheet.open("large", 2_000).open("T", 2_120).sum("T", parts).hide(parts);
        SuppressionProblem problem = Posed.cover(sheet);
        assertThat(problem.goals()).hasSize(48);
        assertThat(run(new Sweep(problem), problem, sheet)).isEmpty();
        // Half of them up and half down, and the other way round.
        assertThat(solver.solved()).isEqualTo(2);
    }

    @Test
    @DisplayName("attacks no goal that the change found for another one meets")
    void credits() {
        Sheet sheet = new Sheet().open("a", 5).open("again", 5).open("b", 30).open("T", 35);
        sheet.sum("again", "a").sum("T", "a", "b").hide("a", "again", "b");
        SuppressionProblem problem = Posed.cover(sheet);
        assertThat(problem.goals()).hasSize(4);
        assertThat(run(new Sweep(problem), problem, sheet)).isEmpty();
        assertThat(solver.solved()).isEqualTo(2);
    }

    @Test
    @DisplayName("names the cells that nothing protects, and attacks them once only")
    void unattainable() {
        Sheet sheet = new Sheet().open("a", 5).open("none", 0).open("T", 5);
        sheet.sum("T", "a", "none").hide("a");
        SuppressionProblem problem = Posed.cover(sheet);
        Sweep sweep = new Sweep(problem);
        assertThat(run(sweep, problem, sheet)).isEmpty();
        assertThat(sweep.unattainable()).containsExactly(0, 2);
        int solved = solver.solved();
        assertThat(solved).isPositive();
        assertThat(run(sweep, problem, sheet)).isEmpty();
        assertThat(solver.solved()).isEqualTo(solved);
    }

    @Test
    @DisplayName("leaves the goals beside a failure to the next one")
    void waits() {
        Sheet sheet = alone(3);
        SuppressionProblem problem = Posed.cover(sheet);
        assertThat(problem.goals()).hasSize(6);
        assertThat(run(new Sweep(problem), problem, sheet)).hasSize(3);
        assertThat(solver.solved()).isEqualTo(3);
    }

    @Test
    @DisplayName("against exact disclosure makes a cut for every goal at once")
    void exact() {
        Sheet sheet = new Sheet().open("a", 5).open("b", 6).open("c", 30).open("T", 41);
        sheet.open("y", 20).open("S", 26).sum("T", "a", "b", "c").sum("S", "b", "y");
        sheet.hide("a", "b");
        assertThat(run(new Sweep(Posed.cover(sheet)), Posed.cover(sheet), sheet)).hasSize(1);
        assertThat(run(new Sweep(Posed.exact(sheet)), Posed.exact(sheet), sheet)).hasSize(2);
    }

    @Test
    @DisplayName("attacks those that failed before first, and no others if enough fail again")
    void suspects() {
        Sheet sheet = alone(20);
        SuppressionProblem problem = Posed.cover(sheet);
        Sweep sweep = new Sweep(problem);
        assertThat(run(sweep, problem, sheet)).hasSize(20);
        int solved = solver.solved();
        assertThat(run(sweep, problem, sheet)).hasSize(20);
        assertThat(solver.solved()).isEqualTo(solved + 20);
    }

    @Test
    @DisplayName("attacks all again if few failed before")
    void fewSuspects() {
        Sheet sheet = alone(19);
        SuppressionProblem problem = Posed.cover(sheet);
        Sweep sweep = new Sweep(problem);
        run(sweep, problem, sheet);
        int first = solver.solved();
        assertThat(run(sweep, problem, sheet)).hasSize(19);
        assertThat(solver.solved()).isEqualTo(2 * first);
    }
}
