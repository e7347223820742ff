package org.csecprogress.release.publishing.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.Releases;
import org.csecprogress.release.making.service.ReleaseOrder;
import org.csecprogress.release.service.ReleaseMoves;

/** Makes a cleared release public, on its day or later. */
@Stateless
@Guarded
public class PublishingService {
    @Inject private Releases releases;
    @Inject private ReleaseOrder order;
    @Inject private ReleaseHour hour;
    @Inject private PublicationCheck check;
    @Inject private ReleasePublication publication;
    @Inject private ReleaseMoves moves;

    /**
     * Publishes at the announced time or later. Before that time, or if another release must go out
     * first, schedules it instead.
     *
     * @param typed the number of the release, typed to confirm it
     */
    @Allowed(Role.STATE_PUBLISHER)
    public Decision publish(Actor publisher, ReleaseNumber number, long version, String typed) {
        Release release = releases.lockInTurn(number);
        if (typed == null || !number.toString().equalsIgnoreCase(typed.strip())) {
            return Decision.refused(Problem.of("typed", "release.number.wrong"));
        }
        List<Release> awaited = order.awaited(release);
        Instant time = hour.lock(number.period());
        ReleaseAction action = action(time, awaited);
        return moves.obstacle(release, version, action, publisher, "")
                .or(() -> unready(release, publisher, action))
                .or(() -> moves.unconfirmed(release, action, publisher))
                .orElseGet(
                        () -> {
                            if (action == ReleaseAction.PUBLISH) {
                                return publication.publish(release, action, publisher, publisher);
                            }
                            release.scheduleFor(turn(time, awaited));
                            return moves.move(release, action, publisher, "");
                        });
    }

    private ReleaseAction action(Instant time, List<Release> awaited) {
        return hour.isCome(time) && awaited.isEmpty()
                ? ReleaseAction.PUBLISH
                : ReleaseAction.SCHEDULE;
    }

    private Optional<Decision> unready(Release release, Actor publisher, ReleaseAction action) {
        List<Problem> errors = check.errors(release, publisher, action);
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of(new Decision.Refused(List.of(), errors));
    }

    /** Returns its own time, or the latest time of the releases that go out before it. */
    private static Instant turn(Instant own, List<Release> awaited) {
        return awaited.stream()
                .flatMap(other -> other.scheduledFor().stream())
                .reduce(own, (one, other) -> one.isAfter(other) ? one : other);
    }
}
