package org.csecprogress.notification.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;
import static org.csecprogress.notification.service.NoticeDesk.YOLO;
import static org.csecprogress.notification.service.NoticeDesk.YUBA;
import static org.csecprogress.notification.service.NoticeDesk.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.revision.Revisions;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.notification.Notice;
import org.csecprogress.notification.NoticeKind;
import org.csecprogress.notification.PlayedRelease;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.content.TextAuthor;
import org.csecprogress.release.record.ReleaseMember;
import org.csecprogress.release.service.ReleaseMoved;
import org.csecprogress.release.text.TextVerdict;
import org.csecprogress.release.text.service.TextsDecided;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The specification of who is told of the moves of a release. */
@DisplayName("When a release moves")
class ReleaseNoticesTest {
    private static final List<Long> RELEASERS = accounts(Staff.PUBLISHER, Staff.DISCLOSURE);
    private static final Instant NOON = Instant.parse("2026-12-14T20:00:00Z");

    private final NoticeDesk desk = new NoticeDesk("2026-12-15T16:00:00Z");

    ReleaseNoticesTest() {
        desk.portal.observed(ReleaseNotices.class);
    }

    private static PlayedRelease release(int revision) {
        return PlayedRelease.of("2026Q3", revision, NOON);
    }

    private static PlayedRelease scheduled(int revision) {
        return release(revision).built().cleared().scheduledFor("2026-12-29T16:00:00Z");
    }

    private PlayedRelease stored(PlayedRelease played) {
        desk.portal.memory().addAll(List.of(played.entities()));
        return played;
    }

    /** Tells of the last step of a release. */
    private void last(PlayedRelease played) {
        desk.portal.events().fire(new ReleaseMoved(played.last()));
    }

    private void member(PlayedRelease played, CountyCode county) {
        Submission filing = aFiling().of(county).approved().into(desk.portal);
        desk.portal
                .memory()
                .add(
                        new ReleaseMember(
                                played.release(),
                                filing,
                                desk.portal.bean(Revisions.class).current(filing)));
    }

    private void assertTold(NoticeKind kind, List<Long> accounts, PlayedRelease played) {
        assertThat(desk.told(kind)).isEqualTo(accounts);
        Notice notice = desk.notice(kind);
        assertThat(notice.period()).isEqualTo(ReportingPeriod.of("2026Q3"));
        assertThat(notice.revision()).isEqualTo(played.release().number().revision());
        assertThat(notice.at()).isEqualTo(played.last().at());
    }

    @Test
    @DisplayName("the publisher and the disclosure officer are told of its work, without a day")
    void work() {
        PlayedRelease built = release(1).built();
        last(built);
        assertTold(NoticeKind.RELEASE_BUILT, RELEASERS, built);
        assertThat(desk.notice(NoticeKind.RELEASE_BUILT).day()).isNull();
        assertThat(desk.notice(NoticeKind.RELEASE_BUILT).tables()).isNull();
        PlayedRelease cleared = release(1).built().cleared();
        last(cleared);
        assertTold(NoticeKind.CLEARED, accounts(Staff.PUBLISHER), cleared);
        assertThat(desk.mailed(NoticeKind.RELEASE_BUILT)).isEqualTo(RELEASERS);
    }

    @Test
    @DisplayName("onto the schedule, they are told the day in California")
    void schedule() {
        PlayedRelease scheduled = release(1).built().cleared().scheduledFor("2026-12-30T07:59:00Z");
        last(scheduled);
        assertTold(NoticeKind.SCHEDULED, RELEASERS, scheduled);
        assertThat(desk.notice(NoticeKind.SCHEDULED).day()).isEqualTo("2026-12-29");
        last(scheduled.step(ReleaseAction.STOP, Staff.DISCLOSURE));
        assertTold(NoticeKind.STOPPED, RELEASERS, scheduled);
        assertThat(desk.notice(NoticeKind.STOPPED).day()).isNull();
    }

    @Test
    @DisplayName("into the open, everybody is told that it is released, or restated")
    void published() {
        PlayedRelease first = scheduled(1).step(ReleaseAction.GO_LIVE, ReleaseAction.SYSTEM);
        last(first);
        assertThat(desk.told(NoticeKind.RELEASED)).hasSize(15);
        assertTold(NoticeKind.RELEASED, desk.told(NoticeKind.RELEASED), first);
        PlayedRelease second = scheduled(2).step(ReleaseAction.GO_LIVE, ReleaseAction.SYSTEM);
        last(second);
        assertThat(desk.told(NoticeKind.RESTATED)).hasSize(15);
        assertThat(desk.told(NoticeKind.RELEASED)).hasSize(15);
    }

    @Test
    @DisplayName("out of the open, the counties in it are told")
    void withdrawn() {
        PlayedRelease played =
                scheduled(1).step(ReleaseAction.GO_LIVE, ReleaseAction.SYSTEM).withdrawn();
        stored(played);
        stored(release(2));
        member(played, YUBA);
        last(played);
        assertTold(NoticeKind.RELEASE_WITHDRAWN, NoticeDesk.of(YUBA), played);
        assertThat(desk.notice(NoticeKind.RELEASE_WITHDRAWN).county()).isEqualTo(YUBA);
        assertThat(desk.all()).isEqualTo(3);
    }

    @Test
    @DisplayName("that one office proposes to withdraw, both offices are told")
    void withdrawalProposed() {
        PlayedRelease played =
                scheduled(1)
                        .step(ReleaseAction.GO_LIVE, ReleaseAction.SYSTEM)
                        .step(ReleaseAction.ASK_WITHDRAWAL, Staff.PUBLISHER);
        last(played);
        assertTold(NoticeKind.WITHDRAWAL_PROPOSED, RELEASERS, played);
    }

    @Test
    @DisplayName("by a step that nobody waits for, nobody is told")
    void quiet() {
        last(release(1));
        last(release(1).built().step(ReleaseAction.SIGN_STATISTICS, Staff.STATISTICS));
        assertThat(desk.all()).isZero();
    }

    private void decided(PlayedRelease played, String at) {
        desk.portal
                .events()
                .fire(
                        new TextsDecided(
                                Staff.DISCLOSURE,
                                played.release().number(),
                                TextAuthor.STATE,
                                TextVerdict.PASSED,
                                List.of(),
                                Instant.parse(at)));
    }

    @Test
    @DisplayName("to its last text that is decided, those who sign are told, once a build")
    void ready() {
        PlayedRelease played = stored(release(1).built());
        decided(played, "2026-12-14T21:30:00Z");
        assertThat(desk.all()).as("texts are left").isZero();
        desk.decided(played.release().number());
        decided(played, "2026-12-14T21:30:00Z");
        decided(played, "2026-12-14T21:40:00Z");
        assertThat(desk.told(NoticeKind.READY_TO_SIGN))
                .isEqualTo(accounts(Staff.STATISTICS, Staff.LEGAL, Staff.DEPARTMENT));
        assertThat(desk.notice(NoticeKind.READY_TO_SIGN).at()).isEqualTo("2026-12-14T21:30:00Z");
        PlayedRelease other = stored(release(2).built());
        decided(other, "2026-12-14T21:40:00Z");
        assertThat(desk.all()).as("texts of the other are left").isEqualTo(3);
        desk.portal
                .memory()
                .add(played.step(ReleaseAction.REBUILD, Staff.PUBLISHER).built().last());
        decided(played, "2026-12-14T23:00:00Z");
        assertThat(desk.all()).isEqualTo(6);
    }

    @Test
    @DisplayName("onto the schedule, its counties are told at once if it is soon public")
    void soon() {
        PlayedRelease played = stored(scheduled(1));
        member(played, YOLO);
        desk.portal.at(Instant.parse("2026-12-21T16:00:00Z"));
        last(played.step(ReleaseAction.STOP, Staff.DISCLOSURE));
        assertThat(desk.told(NoticeKind.RELEASE_COMING)).isEmpty();
        PlayedRelease again = stored(scheduled(2));
        member(again, YUBA);
        last(again);
        assertThat(desk.told(NoticeKind.RELEASE_COMING)).isEqualTo(NoticeDesk.of(YUBA));
        assertThat(desk.notice(NoticeKind.RELEASE_COMING).day())
                .isEqualTo(LocalDate.of(2026, 12, 29));
    }
}
