package org.csecprogress.publication.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Roles;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.publication.Release;
import org.csecprogress.publication.ReleaseAction;
import org.csecprogress.publication.ReleaseEvent;
import org.csecprogress.publication.ReleaseNumber;
import org.csecprogress.publication.ReleaseRefusal;
import org.csecprogress.submission.Decision;
import org.csecprogress.submission.service.FreeText;

/** The making of a release, up to its clearance. {@link PublishingService} makes it public. */
@ApplicationScoped
@Guarded
@Transactional
public class ReleaseService {
    private final Releases releases;
    private final FrozenContent frozen;
    private final BuiltContent built;
    private final ReviewedTables tables;
    private final ReviewedTexts texts;
    private final FreeText free;
    private final ReleaseBuilder builder;
    private final ReleaseBuilds builds;
    private final ReleaseCoverage coverage;
    private final BusinessClock clock;
    private final Event<AuditedEvent> events;

    protected ReleaseService() {
        this(null, null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    public ReleaseService(
            Releases releases,
            FrozenContent frozen,
            BuiltContent built,
            ReviewedTables tables,
            ReviewedTexts texts,
            FreeText free,
            ReleaseBuilder builder,
            ReleaseBuilds builds,
            ReleaseCoverage coverage,
            BusinessClock clock,
            Event<AuditedEvent> events) {
        this.releases = releases;
        this.frozen = frozen;
        this.built = built;
        this.tables = tables;
        this.texts = texts;
        this.free = free;
        this.builder = builder;
        this.builds = builds;
        this.coverage = coverage;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Begins to make tables and plan, and answers at once; at most one build of a release is under
     * way. What cannot be made leaves the release failed, with the reason.
     */
    @RolesAllowed(Roles.STATE_PUBLISHER)
    @Transactional(TxType.NOT_SUPPORTED)
    public Decision startBuild(Actor publisher, ReleaseNumber number, long version) {
        return builds.start(publisher, number, version);
    }

    /** Does the same and waits for its end. */
    @RolesAllowed(Roles.STATE_PUBLISHER)
    @Transactional(TxType.NOT_SUPPORTED)
    public Decision build(Actor publisher, ReleaseNumber number, long version) {
        return builds.run(publisher, number, version);
    }

    /** Ends a build that is under way; the release is as it was before. */
    @RolesAllowed(Roles.STATE_PUBLISHER)
    public Decision stopBuild(Actor publisher, ReleaseNumber number) {
        Release release = releases.hold(number);
        builds.stop(publisher, release);
        return new Decision.Accepted(release.version());
    }

    /** Lets the submissions of a release go again that is not on the schedule. */
    @RolesAllowed(Roles.STATE_PUBLISHER)
    public Decision thaw(Actor publisher, ReleaseNumber number, long version, String reason) {
        Decision decision = move(publisher, number, version, ReleaseAction.THAW, reason);
        if (decision instanceof Decision.Accepted) {
            Release release = releases.hold(number);
            builds.drop(release);
            texts.forgetPassed(release);
            frozen.thaw(release);
        }
        return decision;
    }

    /**
     * Takes the clearance back: the release waits for its review again, with what was decided about
     * each text.
     */
    @RolesAllowed(Roles.STATE_DISCLOSURE)
    public Decision revoke(Actor officer, ReleaseNumber number, long version, String reason) {
        Decision decision = move(officer, number, version, ReleaseAction.REVOKE, reason);
        if (decision instanceof Decision.Accepted) {
            texts.forgetPassed(releases.hold(number));
        }
        return decision;
    }

    /**
     * Takes a release off the schedule; where the officer does it, until the officer lifts that.
     */
    @RolesAllowed({Roles.STATE_DISCLOSURE, Roles.STATE_PUBLISHER})
    public Decision stop(Actor actor, ReleaseNumber number, long version, String reason) {
        return move(actor, number, version, ReleaseAction.STOP, reason);
    }

    /** Lets a release be published again that the officer stopped. */
    @RolesAllowed(Roles.STATE_DISCLOSURE)
    public Decision lift(Actor officer, ReleaseNumber number, long version) {
        return move(officer, number, version, ReleaseAction.LIFT, "");
    }

    /**
     * Passes the disclosure review, if the tables are still what was built and each public text was
     * passed or sent back. What was passed is then kept for the public side.
     *
     * @param decision the written decision, which a table with too high a score needs
     */
    @RolesAllowed(Roles.STATE_DISCLOSURE)
    public Decision clear(Actor officer, ReleaseNumber number, long version, String decision) {
        Release release = releases.hold(number);
        String reason = decision.strip();
        return obstacle(release, officer, version, ReleaseAction.CLEAR, reason)
                .or(() -> named(release, "decision", reason))
                .or(() -> unready(release, reason))
                .orElseGet(
                        () -> {
                            release.recordTexts(texts.keepPassed(release));
                            return done(
                                    release, apply(release, officer, ReleaseAction.CLEAR, reason));
                        });
    }

    /** Everything that is still missing, at once. */
    private Optional<Decision> unready(Release release, String reason) {
        if (!built.isIntact(release)) {
            return Optional.of(refused("", "release.changed"));
        }
        if (!built.knowsAll(release, releases.published())) {
            return Optional.of(refused("", "release.outdated"));
        }
        Optional<Release> other = releases.cleared();
        if (other.isPresent()) {
            return Optional.of(
                    Decision.refused(
                            new Problem(
                                    "", "release.otherCleared", List.of(other.get().number()))));
        }
        List<Problem> problems = new ArrayList<>();
        int open = texts.tally(release).open();
        if (open > 0) {
            problems.add(new Problem("texts", "release.textsOpen", List.of(open)));
        }
        boolean restates = release.number().revision() > 1;
        if (open == 0 && restates && texts.restatement(release).isEmpty()) {
            problems.add(Problem.of("texts", "release.restatementOpen"));
        }
        boolean needed = tables.of(release).stream().anyMatch(t -> t.score().needsDecision());
        if (needed && reason.isEmpty()) {
            problems.add(Problem.of("decision", "release.decisionNeeded"));
        }
        if (reason.isEmpty() && coverage.of(release).isThin()) {
            problems.add(Problem.of("decision", "release.thin"));
        }
        return problems.isEmpty()
                ? Optional.empty()
                : Optional.of(new Decision.Refused(List.of(), problems));
    }

    private Decision move(
            Actor actor, ReleaseNumber number, long version, ReleaseAction action, String reason) {
        Release release = releases.hold(number);
        return obstacle(release, actor, version, action, reason)
                .or(() -> named(release, "reason", reason))
                .orElseGet(() -> done(release, apply(release, actor, action, reason)));
    }

    private Optional<Decision> named(Release release, String field, String text) {
        return free.problem(release.number().period(), field, "desk.reason", text)
                .map(Decision::refused);
    }

    private Optional<Decision> obstacle(
            Release release, Actor actor, long version, ReleaseAction action, String reason) {
        if (release.version() != version) {
            return Optional.of(new Decision.Stale(release.version()));
        }
        return release.refusal(action, actor, reason, Set.of())
                .map(
                        refusal ->
                                refused(
                                        refusal == ReleaseRefusal.REASON_NEEDED ? "reason" : "",
                                        "release.refusal." + refusal));
    }

    private ReleaseEvent apply(Release release, Actor actor, ReleaseAction action, String reason) {
        return release.apply(action, actor, reason, Set.of(), clock.instant());
    }

    private Decision done(Release release, ReleaseEvent event) {
        releases.add(event);
        releases.flush();
        events.fire(new ReleaseMoved(event));
        return new Decision.Accepted(release.version());
    }

    private static Decision refused(String field, String key) {
        return Decision.refused(Problem.of(field, key));
    }

    /**
     * Builds the tables once more from what is frozen, the plan included.
     *
     * @return whether they are, byte for byte, those that are kept
     */
    @RolesAllowed({Roles.STATE_DISCLOSURE, Roles.STATE_PUBLISHER})
    public boolean rebuilds(Actor actor, ReleaseNumber number) {
        Release release = releases.hold(number);
        List<Long> references = built.references(release);
        List<Release> others =
                releases.all().stream().filter(o -> references.contains(o.id())).toList();
        String again = builder.again(release, others);
        return release.tablesDigest().map(again::equals).orElse(false) && built.isIntact(release);
    }
}
