package org.csecprogress.release.archive.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.csecprogress.auditrelease.ArchiveAudit;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.release.archive.ArchiveAuditState;
import org.csecprogress.release.job.service.Background;
import org.csecprogress.release.job.service.ReleaseJobs;
import org.csecprogress.release.reading.service.PublicArchive;
import org.csecprogress.solver.OrTools;

/**
 * Audits everything that was ever public, as an outsider could: after each release, and whenever
 * the program or the dictionary changes. Its findings are for those who clear and publish releases.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Guarded
@Allowed({Role.STATE_DISCLOSURE, Role.STATE_PUBLISHER})
public class ArchiveAuditService {
    private static final Logger LOG = Logger.getLogger(ArchiveAuditService.class.getName());
    private static final String WHAT = "The audit of the archive";

    @Inject private PublicArchive archive;
    @Inject private ArchiveAudits audits;
    @Inject private ArchiveAuditJob job;
    @Inject private ReleaseJobs releaseJobs;
    @Inject private Background background;

    /** Returns the state of the audit and its findings. Each view is recorded. */
    public ArchiveAuditStanding look(Actor viewer) {
        return audits.look(viewer, archive.known());
    }

    /** Returns whether the last audit found something or could not be done. */
    public boolean isAlarming(Actor viewer) {
        return audits.isAlarming();
    }

    /** Starts an audit and returns at once. */
    public Decision start(Actor asker) {
        PublicArchive.Known known = archive.known();
        if (known.releases().isEmpty()) {
            return refused("archiveAudit.nothing");
        }
        if (releaseJobs.isAnyAlive()) {
            return refused("archiveAudit.building");
        }
        return start(Optional.of(asker), known);
    }

    /** Starts an audit if the archive or the rules have changed and no build is running. */
    @ForEverybody
    public void startDue() {
        PublicArchive.Known known = archive.known();
        if (!known.releases().isEmpty() && !audits.isDone(known) && !releaseJobs.isAnyAlive()) {
            start(Optional.empty(), known);
        }
    }

    private Decision start(Optional<Actor> asker, PublicArchive.Known known) {
        Optional<String> token = audits.begin(asker);
        if (token.isEmpty()) {
            return refused("archiveAudit.busy");
        }
        if (background.start(WHAT, () -> work(asker, known, token.get()))) {
            return new Decision.Accepted(0);
        }
        job.end(token.get());
        return refused("release.busy");
    }

    private void work(Optional<Actor> asker, PublicArchive.Known known, String token) {
        // Any failure is stored as an outcome. Otherwise it would be retried, and fail, every
        // minute.
        FutureTask<ArchiveAudit.Outcome> task =
                new FutureTask<>(() -> archive.files(known.numbers()).run(new OrTools()));
        try {
            task.run();
            ArchiveAudit.Outcome outcome = task.get();
            audits.save(token, asker, known, state(outcome), outcome.findings());
        } catch (ExecutionException e) {
            LOG.log(Level.SEVERE, e.getCause(), () -> WHAT + " broke off.");
            audits.save(token, asker, known, ArchiveAuditState.BROKEN, List.of());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            job.end(token);
        }
    }

    private static ArchiveAuditState state(ArchiveAudit.Outcome outcome) {
        if (!outcome.findings().isEmpty()) {
            return ArchiveAuditState.FOUND;
        }
        return outcome.decided() ? ArchiveAuditState.CLEAN : ArchiveAuditState.UNDECIDED;
    }

    private static Decision refused(String key) {
        return Decision.refused(Problem.of("", key));
    }
}
