package org.csecprogress.release.reading.service;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.TimedWork;

/**
 * Reads every three seconds what is published, so that this node shows what others have published
 * and withdrawn, and no request has to ask. It reads only, so it needs no lock.
 */
@Singleton
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
@ForEverybody
public class PublishedTimer {
    @Inject private PublicReleases releases;

    /** Reads the list. */
    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    public void read() {
        TimedWork.run("The look at what is published", releases::confirm);
    }
}
