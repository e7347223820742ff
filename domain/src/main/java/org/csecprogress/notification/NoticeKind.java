package org.csecprogress.notification;

import static org.csecprogress.notification.NoticeAudience.ADMINISTRATORS;
import static org.csecprogress.notification.NoticeAudience.AUDITORS;
import static org.csecprogress.notification.NoticeAudience.COORDINATORS;
import static org.csecprogress.notification.NoticeAudience.COUNTY;
import static org.csecprogress.notification.NoticeAudience.EVERYONE;
import static org.csecprogress.notification.NoticeAudience.ONESELF;
import static org.csecprogress.notification.NoticeAudience.OWNER;
import static org.csecprogress.notification.NoticeAudience.PARTICIPANTS;
import static org.csecprogress.notification.NoticeAudience.PERSON;
import static org.csecprogress.notification.NoticeAudience.PUBLISHERS;
import static org.csecprogress.notification.NoticeAudience.RELEASERS;
import static org.csecprogress.notification.NoticeAudience.REVIEWERS;
import static org.csecprogress.notification.NoticeAudience.SIGNATORIES;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.csecprogress.calendar.ExtensionAction;
import org.csecprogress.calendar.Reminder;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.release.ReleaseAction;

/** The kinds of notices; the keys of their texts start with the name. */
public enum NoticeKind {
    RECEIVED(NoticeTopic.SUBMISSIONS, COUNTY),
    INCOMING(NoticeTopic.SUBMISSIONS, REVIEWERS),
    RETURNED(NoticeTopic.RETURNS, COUNTY),
    REOPENED(NoticeTopic.RETURNS, COUNTY),
    APPROVED(NoticeTopic.DECISIONS, COUNTY),
    CORRECTION_ASKED(NoticeTopic.SUBMISSIONS, REVIEWERS),
    CORRECTION_OPENED(NoticeTopic.DECISIONS, COUNTY),
    CORRECTION_REFUSED(NoticeTopic.DECISIONS, COUNTY),
    ENTRY_STARTED(NoticeTopic.DECISIONS, COUNTY),
    ENTRY_ENDED(NoticeTopic.DECISIONS, COUNTY),
    WITHDRAWAL_ASKED(NoticeTopic.WITHDRAWALS, COUNTY),
    WITHDRAWAL_REFUSED(NoticeTopic.WITHDRAWALS, COUNTY),
    WITHDRAWN(NoticeTopic.WITHDRAWALS, COUNTY),
    WITHDRAWN_BY_COUNTY(NoticeTopic.WITHDRAWALS, PARTICIPANTS),
    WITHDRAWAL_UNDONE(NoticeTopic.WITHDRAWALS, COUNTY),
    UNDONE_BY_COUNTY(NoticeTopic.WITHDRAWALS, PARTICIPANTS),
    DUE_SOON(NoticeTopic.REMINDERS, COUNTY),
    DUE_NEXT(NoticeTopic.REMINDERS, COUNTY),
    LATE(NoticeTopic.LATE, COUNTY),
    EXTENSION_ASKED(NoticeTopic.SUBMISSIONS, REVIEWERS),
    EXTENSION_GRANTED(NoticeTopic.DECISIONS, COUNTY),
    EXTENSION_REFUSED(NoticeTopic.DECISIONS, COUNTY),
    RELEASED(NoticeTopic.RELEASES, EVERYONE),
    RESTATED(NoticeTopic.RELEASES, EVERYONE),
    RELEASE_BUILT(NoticeTopic.RELEASE_WORK, RELEASERS),
    BUILD_FAILED(NoticeTopic.RELEASE_WORK, RELEASERS),
    READY_TO_SIGN(NoticeTopic.RELEASE_WORK, SIGNATORIES),
    READY_TO_CLEAR(NoticeTopic.RELEASE_WORK, RELEASERS),
    CLEARED(NoticeTopic.RELEASE_WORK, PUBLISHERS),
    SCHEDULED(NoticeTopic.RELEASE_WORK, RELEASERS),
    STOPPED(NoticeTopic.RELEASE_WORK, RELEASERS),
    LAPSED(NoticeTopic.RELEASE_WORK, RELEASERS),
    WITHDRAWAL_PROPOSED(NoticeTopic.RELEASE_WORK, RELEASERS),
    RELEASE_COMING(NoticeTopic.PREVIEWS, COUNTY),
    RELEASE_WITHDRAWN(NoticeTopic.RELEASES, COUNTY),
    /** Its mail has the link with which the owner of an account begins. */
    INVITED(NoticeTopic.ACCESS, OWNER),
    CHANGE_PROPOSED(NoticeTopic.ACCESS, ADMINISTRATORS),
    CHANGE_CONFIRMED(NoticeTopic.ACCESS, AUDITORS),
    CHANGE_COMING(NoticeTopic.ACCESS, OWNER),
    CHANGE_REFUSED(NoticeTopic.ACCESS, PERSON),
    LINK_MADE(NoticeTopic.ACCESS, PERSON),
    ROLE_GIVEN(NoticeTopic.ACCESS, PERSON),
    ROLE_TAKEN(NoticeTopic.ACCESS, PERSON),
    /** Its mail has the link with which the owner chooses a new password. */
    PASSWORD_FORGOTTEN(NoticeTopic.ACCESS, PERSON),
    PASSWORD_CHANGED(NoticeTopic.ACCESS, PERSON),
    /** Somebody has signed in on a device that the account does not know. */
    NEW_DEVICE(NoticeTopic.ACCESS, PERSON),
    /** An identity provider opens the account from now on. */
    PROVIDER_LINKED(NoticeTopic.ACCESS, PERSON),
    /** The owner of an account says that it was somebody else. */
    ACCESS_DOUBTED(NoticeTopic.ACCESS, ADMINISTRATORS),
    IDLE_WARNING(NoticeTopic.ACCESS, PERSON),
    IDLE_DISABLED(NoticeTopic.ACCESS, OWNER),
    /** Coordinators are to look at who can sign in. */
    ACCESS_REVIEW(NoticeTopic.ACCESS, COORDINATORS),
    /** Administrators are to look where that is missing. */
    ACCESS_REVIEWS(NoticeTopic.ACCESS, ADMINISTRATORS),
    MAIL_TEST(NoticeTopic.TESTS, ONESELF);

    private final NoticeTopic topic;
    private final NoticeAudience audience;

    NoticeKind(NoticeTopic topic, NoticeAudience audience) {
        this.topic = topic;
        this.audience = audience;
    }

    /** Returns the topic by which its mail may be turned off. */
    public NoticeTopic topic() {
        return topic;
    }

    /** Returns the recipients. */
    public NoticeAudience audience() {
        return audience;
    }

    /** Whether its mail leads to a page for its owner alone, by a link that the mail alone has. */
    public boolean hasOwnLink() {
        return this == INVITED || this == PASSWORD_FORGOTTEN;
    }

    /** Returns the kind with that name; empty if this version has none. */
    public static Optional<NoticeKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** Returns the notices on a submission's action; none for most actions. */
    public static List<NoticeKind> of(SubmissionAction action) {
        return switch (action) {
            case SUBMIT -> List.of(RECEIVED, INCOMING);
            case RETURN -> List.of(RETURNED);
            case REOPEN -> List.of(REOPENED);
            case APPROVE -> List.of(APPROVED);
            case ASK_CORRECTION -> List.of(CORRECTION_ASKED);
            case OPEN_CORRECTION -> List.of(CORRECTION_OPENED);
            case REFUSE_CORRECTION -> List.of(CORRECTION_REFUSED);
            case START_ENTRY -> List.of(ENTRY_STARTED);
            case END_ENTRY -> List.of(ENTRY_ENDED);
            case ASK_WITHDRAWAL -> List.of(WITHDRAWAL_ASKED);
            case REFUSE_WITHDRAWAL -> List.of(WITHDRAWAL_REFUSED);
            case WITHDRAW -> List.of(WITHDRAWN, WITHDRAWN_BY_COUNTY);
            case UNDO_WITHDRAWAL -> List.of(WITHDRAWAL_UNDONE, UNDONE_BY_COUNTY);
            default -> List.of();
        };
    }

    /** Returns the notices on a request for more time. */
    public static List<NoticeKind> of(ExtensionAction action) {
        return switch (action) {
            case ASK -> List.of(EXTENSION_ASKED);
            case GRANT -> List.of(EXTENSION_GRANTED);
            case REFUSE -> List.of(EXTENSION_REFUSED);
            case WITHDRAW -> List.of();
        };
    }

    /** Returns the notice of a reminder. */
    public static NoticeKind of(Reminder reminder) {
        return switch (reminder) {
            case REMINDER_1 -> DUE_SOON;
            case REMINDER_2 -> DUE_NEXT;
            case LATE -> LATE;
        };
    }

    /**
     * Returns the notices on a release's action.
     *
     * @param revision revision of the release; after the first it replaces another
     */
    public static List<NoticeKind> of(ReleaseAction action, int revision) {
        return switch (action) {
            case BUILD -> List.of(RELEASE_BUILT);
            case FAIL -> List.of(BUILD_FAILED);
            case SIGN_DEPARTMENT -> List.of(READY_TO_CLEAR);
            case CLEAR -> List.of(CLEARED);
            case LAPSE -> List.of(LAPSED);
            case SCHEDULE -> List.of(SCHEDULED);
            case STOP -> List.of(STOPPED);
            case PUBLISH, GO_LIVE -> List.of(revision > 1 ? RESTATED : RELEASED);
            case ASK_WITHDRAWAL -> List.of(WITHDRAWAL_PROPOSED);
            case WITHDRAW -> List.of(RELEASE_WITHDRAWN);
            case FREEZE, THAW, REBUILD, SIGN_STATISTICS, SIGN_LEGAL, REVOKE, LIFT, SUPERSEDE ->
                    List.of();
        };
    }

    /**
     * Returns the notice on something done to an account; empty for most.
     *
     * @param done the action in the audit trail
     */
    public static Optional<NoticeKind> ofAccount(String done) {
        return switch (done) {
            case "INVITED" -> Optional.of(INVITED);
            case "TOKEN_MADE" -> Optional.of(LINK_MADE);
            case "ROLE_GRANTED", "ROLE_UNTIL" -> Optional.of(ROLE_GIVEN);
            case "ROLE_REVOKED" -> Optional.of(ROLE_TAKEN);
            case "PASSWORD_ASKED" -> Optional.of(PASSWORD_FORGOTTEN);
            case "PASSWORD_RESET" -> Optional.of(PASSWORD_CHANGED);
            case "DEVICE_ADDED" -> Optional.of(NEW_DEVICE);
            case "PROVIDER_LINKED" -> Optional.of(PROVIDER_LINKED);
            case "ACCESS_DOUBTED" -> Optional.of(ACCESS_DOUBTED);
            case "IDLE_WARNED" -> Optional.of(IDLE_WARNING);
            case "IDLE_DISABLED" -> Optional.of(IDLE_DISABLED);
            default -> Optional.empty();
        };
    }
}
