package org.csecprogress.identity.factor.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.factor.AccountFactors;
import org.csecprogress.identity.factor.AuthenticatorApp;
import org.csecprogress.identity.factor.Passkey;
import org.csecprogress.kernel.service.Keys;

/** Checks what somebody shows beside the password, for the sign-in and for everything after it. */
@ApplicationScoped
public class FactorCheck {
    @Inject private AccountFactors factors;
    @Inject private PasskeyCheck passkeys;
    @Inject private PasskeyRequests requests;
    @Inject private RecoveryCodes recoveryCodes;
    @Inject private Seeds seeds;
    @Inject private Codes codes;
    @Inject private Keys keys;
    private final Clock clock = Clock.systemUTC();

    /**
     * Whether it is the account's, and counts for that purpose. It is used up.
     *
     * @param purpose what a passkey's challenge was made for
     */
    @Transactional
    public boolean isRight(long accountId, String purpose, ShownFactor shown) {
        return switch (shown.kind()) {
            case PASSKEY -> forgiven(accountId, hasPasskey(accountId, purpose, shown.text()));
            case CODE -> hasCode(accountId, shown.code());
            case RECOVERY -> forgiven(accountId, hasRecoveryCode(accountId, shown.code()));
        };
    }

    /** Forgets wrong codes of the app where its owner has shown something else. */
    private boolean forgiven(long accountId, boolean isRight) {
        if (isRight) {
            factors.forgiveCodes(accountId);
        }
        return isRight;
    }

    /**
     * Returns the account of the passkey that an answer names, whether or not the answer is right.
     */
    public Optional<Long> claimed(String json) {
        return passkeys.read(json)
                .flatMap(answer -> factors.passkey(answer.credentialId()))
                .map(Passkey::accountId);
    }

    private boolean hasPasskey(long accountId, String purpose, String json) {
        return passkeys.read(json).filter(answer -> isOf(accountId, purpose, answer)).isPresent();
    }

    private boolean isOf(long accountId, String purpose, PasskeyCheck.Answer answer) {
        return factors.passkey(answer.credentialId())
                .filter(passkey -> passkey.accountId() == accountId)
                .filter(passkey -> isNamed(accountId, answer))
                .filter(
                        passkey ->
                                passkeys.check(purpose, answer, passkey)
                                        .filter(count -> isUsed(passkey, count))
                                        .isPresent())
                .isPresent();
    }

    private boolean hasRecoveryCode(long accountId, String typed) {
        return factors.useRecoveryCode(
                accountId, recoveryCodes.digest(accountId, typed), clock.instant());
    }

    private boolean isUsed(Passkey passkey, long count) {
        return factors.used(passkey, count, clock.instant());
    }

    /** Whether the device says whose passkey it is, if at all, as we have told it. */
    boolean isNamed(long accountId, PasskeyCheck.Answer answer) {
        return answer.userHandle().isEmpty() || answer.userHandle().equals(handle(accountId));
    }

    /** Returns by which name a device knows the account: it tells nothing about its owner. */
    public String handle(long accountId) {
        return keys.sign("passkey user", Long.toString(accountId)).substring(0, 32);
    }

    private boolean hasCode(long accountId, String typed) {
        Optional<AuthenticatorApp> app = factors.app(accountId);
        boolean isRight =
                app.flatMap(known -> seeds.opened(accountId, known.seed()))
                        .filter(seed -> isUsed(accountId, codes.step(seed, typed)))
                        .isPresent();
        if (!isRight) {
            factors.wrongCode(accountId);
        }
        return isRight;
    }

    private boolean isUsed(long accountId, OptionalLong step) {
        return step.isPresent() && factors.useStep(accountId, step.getAsLong(), clock.instant());
    }

    /** Whether the account has any factor beside its password. */
    public boolean hasAny(long accountId) {
        return factors.app(accountId).isPresent() || !factors.passkeys(accountId).isEmpty();
    }

    /**
     * Returns what the account may be asked for.
     *
     * @param purpose for which the answer of a passkey counts
     */
    public AskedFactors asked(Account account, String purpose) {
        return asked(account.username(), purpose, of(account.id()));
    }

    /**
     * Returns the same where the factors of the account were read before.
     *
     * @param username of the account; empty where its owner is signed in already
     */
    public AskedFactors asked(String username, String purpose, OwnFactors known) {
        List<String> credentials = known.passkeys().stream().map(Passkey::credentialId).toList();
        return new AskedFactors(
                username,
                credentials.isEmpty() ? Optional.empty() : requests.of(purpose, credentials),
                known.appFrom().isPresent(),
                known.recoveryCodes());
    }

    /** Returns what the account has. */
    public OwnFactors of(long accountId) {
        return new OwnFactors(
                factors.passkeys(accountId),
                factors.app(accountId).map(AuthenticatorApp::addedAt),
                factors.recoveryCodesLeft(accountId));
    }
}
