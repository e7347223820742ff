package org.csecprogress.notification.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.notification.service.NoticeDesk.accounts;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.builders.SharedCatalog;
import org.csecprogress.builders.Staff;
import org.csecprogress.disclosure.audit.AuditReport.Attacker;
import org.csecprogress.disclosure.audit.AuditReport.Proof;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.notification.NoticeKind;
import org.csecprogress.notification.PlayedRelease;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.making.FailedFigure;
import org.csecprogress.release.protection.UnprovedFigure;
import org.csecprogress.release.protection.design.TableTitles;
import org.csecprogress.release.service.ReleaseMoved;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The specification of what a notice of a failed build names. */
@DisplayName("A notice of a failed build")
class FailedBuildNoticeTest {
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final TableTitles TITLES =
            new TableTitles(SharedCatalog.catalogs().forPeriod(Q3), SharedCatalog.counties(), Q3);

    private final NoticeDesk desk = new NoticeDesk("2026-12-15T16:00:00Z");
    private final PlayedRelease failed =
            PlayedRelease.of("2026Q3", 1, Instant.parse("2026-12-14T20:00:00Z")).failed();

    private static String table(int number) {
        return "ID-0" + number + ".STATE.TOTAL.Q";
    }

    private static LocalText title(int number) {
        return TITLES.of(TableId.parse(table(number)));
    }

    private void fail(int tables) {
        desk.portal.observed(ReleaseNotices.class);
        for (int number = 1; number <= tables; number++) {
            desk.portal
                    .memory()
                    .add(
                            new FailedFigure(
                                    failed.release(),
                                    number,
                                    new UnprovedFigure(
                                            TableId.parse(table(number)),
                                            new Geography("STATE"),
                                            CellKey.parse("ID-04"),
                                            true,
                                            Proof.TOO_NARROW,
                                            new TreeSet<>(Set.of(Attacker.PUBLIC)))));
        }
        desk.portal.events().fire(new ReleaseMoved(failed.last()));
    }

    private LocalText named() {
        return desk.notice(NoticeKind.BUILD_FAILED).tables();
    }

    @Test
    @DisplayName("goes to the publisher and the disclosure officer, and names the tables")
    void two() {
        fail(2);
        assertThat(desk.told(NoticeKind.BUILD_FAILED))
                .isEqualTo(accounts(Staff.PUBLISHER, Staff.DISCLOSURE));
        assertThat(named())
                .isEqualTo(
                        new LocalText(
                                title(1).en() + "; " + title(2).en(),
                                title(1).es() + "; " + title(2).es()));
        assertThat(title(1).en()).isNotEqualTo(title(1).es());
        assertThat(title(1).en()).isNotEqualTo(table(1));
    }

    @Test
    @DisplayName("names up to four tables")
    void four() {
        fail(4);
        assertThat(named().en()).endsWith("; " + title(4).en());
    }

    @Test
    @DisplayName("of more than four tables ends with an ellipsis")
    void five() {
        fail(5);
        assertThat(named().en()).endsWith("; " + title(4).en() + "; …");
        assertThat(named().es()).endsWith("; " + title(4).es() + "; …");
    }

    @Test
    @DisplayName("names none if the build failed for another reason")
    void none() {
        fail(0);
        assertThat(desk.notice(NoticeKind.BUILD_FAILED).tables()).isNull();
    }
}
