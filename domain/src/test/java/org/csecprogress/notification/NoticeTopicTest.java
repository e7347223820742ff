package org.csecprogress.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Role;
import org.csecprogress.submission.SubmissionAction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Mail")
class NoticeTopicTest {
    private static Actor actor(Role role, CountyCode county) {
        return new Actor(1, "A", Set.of(new Actor.Grant(role, county, null)));
    }

    @Test
    @DisplayName("about a return or a late filing cannot be turned off")
    void notOff() {
        Actor preparer = actor(Role.COUNTY_PREPARER, new CountyCode("10"));
        assertThat(NoticeTopic.optionalFor(preparer))
                .containsExactly(
                        NoticeTopic.SUBMISSIONS,
                        NoticeTopic.DECISIONS,
                        NoticeTopic.REMINDERS,
                        NoticeTopic.RELEASES);
        for (NoticeKind kind : List.of(NoticeKind.RETURNED, NoticeKind.REOPENED, NoticeKind.LATE)) {
            assertThat(kind.topic().isRequired()).as(kind.name()).isTrue();
        }
    }

    @Test
    @DisplayName("is offered for what the person is told at all")
    void offered() {
        assertThat(NoticeTopic.optionalFor(actor(Role.STATE_REVIEWER, null)))
                .containsExactly(NoticeTopic.SUBMISSIONS, NoticeTopic.RELEASES);
        assertThat(NoticeTopic.optionalFor(actor(Role.AUDITOR, null)))
                .containsExactly(NoticeTopic.RELEASES);
    }

    @Test
    @DisplayName("of a submission goes to the county that sent it and to who reviews it")
    void submitted() {
        assertThat(NoticeKind.of(SubmissionAction.SUBMIT))
                .extracting(NoticeKind::audience)
                .containsExactly(NoticeAudience.COUNTY, NoticeAudience.REVIEWERS);
        assertThat(NoticeKind.of(SubmissionAction.CERTIFY)).isEmpty();
        assertThat(NoticeKind.of(SubmissionAction.START_ENTRY))
                .containsExactly(NoticeKind.ENTRY_STARTED);
        assertThat(NoticeKind.of(SubmissionAction.ENTER)).isEmpty();
        assertThat(NoticeKind.of(SubmissionAction.END_ENTRY))
                .containsExactly(NoticeKind.ENTRY_ENDED);
    }

    @Test
    @DisplayName("of a withdrawal reaches the county and who worked on the filing, always by mail")
    void withdrawn() {
        assertThat(NoticeKind.of(SubmissionAction.WITHDRAW))
                .extracting(NoticeKind::audience)
                .containsExactly(NoticeAudience.COUNTY, NoticeAudience.PARTICIPANTS);
        assertThat(NoticeKind.of(SubmissionAction.UNDO_WITHDRAWAL))
                .extracting(NoticeKind::audience)
                .containsExactly(NoticeAudience.COUNTY, NoticeAudience.PARTICIPANTS);
        assertThat(NoticeKind.of(SubmissionAction.ASK_WITHDRAWAL))
                .containsExactly(NoticeKind.WITHDRAWAL_ASKED);
        assertThat(NoticeKind.of(SubmissionAction.REFUSE_WITHDRAWAL))
                .containsExactly(NoticeKind.WITHDRAWAL_REFUSED);
        assertThat(NoticeTopic.WITHDRAWALS.isRequired()).isTrue();
    }
}
