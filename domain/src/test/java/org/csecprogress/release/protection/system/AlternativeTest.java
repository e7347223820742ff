package org.csecprogress.release.protection.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.csecprogress.release.protection.QuarterFigures.aQuarter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.csecprogress.disclosure.table.Criterion;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.release.content.TableKind;
import org.csecprogress.release.job.BuildStage;
import org.csecprogress.release.job.BuildWatch;
import org.csecprogress.release.protection.AlternativeOutcome;
import org.csecprogress.release.protection.ProtectedRelease;
import org.csecprogress.release.protection.ReleaseProtection;
import org.csecprogress.release.protection.figure.FrozenFigures;
import org.csecprogress.release.protection.figure.Previewed;
import org.csecprogress.solver.OjAlgo;
import org.csecprogress.solver.OrTools;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Another way to publish a quarter")
class AlternativeTest {
    private final FrozenFigures figures = aQuarter().set("PL-10", 4).set("VC-14", 14).frozen();

    private AlternativeOutcome tryOut(int threshold, Criterion criterion, String... leftOut) {
        SortedSet<TableKind> kinds = new TreeSet<>();
        for (String kind : leftOut) {
            kinds.add(TableKind.parse(kind).orElseThrow());
        }
        return ReleaseProtection.tryOut(
                figures,
                List.of(),
                Previewed.NOTHING,
                Set.of(),
                new Alternative(new PrimaryRule(threshold), criterion, kinds),
                new OrTools(),
                new OjAlgo(),
                BuildWatch.NONE);
    }

    @Test
    @DisplayName("under the same requirement and with all tables is the release itself")
    void same() {
        ProtectedRelease release =
                new ReleaseProtection(PrimaryRule.STANDARD, new OrTools(), new OjAlgo())
                        .protect(LinkedRelease.of(figures, List.of(), Previewed.NOTHING, Set.of()));
        AlternativeOutcome found = tryOut(11, Criterion.COVER);
        assertThat(found)
                .isEqualTo(
                        AlternativeOutcome.of(
                                release.linked(), release.withheld(), release.plan(), true));
        assertThat(found.small()).isPositive();
        assertThat(found.audited()).isTrue();
    }

    @Test
    @DisplayName("with a higher threshold has more primary cells")
    void threshold() {
        assertThat(tryOut(16, Criterion.COVER).small())
                .isGreaterThan(tryOut(11, Criterion.COVER).small());
        assertThatThrownBy(() -> tryOut(10, Criterion.COVER))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("without some tables has none of their figures")
    void coarser() {
        AlternativeOutcome all = tryOut(11, Criterion.COVER);
        AlternativeOutcome coarser =
                tryOut(11, Criterion.COVER, "COUNTY.TOTAL.Q", "COUNTY.TOTAL.AJ");
        assertThat(coarser.figures()).isLessThan(all.figures());
        assertThat(coarser.figures() % 58).isEqualTo(all.figures() % 58);
        assertThat(coarser.audited()).isTrue();
    }

    @Test
    @DisplayName("with a weaker criterion costs no more, and is only planned")
    void criteria() {
        AlternativeOutcome cover = tryOut(11, Criterion.COVER);
        for (Criterion less : List.of(Criterion.HALF, Criterion.EXACT)) {
            AlternativeOutcome found = tryOut(11, less);
            assertThat(found.cost()).as("%s", less).isLessThanOrEqualTo(cover.cost());
            assertThat(found.small()).isEqualTo(cover.small());
            assertThat(found.audited()).isFalse();
        }
    }

    @Test
    @DisplayName("reports its progress")
    void watched() {
        List<BuildStage> stages = new ArrayList<>();
        new ReleaseProtection(PrimaryRule.STANDARD, new OrTools(), new OjAlgo())
                .protect(
                        LinkedRelease.of(figures, List.of(), Previewed.NOTHING, Set.of()),
                        (stage, round) -> stages.add(stage));
        assertThat(stages).startsWith(BuildStage.PLANNING, BuildStage.AUDITING);
    }
}
