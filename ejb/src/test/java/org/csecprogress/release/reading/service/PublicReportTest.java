package org.csecprogress.release.reading.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.inmemory.PublicTables.row;
import static org.csecprogress.inmemory.PublicTables.table;

import java.time.LocalDate;
import java.util.List;
import org.csecprogress.builders.Staff;
import org.csecprogress.inmemory.PublishedParts;
import org.csecprogress.inmemory.ReleaseParts;
import org.csecprogress.release.content.CountyStanding;
import org.csecprogress.release.content.CountyStanding.Standing;
import org.csecprogress.release.content.MilestoneStanding;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.record.PublicRelease;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies the parts of a public report. */
@DisplayName("A public report")
class PublicReportTest {
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
    private static final PublicRelease RELEASE =
            new PublishedParts().publish("2026Q3-r1", ReleaseParts.of("2026Q3"));
    private static final ReleaseTable STATE = table("ID-01.STATE.TOTAL.Q", row("STATE", 40));
    private static final ReleaseTable COUNTIES =
            table("ID-01.COUNTY.TOTAL.Q", row("57", 12), row("58", 13));

    private static CountyStanding county(String name, Standing standing, boolean fromFirst) {
        return new CountyStanding(Staff.county(name), standing, fromFirst);
    }

    private static MilestoneStanding milestone(String county, LocalDate asOf) {
        return new MilestoneStanding(
                Staff.county(county), "M-01", "DONE", null, false, null, true, 0, false, asOf);
    }

    private static PublicReport report() {
        return new PublicReport(
                RELEASE,
                List.of(STATE, COUNTIES),
                List.of(
                        county("Yolo", Standing.ON_TIME, true),
                        county("Yuba", Standing.LATE, false),
                        county("Napa", Standing.AFTER_FREEZE, true),
                        county("Kern", Standing.NOT_REPORTED, false)),
                List.of(milestone("Yolo", null), milestone("Kern", JUNE)));
    }

    @Test
    @DisplayName("counts the counties that reported, on time or late")
    void reporting() {
        assertThat(report().reporting())
                .containsExactlyInAnyOrder(Staff.county("Yolo"), Staff.county("Yuba"));
    }

    @Test
    @DisplayName("breaks down only those that were in the first release of its quarter")
    void reportingAtFirst() {
        assertThat(report().reportingAtFirst()).containsExactly(Staff.county("Yolo"));
    }

    @Test
    @DisplayName("of one place has its rows of each table that has any, and all else")
    void ofPlace() {
        PublicReport yuba = report().ofPlace("58");
        assertThat(yuba.tables()).containsExactly(COUNTIES.with(List.of(row("58", 13))));
        assertThat(yuba.release()).isEqualTo(RELEASE);
        assertThat(yuba.counties()).isEqualTo(report().counties());
        assertThat(yuba.milestones()).isEqualTo(report().milestones());
        assertThat(report().ofPlace("02").tables()).isEmpty();
    }

    @Test
    @DisplayName("has tables by their names, and no rows of others")
    void tables() {
        assertThat(report().table(COUNTIES.id())).contains(COUNTIES);
        assertThat(report().rows(COUNTIES.id())).hasSize(2);
        assertThat(report().table("ID-02.STATE.TOTAL.Q")).isEmpty();
        assertThat(report().rows("ID-02.STATE.TOTAL.Q")).isEmpty();
    }
}
