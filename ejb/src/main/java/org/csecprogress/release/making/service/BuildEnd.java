package org.csecprogress.release.making.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.csecprogress.kernel.Decision;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseAction;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.Releases;
import org.csecprogress.release.freeze.service.CountedRevisions;
import org.csecprogress.release.job.BuildFailure;
import org.csecprogress.release.job.service.ReleaseJobs;
import org.csecprogress.release.making.BuildFailures;
import org.csecprogress.release.making.FailedBuild;
import org.csecprogress.release.making.service.BuildStart.Begun;
import org.csecprogress.release.service.ReleaseMoves;

/** Runs the short transactions after a build, which store its result or why it failed. */
@ApplicationScoped
@Transactional
class BuildEnd {
    @Inject private Releases releases;
    @Inject private ReleaseOrder order;
    @Inject private CountedRevisions counted;
    @Inject private ReleaseJobs jobs;
    @Inject private BuiltContent built;
    @Inject private BuildFailures failures;
    @Inject private ReleaseMoves moves;

    /** Stores the result, if the release is unchanged. */
    public Decision save(Begun begun, ReleaseBuilder.Built made) {
        return end(
                begun,
                release -> {
                    List<Release> others = order.before(release);
                    Set<ReleaseNumber> now =
                            others.stream().map(Release::number).collect(Collectors.toSet());
                    if (!now.equals(made.references())) {
                        // The plan does not account for a release that went out in the meantime.
                        return failed(release, BuildFailure.OVERTAKEN);
                    }
                    int counties = counted.counties(release);
                    // Stores what was built first, so that the release itself is written once.
                    built.save(release, made, others);
                    release.recordBuild(made.inputs(), counties, made.digest());
                    return moves.moveBySystem(release, ReleaseAction.BUILD, "");
                });
    }

    /** Stores why the build failed, if the release is unchanged. */
    public Decision fail(Begun begun, BuildFailure cause, FailedBuild why) {
        return end(
                begun,
                release -> {
                    failures.add(release, why);
                    return failed(release, cause);
                });
    }

    private Decision failed(Release release, BuildFailure cause) {
        return moves.moveBySystem(release, ReleaseAction.FAIL, cause.name());
    }

    private Decision end(Begun begun, Function<Release, Decision> move) {
        Release release = releases.lock(begun.number());
        boolean unchanged =
                release.version() == begun.version()
                        && release.status() == ReleaseStatus.FROZEN
                        && jobs.isOurs(begun.token());
        return unchanged ? move.apply(release) : new Decision.Stale(release.version());
    }
}
