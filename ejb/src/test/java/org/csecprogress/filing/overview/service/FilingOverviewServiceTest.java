package org.csecprogress.filing.overview.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.csecprogress.builders.ExtensionBuilder.anExtension;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.EntryKind;
import org.csecprogress.filing.FilingStatus;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.access.service.FilingAccess;
import org.csecprogress.filing.correction.Correction;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies the list of a county's filings. */
@DisplayName("A county's list of filings")
class FilingOverviewServiceTest {
    private static final Instant NOW = Instant.parse("2026-10-20T16:00:00Z");
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final Actor PREPARER = Staff.preparer(YUBA);

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final FilingOverviewService overviews = portal.bean(FilingOverviewService.class);

    private List<String> quarters(ReportingPeriod asked) {
        return overviews.of(PREPARER, YUBA, asked).stream()
                .map(line -> line.window().period().toString())
                .toList();
    }

    private FilingOverview newest() {
        return overviews.of(PREPARER, YUBA, Q3).get(0);
    }

    @Test
    @DisplayName("begins with the newest quarter that has ended")
    void newestFirst() {
        assertThat(quarters(Q3)).containsExactly("2026Q3");
        portal.at(Instant.parse("2026-10-01T06:59:59Z"));
        assertThat(quarters(Q3.minus(1))).containsExactly("2026Q2");
        portal.at(Instant.parse("2026-10-01T07:00:00Z"));
        assertThat(quarters(Q3)).containsExactly("2026Q3");
    }

    @Test
    @DisplayName("reaches back to the county's first filing, without a gap")
    void first() {
        aFiling().in("2026Q1").published().into(portal);
        aFiling().of("Yolo").in("2025Q1").published().into(portal);
        assertThat(quarters(Q3)).containsExactly("2026Q3", "2026Q2", "2026Q1");
    }

    @Test
    @DisplayName("reaches back to the quarter that was asked for, and not beyond the newest")
    void asked() {
        aFiling().in("2026Q2").into(portal);
        assertThat(quarters(Q3.minus(2))).containsExactly("2026Q3", "2026Q2", "2026Q1");
        assertThat(quarters(Q3.plus(1))).containsExactly("2026Q3", "2026Q2");
    }

    @Test
    @DisplayName("is for the county's own staff")
    void others() {
        assertThat(overviews.of(Staff.certifier(YUBA, Agency.PROB), YUBA, Q3)).hasSize(1);
        for (Actor other : List.of(Staff.preparer(Staff.county("Yolo")), Staff.REVIEWER)) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> overviews.of(other, YUBA, Q3));
        }
    }

    @Test
    @DisplayName("shows a reviewer who enters one filing that one alone")
    void entry() {
        aFiling().in("2026Q1").published().into(portal);
        Submission filing = aFiling().in("2026Q2").into(portal);
        portal.bean(FilingAccess.class).open(Staff.REVIEWER, filing, EntryKind.PAPER, NOW);
        assertThat(overviews.of(Staff.REVIEWER, YUBA, filing.period()))
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.window().period()).isEqualTo(filing.period());
                            assertThat(line.status()).isEqualTo(FilingStatus.IN_PROGRESS);
                        });
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> overviews.of(Staff.REVIEWER, YUBA, Q3));
    }

    @Test
    @DisplayName("tells the status of each filing")
    void status() {
        aFiling().in("2026Q1").published().into(portal);
        aFiling().in("2026Q2").returned().into(portal);
        aFiling().in("2026Q3").withdrawn().into(portal);
        assertThat(overviews.of(PREPARER, YUBA, Q3))
                .extracting(FilingOverview::status)
                .containsExactly(
                        FilingStatus.NOT_STARTED, FilingStatus.RETURNED, FilingStatus.PUBLISHED);
    }

    @Test
    @DisplayName("calls a filing overdue from the day after it was due until it is sent")
    void overdue() {
        portal.at(Instant.parse("2026-10-31T06:59:59Z"));
        assertThat(newest().isOverdue()).as("on the day").isFalse();
        portal.at(Instant.parse("2026-10-31T07:00:00Z"));
        assertThat(newest().isOverdue()).as("the day after").isTrue();
        aFiling().submitted().into(portal);
        assertThat(newest().isOverdue()).as("sent").isFalse();
    }

    @Test
    @DisplayName("shows the county's own due date where it was extended")
    void extended() {
        anExtension().of("Yuba").granted("2026-11-12").into(portal);
        anExtension().of("Yolo").in("2026Q2").granted("2026-08-12").into(portal);
        aFiling().in("2026Q2").into(portal);
        List<FilingOverview> shown = overviews.of(PREPARER, YUBA, Q3);
        assertThat(shown.get(0).extendedUntil()).contains(LocalDate.of(2026, 11, 12));
        assertThat(shown.get(0).window().due()).isEqualTo(LocalDate.of(2026, 11, 12));
        assertThat(shown.get(1).extendedUntil()).isEmpty();
        assertThat(shown.get(1).window().due()).isEqualTo(LocalDate.of(2026, 7, 30));
        portal.at(Instant.parse("2026-11-12T16:00:00Z"));
        assertThat(newest().isOverdue()).isFalse();
        portal.at(Instant.parse("2026-11-13T16:00:00Z"));
        assertThat(newest().isOverdue()).isTrue();
    }

    @Test
    @DisplayName("shows no due date after the last day of the decision")
    void extendedTooFar() {
        anExtension().granted("2026-12-04").into(portal);
        assertThat(newest().extendedUntil()).contains(LocalDate.of(2026, 11, 30));
    }

    @Test
    @DisplayName("shows a correction from its request on")
    void correction() {
        aFiling().in("2026Q2").published().into(portal);
        aFiling().correctionAsked().into(portal);
        List<FilingOverview> shown = overviews.of(PREPARER, YUBA, Q3);
        assertThat(shown.get(0).correction()).contains(Correction.ASKED);
        assertThat(shown.get(1).correction()).isEmpty();
        aFiling().in("2026Q2").fromRevision(2).returned().into(portal);
        FilingOverview corrected = overviews.of(PREPARER, YUBA, Q3).get(1);
        assertThat(corrected.correction()).contains(Correction.RETURNED);
        assertThat(corrected.status()).isEqualTo(FilingStatus.PUBLISHED);
    }
}
