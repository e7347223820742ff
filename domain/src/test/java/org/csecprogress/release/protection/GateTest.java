package org.csecprogress.release.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.csecprogress.release.protection.QuarterFigures.aQuarter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.disclosure.plan.Price;
import org.csecprogress.disclosure.table.Criterion;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.release.job.BuildWatch;
import org.csecprogress.release.protection.figure.FrozenFigures;
import org.csecprogress.release.protection.figure.Previewed;
import org.csecprogress.release.protection.system.Alternative;
import org.csecprogress.release.protection.system.LinkedRelease;
import org.csecprogress.solver.OjAlgo;
import org.csecprogress.solver.OrTools;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Releases of one or two measures, so that each is planned in milliseconds. */
@DisplayName("The gate of a release")
class GateTest {
    private final ReleaseProtection gate =
            new ReleaseProtection(PrimaryRule.STANDARD, new OrTools(), new OjAlgo());
    private final List<String> stages = new ArrayList<>();
    private final BuildWatch watch = (stage, round) -> stages.add(stage + " " + round);

    private static LinkedRelease linked(QuarterFigures figures, Map<String, Set<Long>> known) {
        return LinkedRelease.of(figures.frozen(), List.of(), new Previewed(known), Set.of());
    }

    /** Returns a quarter of episodes and their people. */
    private static QuarterFigures episodes() {
        return aQuarter().only("PL-09", "PL-10");
    }

    @Test
    @DisplayName("plans and audits once if nothing is small")
    void nothing() {
        ProtectedRelease made = gate.protect(linked(episodes(), Map.of()), watch);
        assertThat(stages).containsExactly("PLANNING 1", "AUDITING 1");
        assertThat(made.withheld()).isEmpty();
        assertThat(made.found().companions()).isEmpty();
        assertThat(made.found().secondary()).isEmpty();
    }

    @Test
    @DisplayName("gives up at the first audit if public figures alone give a count away")
    void hopeless() {
        QuarterFigures figures = aQuarter().fill("CT-03", 20).only("CT-03");
        figures.move(
                figures.value("CT-03@RACE:BLACK") - 4, "CT-03@RACE:BLACK", "CT-03@RACE:LATINO");
        FrozenFigures frozen = figures.frozen();
        Map<String, Set<Long>> known = new HashMap<>();
        known.put("CT-03", Set.of(figures.value("CT-03")));
        for (var group : frozen.catalog().dimension("RACE").publicGroups()) {
            CellKey key = new CellKey("CT-03", "RACE", group.code());
            if (!group.code().equals("BLACK")) {
                frozen.figure(Geography.STATE, key)
                        .ifPresent(cell -> known.put(key.toString(), Set.of(cell.sum())));
            }
        }
        LinkedRelease release = linked(figures, known);
        assertThatThrownBy(() -> gate.protect(release, watch))
                .isInstanceOf(UnprovedReleaseException.class)
                .hasMessageContaining("requirements are not proved");
        assertThat(stages).containsExactly("PLANNING 1", "AUDITING 1");
    }

    @Test
    @DisplayName("recalls a plan of small counts and their companions, and audits it")
    void recalled() {
        QuarterFigures few = episodes();
        few.add("PL-10", 4 - few.value("PL-10"));
        LinkedRelease release = linked(few, Map.of());
        ProtectedRelease made = gate.protect(release);
        assertThat(made.withheld()).containsKeys("PL-09", "PL-10");
        Optional<ProtectedRelease> recalled = gate.recall(release, made.found(), watch);
        assertThat(recalled).map(ProtectedRelease::withheld).contains(made.withheld());
        assertThat(stages).containsExactly("AUDITING 1");
        assertThat(gate.recall(release, KnownPlan.of(Set.of()), watch)).isPresent();
    }

    private static KnownPlan hiding(Set<String> secondary) {
        return new KnownPlan(
                new TreeSet<>(), new TreeSet<>(secondary), new TreeSet<>(), 0, Optional.empty());
    }

    @Test
    @DisplayName("recalls no plan that withholds people and not the episodes that go with them")
    void withoutCompanions() {
        LinkedRelease release = linked(episodes(), Map.of());
        Set<String> people = Set.of("2026Q2-r1/PL-10@AGENCY_YOUTH:CWS");
        assertThat(gate.recall(release, hiding(people), watch)).isEmpty();
        assertThat(stages).as("it is not audited").isEmpty();
    }

    @Test
    @DisplayName("finds the price of a plan that withholds companions too")
    void price() {
        QuarterFigures few = episodes();
        few.add("PL-10", 4 - few.value("PL-10"));
        LinkedRelease release = linked(few, Map.of());
        Optional<Price> price = gate.price(release, gate.protect(release).found());
        assertThat(price).isPresent();
    }

    @Test
    @DisplayName("plans an alternative under a weaker criterion until its companions go with it")
    void weaker() {
        QuarterFigures figures = episodes();
        figures.move(
                figures.value("PL-10@AGENCY_YOUTH:CWS") - 4,
                "PL-10@AGENCY_YOUTH:CWS",
                "PL-10@AGENCY_YOUTH:DUAL");
        AlternativeOutcome found =
                ReleaseProtection.tryOut(
                        figures.frozen(),
                        List.of(),
                        Previewed.NOTHING,
                        Set.of(),
                        new Alternative(PrimaryRule.STANDARD, Criterion.EXACT, new TreeSet<>()),
                        new OrTools(),
                        new OjAlgo(),
                        watch);
        assertThat(stages).startsWith("PLANNING 1", "PLANNING 2");
        assertThat(found.companions()).isPositive();
        assertThat(found.audited()).isFalse();
    }
}
