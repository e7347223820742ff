package org.csecprogress.identity.session.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountEvent;
import org.csecprogress.identity.AccountEvent.Kind;
import org.csecprogress.identity.Accounts;
import org.csecprogress.identity.session.AccountSession;
import org.csecprogress.identity.session.AccountSessions;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;

/** Lets people see where they are signed in and end that. Nobody can do so for another account. */
@Stateless
@Guarded
@Allowed(everyRole = true)
public class OwnAccountService {
    @Inject private Accounts accounts;
    @Inject private SessionService sessions;
    @Inject private AccountSessions stored;
    @Inject private DeviceSessions devices;
    @Inject private AskTries calls;
    @Inject private BusinessClock business;
    @Inject private Event<AuditedEvent> events;
    private final Clock clock = Clock.systemUTC();

    /** Returns the name with which the owner signs in. */
    public String username(Actor owner) {
        return account(owner).username();
    }

    /** Returns where the owner is signed in, the last used session first. */
    public List<AccountSession> sessions(Actor owner) {
        return sessions.open(owner);
    }

    /**
     * Ends one of the owner's sessions.
     *
     * @throws NotFoundException if it is not the owner's or was ended before
     */
    public void end(Actor owner, long id) {
        if (!stored.end(owner, id, clock.instant())) {
            throw new NotFoundException("session");
        }
        audit(Kind.SESSIONS_ENDED, owner);
    }

    /**
     * Ends all of the owner's sessions but one, and forgets on which devices there were any.
     *
     * @param kept the session that stays
     * @return how many were ended
     */
    public int endOthers(Actor owner, long kept) {
        int ended = stored.endOthers(owner, kept, clock.instant());
        devices.forget(owner.accountId());
        audit(Kind.SESSIONS_ENDED, owner);
        return ended;
    }

    /**
     * Takes the owner's word that somebody else has signed in: ends all sessions but one and all
     * links with identity providers, forgets all devices, and has administrators told, unless they
     * were told several times in the hour.
     *
     * @param kept the session that stays
     */
    public void doubt(Actor owner, long kept) {
        // A link that is just being made waits for this, or this for it.
        accounts.lock(owner.accountId());
        stored.endOthers(owner, kept, clock.instant());
        devices.distrust(owner.accountId());
        audit(calls.takeCall(owner.accountId()) ? Kind.ACCESS_DOUBTED : Kind.SESSIONS_ENDED, owner);
    }

    private Account account(Actor owner) {
        return accounts.withId(owner.accountId())
                .orElseThrow(() -> new NotFoundException("account"));
    }

    private void audit(Kind kind, Actor owner) {
        events.fire(AccountEvent.own(kind, account(owner), business.instant()));
    }
}
