package org.csecprogress.publication.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/**
 * Looks each minute whether a scheduled release is due. Two nodes look; the row lock lets one of
 * them publish, and the other finds nothing left to do.
 */
@Singleton
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
@PermitAll
public class ReleaseTimer {
    @Inject private PublishingService publishing;

    /** Publishes what is due. */
    @Schedule(hour = "*", minute = "*", persistent = false)
    public void publishDue() {
        publishing.publishDue();
    }
}
