package org.csecprogress.release.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.csecprogress.release.protection.QuarterFigures.aQuarter;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.csecprogress.disclosure.ProtectionCertificate;
import org.csecprogress.disclosure.plan.Price;
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
                        found.unattainable(),
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
    @DisplayName("has no price, since that takes longer than the search")
    void unpriced() {
        assertThat(searched.found().price()).isEmpty();
        Price price = gate.price(release, searched.found()).orElseThrow();
        assertThat(price.bound()).isPositive().isLessThanOrEqualTo(searched.plan().cost());
    }

    @Test
    @DisplayName("has no price if it is of another system")
    void priceOfAnother() {
        KnownPlan found = searched.found();
        SortedSet<String> more = new TreeSet<>(found.secondary());
        more.add("no such cell");
        var plan =
                new KnownPlan(
                        found.companions(),
                        more,
                        found.unattainable(),
                        found.onSurrogates(),
                        Optional.empty());
        assertThat(gate.price(release, plan)).isEmpty();
    }

    @Test
    @DisplayName("is read as written, with a line for each cell")
    void roundTrip() {
        var plan =
                new KnownPlan(
                        new TreeSet<>(List.of("a cell with spaces")),
                        new TreeSet<>(List.of("two", "one")),
                        new TreeSet<>(List.of("three")),
                        5,
                        Optional.empty());
        assertThat(plan.text())
                .isEqualTo(
                        """
                        onSurrogates 5
                        companion a cell with spaces
                        secondary one
                        secondary two
                        unattainable three
                        """);
        assertThat(KnownPlan.parse(plan.text())).isEqualTo(plan);
        KnownPlan priced = plan.at(new Price(40, 30, 20, 10));
        assertThat(priced.text()).contains("price 40 30 20 10\n");
        assertThat(KnownPlan.parse(priced.text())).isEqualTo(priced);
    }

    @Test
    @DisplayName("has no other lines")
    void others() {
        assertThatThrownBy(() -> KnownPlan.parse("hidden one\n"))
                .hasMessage("not a line of a plan: hidden one");
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
                        new TreeSet<>(),
                        0,
                        Optional.empty());
        assertThat(gate.recall(release, plan, BuildWatch.NONE)).isEmpty();
    }
}
