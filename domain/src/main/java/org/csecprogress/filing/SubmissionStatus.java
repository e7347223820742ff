package org.csecprogress.filing;

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

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The status of a submission. The table in this class is the whole workflow. */
public enum SubmissionStatus {
    DRAFT,
    SUBMITTED,
    IN_REVIEW,
    RETURNED,
    APPROVED,
    PUBLISHED,
    SUPERSEDED,
    WITHDRAWN;

    private static final Map<SubmissionStatus, Map<SubmissionAction, SubmissionStatus>>
            TRANSITIONS =
                    Map.of(
                            DRAFT, withTheCounty(DRAFT),
                            RETURNED, withTheCounty(RETURNED),
                            SUBMITTED, Map.of(RECALL, DRAFT, START_REVIEW, IN_REVIEW),
                            IN_REVIEW, Map.of(RETURN, RETURNED, APPROVE, APPROVED),
                            APPROVED, Map.of(REOPEN, RETURNED, PUBLISH, PUBLISHED),
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
                            SUPERSEDED, Map.of(),
                            // Undoing restores the status before: a draft, or returned.
                            WITHDRAWN, Map.of(UNDO_WITHDRAWAL, DRAFT));

    private static Map<SubmissionAction, SubmissionStatus> withTheCounty(SubmissionStatus same) {
        return Map.of(
                CERTIFY, same,
                SUBMIT, SUBMITTED,
                ASK_WITHDRAWAL, same,
                REFUSE_WITHDRAWAL, same,
                WITHDRAW, WITHDRAWN,
                START_ENTRY, same,
                ENTER, same,
                END_ENTRY, same);
    }

    /** Returns the status after the action; empty if the action is not allowed here. */
    public Optional<SubmissionStatus> after(SubmissionAction action) {
        return Optional.ofNullable(TRANSITIONS.get(this).get(action));
    }

    /** Returns the actions that are allowed here, for those with the role. */
    public Set<SubmissionAction> actions() {
        return TRANSITIONS.get(this).keySet();
    }

    /** Whether figures, texts and milestones may change. */
    public boolean isEditable() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether the submission still occupies its period. */
    public boolean isOpen() {
        return this != PUBLISHED && this != SUPERSEDED && this != WITHDRAWN;
    }
}
