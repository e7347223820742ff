package org.csecprogress.release.publishing.service;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.TimedWork;
import org.csecprogress.release.job.service.ReleaseJobs;

/**
 * Renews the leases of this node's jobs, and checks each minute whether a scheduled release is due.
 * Two nodes may check; the row lock lets one of them publish, and the other finds nothing left to
 * do.
 */
@Singleton
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
@ForEverybody
public class ReleaseTimer {
    @Inject private ScheduledPublishing publishing;
    @Inject private ReleaseJobs jobs;

    /** Publishes releases that are due. */
    @Schedule(hour = "*", minute = "*", persistent = false)
    public void publishDue() {
        TimedWork.run("The publishing of what is due", publishing::publishDue);
    }

    /** Renews the leases of the jobs that run here. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void beat() {
        TimedWork.run("The beat of long work", jobs::beat);
    }
}
