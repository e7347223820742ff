package org.csecprogress.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;

@Label("A submission, for any actions by anyone in any order,")
class SubmissionWalkTest {
    private static final CountyCode YUBA = new CountyCode("58");
    private static final CountyCode YOLO = new CountyCode("57");
    private static final Instant NOON = Instant.parse("2026-10-20T19:00:00Z");

    private static final List<Actor> ACTORS =
            List.of(
                    county(1, Role.COUNTY_PREPARER, YUBA, null),
                    county(2, Role.COUNTY_CERTIFIER, YUBA, Agency.CWS),
                    county(3, Role.COUNTY_CERTIFIER, YUBA, Agency.PROB),
                    county(4, Role.COUNTY_CERTIFIER, YOLO, Agency.CWS),
                    state(5, Role.STATE_REVIEWER),
                    state(6, Role.STATE_PUBLISHER),
                    Actor.NOBODY,
                    new Actor(
                            7,
                            "both",
                            Set.of(
                                    new Actor.Grant(Role.COUNTY_CERTIFIER, YUBA, Agency.CWS),
                                    new Actor.Grant(Role.STATE_REVIEWER, null, null))));

    /** An attempt at an action, with or without a reason. */
    record Attempt(SubmissionAction action, int actor, boolean reason) {}

    @Property
    @Label("changes only as the table allows, for the right role, and records each change")
    void walk(
            @ForAll @Size(max = 40) List<SubmissionAction> actions,
            @ForAll @Size(max = 40) List<@IntRange(max = 7) Integer> actors,
            @ForAll @Size(max = 40) List<Boolean> reasons) {
        Submission submission = new Submission(YUBA, ReportingPeriod.of("2026Q3"), 1, 1, NOON);
        Set<Long> participants = new HashSet<>(Set.of(1L));
        List<SubmissionEvent> history = new ArrayList<>();
        int steps = Math.min(actions.size(), Math.min(actors.size(), reasons.size()));
        for (int i = 0; i < steps; i++) {
            Attempt attempt = new Attempt(actions.get(i), actors.get(i), reasons.get(i));
            attempt(submission, attempt, participants, history);
        }
        SubmissionStatus status = SubmissionStatus.DRAFT;
        for (SubmissionEvent event : history) {
            assertThat(event.from()).isEqualTo(status);
            assertThat(event.actorId()).isNotZero();
            status = event.to();
        }
        assertThat(submission.status()).as("derived from its events").isEqualTo(status);
        assertThat(history)
                .filteredOn(event -> event.action() == SubmissionAction.APPROVE)
                .noneMatch(event -> event.actorId() == 7 && participants.contains(7L));
        assertThat(ownReviews(history)).as("reviews by who entered it before").isEmpty();
    }

    /** All actions of a review, repeated on purpose. */
    private static final Set<SubmissionAction> REVIEWS =
            Set.of(
                    SubmissionAction.START_REVIEW,
                    SubmissionAction.RETURN,
                    SubmissionAction.APPROVE,
                    SubmissionAction.REOPEN);

    private static List<SubmissionEvent> ownReviews(List<SubmissionEvent> history) {
        Set<Long> entered = new HashSet<>();
        List<SubmissionEvent> own = new ArrayList<>();
        for (SubmissionEvent event : history) {
            if (event.action() == SubmissionAction.START_ENTRY) {
                entered.add(event.actorId());
            } else if (REVIEWS.contains(event.action()) && entered.contains(event.actorId())) {
                own.add(event);
            }
        }
        return own;
    }

    private static void attempt(
            Submission submission,
            Attempt attempt,
            Set<Long> participants,
            List<SubmissionEvent> history) {
        Actor actor = ACTORS.get(attempt.actor());
        SubmissionAction action = attempt.action();
        SubmissionStatus before = submission.status();
        int revision = submission.revision();
        boolean possible =
                before.after(action).isPresent()
                        && mayIn(actor, action)
                        && (attempt.reason() || !action.needsReason())
                        && mayBeCorrected(submission, action)
                        && mayBeWithdrawn(history, actor, action)
                        && !(REVIEWS.contains(action) && participants.contains(actor.accountId()));
        String reason = attempt.reason() ? "because" : " ";
        if (!possible) {
            assertThatThrownBy(() -> submission.apply(action, actor, reason, participants, NOON))
                    .isInstanceOf(IllegalTransitionException.class);
            assertThat(submission.status()).isEqualTo(before);
            assertThat(submission.revision()).isEqualTo(revision);
            return;
        }
        history.add(submission.apply(action, actor, reason, participants, NOON));
        boolean opensNext =
                !before.isEditable()
                        && before != SubmissionStatus.WITHDRAWN
                        && submission.status().isEditable();
        assertThat(submission.revision()).isEqualTo(opensNext ? revision + 1 : revision);
        if (action.role() == Role.COUNTY_CERTIFIER || action == SubmissionAction.START_ENTRY) {
            participants.add(actor.accountId());
        }
    }

    /** Returns whether a correction action is allowed: one request, one answer. */
    private static boolean mayBeCorrected(Submission submission, SubmissionAction action) {
        return switch (action) {
            case ASK_CORRECTION -> !submission.isCorrectionAsked();
            case OPEN_CORRECTION, REFUSE_CORRECTION -> submission.isCorrectionAsked();
            default -> true;
        };
    }

    /** Returns whether a withdrawal is allowed: one agency asks, someone of the other answers. */
    private static boolean mayBeWithdrawn(
            List<SubmissionEvent> history, Actor actor, SubmissionAction action) {
        SubmissionEvent asked = null;
        for (SubmissionEvent event : history) {
            switch (event.action()) {
                case ASK_WITHDRAWAL -> asked = event;
                case REFUSE_WITHDRAWAL, WITHDRAW, UNDO_WITHDRAWAL, SUBMIT -> asked = null;
                default -> {
                    // Any other event leaves the request open.
                }
            }
        }
        return switch (action) {
            case ASK_WITHDRAWAL -> asked == null;
            case REFUSE_WITHDRAWAL, WITHDRAW ->
                    asked != null
                            && asked.actorId() != actor.accountId()
                            && asked.agency() != actor.certifiesFor(YUBA).orElse(asked.agency());
            default -> true;
        };
    }

    private static boolean mayIn(Actor actor, SubmissionAction action) {
        return action.role().isCounty() ? actor.has(action.role(), YUBA) : actor.has(action.role());
    }

    private static Actor county(long id, Role role, CountyCode county, Agency agency) {
        return new Actor(id, "actor " + id, Set.of(new Actor.Grant(role, county, agency)));
    }

    private static Actor state(long id, Role role) {
        return new Actor(id, "actor " + id, Set.of(new Actor.Grant(role, null, null)));
    }
}
