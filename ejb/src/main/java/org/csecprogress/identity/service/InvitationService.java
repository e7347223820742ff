package org.csecprogress.identity.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountEvent;
import org.csecprogress.identity.Accounts;
import org.csecprogress.identity.PasswordRules;
import org.csecprogress.identity.factor.AccountFactors;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;

/** Lets the holder of an invitation choose a password. The token is the only proof. */
@Stateless
@Guarded
@ForEverybody
public class InvitationService {
    @Inject private Accounts accounts;
    @Inject private InvitationLinks invitations;
    @Inject private Hashing hashing;
    @Inject private GuessedFirst guessedFirst;
    @Inject private AccountFactors factors;
    @Inject private BusinessClock clock;
    @Inject private Event<AuditedEvent> events;

    /** Returns the invited user name, if the token is valid and the account enabled. */
    public Optional<String> invited(String token) {
        return account(token).map(Account::username);
    }

    /**
     * Sets the password and uses the invitation up. Whoever lost the phone gets a link too, so what
     * the account showed beside its password counts no more.
     */
    public AccountDecision accept(String token, String password) {
        Optional<Account> account = account(token);
        if (account.isEmpty()) {
            return AccountDecision.refused(Problem.of("", "invitation.gone"));
        }
        Optional<Problem> refusal =
                new PasswordRules(guessedFirst.wordsFor(account.get())).refusal(password);
        if (refusal.isPresent()) {
            return AccountDecision.refused(refusal.get());
        }
        if (!invitations.use(token)) {
            return AccountDecision.refused(Problem.of("", "invitation.gone"));
        }
        account.get().choosePassword(hashing.of(password.toCharArray()), Instant.now());
        record(AccountEvent.Kind.PASSWORD_SET, account.get());
        if (factors.removeAll(account.get().id())) {
            record(AccountEvent.Kind.FACTOR_REMOVED, account.get());
        }
        return AccountDecision.done(account.get());
    }

    private void record(AccountEvent.Kind kind, Account account) {
        events.fire(AccountEvent.own(kind, account, clock.instant()));
    }

    private Optional<Account> account(String token) {
        return Optional.ofNullable(token)
                .flatMap(invitations::accountOf)
                .flatMap(accounts::withId)
                .filter(found -> !found.isDisabled());
    }
}
