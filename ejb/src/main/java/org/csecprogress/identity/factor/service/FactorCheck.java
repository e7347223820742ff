package org.csecprogress.identity.factor.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.factor.AccountFactors;
import org.csecprogress.identity.factor.Passkey;
import org.csecprogress.kernel.service.Keys;

/** Checks what somebody shows beside the password, for the sign-in and for everything after it. */
@ApplicationScoped
public class FactorCheck {
    @Inject private AccountFactors factors;
    @Inject private PasskeyCheck passkeys;
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
    public boolean isRight(long accountId, String purpose, ShownFactor shown) {
        return switch (shown.kind()) {
            case PASSKEY ->
                    owner(purpose, shown.text()).filter(owner -> owner == accountId).isPresent();
            case CODE -> hasCode(accountId, shown.code());
            case RECOVERY ->
                    factors.useRecoveryCode(
                            accountId,
                            recoveryCodes.digest(accountId, shown.code()),
                            clock.instant());
        };
    }

    /** Returns the key of the account whose passkey has answered; empty if anything is wrong. */
    public Optional<Long> owner(String purpose, String json) {
        return passkeys.read(json).flatMap(answer -> owner(purpose, answer));
    }

    private Optional<Long> owner(String purpose, PasskeyCheck.Answer answer) {
        Optional<Passkey> passkey =
                factors.passkey(answer.credentialId())
                        .filter(found -> isOf(found.accountId(), answer.userHandle()));
        try {
            return passkey.filter(
                            found ->
                                    passkeys.check(purpose, answer, found)
                                            .filter(count -> isUsed(found, count))
                                            .isPresent())
                    .map(Passkey::accountId);
        } catch (PersistenceException e) {
            // The challenge was answered by another request at the same moment.
            return Optional.empty();
        }
    }

    private boolean isUsed(Passkey passkey, long count) {
        return factors.used(passkey, count, clock.instant());
    }

    private boolean isOf(long accountId, String handle) {
        return handle.isEmpty() || handle.equals(handle(accountId));
    }

    /** Returns by which name a device knows the account: it tells nothing about its owner. */
    public String handle(long accountId) {
        return keys.sign("passkey user", Long.toString(accountId)).substring(0, 32);
    }

    private boolean hasCode(long accountId, String typed) {
        return factors.app(accountId)
                .filter(
                        app -> {
                            OptionalLong step =
                                    codes.step(seeds.opened(accountId, app.seed()), typed);
                            return step.isPresent()
                                    && factors.useStep(
                                            accountId, step.getAsLong(), clock.instant());
                        })
                .isPresent();
    }

    /** Whether the account has any factor beside its password. */
    public boolean hasAny(long accountId) {
        return factors.app(accountId).isPresent() || !factors.passkeys(accountId).isEmpty();
    }

    /**
     * Returns what the account may be asked for.
     *
     * @param request what to ask the browser for
     */
    public AskedFactors asked(Account account, Optional<PasskeyRequest> request) {
        return new AskedFactors(
                account.username(),
                request.filter(each -> !each.credentials().isEmpty()),
                factors.app(account.id()).isPresent(),
                factors.recoveryCodesLeft(account.id()));
    }

    /** Returns the identifiers of the account's passkeys. */
    public List<String> credentials(long accountId) {
        return factors.passkeys(accountId).stream().map(Passkey::credentialId).toList();
    }
}
