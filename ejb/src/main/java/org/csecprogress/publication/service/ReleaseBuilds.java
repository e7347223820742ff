package org.csecprogress.publication.service;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.publication.Release;
import org.csecprogress.publication.ReleaseNumber;
import org.csecprogress.publication.linked.UnprovedReleaseException;
import org.csecprogress.publication.making.BuildFailure;
import org.csecprogress.publication.making.BuildStage;
import org.csecprogress.publication.making.BuildWatch;
import org.csecprogress.publication.making.FailedBuild;
import org.csecprogress.publication.making.JobKind;
import org.csecprogress.publication.service.BuildSteps.Begun;
import org.csecprogress.solver.SolverUnavailableException;
import org.csecprogress.submission.Decision;

/**
 * Runs builds outside any request and transaction, since a build takes from six seconds to a
 * minute. {@link BuildSteps} runs the short transactions at its ends.
 */
@ApplicationScoped
class ReleaseBuilds {
    private static final Logger LOG = Logger.getLogger(ReleaseBuilds.class.getName());

    private final BuildSteps steps;
    private final ReleaseBuilder builder;
    private final FailedBuilds failures;
    private final ReleaseJobs jobs;
    private final Background background;
    private final BusinessClock clock;
    private final Event<AuditedEvent> events;

    protected ReleaseBuilds() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    ReleaseBuilds(
            BuildSteps steps,
            ReleaseBuilder builder,
            FailedBuilds failures,
            ReleaseJobs jobs,
            Background background,
            BusinessClock clock,
            Event<AuditedEvent> events) {
        this.steps = steps;
        this.builder = builder;
        this.failures = failures;
        this.jobs = jobs;
        this.background = background;
        this.clock = clock;
        this.events = events;
    }

    /** Starts a build and returns before it is done. */
    Decision start(Actor publisher, ReleaseNumber number, long version) {
        return steps.begin(publisher, number, version)
                .fold(
                        begun -> {
                            if (background.start("The build of " + number, () -> work(begun))) {
                                return new Decision.Accepted(version);
                            }
                            jobs.end(begun.token());
                            return Decision.refused(Problem.of("", "release.busy"));
                        });
    }

    /** Runs a build and returns when it is done. */
    Decision run(Actor publisher, ReleaseNumber number, long version) {
        return steps.begin(publisher, number, version).fold(this::work);
    }

    private Decision work(Begun begun) {
        Ended ended;
        try {
            ended = make(begun);
        } catch (JobStoppedException e) {
            return new Decision.Stale(begun.version());
        } finally {
            jobs.end(begun.token());
        }
        if (ended.decision() instanceof Decision.Accepted) {
            ended.made().ifPresent(made -> price(begun, made));
        }
        return ended.decision();
    }

    /** End of a build, with its result. */
    private record Ended(Decision decision, Optional<ReleaseBuilder.Built> made) {}

    /** Builds the release and stores the result, or the reason of the failure. */
    private Ended make(Begun begun) {
        BuildWatch watch = jobs.watch(begun.token());
        ReleaseBuilder.Built made;
        try {
            ReleaseBuilder.Inputs read = steps.read(begun);
            try {
                made = builder.build(read, watch);
            } catch (UnprovedReleaseException e) {
                log(begun, e);
                return unproved(begun, failures.explain(e, read, watch));
            }
            watch.at(BuildStage.SAVING, 1);
        } catch (EJBException
                | IllegalArgumentException
                | IllegalStateException
                | ArithmeticException
                | NoSuchElementException
                | SolverUnavailableException e) {
            log(begun, e);
            return failed(steps.fail(begun, failures.cause(e), FailedBuild.UNEXPLAINED));
        }
        return new Ended(steps.save(begun, made), Optional.of(made));
    }

    private Ended unproved(Begun begun, FailedBuild why) {
        BuildFailure cause =
                why.figures().isEmpty() ? BuildFailure.UNSETTLED : BuildFailure.UNPROVED;
        return failed(steps.fail(begun, cause, why));
    }

    private static Ended failed(Decision decision) {
        return new Ended(decision, Optional.empty());
    }

    private static void log(Begun begun, RuntimeException stopped) {
        LOG.log(
                Level.SEVERE,
                stopped,
                () -> "The release " + begun.number() + " could not be built.");
    }

    /** Only logs failures: the release is complete without the price. */
    private void price(Begun begun, ReleaseBuilder.Built made) {
        try {
            builder.price(made).ifPresent(price -> steps.price(begun, made.digest(), price));
        } catch (EJBException | IllegalStateException | SolverUnavailableException e) {
            LOG.log(
                    Level.WARNING,
                    e,
                    () -> "What the protection of " + begun.number() + " costs is not known.");
        }
    }

    /** Stops the build if one is running, as there will be nothing to build. */
    void drop(Release release) {
        jobs.stop(release, JobKind.BUILD);
    }

    /** Stops the build, in the transaction that has locked the release. */
    void stop(Actor publisher, Release release) {
        jobs.stop(release, JobKind.BUILD);
        events.fire(
                new BuildMarked(
                        publisher,
                        release.number(),
                        BuildMarked.Mark.BUILD_STOPPED,
                        clock.instant()));
    }
}
