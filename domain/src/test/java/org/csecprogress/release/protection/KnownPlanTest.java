package org.csecprogress.release.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.release.protection.QuarterFigures.aQuarter;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.csecprogress.disclosure.ProtectionCertificate;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.release.job.BuildWatch;
import org.csecprogress.release.protection.figure.Previewed;
import org.csecprogress.release.protection.system.LinkedRelease;
import org.csecprogress.solver.OjAlgo;
import org.csecprogress.solver.OrTools;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A known plan")
class KnownPlanTest {
    private static final ProtectionCertificate.Rules RULES =
            new ProtectionCertificate.Rules("threshold 11", 1, "d", Optional.empty());

    private final ReleaseProtection gate =
            new ReleaseProtection(PrimaryRule.STANDARD, new OrTools(), new OjAlgo());
    private final LinkedRelease release = release(4);
    private ProtectedRelease searched;

    @BeforeEach
    void search() {
        searched = gate.protect(release);
        assertThat(searched.found().secondary()).isNotEmpty();
    }

    /** Returns a quarter with one small row in a breakdown, so that another is withheld too. */
    private static LinkedRelease release(long small) {
        var figures = aQuarter().fill("CT-03", 20);
        figures.move(
                figures.value("CT-03@RACE:BLACK") - small, "CT-03@RACE:BLACK", "CT-03@RACE:LATINO");
        return LinkedRelease.of(figures.frozen(), List.of(), Previewed.NOTHING, Set.of());
    }

    private Optional<ProtectedRelease> recall(SortedSet<String> secondary) {
        KnownPlan found = searched.found();
        var plan =
                new KnownPlan(
                        found.companions(),
                        secondary,
                        found.bound(),
                        found.onSurrogates(),
                        found.price());
        return gate.recall(release, plan, BuildWatch.NONE);
    }

    @Test
    @DisplayName("withholds the same and has the same certificate as a search")
    void same() {
        ProtectedRelease recalled = recall(searched.found().secondary()).orElseThrow();
        assertThat(recalled.shown()).isEqualTo(searched.shown());
        assertThat(recalled.withheld()).isEqualTo(searched.withheld());
        assertThat(recalled.certificate("t", RULES)).isEqualTo(searched.certificate("t", RULES));
    }

    @Test
    @DisplayName("is the same without a bound, which costs as much as the search")
    void withoutBound() {
        KnownPlan quick = gate.withoutBound().protect(release).found();
        assertThat(quick.secondary()).isEqualTo(searched.found().secondary());
        assertThat(quick.bound()).isZero();
        assertThat(searched.found().bound()).isPositive();
    }

    @Test
    @DisplayName("is rejected by the audit if it leaves a small count unprotected")
    void unsafe() {
        for (String cell : searched.found().secondary()) {
            SortedSet<String> less = new TreeSet<>(searched.found().secondary());
            less.remove(cell);
            assertThat(recall(less)).as("without %s", cell).isEmpty();
        }
    }

    @Test
    @DisplayName("is rejected if it names an unknown cell")
    void ofAnother() {
        SortedSet<String> more = new TreeSet<>(searched.found().secondary());
        more.add("no such cell");
        assertThat(recall(more)).isEmpty();
        var plan =
                new KnownPlan(
                        new TreeSet<>(List.of("no such cell")),
                        searched.found().secondary(),
                        0,
                        0,
                        Optional.empty());
        assertThat(gate.recall(release, plan, BuildWatch.NONE)).isEmpty();
    }
}
