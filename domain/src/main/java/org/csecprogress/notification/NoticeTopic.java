package org.csecprogress.notification;

import java.util.Arrays;
import java.util.List;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Role;

/** What a person may choose mail about. A notice in the portal comes in any case. */
public enum NoticeTopic {
    SUBMISSIONS(false),
    DECISIONS(false),
    REMINDERS(false),
    RELEASES(false),
    PREVIEWS(false),
    RELEASE_WORK(false),
    RETURNS(true),
    LATE(true),
    WITHDRAWALS(true),
    ACCESS(true),
    TESTS(true);

    private final boolean isRequired;

    NoticeTopic(boolean isRequired) {
        this.isRequired = isRequired;
    }

    /** Whether its mail comes whatever the person chose: somebody has to act, by a day. */
    public boolean isRequired() {
        return isRequired;
    }

    /** Those that a person may choose: of what they are told at all, what does not have to come. */
    public static List<NoticeTopic> optionalFor(Actor actor) {
        return Arrays.stream(values())
                .filter(topic -> !topic.isRequired())
                .filter(topic -> topic.concerns(actor))
                .toList();
    }

    private boolean concerns(Actor actor) {
        boolean isOfCounty = !actor.worksForState();
        return switch (this) {
            case SUBMISSIONS, WITHDRAWALS -> isOfCounty || actor.has(Role.STATE_REVIEWER);
            case DECISIONS, REMINDERS, RETURNS, LATE, PREVIEWS -> isOfCounty;
            case RELEASE_WORK ->
                    actor.has(Role.STATE_PUBLISHER)
                            || actor.has(Role.STATE_DISCLOSURE)
                            || actor.isSignatory();
            case RELEASES, ACCESS -> true;
            case TESTS -> actor.has(Role.STATE_ADMIN);
        };
    }
}
