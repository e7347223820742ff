package org.csecprogress.identity.session.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountEvent;
import org.csecprogress.identity.AccountEvent.Kind;
import org.csecprogress.identity.Accounts;
import org.csecprogress.identity.session.KnownDevice;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.service.BusinessClock;

/** Lets the owner of an account in, or records that somebody was refused. */
@ApplicationScoped
public class Admission {
    private static final Logger LOG = System.getLogger(SignInService.class.getName());

    @Inject private Accounts accounts;
    @Inject private DeviceSessions sessions;
    @Inject private ThrottledTries tries;
    @Inject private BusinessClock business;
    @Inject private Event<AuditedEvent> events;

    /** Idle accounts follow the real time, whatever the business date. */
    private final Clock server = Clock.systemUTC();

    /** Returns the device, if the account has signed in there before. */
    Optional<KnownDevice> known(Account account, SignInPlace place) {
        return sessions.known(account, place);
    }

    /** Begins the session of the account's owner. */
    @Transactional
    SignInResult.Entered enter(Account account, SignInPlace place) {
        Optional<KnownDevice> device = known(account, place);
        audit(Kind.SIGNED_IN, account);
        if (sessions.isNew(account, device)) {
            events.fire(AccountEvent.onDevice(account, place.device().name(), business.instant()));
        }
        accounts.signedIn(account.id(), business.instant(), server.instant());
        DeviceSessions.Secrets secrets = sessions.begin(account, device, place);
        return new SignInResult.Entered(
                account.toActor(business.today()), secrets.session(), secrets.device());
    }

    /** Records a refusal with the account, if there is one. */
    @Transactional
    public void refused(Kind kind, Optional<Account> account, String from) {
        LOG.log(
                Level.WARNING,
                "sign-in refused: account {0} from {1}",
                account.map(known -> Long.toString(known.id())).orElse("unknown"),
                from);
        account.ifPresent(known -> audit(kind, known));
    }

    /** Counts a try that had to wait, for the account if there is one. */
    public void throttled(Optional<Account> account, String from) {
        LOG.log(Level.WARNING, "sign-in refused: too many tries from {0}", from);
        tries.count(account);
    }

    private void audit(Kind kind, Account account) {
        events.fire(AccountEvent.own(kind, account, business.instant()));
    }
}
