package org.csecprogress.release.archive.service;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.TimedWork;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Checks every minute whether an audit is due, but not in the first minutes after the server
 * starts.
 */
@Singleton
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
@ForEverybody
public class ArchiveAuditTimer {
    @Inject private ArchiveAuditService audits;
    @Inject private ArchiveAuditJob job;

    @Inject
    @ConfigProperty(name = "csec.archive.audit.seconds", defaultValue = "600")
    private int seconds;

    private final long start = System.nanoTime();

    /** Starts an audit that is due. */
    @Schedule(hour = "*", minute = "*", persistent = false)
    public void startDue() {
        if (System.nanoTime() - start >= Duration.ofSeconds(seconds).toNanos()) {
            TimedWork.run("The look for something to audit", audits::startDue);
        }
    }

    /** Renews the lease of an audit that runs here. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void beat() {
        TimedWork.run("The beat of the audit of the archive", job::beat);
    }
}
