package org.csecprogress.release.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.release.protection.QuarterFigures.aQuarter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.disclosure.ProtectionCertificate;
import org.csecprogress.disclosure.audit.AuditReport.Proof;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.release.protection.ProtectedRelease.Reason;
import org.csecprogress.release.protection.figure.Previewed;
import org.csecprogress.release.protection.system.LinkedRelease;
import org.csecprogress.solver.OjAlgo;
import org.csecprogress.solver.OrTools;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A release of three measures, so that it is planned in milliseconds. */
@DisplayName("A protected release")
class ProtectedReleaseTest {
    private static final ProtectionCertificate.Rules RULES =
            new ProtectionCertificate.Rules("threshold 11", 1, "d", Optional.empty());

    private final ProtectedRelease release = release();

    /** Returns a quarter with a row of four, and with episodes of four youth. */
    private static ProtectedRelease release() {
        QuarterFigures figures = aQuarter().fill("CT-03", 20).only("CT-03", "PL-09", "PL-10");
        figures.move(
                figures.value("CT-03@RACE:BLACK") - 4, "CT-03@RACE:BLACK", "CT-03@RACE:LATINO");
        figures.add("PL-10", 4 - figures.value("PL-10"));
        return new ReleaseProtection(PrimaryRule.STANDARD, new OrTools(), new OjAlgo())
                .protect(
                        LinkedRelease.of(figures.frozen(), List.of(), Previewed.NOTHING, Set.of()));
    }

    @Test
    @DisplayName("says why each figure is withheld: small, beside a small one, or for another")
    void reasons() {
        Map<String, Reason> withheld = release.withheld();
        assertThat(withheld)
                .containsEntry("CT-03@RACE:BLACK", Reason.SMALL)
                .containsEntry("PL-10", Reason.SMALL)
                .containsEntry("PL-09", Reason.COMPANION);
        assertThat(withheld.entrySet())
                .filteredOn(one -> one.getKey().startsWith("CT-03"))
                .extracting(Map.Entry::getValue)
                .as("the row of four, and another that hides it")
                .containsExactlyInAnyOrder(Reason.SMALL, Reason.PROTECTS);
        assertThat(release.shown()).doesNotContainAnyElementsOf(withheld.keySet());
        assertThat(release.shown()).contains("CT-03", "CT-03@RACE:MISSING");
    }

    @Test
    @DisplayName("says it of each table, row by row")
    void byTable() {
        assertThat(release.reasons().get("PL-10.STATE.TOTAL.Q"))
                .containsExactly(Optional.of(Reason.SMALL));
        assertThat(release.reasons().get("CT-03.STATE.TOTAL.Q")).containsExactly(Optional.empty());
        assertThat(release.reasons().get("CT-03.STATE.RACE.Q"))
                .hasSize(QuarterFigures.CATALOG.dimension("RACE").publicGroups().size())
                .startsWith(Optional.of(Reason.SMALL));
        assertThat(release.reasons()).hasSize(release.linked().tables().size());
    }

    @Test
    @DisplayName("has a certificate with the numbers of what was planned and proved")
    void certificate() {
        ProtectionCertificate certificate = release.certificate("digest", RULES);
        assertThat(certificate.tables()).isEqualTo("digest");
        assertThat(certificate.cells()).isEqualTo(release.system().size());
        assertThat(certificate.equations()).isEqualTo(release.system().equations().size());
        assertThat(certificate.small()).isGreaterThanOrEqualTo(2);
        assertThat(certificate.protecting()).isEqualTo(release.plan().secondary());
        assertThat(certificate.onSurrogates()).isLessThanOrEqualTo(certificate.protecting());
        assertThat(certificate.cost()).isEqualTo(release.plan().cost());
        Map<Proof, Long> outside = release.report().outside();
        Map<Proof, Long> inside = release.report().inside();
        assertThat(certificate.provedPublic())
                .isPositive()
                .isEqualTo(outside.values().stream().reduce(0L, Long::sum));
        assertThat(certificate.provedInside())
                .isEqualTo(inside.values().stream().reduce(0L, Long::sum));
        assertThat(certificate.byStructure())
                .isLessThanOrEqualTo(certificate.provedPublic() + certificate.provedInside());
    }

    @Test
    @DisplayName("is counted by figures and by why they are withheld")
    void outcome() {
        AlternativeOutcome outcome =
                AlternativeOutcome.of(release.linked(), release.withheld(), release.plan(), true);
        List<Optional<Reason>> rows =
                release.reasons().values().stream().flatMap(List::stream).toList();
        assertThat(outcome.figures()).isEqualTo(rows.size());
        assertThat(outcome.small()).isEqualTo(number(rows, Reason.SMALL)).isPositive();
        assertThat(outcome.companions()).isEqualTo(number(rows, Reason.COMPANION)).isPositive();
        assertThat(outcome.protecting()).isEqualTo(number(rows, Reason.PROTECTS)).isPositive();
        assertThat(outcome.withheld()).isEqualTo(rows.stream().filter(Optional::isPresent).count());
    }

    private static int number(List<Optional<Reason>> rows, Reason reason) {
        return (int) rows.stream().filter(row -> row.equals(Optional.of(reason))).count();
    }
}
