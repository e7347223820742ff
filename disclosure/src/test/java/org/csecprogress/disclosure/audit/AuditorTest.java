package org.csecprogress.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.csecprogress.disclosure.Moody;
import org.csecprogress.disclosure.audit.AuditReport.Attacker;
import org.csecprogress.disclosure.audit.AuditReport.Finding;
import org.csecprogress.disclosure.audit.AuditReport.Proof;
import org.csecprogress.disclosure.table.CellVisibility;
import org.csecprogress.disclosure.table.Criterion;
import org.csecprogress.disclosure.table.Policy;
import org.csecprogress.disclosure.table.ProtectionLevels;
import org.csecprogress.disclosure.table.Sheet;
import org.csecprogress.disclosure.table.TableCell;
import org.csecprogress.solver.OjAlgo;
import org.csecprogress.solver.OrTools;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The auditor")
class AuditorTest {
    private final Auditor auditor = new Auditor(new OrTools(), new OjAlgo());

    private AuditReport outside(Sheet sheet) {
        return auditor.audit(sheet.system(), sheet.cover(), sheet.pattern());
    }

    private AuditReport inside(Sheet sheet) {
        return auditor.audit(sheet.system(), sheet.release(), sheet.pattern());
    }

    @Test
    @DisplayName("proves both sides of a count by tables, and gives the number of insiders")
    void passes() {
        Sheet sheet = Sheet.row(5, 20, 30, 40).hide("0", "1", "2");
        assertThat(outside(sheet).isPassed()).isTrue();
        assertThat(outside(sheet).outside()).isEqualTo(Map.of(Proof.WITNESS, 2L));
        assertThat(outside(sheet).inside()).isEmpty();
    }

    @Test
    @DisplayName("refuses a published count, alone or as the sum of its parts")
    void published() {
        Sheet sheet = new Sheet().open("a", 5).add(TableCell.open("b", 2).unguarded());
        sheet.open("ab", 7).sum("ab", "a", "b").hide("ab");
        AuditReport report = outside(sheet);
        assertThat(report.outside()).isEqualTo(Map.of(Proof.PUBLISHED, 2L));
        assertThat(report.findings())
                .containsExactly(
                        new Finding("a", Proof.PUBLISHED, Attacker.PUBLIC),
                        new Finding("ab", Proof.PUBLISHED, Attacker.PUBLIC));
        assertThat(report.isPassed()).isFalse();
        assertThat(report.isViolated()).isTrue();
    }

    @Test
    @DisplayName("refuses a count that follows from published ones")
    void determined() {
        Sheet sheet = Sheet.row(5, 20, 30).hide("0");
        assertThat(outside(sheet).outside()).isEqualTo(Map.of(Proof.DETERMINED, 1L));
    }

    @Test
    @DisplayName("refuses an interval that ends below the threshold or above the minimum")
    void tooNarrow() {
        // 5 + 5: neither can be more than 9.
        Sheet sheet = Sheet.row(5, 5, 30).hide("0", "1");
        assertThat(outside(sheet).outside())
                .isEqualTo(Map.of(Proof.TOO_NARROW, 2L, Proof.WITNESS, 2L));
        // The 10 may be 11, but no less than 9 if its neighbour is at most 20.
        Sheet below = Sheet.row(10, 19, 30).open("other", 1).open("S", 20).sum("S", "1", "other");
        below.hide("0", "1", "other");
        assertThat(outside(below).findings())
                .contains(new Finding("0", Proof.TOO_NARROW, Attacker.PUBLIC));
    }

    @Test
    @DisplayName("reports what only a fractional table would meet, and refuses it")
    void fractions() {
        // "again" equals "a": 20 minus twice "a" is even, so the 10 cannot be an 11.
        Sheet sheet = new Sheet().open("a", 5).open("again", 5).open("c", 10).open("T", 20);
        sheet.open("d", 2).open("S", 12).sum("again", "a").sum("T", "a", "again", "c");
        AuditReport report = outside(sheet.sum("S", "c", "d").hide("a", "again", "c", "d"));
        assertThat(report.findings())
                .contains(new Finding("c", Proof.LINEAR_BOUND, Attacker.PUBLIC));
        assertThat(report.isPassed()).isFalse();
    }

    @Test
    @DisplayName("reports unproved, not violated, when only fractions are left")
    void unproved() {
        AuditReport report =
                new AuditReport(
                        new EnumMap<>(Proof.class),
                        new EnumMap<>(Proof.class),
                        List.of(new Finding("c", Proof.LINEAR_BOUND, Attacker.PUBLIC)));
        assertThat(report.isPassed()).isFalse();
        assertThat(report.isViolated()).isFalse();
    }

    /** Returns a sheet in which 52 and 49 are public, so x is always at least 4. */
    private static Sheet bounded() {
        Sheet sheet = new Sheet().open("x", 6).open("y", 46).open("w", 3);
        sheet.add(TableCell.open("P", 52).as(CellVisibility.PUBLIC)).sum("P", "x", "y");
        sheet.add(TableCell.open("Q", 49).as(CellVisibility.PUBLIC)).sum("Q", "y", "w");
        return sheet.hide("x", "y", "w");
    }

    @Test
    @DisplayName("requires no count to fall below its minimum if nothing were published")
    void structure() {
        AuditReport report = outside(bounded());
        assertThat(report.findings()).isEmpty();
        assertThat(report.outside()).isEqualTo(Map.of(Proof.WITNESS, 3L, Proof.STRUCTURE, 1L));
    }

    @Test
    @DisplayName("requires it to fall as far as that minimum")
    void structureIsAsked() {
        Sheet sheet = bounded().open("v", 1).open("S", 7).sum("S", "x", "v");
        assertThat(outside(sheet.hide("v")).findings())
                .contains(new Finding("x", Proof.TOO_NARROW, Attacker.PUBLIC));
    }

    @Test
    @DisplayName("requires it to fall as far for insiders")
    void structureInside() {
        // An insider who knows "a" sees that x can fall only if b rises and c falls, and c is 1.
        Sheet sheet = bounded().add(TableCell.open("a", 20).of("county")).open("b", 30);
        sheet.open("S", 56).sum("S", "x", "a", "b").open("c", 1).open("U", 31).sum("U", "b", "c");
        sheet.hide("a", "b", "c");
        assertThat(outside(sheet).findings()).isEmpty();
        assertThat(inside(sheet).findings())
                .contains(new Finding("x", Proof.TOO_NARROW, Attacker.INSIDER));
    }

    @Test
    @DisplayName("lets nobody subtract the cells of their own county")
    void insiders() {
        Sheet sheet = new Sheet().add(TableCell.open("mine", 20).of("county")).open("theirs", 6);
        sheet.open("other", 30).open("T", 56).sum("T", "mine", "theirs", "other");
        sheet.hide("mine", "theirs");
        assertThat(outside(sheet).isPassed()).isTrue();
        assertThat(inside(sheet).findings())
                .containsExactly(
                        new Finding("theirs", Proof.DETERMINED, Attacker.INSIDER),
                        new Finding("theirs", Proof.DETERMINED, Attacker.INSIDER));
        assertThat(inside(sheet.hide("other")).isPassed()).isTrue();
    }

    @Test
    @DisplayName("lets nobody narrow a count by the cells of their own county")
    void insidersComeNear() {
        Sheet sheet = new Sheet().add(TableCell.open("mine", 20).of("county")).open("theirs", 6);
        sheet.open("other", 3).open("T", 29).sum("T", "mine", "theirs", "other");
        sheet.hide("mine", "theirs", "other");
        assertThat(inside(sheet).findings())
                .containsOnlyOnce(new Finding("theirs", Proof.TOO_NARROW, Attacker.INSIDER));
    }

    @Test
    @DisplayName("counts a table as a proof against every attacker who knows none of its changes")
    void countsInsiders() {
        Sheet sheet = Sheet.row(5, 20, 30, 40).hide("0", "1", "2");
        sheet.add(TableCell.open("far", 20).of("one")).hide("far");
        sheet.add(TableCell.open("farther", 1)).hide("farther");
        assertThat(inside(sheet).inside().get(Proof.WITNESS)).isEqualTo(5);
    }

    @Test
    @DisplayName("lets nobody who knows the one youth of a cell subtract that youth")
    void singles() {
        Sheet sheet = Sheet.row(1, 6, 5).open("more", 30).open("S", 42).sum("S", "T", "more");
        sheet.hide("0", "1");
        AuditReport report = inside(sheet);
        assertThat(report.findings()).contains(new Finding("1", Proof.DETERMINED, Attacker.SINGLE));
    }

    @Test
    @DisplayName("need not hide a youth from those who know the youth")
    void theirs() {
        // The 1 is the youth they know, in both tables.
        Sheet sheet = new Sheet().open("one", 1).open("again", 1).open("a", 30).open("b", 40);
        sheet.open("S", 31).open("U", 41).sum("again", "one");
        sheet.sum("S", "one", "a").sum("U", "again", "b").hide("one", "again", "a", "b");
        assertThat(inside(sheet).findings()).isEmpty();
    }

    @Test
    @DisplayName("accepts any other value when only exact disclosure matters")
    void exact() {
        Sheet sheet = Sheet.row(5, 5, 30).hide("0", "1");
        ProtectionLevels exact =
                ProtectionLevels.of(sheet.system(), Policy.comparison(Criterion.EXACT, true));
        AuditReport report = auditor.audit(sheet.system(), exact, sheet.pattern());
        assertThat(report.outside()).isEqualTo(Map.of(Proof.WITNESS, 2L));
    }

    @Test
    @DisplayName("audits large systems without the second solver")
    void large() {
        long[] values = new long[Auditor.SMALL];
        Arrays.fill(values, 12);
        values[0] = 4;
        Sheet sheet = Sheet.row(values);
        for (int cell = 0; cell < values.length; cell++) {
            sheet.hide(Integer.toString(cell));
        }
        Auditor alone = new Auditor(new OrTools(), null);
        assertThat(alone.audit(sheet.system(), sheet.cover(), sheet.pattern()).isPassed()).isTrue();
    }

    @Test
    @DisplayName("treats a count as known if it is a known youth plus what is public for ever")
    void theirSum() {
        Sheet sheet = Sheet.row(1, 30, 40).hide("0", "1", "2");
        sheet.add(TableCell.open("old", 4).as(CellVisibility.PUBLIC)).open("more", 5);
        AuditReport report = inside(sheet.sum("more", "0", "old").hide("more"));
        assertThat(report.findings()).isEmpty();
        assertThat(report.inside()).containsEntry(Proof.STRUCTURE, 1L);
    }

    @Test
    @DisplayName("treats a count as known if it is a county's own plus what is public for ever")
    void theirCounty() {
        Sheet sheet = new Sheet();
        sheet.add(TableCell.open("own", 4).of("Fresno")).open("more", 9).open("other", 30);
        sheet.add(TableCell.open("old", 5).as(CellVisibility.PUBLIC)).open("all", 39);
        sheet.sum("more", "own", "old").sum("all", "more", "other");
        AuditReport report = inside(sheet.hide("own", "more", "other", "all"));
        assertThat(report.findings()).isEmpty();
        assertThat(report.inside().get(Proof.STRUCTURE)).isPositive();
    }

    @Test
    @DisplayName("does not treat a count as known if it follows from what is published now")
    void notTheirs() {
        Sheet sheet = new Sheet();
        sheet.add(TableCell.open("own", 4).of("Fresno")).open("now", 5).open("more", 9);
        sheet.sum("more", "own", "now");
        AuditReport report = inside(sheet.hide("own", "more"));
        assertThat(report.findings()).isNotEmpty();
    }

    @Test
    @DisplayName("frees every program that it made")
    void closes() {
        Moody large = Moody.counting();
        Moody small = Moody.counting();
        Sheet sheet = bounded();
        new Auditor(large, small).audit(sheet.system(), sheet.release(), sheet.pattern());
        assertThat(large.made() * small.made()).isPositive();
        assertThat(large.open()).isZero();
        assertThat(small.open()).isZero();
    }

    @Test
    @DisplayName("knows that no plan can protect what follows from public counts")
    void hopeless() {
        Auditor auditor = new Auditor(new OrTools(), new OjAlgo());
        Sheet free = smallOf("other");
        assertThat(auditor.hopeless(free.system(), free.cover())).isEmpty();
        Sheet told = smallOf("other");
        told.add(TableCell.open("known", 20).as(CellVisibility.PUBLIC)).sum("other", "known");
        assertThat(auditor.hopeless(told.system(), told.cover())).containsExactly(0);
    }

    private static Sheet smallOf(String other) {
        Sheet sheet = new Sheet().open("small", 4).open(other, 20);
        return sheet.add(TableCell.open("all", 24).as(CellVisibility.PUBLIC))
                .sum("all", "small", other);
    }
}
