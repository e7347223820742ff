package org.csecprogress.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.identity.AccountEvent;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Role;
import org.csecprogress.release.ReleaseAction;
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
                        NoticeTopic.RELEASES,
                        NoticeTopic.PREVIEWS);
        for (NoticeKind kind : List.of(NoticeKind.RETURNED, NoticeKind.REOPENED, NoticeKind.LATE)) {
            assertThat(kind.topic().isRequired()).as(kind.name()).isTrue();
        }
    }

    @Test
    @DisplayName("is offered only for what the person is told")
    void offered() {
        assertThat(NoticeTopic.optionalFor(actor(Role.STATE_REVIEWER, null)))
                .containsExactly(NoticeTopic.SUBMISSIONS, NoticeTopic.RELEASES);
        assertThat(NoticeTopic.optionalFor(actor(Role.AUDITOR, null)))
                .containsExactly(NoticeTopic.RELEASES);
    }

    @Test
    @DisplayName("about the work on a release goes to those who do it, and can be turned off")
    void releaseWork() {
        assertThat(NoticeTopic.optionalFor(actor(Role.STATE_PUBLISHER, null)))
                .containsExactly(NoticeTopic.RELEASES, NoticeTopic.RELEASE_WORK);
        assertThat(NoticeTopic.optionalFor(actor(Role.STATE_DISCLOSURE, null)))
                .containsExactly(NoticeTopic.RELEASES, NoticeTopic.RELEASE_WORK);
        for (ReleaseAction action :
                List.of(
                        ReleaseAction.BUILD,
                        ReleaseAction.FAIL,
                        ReleaseAction.SCHEDULE,
                        ReleaseAction.STOP)) {
            assertThat(NoticeKind.of(action, 1))
                    .as(action.name())
                    .extracting(NoticeKind::audience)
                    .containsExactly(NoticeAudience.RELEASERS);
        }
        assertThat(NoticeKind.READY_TO_CLEAR.audience()).isEqualTo(NoticeAudience.RELEASERS);
        assertThat(NoticeKind.of(ReleaseAction.CLEAR, 1))
                .extracting(NoticeKind::audience)
                .containsExactly(NoticeAudience.PUBLISHERS);
        assertThat(NoticeKind.of(ReleaseAction.FREEZE, 1)).isEmpty();
    }

    @Test
    @DisplayName("about what is, was or soon will be public reaches counties")
    void publicReports() {
        assertThat(NoticeKind.of(ReleaseAction.GO_LIVE, 1)).containsExactly(NoticeKind.RELEASED);
        assertThat(NoticeKind.of(ReleaseAction.PUBLISH, 2)).containsExactly(NoticeKind.RESTATED);
        assertThat(NoticeKind.of(ReleaseAction.WITHDRAW, 1))
                .extracting(NoticeKind::audience)
                .containsExactly(NoticeAudience.COUNTY);
        assertThat(NoticeKind.RELEASE_COMING.audience()).isEqualTo(NoticeAudience.COUNTY);
    }

    @Test
    @DisplayName("about a link or a role always reaches the account's owner")
    void access() {
        for (AccountEvent.Kind kind :
                List.of(
                        AccountEvent.Kind.TOKEN_MADE,
                        AccountEvent.Kind.ROLE_GRANTED,
                        AccountEvent.Kind.ROLE_REVOKED)) {
            assertThat(NoticeKind.ofAccount(kind.name()))
                    .as(kind.name())
                    .map(NoticeKind::audience)
                    .contains(NoticeAudience.PERSON);
        }
        assertThat(NoticeKind.ofAccount("INVITED"))
                .as("who has no password yet, too")
                .map(NoticeKind::audience)
                .contains(NoticeAudience.OWNER);
        assertThat(NoticeKind.ofAccount("SIGNED_IN")).isEmpty();
        assertThat(NoticeTopic.ACCESS.isRequired()).isTrue();
    }

    @Test
    @DisplayName("about a submission goes to the county that sent it and to its reviewer")
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
    @DisplayName("about a withdrawal always reaches the county and everyone who worked on it")
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
