package org.csecprogress.identity.idle.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountEvent.Kind;
import org.csecprogress.identity.Accounts;
import org.csecprogress.identity.factor.service.FactorRule;
import org.csecprogress.identity.idle.IdleAccounts;
import org.csecprogress.identity.idle.IdleRules;
import org.csecprogress.identity.service.LostAccess;
import org.csecprogress.identity.service.NewAccounts;
import org.csecprogress.kernel.Actor;

/** Settles the accounts that nobody uses, each in a transaction of its own. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class IdleWork {
    private static final Actor PORTAL = new Actor(0, "system", Set.of());

    @Inject private IdleAccounts idle;
    @Inject private Accounts accounts;
    @Inject private NewAccounts newAccounts;
    @Inject private LostAccess access;
    @Inject private FactorRule rule;

    /** Returns the keys of the accounts to look at. */
    public List<Long> unused(Instant now) {
        return idle.unused(now.minus(IdleRules.WARNED_AFTER));
    }

    /**
     * Warns the owner of an account, or disables it, unless it was used or settled since it was
     * found.
     */
    public void settle(long id, Instant now) {
        // In the order of those who take access away.
        accounts.lockAdministrators();
        accounts.locked(id).ifPresent(account -> settle(account, now));
    }

    private void settle(Account account, Instant now) {
        if (IdleRules.isToWarn(account, now)) {
            idle.warned(account.id(), now);
            newAccounts.audit(PORTAL, Kind.IDLE_WARNED, account, "");
        } else if (IdleRules.isToDisable(account, able(), now)) {
            access.disable(PORTAL, Kind.IDLE_DISABLED, account);
        }
    }

    /** Returns the administrators who can sign in. */
    private List<Account> able() {
        return accounts.administrators().stream()
                .filter(Account::isPasswordChosen)
                .filter(admin -> rule.isMet(admin.id()))
                .toList();
    }
}
