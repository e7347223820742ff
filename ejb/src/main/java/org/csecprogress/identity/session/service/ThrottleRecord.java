package org.csecprogress.identity.session.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountEvent;
import org.csecprogress.identity.Accounts;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;

/**
 * Writes down how many tries had to wait: an entry for each account, and one for all tries without
 * an account. Nobody can make more entries by more tries.
 */
@Stateless
@Guarded
@ForEverybody
public class ThrottleRecord {
    @Inject private Accounts accounts;
    @Inject private BusinessClock clock;
    @Inject private Event<AuditedEvent> events;

    /**
     * The tries of an hour.
     *
     * @param accountId the account, or 0 for all names without one
     * @param name the name of its owner
     */
    record Throttled(long accountId, String name, long tries, Instant at) implements AuditedEvent {
        @Override
        public String chain() {
            return accountId == ThrottledTries.STRANGERS
                    ? "sign-in"
                    : AuditedEvent.accountChain(accountId);
        }

        @Override
        public long actorId() {
            return accountId;
        }

        @Override
        public String actorName() {
            return name;
        }

        @Override
        public String auditAction() {
            return AccountEvent.Kind.SIGN_IN_THROTTLED.name();
        }

        @Override
        public String subject() {
            return "";
        }

        @Override
        public String detail() {
            return Long.toString(tries);
        }
    }

    /** Writes what was counted, in the order of the accounts, so that two nodes do not collide. */
    public void write(Map<Long, Long> counted) {
        counted.forEach(
                (id, tries) -> events.fire(new Throttled(id, name(id), tries, clock.instant())));
    }

    private String name(long id) {
        return accounts.withId(id).map(Account::name).orElse("system");
    }
}
