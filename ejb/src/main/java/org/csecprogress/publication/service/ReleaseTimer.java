package org.csecprogress.publication.service;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.TimedWork;

/**
 * Says that this node's long work is alive, and looks each minute whether a scheduled release is
 * due. Two nodes look; the row lock lets one of them publish, and the other finds nothing left to
 * do.
 */
@Singleton
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
@ForEverybody
public class ReleaseTimer {
    @Inject private PublishingService publishing;
    @Inject private ReleaseJobs jobs;

    /** Publishes what is due. */
    @Schedule(hour = "*", minute = "*", persistent = false)
    public void publishDue() {
        TimedWork.run("The publishing of what is due", publishing::publishDue);
    }

    /** Keeps what runs here from being taken for dead. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void beat() {
        TimedWork.run("The beat of long work", jobs::beat);
    }
}
