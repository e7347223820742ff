package org.csecprogress.release.making.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.disclosure.audit.AuditReport.Attacker;
import org.csecprogress.disclosure.audit.AuditReport.Proof;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.making.FailedBuild;
import org.csecprogress.release.persistence.WithReleases;
import org.csecprogress.release.protection.Remedy;
import org.csecprogress.release.protection.UnprovedFigure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The details of a failed build")
class JpaBuildFailuresTest extends WithReleases {
    private static final TableId ONE = TableId.parse("ID-01.COUNTY.TOTAL.Q");
    private static final TableId TWO = TableId.parse("ID-03.COUNTY.TOTAL.Q");

    private static UnprovedFigure figure(String category) {
        return new UnprovedFigure(
                ONE,
                new Geography("15"),
                new CellKey("ID-01", "SEX", category),
                true,
                Proof.WITNESS,
                new TreeSet<>(List.of(Attacker.values())));
    }

    @Test
    @DisplayName("are read in their order, as they were stored")
    void read() {
        var failures = new JpaBuildFailures(em);
        Release release = release(Q3, 1);
        var build =
                new FailedBuild(
                        List.of(figure("M"), figure("F")),
                        List.of(
                                new Remedy(List.of(TWO, ONE), false, 3, 4, 5),
                                new Remedy(List.of(ONE), true, 1, 2, 3)),
                        Set.of(TWO));
        failures.add(release, build);
        forget();
        assertThat(failures.of(release)).isEqualTo(build);
        assertThat(failures.of(release(Q3, 2))).isEqualTo(FailedBuild.UNEXPLAINED);
    }
}
