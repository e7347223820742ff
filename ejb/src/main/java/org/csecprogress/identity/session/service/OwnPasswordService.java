package org.csecprogress.identity.session.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountEvent;
import org.csecprogress.identity.AccountEvent.Kind;
import org.csecprogress.identity.Accounts;
import org.csecprogress.identity.PasswordRules;
import org.csecprogress.identity.service.Hashing;
import org.csecprogress.identity.service.PasswordCheck;
import org.csecprogress.identity.session.AccountSessions;
import org.csecprogress.identity.session.Tried;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;

/** Lets people change their own password. Nobody can do so for another account. */
@Stateless
@Guarded
@Allowed(everyRole = true)
public class OwnPasswordService {
    private static final String CURRENT = "current";

    @Inject private Accounts accounts;
    @Inject private AccountSessions sessions;
    @Inject private SignInThrottle throttle;
    @Inject private Hashing hashing;
    @Inject private PasswordCheck passwords;
    @Inject private BusinessClock business;
    @Inject private Event<AuditedEvent> events;
    private final Clock clock = Clock.systemUTC();

    /**
     * Changes the owner's password and ends all other sessions.
     *
     * @param kept the session that stays
     * @return the problem, or empty if the password was changed
     */
    public Optional<Problem> changePassword(Actor owner, long kept, String current, String next) {
        Account account =
                accounts.withId(owner.accountId())
                        .orElseThrow(() -> new NotFoundException("account"));
        List<Tried> tried = throttle.ofOwnPassword(account);
        if (!throttle.takeOwn(tried, account)) {
            return Optional.of(Problem.of(CURRENT, "password.current.wait"));
        }
        if (current.length() > 2 * PasswordRules.LONGEST
                || !hashing.isRight(current.toCharArray(), Optional.of(account))) {
            return Optional.of(Problem.of(CURRENT, "password.current.wrong"));
        }
        throttle.succeeded(tried, List.of());
        Optional<Problem> refusal =
                current.equals(next)
                        ? Optional.of(Problem.of("password", "password.same"))
                        : passwords.refusal(account, next);
        if (refusal.isEmpty()) {
            account.changePassword(hashing.of(next.toCharArray()));
            sessions.endOthers(owner, kept, clock.instant());
            events.fire(AccountEvent.own(Kind.PASSWORD_SET, account, business.instant()));
        }
        return refusal;
    }
}
