package org.csecprogress.notification.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;
import static org.csecprogress.notification.service.NoticeDesk.YUBA;

import java.time.Instant;
import java.util.List;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.revision.Revisions;
import org.csecprogress.notification.NoticeKind;
import org.csecprogress.notification.PlayedRelease;
import org.csecprogress.release.record.ReleaseMember;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The specification of what the timers do with notices. */
@DisplayName("The timers")
class NoticeTimersTest {
    private final NoticeDesk desk = new OutboxDesk().desk;

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
