package org.csecprogress.identity.factor.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.csecprogress.identity.factor.AccountFactors;
import org.csecprogress.identity.factor.Assertion;
import org.csecprogress.identity.factor.Passkey;

/**
 * Has texts signed by the passkeys of an account. The challenge is a digest of the text and of a
 * nonce, which is a challenge of the portal's own and counts once.
 */
@ApplicationScoped
public class SignedTexts {
    /** A session at the most: people read long before they act. */
    public static final Duration VALID = Duration.ofHours(12);

    @Inject private AccountFactors factors;
    @Inject private PasskeyCheck passkeys;
    @Inject private PasskeyRequests requests;
    @Inject private Challenges challenges;
    @Inject private FactorCheck check;
    private final Clock clock = Clock.systemUTC();

    /** Returns a nonce for a text that the account is to sign. */
    public String nonce(long accountId) {
        return new String(challenges.next(purpose(accountId), VALID), StandardCharsets.US_ASCII);
    }

    /** Whether a nonce was made for the account, and not too long ago. */
    public boolean isOpen(long accountId, String nonce) {
        return challenges.isOpen(purpose(accountId), nonce.getBytes(StandardCharsets.US_ASCII));
    }

    /** Returns what a page asks the browser for; empty if there is no passkey. */
    public Optional<PasskeyRequest> request(String nonce, String text, List<String> credentials) {
        return credentials.isEmpty()
                ? Optional.empty()
                : requests.of(Assertion.challenge(nonce, text), credentials);
    }

    /**
     * Checks what a passkey of the account has signed, and uses the nonce up.
     *
     * @param json the answer of the browser
     * @return what was signed; empty if anything is wrong
     */
    @Transactional
    public Optional<Assertion> signed(long accountId, String nonce, String text, String json) {
        if (!isOpen(accountId, nonce)) {
            return Optional.empty();
        }
        byte[] ours = nonce.getBytes(StandardCharsets.US_ASCII);
        return passkeys.read(json)
                .flatMap(
                        answer ->
                                factors.passkey(answer.credentialId())
                                        .filter(passkey -> passkey.accountId() == accountId)
                                        .filter(passkey -> check.isNamed(accountId, answer))
                                        .filter(passkey -> passkeys.isShort(answer, passkey))
                                        .filter(passkey -> isSigned(passkey, nonce, text, answer))
                                        .filter(passkey -> challenges.spend(ours))
                                        .map(passkey -> kept(nonce, answer, passkey)));
    }

    /** Returns what is kept. A right signature forgives mistyped codes. */
    private Assertion kept(String nonce, PasskeyCheck.Answer answer, Passkey passkey) {
        factors.forgiveCodes(passkey.accountId());
        return passkeys.assertion(nonce, answer, passkey);
    }

    private boolean isSigned(
            Passkey passkey, String nonce, String text, PasskeyCheck.Answer answer) {
        return passkeys.check(Assertion.challenge(nonce, text), answer, passkey)
                .filter(count -> factors.used(passkey, count, clock.instant()))
                .isPresent();
    }

    private static String purpose(long accountId) {
        return "act of " + accountId;
    }
}
