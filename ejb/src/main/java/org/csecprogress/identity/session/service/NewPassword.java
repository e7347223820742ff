package org.csecprogress.identity.session.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountEvent;
import org.csecprogress.identity.AccountEvent.Kind;
import org.csecprogress.identity.Accounts;
import org.csecprogress.identity.session.AccountSessions;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.service.BusinessClock;

/** Stores the password that people have chosen in place of another, in one short transaction. */
@ApplicationScoped
public class NewPassword {
    /** No session has this key. */
    private static final long NONE = 0;

    @Inject private Accounts accounts;
    @Inject private AccountSessions sessions;
    @Inject private DeviceSessions devices;
    @Inject private BusinessClock business;
    @Inject private Event<AuditedEvent> events;
    private final Clock clock = Clock.systemUTC();

    /**
     * Stores the hash and ends the owner's other sessions.
     *
     * @param kept the session that stays
     * @param before the hash that the current password was compared with
     * @return whether the account still had that hash
     */
    @Transactional
    boolean store(Actor owner, long kept, String before, String hash) {
        Optional<Account> account =
                accounts.locked(owner.accountId())
                        .filter(current -> current.passwordHash().equals(before));
        account.ifPresent(
                current -> {
                    current.changePassword(hash);
                    sessions.endOthers(owner, kept, clock.instant());
                    events.fire(AccountEvent.own(Kind.PASSWORD_SET, current, business.instant()));
                });
        return account.isPresent();
    }

    /**
     * Stores the hash for an owner who had forgotten the password, ends all sessions and links with
     * identity providers, and forgets all devices.
     *
     * @param asked the account as it was when the owner showed a factor
     * @return whether the account still had the password of then, and is not disabled
     */
    @Transactional
    public boolean replace(Account asked, String hash) {
        Optional<Account> account =
                accounts.locked(asked.id())
                        .filter(current -> !current.isDisabled())
                        .filter(current -> current.passwordHash().equals(asked.passwordHash()));
        account.ifPresent(
                current -> {
                    current.choosePassword(hash, clock.instant());
                    Actor owner = new Actor(current.id(), current.name(), Set.of());
                    sessions.endOthers(owner, NONE, clock.instant());
                    devices.distrust(current.id());
                    events.fire(AccountEvent.own(Kind.PASSWORD_RESET, current, business.instant()));
                });
        return account.isPresent();
    }
}
