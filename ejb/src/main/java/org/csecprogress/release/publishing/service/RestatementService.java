package org.csecprogress.release.publishing.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.Releases;
import org.csecprogress.release.RestatementKind;
import org.csecprogress.release.content.Commentary;
import org.csecprogress.release.content.CommentaryField;
import org.csecprogress.release.freeze.service.Entrances;
import org.csecprogress.release.freeze.service.Freezing;
import org.csecprogress.release.protection.figure.Entrance;
import org.csecprogress.release.text.CommentaryTexts;

/**
 * Starts the next release of a period, with later corrections and late filings. The earlier one
 * stays public until then, and downloadable afterwards.
 */
@Stateless
@Guarded
public class RestatementService {
    @Inject private Releases releases;
    @Inject private Freezing freezing;
    @Inject private CommentaryTexts commentary;
    @Inject private NoticeProblems notices;
    @Inject private Entrances entrances;
    @Inject private BusinessClock clock;

    /**
     * Returns whether the release may be restated. It must be the newest of its period and public,
     * and a later filing must enter its sums. A withdrawn release may be reissued in any case.
     */
    @Allowed(Role.STATE_PUBLISHER)
    public boolean mayRestate(Actor publisher, ReleaseNumber number) {
        return obstacle(number).isEmpty();
    }

    private Optional<String> obstacle(ReleaseNumber number) {
        Optional<Release> newest =
                releases.newest(number.period()).filter(r -> r.number().equals(number));
        boolean isOut =
                newest.filter(
                                r ->
                                        r.status() == ReleaseStatus.PUBLISHED
                                                || r.status() == ReleaseStatus.WITHDRAWN)
                        .isPresent();
        if (!isOut) {
            return Optional.of("restate.notNow");
        }
        if (newest.get().status() == ReleaseStatus.WITHDRAWN) {
            return Optional.empty();
        }
        List<Entrance> later = entrances.sinceFreeze(newest.get());
        if (later.isEmpty()) {
            return Optional.of("restate.nothingNew");
        }
        return later.stream().anyMatch(Entrance::enters)
                ? Optional.empty()
                : Optional.of("restate.nothingEnters");
    }

    /**
     * Freezes the next release of the period.
     *
     * @param number the release to restate, the newest of its period
     * @param kind the kind of the restatement, public with the release; null if none was chosen
     * @param reason the reason, public with the release once the disclosure officer has passed it
     */
    @Allowed(Role.STATE_PUBLISHER)
    public Decision restate(
            Actor publisher, ReleaseNumber number, RestatementKind kind, LocalText reason) {
        LocalText why = new LocalText(reason.en().strip(), reason.es().strip());
        Optional<String> obstacle = obstacle(number);
        if (obstacle.isPresent()) {
            return Decision.refused(Problem.of("", obstacle.get()));
        }
        List<Problem> problems = notices.of(number.period(), why, "why", "restate.reason.missing");
        if (kind == null) {
            problems.add(0, Problem.of("kind", "restate.kind.missing"));
        }
        if (!problems.isEmpty()) {
            return new Decision.Refused(List.of(), problems);
        }
        Decision frozen = freezing.freeze(number.next(), publisher, why.en());
        if (!(frozen instanceof Decision.Accepted)) {
            return frozen;
        }
        Release next = releases.lock(number.next());
        next.restateAs(kind);
        commentary.keep(
                next, new Commentary(CommentaryField.RESTATEMENT, why), publisher, clock.instant());
        releases.flush();
        return new Decision.Accepted(next.version());
    }
}
