package org.csecprogress.identity.proposal.service;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.TimedWork;

/** Looks each minute for proposals whose time has come. Two nodes may; the row lock lets one. */
@Singleton
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
@ForEverybody
public class ProposalTimer {
    @Inject private DueProposals proposals;
    private final Clock clock = Clock.systemUTC();

    /** Settles the proposals whose time has come, each by itself. */
    @Schedule(hour = "*", minute = "*", persistent = false)
    public void settle() {
        TimedWork.run("The opening of accounts", this::settleAll);
    }

    private void settleAll() {
        Instant now = clock.instant();
        for (long id : proposals.due(now)) {
            TimedWork.run("The change " + id + " of an account", () -> proposals.settle(id, now));
        }
    }
}
