package org.csecprogress.auditrelease;

import static org.assertj.core.api.Assertions.assertThat;

import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The audit of three-year totals finds")
class ThreeYearsTest {
    private static final ReportingPeriod FIRST = ReportingPeriod.of("2021Q3");
    private static final int QUARTERS = 12;
    private static final int WITHHELD = 5;

    /** Returns twelve quarters of one county, of which one is withheld, and their total. */
    private static PlantedArchive archive(String alsoWithheld) {
        PlantedArchive archive = new PlantedArchive();
        for (int i = 0; i < QUARTERS; i++) {
            String quarter = FIRST.plus(i).toString();
            boolean hidden = i == WITHHELD || quarter.equals(alsoWithheld);
            archive.table(
                    quarter + "-r1",
                    "VC-08.COUNTY.TOTAL.Q",
                    "01 TOTAL " + (hidden ? "*" : "20"),
                    "19 TOTAL 40");
        }
        return archive.table("2024Q2-r1", "VC-08.COUNTY.TOTAL.T3", "01 TOTAL 227", "19 TOTAL 480");
    }

    @Test
    @DisplayName("the quarter that the total and eleven others give away")
    void given() {
        assertThat(PlantedArchive.said(archive("").audit()))
                .containsExactly("WITHHELD VC-08 01 2022Q4 is 7");
    }

    @Test
    @DisplayName("nothing where two quarters are withheld")
    void two() {
        assertThat(PlantedArchive.said(archive("2023Q3").audit())).isEmpty();
    }

    @Test
    @DisplayName("a late county that is in the total but not in its quarters")
    void late() {
        PlantedArchive archive = new PlantedArchive();
        for (int i = 0; i < QUARTERS; i++) {
            String counties = i == WITHHELD ? " c=57" : "";
            String quarter = FIRST.plus(i) + "-r1";
            archive.table(quarter, "VC-08.STATE.TOTAL.Q", "STATE TOTAL 40" + counties);
        }
        archive.table("2024Q2-r1", "VC-08.STATE.TOTAL.T3", "STATE TOTAL 484");
        assertThat(PlantedArchive.said(archive.audit()))
                .containsExactly("LATE VC-08 STATE 2023-24/3, not in the quarters is 4");
    }
}
