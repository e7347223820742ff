package org.csecprogress.notification.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;
import static org.csecprogress.notification.service.NoticeDesk.YOLO;
import static org.csecprogress.notification.service.NoticeDesk.YUBA;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.csecprogress.builders.Staff;
import org.csecprogress.calendar.ReleaseTime;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.revision.Revisions;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.notification.Notice;
import org.csecprogress.notification.NoticeKind;
import org.csecprogress.notification.PlayedRelease;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.record.ReleaseMember;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The specification of when counties are told that a release will be public. */
@DisplayName("Counties are told of a release")
class ReleaseComingTest {
    private static final Instant NOON = Instant.parse("2026-12-14T20:00:00Z");

    private final NoticeDesk desk = new NoticeDesk("2026-12-15T16:00:00Z");

    private static String knowFrom(String release) {
        return ReleaseTime.noticeOf(LocalDate.parse(release)).toString();
    }

    private PlayedRelease scheduled(int revision, String time, CountyCode... counties) {
        PlayedRelease played =
                PlayedRelease.of("2026Q3", revision, NOON).built().cleared().scheduledFor(time);
        desk.portal.memory().addAll(List.of(played.entities()));
        for (CountyCode county : counties) {
            Submission filing = aFiling().of(county).approved().into(desk.portal);
            desk.portal
                    .memory()
                    .add(
                            new ReleaseMember(
                                    played.release(),
                                    filing,
                                    desk.portal.bean(Revisions.class).current(filing)));
        }
        return played;
    }

    private void announceOn(String day) {
        desk.portal.at(Instant.parse(day + "T16:00:00Z"));
        desk.portal.bean(ReleaseNotices.class).announce();
    }

    @Test
    @DisplayName("a week before it in an ordinary week")
    void plain() {
        assertThat(knowFrom("2026-09-28")).isEqualTo("2026-09-21");
        assertThat(knowFrom("2026-09-30")).isEqualTo("2026-09-23");
    }

    @Test
    @DisplayName("earlier if a state holiday lies between")
    void holidays() {
        // Thanksgiving and the day after it lie between.
        assertThat(knowFrom("2026-12-01")).isEqualTo("2026-11-20");
        // New Year's Day lies between.
        assertThat(knowFrom("2027-01-05")).isEqualTo("2026-12-28");
    }

    @Test
    @DisplayName("from five working days before it, once, each for itself")
    void once() {
        scheduled(1, "2026-12-29T16:00:00Z", YUBA, YOLO);
        announceOn("2026-12-20");
        assertThat(desk.all()).isZero();
        announceOn("2026-12-21");
        announceOn("2026-12-21");
        announceOn("2026-12-28");
        assertThat(desk.told(NoticeKind.RELEASE_COMING)).hasSize(6);
        assertThat(desk.mailed(NoticeKind.RELEASE_COMING)).hasSize(6);
        assertThat(desk.told(NoticeKind.RELEASE_COMING))
                .containsAll(NoticeDesk.of(YUBA))
                .containsAll(NoticeDesk.of(YOLO));
        Notice notice = desk.notice(NoticeKind.RELEASE_COMING);
        assertThat(notice.county()).isEqualTo(YOLO);
        assertThat(notice.revision()).isEqualTo(1);
        assertThat(notice.day()).isEqualTo("2026-12-29");
        assertThat(notice.at()).isEqualTo("2026-12-21T16:00:00Z");
    }

    @Test
    @DisplayName("until the day before it, if they were not told yet")
    void lastDay() {
        scheduled(1, "2026-12-29T16:00:00Z", YUBA);
        announceOn("2026-12-29");
        assertThat(desk.all()).isZero();
        announceOn("2026-12-28");
        assertThat(desk.told(NoticeKind.RELEASE_COMING)).isEqualTo(NoticeDesk.of(YUBA));
    }

    @Test
    @DisplayName("again if it is scheduled for another day")
    void otherDay() {
        PlayedRelease played = scheduled(1, "2026-12-29T16:00:00Z", YUBA);
        announceOn("2026-12-28");
        assertThat(played.step(ReleaseAction.LAPSE, ReleaseAction.SYSTEM)).isNotNull();
        announceOn("2026-12-28");
        assertThat(desk.all()).isEqualTo(3);
        PlayedRelease cleared = played.step(ReleaseAction.CLEAR, Staff.DISCLOSURE);
        assertThat(cleared.scheduledFor("2026-12-30T16:00:00Z")).isNotNull();
        announceOn("2026-12-28");
        assertThat(desk.all()).isEqualTo(6);
    }

    @Test
    @DisplayName("only if they are in it")
    void members() {
        scheduled(1, "2026-12-29T16:00:00Z", YUBA);
        announceOn("2026-12-28");
        assertThat(desk.told(NoticeKind.RELEASE_COMING)).isEqualTo(NoticeDesk.of(YUBA));
    }
}
