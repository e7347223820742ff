package org.csecprogress.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.filing.SubmissionAction.APPROVE;
import static org.csecprogress.filing.SubmissionAction.ASK_CORRECTION;
import static org.csecprogress.filing.SubmissionAction.ASK_WITHDRAWAL;
import static org.csecprogress.filing.SubmissionAction.CERTIFY;
import static org.csecprogress.filing.SubmissionAction.END_ENTRY;
import static org.csecprogress.filing.SubmissionAction.ENTER;
import static org.csecprogress.filing.SubmissionAction.OPEN_CORRECTION;
import static org.csecprogress.filing.SubmissionAction.PUBLISH;
import static org.csecprogress.filing.SubmissionAction.RECALL;
import static org.csecprogress.filing.SubmissionAction.REFUSE_CORRECTION;
import static org.csecprogress.filing.SubmissionAction.REFUSE_WITHDRAWAL;
import static org.csecprogress.filing.SubmissionAction.REOPEN;
import static org.csecprogress.filing.SubmissionAction.RETURN;
import static org.csecprogress.filing.SubmissionAction.START_ENTRY;
import static org.csecprogress.filing.SubmissionAction.START_REVIEW;
import static org.csecprogress.filing.SubmissionAction.SUBMIT;
import static org.csecprogress.filing.SubmissionAction.SUPERSEDE;
import static org.csecprogress.filing.SubmissionAction.UNDO_WITHDRAWAL;
import static org.csecprogress.filing.SubmissionAction.WITHDRAW;
import static org.csecprogress.filing.SubmissionStatus.APPROVED;
import static org.csecprogress.filing.SubmissionStatus.DRAFT;
import static org.csecprogress.filing.SubmissionStatus.IN_REVIEW;
import static org.csecprogress.filing.SubmissionStatus.PUBLISHED;
import static org.csecprogress.filing.SubmissionStatus.RETURNED;
import static org.csecprogress.filing.SubmissionStatus.SUBMITTED;
import static org.csecprogress.filing.SubmissionStatus.SUPERSEDED;
import static org.csecprogress.filing.SubmissionStatus.WITHDRAWN;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.csecprogress.kernel.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The life cycle of a submission")
class SubmissionStatusTest {
    /** The specification's table, repeated on purpose. */
    private static final Map<SubmissionStatus, Map<SubmissionAction, SubmissionStatus>> SPECIFIED =
            new EnumMap<>(
                    Map.of(
                            DRAFT,
                            Map.of(
                                    CERTIFY,
                                    DRAFT,
                                    SUBMIT,
                                    SUBMITTED,
                                    ASK_WITHDRAWAL,
                                    DRAFT,
                                    REFUSE_WITHDRAWAL,
                                    DRAFT,
                                    WITHDRAW,
                                    WITHDRAWN,
                                    START_ENTRY,
                                    DRAFT,
                                    ENTER,
                                    DRAFT,
                                    END_ENTRY,
                                    DRAFT),
                            RETURNED,
                            Map.of(
                                    CERTIFY,
                                    RETURNED,
                                    SUBMIT,
                                    SUBMITTED,
                                    ASK_WITHDRAWAL,
                                    RETURNED,
                                    REFUSE_WITHDRAWAL,
                                    RETURNED,
                                    WITHDRAW,
                                    WITHDRAWN,
                                    START_ENTRY,
                                    RETURNED,
                                    ENTER,
                                    RETURNED,
                                    END_ENTRY,
                                    RETURNED),
                            SUBMITTED,
                            Map.of(RECALL, DRAFT, START_REVIEW, IN_REVIEW),
                            IN_REVIEW,
                            Map.of(RETURN, RETURNED, APPROVE, APPROVED),
                            APPROVED,
                            Map.of(REOPEN, RETURNED, PUBLISH, PUBLISHED),
                            PUBLISHED,
                            Map.of(
                                    ASK_CORRECTION,
                                    PUBLISHED,
                                    REFUSE_CORRECTION,
                                    PUBLISHED,
                                    OPEN_CORRECTION,
                                    PUBLISHED,
                                    SUPERSEDE,
                                    SUPERSEDED),
                            SUPERSEDED,
                            Map.of(),
                            WITHDRAWN,
                            Map.of(UNDO_WITHDRAWAL, DRAFT)));

    @Test
    @DisplayName("allows exactly the transitions of the specification's table")
    void table() {
        for (SubmissionStatus status : SubmissionStatus.values()) {
            assertThat(status.actions()).as("%s", status).isEqualTo(SPECIFIED.get(status).keySet());
            SPECIFIED
                    .get(status)
                    .forEach(
                            (action, next) ->
                                    assertThat(status.after(action))
                                            .as("%s after %s", status, action)
                                            .contains(next));
        }
    }

    @Test
    @DisplayName("lets figures change only in a draft and after a return")
    void editable() {
        for (SubmissionStatus status : SubmissionStatus.values()) {
            assertThat(status.isEditable())
                    .as("%s", status)
                    .isEqualTo(status == DRAFT || status == RETURNED);
        }
    }

    @Test
    @DisplayName("needs a reason to undo, to refuse or to do another's work")
    void reasons() {
        Set<SubmissionAction> withReason =
                Set.of(
                        RECALL,
                        ASK_WITHDRAWAL,
                        REFUSE_WITHDRAWAL,
                        UNDO_WITHDRAWAL,
                        RETURN,
                        REOPEN,
                        ASK_CORRECTION,
                        REFUSE_CORRECTION,
                        START_ENTRY);
        for (SubmissionAction action : SubmissionAction.values()) {
            assertThat(action.needsReason())
                    .as("%s", action)
                    .isEqualTo(withReason.contains(action));
        }
    }

    @Test
    @DisplayName("lets certifiers certify, reviewers decide and publishers publish")
    void roles() {
        assertThat(CERTIFY.role()).isEqualTo(Role.COUNTY_CERTIFIER);
        assertThat(SUBMIT.role()).isEqualTo(Role.COUNTY_CERTIFIER);
        assertThat(RECALL.role()).isEqualTo(Role.COUNTY_CERTIFIER);
        assertThat(ASK_WITHDRAWAL.role()).isEqualTo(Role.COUNTY_CERTIFIER);
        assertThat(REFUSE_WITHDRAWAL.role()).isEqualTo(Role.COUNTY_CERTIFIER);
        assertThat(WITHDRAW.role()).isEqualTo(Role.COUNTY_CERTIFIER);
        assertThat(UNDO_WITHDRAWAL.role()).isEqualTo(Role.COUNTY_CERTIFIER);
        assertThat(START_REVIEW.role()).isEqualTo(Role.STATE_REVIEWER);
        assertThat(RETURN.role()).isEqualTo(Role.STATE_REVIEWER);
        assertThat(APPROVE.role()).isEqualTo(Role.STATE_REVIEWER);
        assertThat(REOPEN.role()).isEqualTo(Role.STATE_REVIEWER);
        assertThat(PUBLISH.role()).isEqualTo(Role.STATE_PUBLISHER);
        assertThat(ASK_CORRECTION.role()).isEqualTo(Role.COUNTY_CERTIFIER);
        assertThat(REFUSE_CORRECTION.role()).isEqualTo(Role.STATE_REVIEWER);
        assertThat(OPEN_CORRECTION.role()).isEqualTo(Role.STATE_REVIEWER);
        assertThat(START_ENTRY.role()).isEqualTo(Role.STATE_REVIEWER);
        assertThat(ENTER.role()).isEqualTo(Role.STATE_REVIEWER);
        assertThat(END_ENTRY.role()).isEqualTo(Role.STATE_REVIEWER);
    }
}
