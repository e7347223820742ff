package org.csecprogress.disclosure.plan.covering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.csecprogress.disclosure.audit.Auditor;
import org.csecprogress.disclosure.plan.Budget;
import org.csecprogress.disclosure.plan.Crossing;
import org.csecprogress.disclosure.plan.Plan;
import org.csecprogress.disclosure.plan.Suppressor;
import org.csecprogress.disclosure.plan.goal.Pattern;
import org.csecprogress.disclosure.plan.goal.SurrogateAims;
import org.csecprogress.disclosure.table.LinkedSystem;
import org.csecprogress.disclosure.table.Policy;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.disclosure.table.ProtectionLevels;
import org.csecprogress.disclosure.table.Sheet;
import org.csecprogress.disclosure.table.TableCell;
import org.csecprogress.solver.OjAlgo;
import org.csecprogress.solver.OrTools;

class CoveringBoundTest {
    private static final OrTools SOLVER = new OrTools();

    private static long bound(LinkedSystem system, Set<Integer> unattainable) {
        ProtectionLevels protection = ProtectionLevels.of(system, Policy.release());
        var aims = new SurrogateAims(system, protection, PrimaryRule.STANDARD);
        return CoveringBound.of(system, protection, aims, unattainable, SOLVER);
    }

    private static long bound(Sheet sheet) {
        return bound(sheet.system(), Set.of());
    }

    @Example
    @Label("is the cheapest other cell of an equation with one small count")
    void one() {
        assertThat(bound(Sheet.row(5, 20, 30))).isEqualTo(20);
    }

    @Example
    @Label("needs a cell that can fall even if two small counts are withheld")
    void smallTogether() {
        assertThat(bound(Sheet.row(5, 6, 30))).isEqualTo(30);
        assertThat(bound(Sheet.row(5, 6, 30, 40))).isEqualTo(30);
    }

    @Example
    @Label("is zero if nothing is small, or the small count can rise with its total")
    void enough() {
        assertThat(bound(Sheet.row(20, 30))).isZero();
        assertThat(bound(new Sheet().open("a", 3).open("T", 3).sum("T", "a"))).isZero();
    }

    @Example
    @Label("is zero for a lone count that needs no protection or cannot have any")
    void unguarded() {
        Sheet sheet = new Sheet().open("b", 20).open("c", 30).open("T", 53);
        sheet.add(TableCell.open("beds", 3).unguarded());
        assertThat(bound(sheet.sum("T", "b", "c", "beds"))).isZero();
        Sheet given = Sheet.row(5, 20, 30);
        assertThat(bound(given.system(), Set.of(given.cell("0")))).isZero();
    }

    @Example
    @Label("adds up over equations, and counts the total among the cells")
    void sums() {
        Sheet apart = Sheet.row(5, 20, 30).open("x", 4).open("y", 15).open("S", 19);
        assertThat(bound(apart.sum("S", "x", "y"))).isEqualTo(35);
        Sheet total = new Sheet().open("a", 4).open("b", 60);
        total.add(TableCell.open("T", 64).worth(7)).sum("T", "a", "b");
        assertThat(bound(total)).isEqualTo(7);
    }

    @Example
    @Label("needs a third cell if an insider knows the second")
    void insider() {
        Sheet sheet = new Sheet().add(TableCell.open("a", 4).of("A"));
        sheet.add(TableCell.open("b", 40).worth(1).of("B"));
        sheet.add(TableCell.open("c", 50).worth(9).of("C")).open("T", 94);
        assertThat(bound(sheet.sum("T", "a", "b", "c"))).isEqualTo(1 + 9);
    }

    @Example
    @Label("needs more if an insider knows cells of several equations")
    void insiderOfMany() {
        Sheet sheet = new Sheet().add(TableCell.open("a", 4).of("A"));
        sheet.add(TableCell.open("b", 40).worth(30).of("K"));
        sheet.add(TableCell.open("S", 44).worth(1));
        sheet.add(TableCell.open("c", 50).worth(9));
        sheet.add(TableCell.open("d", 60).worth(1).of("K"));
        sheet.add(TableCell.open("T", 154).worth(20));
        assertThat(bound(sheet.sum("S", "a", "b").sum("T", "S", "c", "d"))).isEqualTo(1 + 9);
    }

    @Property(tries = 25)
    @Label("holds: nothing cheaper passes the audit")
    void nothingIsCheaper(@ForAll long seed) {
        LinkedSystem table = ones(seed);
        ProtectionLevels protection = ProtectionLevels.of(table, Policy.release());
        Plan plan = new Suppressor(SOLVER, Budget.standard()).plan(table, PrimaryRule.STANDARD);
        if (!plan.unattainable().isEmpty()) {
            return;
        }
        long bound = bound(table, plan.unattainable());
        assertThat(bound).isLessThanOrEqualTo(plan.cost());
        Auditor auditor = new Auditor(SOLVER, new OjAlgo());
        for (boolean[] cheap : cheaper(new Pattern(table, protection), bound)) {
            assertThat(auditor.audit(table, protection, cheap).isPassed()).isFalse();
        }
    }

    /** Returns a table in which every small count is 1, as a plan assumes. */
    private static LinkedSystem ones(long seed) {
        long[][] inner = Crossing.random(seed, 2, 3, 60);
        for (long[] row : inner) {
            for (int column = 0; column < row.length; column++) {
                row[column] = row[column] > 0 && row[column] <= 10 ? 1 : row[column];
            }
        }
        return Crossing.table(inner);
    }

    /** Returns some of the cheaper patterns. */
    private static List<boolean[]> cheaper(Pattern pattern, long bound) {
        List<Integer> candidates = new ArrayList<>();
        for (int cell = 0; cell < pattern.system().size(); cell++) {
            if (pattern.isCandidate(cell)) {
                candidates.add(cell);
            }
        }
        List<boolean[]> found = new ArrayList<>();
        Random random = new Random(bound);
        for (int choice = 0; choice < 1 << candidates.size(); choice++) {
            boolean[] hidden = pattern.hidden();
            long cost = 0;
            for (int i = 0; i < candidates.size(); i++) {
                if ((choice & 1 << i) != 0) {
                    hidden[candidates.get(i)] = true;
                    cost += pattern.system().worth(candidates.get(i));
                }
            }
            if (cost < bound && random.nextInt(4) == 0) {
                found.add(hidden);
            }
        }
        return found;
    }
}
