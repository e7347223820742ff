package org.csecprogress.release.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.release.protection.QuarterFigures.aQuarter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.disclosure.audit.AuditReport.Attacker;
import org.csecprogress.disclosure.audit.AuditReport.Finding;
import org.csecprogress.disclosure.audit.AuditReport.Proof;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.protection.design.TableDesign;
import org.csecprogress.release.protection.figure.Previewed;
import org.csecprogress.release.protection.system.LinkedRelease;
import org.csecprogress.solver.OjAlgo;
import org.csecprogress.solver.OrTools;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Findings of an audit that is not run, and remedies that the test itself proves. */
@DisplayName("What an audit could not prove")
class UnprovedFiguresTest {
    private static final String REST = "STATE SUBSET VC-06 of VC-02 rest";

    private LinkedRelease release = release(Set.of());
    private final List<Set<TableId>> asked = new ArrayList<>();

    private static QuarterFigures victims() {
        return aQuarter().only("VC-02", "VC-06").of("2026Q3");
    }

    private static LinkedRelease release(Set<TableId> left) {
        return LinkedRelease.of(victims().frozen(), List.of(), Previewed.NOTHING, left);
    }

    private static Finding finding(String cell, Proof proof, Attacker by) {
        return new Finding("2026Q3-r1/" + cell, proof, by);
    }

    private UnprovedReleaseException failed(Finding... findings) {
        return new UnprovedReleaseException(release, release.system(Set.of()), List.of(findings));
    }

    private UnprovedReleaseException determined(String cell) {
        return failed(finding(cell, Proof.DETERMINED, Attacker.PUBLIC));
    }

    private static List<String> names(Iterable<TableId> tables) {
        List<String> names = new ArrayList<>();
        tables.forEach(table -> names.add(table.toString()));
        return names;
    }

    @Test
    @DisplayName("is named by its figure and table, beside the tables that it follows from")
    void itself() {
        UnprovedReleaseException failed = determined("VC-02@SEX:F");
        assertThat(failed).hasMessage("1 requirements are not proved");
        UnprovedFigure figure = failed.figures().get(0);
        assertThat(figure.itself()).isTrue();
        assertThat(figure.table()).hasToString("VC-02.STATE.SEX.Q");
        assertThat(figure.key()).hasToString("VC-02@SEX:F");
        assertThat(names(failed.own())).containsExactly("VC-02.STATE.SEX.Q");
        assertThat(names(failed.beside()))
                .contains("VC-02.STATE.SEX.Q", "VC-02.STATE.TOTAL.Q", "VC-06.STATE.SEX.Q");
    }

    @Test
    @DisplayName("is named by the first figure around it if no table shows it")
    void rest() {
        UnprovedReleaseException failed = determined(REST);
        UnprovedFigure figure = failed.figures().get(0);
        assertThat(figure.itself()).isFalse();
        assertThat(figure.table()).hasToString("VC-02.STATE.TOTAL.Q");
        assertThat(names(failed.own()))
                .containsExactlyInAnyOrder("VC-02.STATE.TOTAL.Q", "VC-06.STATE.TOTAL.Q");
    }

    @Test
    @DisplayName("is looked for as far away as needed")
    void farAway() {
        QuarterFigures places =
                aQuarter()
                        .only("VC-06", "SV-12")
                        .of("2026Q3")
                        .filed("VC-06", Map.of("34", 220L, "31", 30L))
                        .filed("SV-12", Map.of("34", 55L, "31", 20L));
        release = LinkedRelease.of(places.frozen(), List.of(), Previewed.NOTHING, Set.of());
        UnprovedFigure figure =
                determined("R01 SUBSET VC-06 of SV-12 rest without 34").figures().get(0);
        assertThat(figure.table()).hasToString("VC-06.REGION.TOTAL.Q");
        assertThat(figure.place()).hasToString("R01");
        assertThat(figure.itself()).isFalse();
    }

    @Test
    @DisplayName("is one entry for a figure, with the worse proof and every attacker")
    void merged() {
        Finding insider = finding("VC-06", Proof.TOO_NARROW, Attacker.INSIDER);
        Finding everybody = finding("VC-06", Proof.DETERMINED, Attacker.PUBLIC);
        for (UnprovedReleaseException failed :
                List.of(failed(insider, everybody), failed(everybody, insider))) {
            UnprovedFigure figure = failed.figures().get(0);
            assertThat(failed.figures()).hasSize(1);
            assertThat(figure.proof()).isEqualTo(Proof.DETERMINED);
            assertThat(figure.by()).containsExactly(Attacker.PUBLIC, Attacker.INSIDER);
        }
    }

    @Test
    @DisplayName("has figures in the order of the tables, each before the rests beside it")
    void order() {
        UnprovedReleaseException failed =
                failed(
                        finding("VC-06", Proof.TOO_NARROW, Attacker.PUBLIC),
                        finding(REST, Proof.TOO_NARROW, Attacker.PUBLIC),
                        finding("VC-02", Proof.TOO_NARROW, Attacker.PUBLIC));
        assertThat(failed.figures())
                .extracting(figure -> figure.key() + " " + figure.itself())
                .containsExactly("VC-02 true", "VC-02 false", "VC-06 true");
    }

    @Test
    @DisplayName("follows most from the table that most findings meet")
    void most() {
        UnprovedReleaseException failed =
                failed(
                        finding("VC-06@SEX:F", Proof.TOO_NARROW, Attacker.PUBLIC),
                        finding("VC-06@SEX:M", Proof.TOO_NARROW, Attacker.PUBLIC),
                        finding("VC-02@RACE:BLACK", Proof.TOO_NARROW, Attacker.PUBLIC));
        assertThat(names(failed.beside())).startsWith("VC-06.STATE.TOTAL.Q", "VC-06.STATE.SEX.Q");
    }

    @Test
    @DisplayName("is nothing if the plan did not settle before an audit")
    void unsettled() {
        assertThat(failed()).hasMessage("the plan did not settle");
        assertThat(failed().figures()).isEmpty();
        assertThat(failed().own()).isEmpty();
    }

    private List<Remedy> remedies(String cell, Optional<ProtectedRelease> proved) {
        return Remedies.of(
                determined(cell),
                release,
                tables -> {
                    asked.add(tables);
                    return proved;
                });
    }

    @Test
    @DisplayName("goes with all tables of a measure if it is the measure's total")
    void total() {
        List<Remedy> remedies = remedies("VC-02", Optional.empty());
        List<String> measure =
                release.tables().stream()
                        .map(TableDesign::id)
                        .map(TableId::toString)
                        .filter(id -> id.startsWith("VC-02."))
                        .toList();
        assertThat(measure).hasSizeGreaterThan(1);
        assertThat(remedies)
                .extracting(remedy -> names(remedy.without()))
                .contains(measure)
                .doesNotContain(List.of("VC-02.STATE.TOTAL.Q"));
        assertThat(remedies).noneMatch(Remedy::proved).allMatch(one -> one.withheld() == 0);
    }

    @Test
    @DisplayName("costs the answered figures of the table alone")
    void lost() {
        QuarterFigures one = victims().filedBy("VC-06", Map.of("19", 900L));
        release = LinkedRelease.of(one.frozen(), List.of(), Previewed.NOTHING, Set.of());
        Remedy first = remedies("19/VC-06", Optional.empty()).get(0);
        assertThat(names(first.without())).containsExactly("VC-06.COUNTY.TOTAL.Q");
        assertThat(first.lost()).isEqualTo(1);
    }

    @Test
    @DisplayName("costs the figures that the rest of the release withholds as well")
    void cost() {
        QuarterFigures figures = aQuarter().fill("CT-03", 20).only("CT-03").of("2026Q3");
        figures.move(
                figures.value("CT-03@RACE:BLACK") - 4, "CT-03@RACE:BLACK", "CT-03@RACE:LATINO");
        release = LinkedRelease.of(figures.frozen(), List.of(), Previewed.NOTHING, Set.of());
        ProtectedRelease made =
                new ReleaseProtection(PrimaryRule.STANDARD, new OrTools(), new OjAlgo())
                        .protect(release);
        Remedy unproved = remedies("CT-03@RACE:BLACK", Optional.empty()).get(0);
        Remedy proved = remedies("CT-03@RACE:BLACK", Optional.of(made)).get(0);
        assertThat(made.plan().cost()).isPositive();
        assertThat(proved.cost()).isEqualTo(unproved.cost() + made.plan().cost());
        assertThat(proved.withheld()).isEqualTo(made.withheld().size());
    }

    @Test
    @DisplayName("has no remedy that leaves nothing to publish")
    void nothingLeft() {
        Set<TableId> left = new HashSet<>();
        release.tables().forEach(table -> left.add(table.id()));
        left.remove(TableId.parse("VC-02.STATE.TOTAL.Q"));
        left.remove(TableId.parse("VC-06.STATE.TOTAL.Q"));
        release = release(left);
        List<Remedy> remedies = remedies(REST, Optional.empty());
        assertThat(remedies)
                .extracting(remedy -> names(remedy.without()))
                .containsExactlyInAnyOrder(
                        List.of("VC-02.STATE.TOTAL.Q"), List.of("VC-06.STATE.TOTAL.Q"));
        assertThat(asked).doesNotHaveDuplicates().hasSize(2);
    }
}
