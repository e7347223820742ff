package org.csecprogress.disclosure.plan.covering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.csecprogress.disclosure.Moody;
import org.csecprogress.disclosure.plan.Posed;
import org.csecprogress.disclosure.plan.attack.Attacker;
import org.csecprogress.disclosure.plan.attack.SuppressionProblem;
import org.csecprogress.disclosure.plan.goal.Goal;
import org.csecprogress.disclosure.plan.goal.Goal.Direction;
import org.csecprogress.disclosure.table.Sheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A batch")
class BatchTest {
    private static boolean isTurn(int cell, Direction direction, int turn) {
        return Batch.isTurn(Goal.plain(cell, direction, 1), turn);
    }

    @Test
    @DisplayName("moves each cell up in one turn and down in the next")
    void turns() {
        for (int cell = 0; cell < 200; cell++) {
            for (int turn = 0; turn < 6; turn += 2) {
                boolean up = isTurn(cell, Direction.UP, turn);
                assertThat(isTurn(cell, Direction.DOWN, turn)).isNotEqualTo(up);
                assertThat(isTurn(cell, Direction.UP, turn + 1)).isNotEqualTo(up);
            }
            assertThat(isTurn(cell, Direction.AWAY, cell)).isTrue();
        }
    }

    private static List<Integer> up(int turn) {
        return IntStream.range(0, 400)
                .filter(cell -> isTurn(cell, Direction.UP, turn))
                .boxed()
                .toList();
    }

    @Test
    @DisplayName("moves about half of them up, and others in the next two turns")
    void halves() {
        assertThat(up(0)).hasSizeBetween(160, 240);
        assertThat(up(2)).hasSizeBetween(160, 240);
        assertThat(up(2).stream().filter(up(0)::contains).count()).isBetween(60L, 140L);
    }

    /** Returns rows with an unprotected small count. */
    private static Sheet rows(int count) {
        Sheet sheet = new Sheet();
        for (int row = 0; row < count; row++) {
            sheet.open("a" + row, 5).open("b" + row, 40).open("T" + row, 45);
            sheet.sum("T" + row, "a" + row, "b" + row).hide("a" + row);
        }
        return sheet;
    }

    private static int solved(Sheet sheet, int goals) {
        return solved(sheet, Posed.cover(sheet), goals);
    }

    private static int solved(Sheet sheet, SuppressionProblem problem, int goals) {
        Ledger ledger = new Ledger(problem.goals());
        Moody solver = Moody.counting();
        try (Attacker attacker = new Attacker(problem, solver, sheet.pattern())) {
            List<Integer> open = ledger.open(sheet.pattern());
            new Batch(problem, ledger).certify(attacker, open.subList(0, goals));
        }
        return solver.solved();
    }

    @Test
    @DisplayName("needs many goals, none of them sums")
    void few() {
        assertThat(solved(rows(30), 11)).isZero();
        Sheet sums = new Sheet();
        for (int row = 0; row < 30; row++) {
            sums.open("a" + row, 5).open("none" + row, 0).open("T" + row, 5);
            sums.sum("T" + row, "a" + row, "none" + row).hide("a" + row, "T" + row);
        }
        SuppressionProblem problem = Posed.cover(sums);
        Ledger ledger = new Ledger(problem.goals());
        List<Integer> ofSums =
                ledger.open(sums.pattern()).stream()
                        .filter(n -> !problem.forms().isInner(problem.goals().get(n).cell()))
                        .toList();
        Moody solver = Moody.counting();
        try (Attacker attacker = new Attacker(problem, solver, sums.pattern())) {
            new Batch(problem, ledger).certify(attacker, ofSums);
        }
        assertThat(ofSums).hasSizeGreaterThan(12);
        assertThat(solver.solved()).isZero();
    }

    @Test
    @DisplayName("is abandoned after a turn that meets too few goals")
    void givesUp() {
        // One program for each row.
        assertThat(solved(rows(30), 60)).isEqualTo(30);
    }

    @Test
    @DisplayName("of twelve goals is enough")
    void enough() {
        Sheet sheet = rows(12);
        IntStream.range(0, 12).forEach(row -> sheet.hide("b" + row));
        // One program for each row, and all are met.
        assertThat(solved(sheet, Posed.exact(sheet), 12)).isEqualTo(12);
        assertThat(solved(sheet, Posed.exact(sheet), 11)).isZero();
    }

    @Test
    @DisplayName("is followed by another if it meets a sixth of its goals, and not if fewer")
    void fairPart() {
        Sheet three = rows(18);
        IntStream.range(0, 3).forEach(row -> three.hide("b" + row));
        assertThat(solved(three, Posed.exact(three), 18)).isEqualTo(18 + 15);
        Sheet two = rows(18);
        IntStream.range(0, 2).forEach(row -> two.hide("b" + row));
        assertThat(solved(two, Posed.exact(two), 18)).isEqualTo(18);
    }
}
