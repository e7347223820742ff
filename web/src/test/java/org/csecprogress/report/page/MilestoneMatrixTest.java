package org.csecprogress.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.MilestoneStanding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The matrix of milestones")
class MilestoneMatrixTest {
    private static final Catalog CATALOG =
            Catalogs.builtIn().forPeriod(ReportingPeriod.of("2026Q2"));
    private static final Counties COUNTIES = Counties.builtIn();
    private static final String FIRST = CATALOG.milestones().get(0).code();
    private static final String SECOND = CATALOG.milestones().get(1).code();

    private static MilestoneStanding of(String county, String milestone, String status) {
        return new MilestoneStanding(
                new CountyCode(county),
                milestone,
                status,
                null,
                true,
                null,
                status.equals("IMPLEMENTED"),
                0,
                false,
                null);
    }

    private static MilestoneMatrix matrix(
            Language language, List<MilestoneStanding> before, List<MilestoneStanding> now) {
        return new MilestoneMatrix(CATALOG, COUNTIES, now, before, Sentences.in(language));
    }

    private static final List<MilestoneStanding> BEFORE =
            List.of(
                    of("01", FIRST, "DRAFTED"),
                    of("01", SECOND, "ADOPTED"),
                    of("02", FIRST, "IMPLEMENTED"),
                    of("02", SECOND, "IN_PROGRESS"),
                    of("03", FIRST, "NOT_STARTED"));
    private static final List<MilestoneStanding> NOW =
            List.of(
                    of("01", FIRST, "IMPLEMENTED"),
                    of("01", SECOND, "DRAFTED"),
                    of("02", FIRST, "IMPLEMENTED"),
                    of("02", SECOND, "SUSPENDED"),
                    of("04", FIRST, "IMPLEMENTED"));

    @Test
    @DisplayName("counts changes only in the counties of both quarters")
    void counts() {
        assertThat(matrix(Language.EN, BEFORE, NOW).getChanged())
                .isEqualTo(
                        "In the 2 counties that are in both reports, one milestone has moved"
                                + " forward since last quarter, one has moved back and one was"
                                + " suspended, resumed, or started or stopped applying. Done now: 2."
                                + " Done last quarter: 1.");
        assertThat(matrix(Language.ES, BEFORE, NOW).getChanged())
                .startsWith("En los 2 condados que están en ambos informes, avanzó un hito");
    }

    @Test
    @DisplayName("gives the changes of each milestone")
    void byMilestone() {
        List<MilestoneMatrix.Change> changes = matrix(Language.EN, BEFORE, NOW).getChanges();

        assertThat(changes).hasSameSizeAs(CATALOG.milestones());
        assertThat(changes.get(0))
                .extracting("wasDone", "isDone", "on", "back", "other")
                .containsExactly(1L, 2L, 1L, 0L, 0L);
        assertThat(changes.get(1))
                .extracting("wasDone", "isDone", "on", "back", "other")
                .containsExactly(0L, 0L, 0L, 1L, 1L);
    }

    @Test
    @DisplayName("marks changes since last quarter, and gives the earlier status")
    void marks() {
        MilestoneMatrix matrix = matrix(Language.EN, BEFORE, NOW);

        assertThat(matrix.of(COUNTIES.byCode(new CountyCode("01"))))
                .extracting(MilestoneMatrix.Step::was)
                .startsWith("Last quarter: Drafted", "Last quarter: Adopted", "");
        List<MilestoneMatrix.Cell> moved =
                matrix.getGroups().stream()
                        .flatMap(group -> group.rows().stream())
                        .flatMap(row -> row.cells().stream())
                        .filter(cell -> cell.styleClass().contains("is-moved"))
                        .toList();
        assertThat(moved)
                .extracting(MilestoneMatrix.Cell::words)
                .containsExactlyInAnyOrder(
                        "Implemented. Last quarter: Drafted",
                        "Drafted. Last quarter: Adopted",
                        "Suspended. Last quarter: In progress");
        assertThat(moved)
                .extracting(MilestoneMatrix.Cell::styleClass)
                .containsExactlyInAnyOrder("m-i is-moved", "m-d is-moved", "m-s is-moved");
    }

    @Test
    @DisplayName("says that nothing is compared if the previous quarter has no report")
    void nothingBefore() {
        MilestoneMatrix matrix = matrix(Language.EN, List.of(), NOW);

        assertThat(matrix.getChanged())
                .isEqualTo("There is no report for the quarter before, so no changes are shown.");
        assertThat(matrix.getChanges()).isEmpty();
    }

    @Test
    @DisplayName("says so if nothing changed")
    void nothingMoved() {
        assertThat(matrix(Language.EN, NOW, NOW).getChanged())
                .isEqualTo(
                        "In the 3 counties that are in both reports, no milestone has changed"
                                + " since last quarter.");
    }
}
