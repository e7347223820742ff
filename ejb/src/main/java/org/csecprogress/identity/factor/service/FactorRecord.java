package org.csecprogress.identity.factor.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountEvent;
import org.csecprogress.identity.AccountEvent.Kind;
import org.csecprogress.identity.Accounts;
import org.csecprogress.identity.provider.ProviderLinks;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.service.BusinessClock;

/** Finds the account of somebody who changes a factor, and records the change with it. */
@ApplicationScoped
class FactorRecord {
    @Inject private Accounts accounts;
    @Inject private ProviderLinks providers;
    @Inject private FactorCheck check;
    @Inject private BusinessClock clock;
    @Inject private Event<AuditedEvent> events;

    Account account(Actor owner) {
        return accounts.withId(owner.accountId())
                .orElseThrow(() -> new NotFoundException("account"));
    }

    OwnFactors factors(Actor owner) {
        return check.of(owner.accountId());
    }

    /** Ends all links with identity providers; returns whether there were any. */
    boolean unlink(Account account) {
        return providers.removeAll(account.id());
    }

    String handle(long accountId) {
        return check.handle(accountId);
    }

    /**
     * Records a change of an account by its owner.
     *
     * @param factor which kind, or empty
     */
    void audit(Kind kind, Account account, String factor) {
        Actor owner = account.toActor(clock.today());
        events.fire(AccountEvent.by(owner, kind, account, factor, clock.instant()));
    }
}
