package org.csecprogress.notification.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;
import static org.csecprogress.notification.service.NoticeDesk.YOLO;
import static org.csecprogress.notification.service.NoticeDesk.YUBA;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.csecprogress.builders.FilingBuilder;
import org.csecprogress.builders.Staff;
import org.csecprogress.calendar.Extension;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.notification.Notice;
import org.csecprogress.notification.NoticeKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The specification of reminders: 2026Q3 is due on 30 October 2026 and frozen on 14 December. */
@DisplayName("A county is reminded")
class ReminderServiceTest {
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final List<Long> BOTH =
            Stream.of(YOLO, YUBA).flatMap(each -> NoticeDesk.of(each).stream()).sorted().toList();

    private final NoticeDesk desk = new NoticeDesk("2026-10-01T16:00:00Z");
    private final ReminderService service = desk.portal.bean(ReminderService.class);

    private void remindOn(String day) {
        desk.portal.at(Instant.parse(day + "T16:00:00Z"));
        service.remind();
    }

    @Test
    @DisplayName("on the first day of reminders and not before, with its due date")
    void first() {
        remindOn("2026-10-14");
        assertThat(desk.all()).isZero();
        remindOn("2026-10-15");
        assertThat(desk.told(NoticeKind.DUE_SOON)).isEqualTo(BOTH);
        assertThat(desk.mailed(NoticeKind.DUE_SOON)).isEqualTo(BOTH);
        Notice notice = desk.notice(NoticeKind.DUE_SOON);
        assertThat(notice.county()).isEqualTo(YOLO);
        assertThat(notice.period()).isEqualTo(Q3);
        assertThat(notice.day()).isEqualTo("2026-10-30");
        assertThat(notice.at()).isEqualTo("2026-10-15T16:00:00Z");
        assertThat(desk.all()).isEqualTo(6);
    }

    @Test
    @DisplayName("once of each kind, however often the portal looks")
    void once() {
        remindOn("2026-10-15");
        remindOn("2026-10-15");
        remindOn("2026-10-26");
        assertThat(desk.all()).isEqualTo(6);
        remindOn("2026-10-27");
        remindOn("2026-10-30");
        assertThat(desk.told(NoticeKind.DUE_NEXT)).isEqualTo(BOTH);
        assertThat(desk.all()).isEqualTo(12);
        remindOn("2026-10-31");
        remindOn("2026-11-15");
        assertThat(desk.told(NoticeKind.LATE)).isEqualTo(BOTH);
        assertThat(desk.all()).isEqualTo(18);
    }

    @Test
    @DisplayName("by the newest reminder alone after nights that were missed")
    void missed() {
        remindOn("2026-10-28");
        assertThat(desk.told(NoticeKind.DUE_NEXT)).isEqualTo(BOTH);
        assertThat(desk.all()).isEqualTo(6);
    }

    @Test
    @DisplayName("that it is late until the freeze, and not after")
    void late() {
        remindOn("2026-12-15");
        assertThat(desk.all()).isZero();
        remindOn("2026-12-14");
        assertThat(desk.told(NoticeKind.LATE)).isEqualTo(BOTH);
    }

    @Test
    @DisplayName("while it has not sent its filing: not begun, in progress, or withdrawn")
    void missing() {
        aFiling().of(YUBA).into(desk.portal);
        aFiling().of(YOLO).withdrawn().into(desk.portal);
        remindOn("2026-10-15");
        assertThat(desk.told(NoticeKind.DUE_SOON)).isEqualTo(BOTH);
    }

    @Test
    @DisplayName(
            "no longer once it has sent it, also if it was returned or withdrawn and sent anew")
    void sent() {
        for (FilingBuilder sent :
                List.of(
                        aFiling().of(YUBA).submitted(),
                        aFiling().of(YUBA).inReview(),
                        aFiling().of(YUBA).returned(),
                        aFiling().of(YUBA).approved(),
                        aFiling().of(YUBA).published())) {
            NoticeDesk other = new NoticeDesk("2026-10-31T16:00:00Z");
            sent.into(other.portal);
            other.portal.bean(ReminderService.class).remind();
            assertThat(other.told(NoticeKind.LATE)).isEqualTo(NoticeDesk.of(YOLO));
        }
    }

    @Test
    @DisplayName("of this quarter whatever it has sent of another")
    void otherQuarter() {
        aFiling().of(YUBA).in("2026Q2").submitted().into(desk.portal);
        remindOn("2026-10-15");
        assertThat(desk.told(NoticeKind.DUE_SOON)).isEqualTo(BOTH);
    }

    @Test
    @DisplayName("of its new due date after an extension, and late a day after that")
    void extended() {
        remindOn("2026-10-27");
        assertThat(desk.told(NoticeKind.DUE_NEXT)).isEqualTo(BOTH);
        grant(LocalDate.of(2026, 11, 10));
        remindOn("2026-11-03");
        assertThat(desk.told(NoticeKind.LATE)).isEqualTo(NoticeDesk.of(YOLO));
        remindOn("2026-11-10");
        assertThat(desk.notices(NoticeKind.DUE_NEXT))
                .filteredOn(
                        each ->
                                each.content()
                                        .orElseThrow()
                                        .day()
                                        .equals(LocalDate.of(2026, 11, 10)))
                .hasSize(3);
        assertThat(desk.told(NoticeKind.LATE)).isEqualTo(NoticeDesk.of(YOLO));
        remindOn("2026-11-11");
        assertThat(desk.told(NoticeKind.LATE)).isEqualTo(BOTH);
    }

    private void grant(LocalDate day) {
        Instant now = desk.portal.now();
        Extension extension =
                new Extension(YUBA, Q3, day, "Outage.", Staff.certifier(YUBA, Agency.CWS), now);
        desk.portal.memory().add(extension);
        assertThat(extension.grant(day, "", Staff.REVIEWER, now)).isNotNull();
    }
}
