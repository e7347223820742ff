package org.csecprogress.identity.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountEvent;
import org.csecprogress.identity.Accounts;
import org.csecprogress.identity.factor.service.FactorSetUp;
import org.csecprogress.identity.factor.service.FirstFactor;
import org.csecprogress.identity.factor.service.OfferedFactors;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;

/**
 * Lets the holder of an invitation choose a password, then a second factor. The token is the only
 * proof. Nothing changes before both are there, so whoever is interrupted opens the link again.
 */
@Stateless
@Guarded
@ForEverybody
public class InvitationService {
    private static final Problem GONE = Problem.of("", "invitation.gone");
    private static final Problem BUSY = Problem.of("password", "signIn.busy");

    @Inject private Accounts accounts;
    @Inject private InvitationLinks invitations;
    @Inject private PasswordCheck passwords;
    @Inject private Enrolments enrolments;
    @Inject private FactorSetUp factors;
    @Inject private BusinessClock clock;
    @Inject private Event<AuditedEvent> events;

    /** Returns the invited user name, if the token is valid and the account enabled. */
    public Optional<String> invited(String token) {
        return account(token).map(Account::username);
    }

    /** Takes a password, of which nothing is stored yet. */
    public InvitationResult choose(String token, String password) {
        Optional<Account> account = account(token);
        if (account.isEmpty()) {
            return InvitationResult.refused(GONE);
        }
        return passwords
                .refusal(account.get(), password)
                .map(InvitationResult::refused)
                .orElseGet(
                        () ->
                                enrolments
                                        .sealed(token, password)
                                        .<InvitationResult>map(InvitationResult.Halfway::new)
                                        .orElseGet(() -> InvitationResult.refused(BUSY)));
    }

    /**
     * Whether somebody has chosen a password not long ago, whatever became of the link since.
     *
     * @param sealed what the browser was given for the password
     */
    public boolean isBegun(String sealed) {
        return enrolments.open(sealed).isPresent();
    }

    /**
     * Returns what may be chosen beside the password; empty if it is too late for it.
     *
     * @param sealed what the browser was given for the password
     */
    public Optional<OfferedFactors> offered(String sealed) {
        return enrolments
                .open(sealed)
                .flatMap(
                        enrolment ->
                                account(enrolment.token())
                                        .map(found -> factors.offered(found, enrolment.secret())));
    }

    /**
     * Makes the account ready: sets password and factor and uses the link up. All earlier sessions
     * end, and all earlier factors count no more.
     */
    public InvitationResult accept(String sealed, FirstFactor first) {
        Optional<Enrolment> opened = enrolments.open(sealed);
        Optional<Account> found = opened.flatMap(enrolment -> account(enrolment.token()));
        if (found.isEmpty()) {
            return InvitationResult.refused(GONE);
        }
        Account account = found.get();
        Enrolment enrolment = opened.get();
        // In the order of those who disable it or make another link.
        accounts.lock(account.id());
        Optional<Runnable> factor = factors.replacing(account, first, enrolment.secret());
        if (factor.isEmpty()) {
            return InvitationResult.refused(first.problem());
        }
        if (!invitations.use(enrolment.token())) {
            return InvitationResult.refused(GONE);
        }
        account.choosePassword(enrolment.passwordHash(), Instant.now());
        accounts.inUse(account.id(), Instant.now());
        events.fire(AccountEvent.own(AccountEvent.Kind.PASSWORD_SET, account, clock.instant()));
        factor.get().run();
        return new InvitationResult.Ready(
                first.kind() == FirstFactor.Kind.NONE
                        ? List.of()
                        : factors.makeRecoveryCodes(account));
    }

    private Optional<Account> account(String token) {
        return Optional.ofNullable(token)
                .flatMap(invitations::accountOf)
                .flatMap(accounts::withId)
                .filter(found -> !found.isDisabled());
    }
}
