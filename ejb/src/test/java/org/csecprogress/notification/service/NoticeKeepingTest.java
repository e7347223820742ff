package org.csecprogress.notification.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;
import static org.csecprogress.notification.service.NoticeDesk.YUBA;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.revision.Revisions;
import org.csecprogress.kernel.Actor;
import org.csecprogress.notification.NoticeKind;
import org.csecprogress.notification.OutboxMail;
import org.csecprogress.notification.OutboxStatus;
import org.csecprogress.notification.PlayedRelease;
import org.csecprogress.release.record.ReleaseMember;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The specification of what the timers do with notices. */
@DisplayName("The timers")
class NoticeKeepingTest {
    private static final Actor PREPARER = Staff.preparer(YUBA);

    private final OutboxDesk outbox = new OutboxDesk();
    private final NoticeDesk desk = outbox.desk;

    private List<OutboxMail> mails() {
        return desk.portal.memory().all(OutboxMail.class).toList();
    }

    private OutboxMail ended(Instant at) {
        return outbox.mail(PREPARER, mail -> mail.end(OutboxStatus.SENT, "", at));
    }

    @Test
    @DisplayName("delete the record of mail that ended 90 days ago by the server's time")
    void mail() {
        Instant bound = Instant.now().minus(Duration.ofDays(90));
        ended(bound.minusSeconds(60));
        OutboxMail kept = ended(bound.plusSeconds(60));
        OutboxMail waits =
                outbox.mail(PREPARER, NoticeKind.RETURNED, bound.minus(Duration.ofDays(9)));
        desk.portal.bean(NoticeTimers.class).tidy();
        assertThat(mails()).containsExactly(kept, waits);
        assertThat(desk.all()).isEqualTo(3);
    }

    @Test
    @DisplayName("delete notices of 500 days ago by the portal's day, and their mail")
    void notices() {
        Instant told = desk.portal.now();
        OutboxMail old = outbox.mail(PREPARER);
        desk.portal.at(told.plus(Duration.ofDays(500)));
        desk.portal.bean(NoticeKeeping.class).tidy();
        assertThat(mails()).containsExactly(old);
        assertThat(desk.all()).isEqualTo(1);
        desk.portal.at(told.plus(Duration.ofDays(500)).plusSeconds(1));
        desk.portal.bean(NoticeKeeping.class).tidy();
        assertThat(mails()).isEmpty();
        assertThat(desk.all()).isZero();
    }

    @Test
    @DisplayName("send reminders to those who have not filed, and tell of what is soon public")
    void remind() {
        PlayedRelease played =
                PlayedRelease.of("2026Q2", 1, Instant.parse("2026-10-19T16:00:00Z"))
                        .built()
                        .cleared()
                        .scheduledFor("2026-10-22T16:00:00Z");
        desk.portal.memory().addAll(List.of(played.entities()));
        Submission filing = aFiling().of(YUBA).in("2026Q2").approved().into(desk.portal);
        desk.portal
                .memory()
                .add(
                        new ReleaseMember(
                                played.release(),
                                filing,
                                desk.portal.bean(Revisions.class).current(filing)));
        desk.portal.bean(NoticeTimers.class).remind();
        assertThat(desk.told(NoticeKind.DUE_SOON)).hasSize(6);
        assertThat(desk.told(NoticeKind.RELEASE_COMING)).isEqualTo(NoticeDesk.of(YUBA));
    }
}
