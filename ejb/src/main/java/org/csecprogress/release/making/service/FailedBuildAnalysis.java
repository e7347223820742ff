package org.csecprogress.release.making.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.csecprogress.release.activation.service.ReleasePolicy;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.job.BuildFailure;
import org.csecprogress.release.job.BuildStage;
import org.csecprogress.release.job.BuildWatch;
import org.csecprogress.release.making.FailedBuild;
import org.csecprogress.release.protection.ProtectedRelease;
import org.csecprogress.release.protection.ReleaseProtection;
import org.csecprogress.release.protection.Remedies;
import org.csecprogress.release.protection.Remedy;
import org.csecprogress.release.protection.UnprovedReleaseException;
import org.csecprogress.release.protection.design.TableDetail;
import org.csecprogress.release.protection.design.TableDetail.Consequence;
import org.csecprogress.release.protection.system.LinkedRelease;
import org.csecprogress.solver.OjAlgo;
import org.csecprogress.solver.OrTools;
import org.csecprogress.solver.SolverUnavailableException;

/** Finds out why a build failed and what would help. It reads and writes nothing. */
@ApplicationScoped
class FailedBuildAnalysis {
    private static final Logger LOG = Logger.getLogger(FailedBuildAnalysis.class.getName());

    @Inject private ReleasePolicy policy;

    /** Returns the cause of a failure other than the audit's. */
    BuildFailure cause(RuntimeException stopped) {
        if (stopped instanceof SolverUnavailableException) {
            return BuildFailure.NO_SOLVER;
        }
        return policy.isTooLow() ? BuildFailure.THRESHOLD : BuildFailure.UNEXPECTED;
    }

    /**
     * Lists what was not proved and tries remedies. A later release of a quarter must have the
     * tables of the first, so none can be left out.
     */
    FailedBuild explain(UnprovedReleaseException failed, BuildInputs read, BuildWatch watch) {
        boolean later = read.figures().number().revision() > 1;
        List<Remedy> remedies =
                later || failed.figures().isEmpty() ? List.of() : remedies(failed, read, watch);
        Set<TableId> kept =
                read.tests().stream()
                        .filter(test -> test.consequence() == Consequence.KEPT)
                        .map(TableDetail::table)
                        .collect(Collectors.toSet());
        return new FailedBuild(failed.figures(), remedies, kept);
    }

    /** Only logs failures: the unproved figures are useful even without remedies. */
    private List<Remedy> remedies(
            UnprovedReleaseException failed, BuildInputs read, BuildWatch watch) {
        var gate = new ReleaseProtection(policy.rule(), new OrTools(), new OjAlgo());
        AtomicInteger tries = new AtomicInteger();
        try {
            return Remedies.of(
                    failed,
                    read.linked(),
                    tables -> {
                        int number = tries.incrementAndGet();
                        BuildWatch trying = (stage, round) -> watch.at(BuildStage.REMEDIES, number);
                        return without(tables, gate, read, trying);
                    });
        } catch (IllegalArgumentException
                | IllegalStateException
                | ArithmeticException
                | SolverUnavailableException e) {
            LOG.log(
                    Level.WARNING,
                    e,
                    () -> "What would help " + read.figures().number() + " is not known.");
            return List.of();
        }
    }

    private static Optional<ProtectedRelease> without(
            Set<TableId> tables, ReleaseProtection gate, BuildInputs read, BuildWatch watch) {
        Set<TableId> left = new HashSet<>();
        left.addAll(read.left());
        left.addAll(tables);
        try {
            LinkedRelease release =
                    LinkedRelease.of(read.figures(), read.earlier(), read.previewed(), left);
            return Optional.of(gate.protect(release, watch));
        } catch (UnprovedReleaseException e) {
            LOG.log(Level.FINE, e, () -> "Not proved without " + tables);
            return Optional.empty();
        }
    }
}
