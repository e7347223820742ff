package org.csecprogress.release.making.service;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.NoSuchElementException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Problem;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.job.BuildFailure;
import org.csecprogress.release.job.BuildStage;
import org.csecprogress.release.job.BuildWatch;
import org.csecprogress.release.job.service.Background;
import org.csecprogress.release.job.service.JobStoppedException;
import org.csecprogress.release.job.service.ReleaseJobs;
import org.csecprogress.release.making.FailedBuild;
import org.csecprogress.release.making.service.BuildStart.Begun;
import org.csecprogress.release.protection.UnprovedReleaseException;
import org.csecprogress.solver.SolverUnavailableException;

/**
 * Runs builds outside any request and transaction, since a build takes from six seconds to a
 * minute. {@link BuildStart} and {@link BuildEnd} run the short transactions at its ends.
 */
@ApplicationScoped
public class ReleaseBuilds {
    private static final Logger LOG = Logger.getLogger(ReleaseBuilds.class.getName());

    @Inject private BuildStart start;
    @Inject private BuildEnd end;
    @Inject private BuildLease lease;
    @Inject private ReleaseBuilder builder;
    @Inject private FailedBuildAnalysis failures;
    @Inject private ReleaseJobs jobs;
    @Inject private Background background;

    /** Starts a build and returns before it is done. */
    public Decision start(Actor publisher, ReleaseNumber number, long version) {
        return start.begin(publisher, number, version)
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
    public Decision run(Actor publisher, ReleaseNumber number, long version) {
        return start.begin(publisher, number, version).fold(this::work);
    }

    private Decision work(Begun begun) {
        try {
            return make(begun);
        } catch (JobStoppedException e) {
            return new Decision.Stale(begun.version());
        } finally {
            jobs.end(begun.token());
        }
    }

    /** Builds the release and stores the result, or the reason of the failure. */
    private Decision make(Begun begun) {
        BuildWatch watch = jobs.watch(begun.token());
        ReleaseBuilder.Built made;
        try {
            BuildInputs read = start.read(begun);
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
            return end.fail(begun, failures.cause(e), FailedBuild.UNEXPLAINED);
        }
        return end.save(begun, made);
    }

    private Decision unproved(Begun begun, FailedBuild why) {
        BuildFailure cause =
                why.figures().isEmpty() ? BuildFailure.UNSETTLED : BuildFailure.UNPROVED;
        return end.fail(begun, cause, why);
    }

    private static void log(Begun begun, RuntimeException stopped) {
        LOG.log(
                Level.SEVERE,
                stopped,
                () -> "The release " + begun.number() + " could not be built.");
    }

    /** Stops the build if one is running, as there will be nothing to build. */
    public void drop(Release release) {
        lease.drop(release);
    }

    /** Stops the build, in the transaction that has locked the release. */
    public void stop(Actor publisher, Release release) {
        lease.stop(release, publisher);
    }
}
