package org.csecprogress.identity.factor.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountEvent.Kind;
import org.csecprogress.identity.factor.AccountFactors;
import org.csecprogress.identity.factor.AuthenticatorApp;
import org.csecprogress.identity.factor.Passkey;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.Guarded;

/**
 * Lets people add and remove what they show beside their password. Nobody can do so for another
 * account, and each change needs one of them, or the password where there is none, shown again.
 */
@Stateless
@Guarded
@Allowed({
    Role.COUNTY_PREPARER,
    Role.COUNTY_CERTIFIER,
    Role.STATE_REVIEWER,
    Role.STATE_DISCLOSURE,
    Role.STATE_STATISTICS,
    Role.STATE_LEGAL,
    Role.STATE_DEPARTMENT,
    Role.STATE_PUBLISHER,
    Role.STATE_ADMIN,
    Role.AUDITOR
})
public class OwnFactorService {
    /** Nobody uses more, and each is a way in. */
    private static final int MOST_PASSKEYS = 10;

    private static final Problem UNCONFIRMED = Problem.of("", "factors.unconfirmed");

    @Inject private AccountFactors factors;
    @Inject private PasskeyCheck passkeys;
    @Inject private PasskeyRequests requests;
    @Inject private Apps apps;
    @Inject private RecoveryCodes recoveryCodes;
    @Inject private Confirmations confirmations;
    @Inject private FactorRecord record;
    private final Clock clock = Clock.systemUTC();

    /** Returns what the owner has. */
    public OwnFactors of(Actor owner) {
        long id = owner.accountId();
        return new OwnFactors(
                factors.passkeys(id),
                factors.app(id).map(AuthenticatorApp::addedAt),
                factors.recoveryCodesLeft(id));
    }

    /**
     * Returns what a page asks the browser for, to make a passkey; empty if there can be none, or
     * no more.
     */
    public Optional<NewPasskeyRequest> newPasskey(Actor owner) {
        Account account = record.account(owner);
        List<Passkey> known = factors.passkeys(owner.accountId());
        return requests.of(purpose(owner), known.stream().map(Passkey::credentialId).toList())
                .filter(request -> known.size() < MOST_PASSKEYS)
                .map(
                        request ->
                                new NewPasskeyRequest(
                                        request,
                                        record.handle(owner.accountId()),
                                        account.username(),
                                        account.name(),
                                        PasskeyCheck.algorithms()));
    }

    /**
     * Adds a passkey that the owner's device has made.
     *
     * @param confirmed the session and what it was given for a factor that was shown again
     * @param answer of the browser
     * @return the problem, or empty if it was added
     */
    public Optional<Problem> addPasskey(
            Actor owner, Confirmed confirmed, String name, String answer) {
        if (isUnconfirmed(owner, confirmed)) {
            return Optional.of(UNCONFIRMED);
        }
        String called = name.strip();
        if (called.isEmpty() || called.length() > Passkey.LONGEST_NAME) {
            return Optional.of(
                    new Problem("passkey-name", "passkey.name", List.of(Passkey.LONGEST_NAME)));
        }
        if (factors.passkeys(owner.accountId()).size() >= MOST_PASSKEYS) {
            return Optional.of(new Problem("passkey-name", "passkey.many", List.of(MOST_PASSKEYS)));
        }
        Optional<Passkey> made =
                passkeys.made(purpose(owner), answer, owner.accountId(), called, clock.instant())
                        .filter(each -> factors.passkey(each.credentialId()).isEmpty());
        if (made.isEmpty()) {
            return Optional.of(Problem.of("passkey-name", "passkey.notMade"));
        }
        factors.add(made.get());
        record.audit(Kind.FACTOR_ADDED, owner, "passkey");
        return Optional.empty();
    }

    /**
     * Removes a passkey.
     *
     * @return the problem, or empty if it was removed
     * @throws NotFoundException if it is not the owner's
     */
    public Optional<Problem> removePasskey(Actor owner, Confirmed confirmed, long id) {
        if (isUnconfirmed(owner, confirmed)) {
            return Optional.of(UNCONFIRMED);
        }
        if (!factors.removePasskey(owner.accountId(), id)) {
            throw new NotFoundException("passkey");
        }
        record.audit(Kind.FACTOR_REMOVED, owner, "passkey");
        return Optional.empty();
    }

    /** Returns an app to be set up, of which nothing is stored yet. */
    public NewApp newApp(Actor owner) {
        return apps.propose(record.account(owner).username());
    }

    /**
     * Adds an authenticator app in place of the one there was.
     *
     * @param code that the app shows
     * @return the problem, or empty if it was added
     */
    public Optional<Problem> addApp(
            Actor owner, Confirmed confirmed, NewApp proposed, String code) {
        if (isUnconfirmed(owner, confirmed)) {
            return Optional.of(UNCONFIRMED);
        }
        Optional<AuthenticatorApp> app = apps.made(owner.accountId(), proposed, code);
        if (app.isEmpty()) {
            return Optional.of(Problem.of("app-code", "code.wrong"));
        }
        factors.removeApp(owner.accountId());
        factors.add(app.get());
        record.audit(Kind.FACTOR_ADDED, owner, "app");
        return Optional.empty();
    }

    /** Removes the authenticator app; returns the problem, or empty if there is none any more. */
    public Optional<Problem> removeApp(Actor owner, Confirmed confirmed) {
        if (isUnconfirmed(owner, confirmed)) {
            return Optional.of(UNCONFIRMED);
        }
        if (factors.removeApp(owner.accountId())) {
            record.audit(Kind.FACTOR_REMOVED, owner, "app");
        }
        return Optional.empty();
    }

    /** Makes new recovery codes, to be shown once; none if the owner has shown no factor again. */
    public List<String> newRecoveryCodes(Actor owner, Confirmed confirmed) {
        if (isUnconfirmed(owner, confirmed)) {
            return List.of();
        }
        List<String> codes = recoveryCodes.next();
        factors.replaceRecoveryCodes(
                owner.accountId(),
                codes.stream().map(code -> recoveryCodes.digest(owner.accountId(), code)).toList());
        record.audit(Kind.RECOVERY_CODES_MADE, owner, "");
        return codes;
    }

    /** Whether the owner has shown a factor again in that session, and not long ago. */
    public boolean isConfirmed(Actor owner, Confirmed confirmed) {
        return !isUnconfirmed(owner, confirmed);
    }

    private boolean isUnconfirmed(Actor owner, Confirmed confirmed) {
        return !confirmations.holds(owner.accountId(), confirmed.session(), confirmed.signed());
    }

    private static String purpose(Actor owner) {
        return "new passkey " + owner.accountId();
    }
}
