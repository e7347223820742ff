package org.csecprogress.notification;

import java.util.Arrays;
import java.util.List;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Role;

/** Topics of mail that a person may turn off. Notices in the portal always come. */
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

    /** Whether its mail cannot be turned off, because somebody must act by a date. */
    public boolean isRequired() {
        return isRequired;
    }

    /** Returns the topics that a person may turn off: relevant to them and not required. */
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
