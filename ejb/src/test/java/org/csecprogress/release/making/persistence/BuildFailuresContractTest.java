package org.csecprogress.release.making.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.PlayedRelease.aRelease;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.disclosure.audit.AuditReport.Attacker;
import org.csecprogress.disclosure.audit.AuditReport.Proof;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.making.BuildFailures;
import org.csecprogress.release.making.FailedBuild;
import org.csecprogress.release.memory.MemoryBuildFailures;
import org.csecprogress.release.protection.Remedy;
import org.csecprogress.release.protection.UnprovedFigure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The details of a failed build")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class BuildFailuresContractTest {
    private static final TableId ONE = TableId.parse("ID-01.COUNTY.TOTAL.Q");
    private static final TableId TWO = TableId.parse("ID-03.COUNTY.TOTAL.Q");
    private static final Made<BuildFailures> FAILURES =
            Made.by(JpaBuildFailures::new, MemoryBuildFailures::new);

    private final ContractStore store;

    BuildFailuresContractTest(StoreKind kind) {
        store = kind.open();
    }

    private FailedBuild of(Release release) {
        return store.ask(FAILURES, failures -> failures.of(release));
    }

    private void add(Release release, FailedBuild build) {
        store.tell(
                FAILURES, failures -> failures.add(store.get(Release.class, release.id()), build));
    }

    private static UnprovedFigure figure(String category, Attacker... attackers) {
        return new UnprovedFigure(
                ONE,
                new Geography("15"),
                new CellKey("ID-01", "SEX", category),
                category.equals("M"),
                Proof.WITNESS,
                new TreeSet<>(List.of(attackers)));
    }

    @Test
    @DisplayName("are read in their order, as they were stored, of one release alone")
    void read() {
        Release release = store.add(aRelease().failed());
        Release other = store.add(aRelease().in("2026Q2").failed());
        var build =
                new FailedBuild(
                        List.of(figure("M", Attacker.values()), figure("F", Attacker.PUBLIC)),
                        List.of(
                                new Remedy(List.of(TWO, ONE), false, 3, 4, 5),
                                new Remedy(List.of(ONE), true, 1, 2, 3)),
                        Set.of(TWO));
        add(release, build);
        assertThat(of(release)).isEqualTo(build);
        assertThat(of(other)).isEqualTo(FailedBuild.UNEXPLAINED);
    }

    @Test
    @DisplayName("are nothing where nothing could be explained")
    void unexplained() {
        Release release = store.add(aRelease().failed());
        add(release, FailedBuild.UNEXPLAINED);
        assertThat(of(release)).isEqualTo(FailedBuild.UNEXPLAINED);
    }
}
