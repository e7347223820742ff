package org.csecprogress.identity.factor.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.AccountEvent.Kind;
import org.csecprogress.identity.Accounts;
import org.csecprogress.identity.factor.AccountFactors;
import org.csecprogress.identity.factor.AuthenticatorApp;
import org.csecprogress.identity.factor.Passkey;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.Guarded;

/**
 * Lets people add and remove what they show beside their password. Nobody can do so for another
 * account, and each change needs one of them, or the password where there is none, shown again.
 */
@Stateless
@Guarded
@Allowed(everyRole = true)
public class OwnFactorService {
    /** Nobody uses more, and each is a way in. */
    private static final int MOST_PASSKEYS = 10;

    private static final Problem UNCONFIRMED = Problem.of("", "factors.unconfirmed");
    private static final Problem LAST = Problem.of("", "factors.last");

    @Inject private Accounts accounts;
    @Inject private AccountFactors factors;
    @Inject private FactorSetUp setUp;
    @Inject private FactorRule rule;
    @Inject private Apps apps;
    @Inject private Confirmations confirmations;
    @Inject private FactorRecord record;

    /** Returns what the owner has. */
    public OwnFactors of(Actor owner) {
        return record.factors(owner);
    }

    /**
     * Returns what a page asks the browser for, to make a passkey; empty if there can be none, or
     * no more.
     */
    public Optional<NewPasskeyRequest> newPasskey(Actor owner) {
        List<Passkey> known = factors.passkeys(owner.accountId());
        return known.size() < MOST_PASSKEYS
                ? setUp.newPasskey(record.account(owner), known)
                : Optional.empty();
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
        Account account = record.account(owner);
        Optional<Passkey> made = setUp.passkey(account, called, answer);
        made.ifPresent(passkey -> setUp.add(account, passkey));
        return made.isPresent()
                ? Optional.empty()
                : Optional.of(Problem.of("passkey-name", "passkey.notMade"));
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
        accounts.lock(owner.accountId());
        List<Passkey> known = factors.passkeys(owner.accountId());
        if (known.stream().noneMatch(passkey -> passkey.id() == id)) {
            throw new NotFoundException("passkey");
        }
        if (known.size() == 1 && factors.app(owner.accountId()).isEmpty() && rule.isRequired()) {
            return Optional.of(LAST);
        }
        factors.removePasskey(owner.accountId(), id);
        record.audit(Kind.FACTOR_REMOVED, record.account(owner), "passkey");
        return Optional.empty();
    }

    /** Returns an app to be set up, of which nothing is stored yet. */
    public NewApp newApp(Actor owner) {
        return Apps.of(record.account(owner).username(), setUp.secret());
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
        setUp.add(record.account(owner), app.get());
        return Optional.empty();
    }

    /** Removes the authenticator app; returns the problem, or empty if there is none any more. */
    public Optional<Problem> removeApp(Actor owner, Confirmed confirmed) {
        if (isUnconfirmed(owner, confirmed)) {
            return Optional.of(UNCONFIRMED);
        }
        accounts.lock(owner.accountId());
        if (factors.passkeys(owner.accountId()).isEmpty() && rule.isRequired()) {
            return Optional.of(LAST);
        }
        if (factors.removeApp(owner.accountId())) {
            record.audit(Kind.FACTOR_REMOVED, record.account(owner), "app");
        }
        return Optional.empty();
    }

    /** Makes new recovery codes, to be shown once; none if the owner has shown no factor again. */
    public List<String> newRecoveryCodes(Actor owner, Confirmed confirmed) {
        if (isUnconfirmed(owner, confirmed)) {
            return List.of();
        }
        return setUp.makeRecoveryCodes(record.account(owner));
    }

    /** Whether the owner has shown a factor again in that session, and not long ago. */
    public boolean isConfirmed(Actor owner, Confirmed confirmed) {
        return !isUnconfirmed(owner, confirmed);
    }

    private boolean isUnconfirmed(Actor owner, Confirmed confirmed) {
        return !confirmations.holds(owner.accountId(), confirmed.session(), confirmed.signed());
    }
}
