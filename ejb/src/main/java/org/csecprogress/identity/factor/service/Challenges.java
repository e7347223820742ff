package org.csecprogress.identity.factor.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.csecprogress.identity.Accounts;
import org.csecprogress.identity.TokenSecret;
import org.csecprogress.identity.factor.SpentChallenges;
import org.csecprogress.identity.session.SessionSecret;
import org.csecprogress.kernel.service.Keys;

/**
 * Makes the challenges that passkeys sign. A challenge is 128 random bits, its last second and the
 * signature of both, so nothing has to be stored for a page that nobody may ever send, and what was
 * answered is stored, so that it counts once on all nodes.
 */
@ApplicationScoped
class Challenges {
    /** How long somebody may take to answer. */
    static final Duration VALID = Duration.ofMinutes(30);

    private static final String KEY = "passkey challenge ";

    @Inject private Keys keys;
    @Inject private SpentChallenges spent;
    @Inject private Accounts accounts;
    private final Clock clock = Clock.systemUTC();

    /**
     * Returns a new challenge.
     *
     * @param purpose what it is signed for; it counts for nothing else
     */
    byte[] next(String purpose) {
        return next(purpose, VALID);
    }

    /** Returns a new challenge that may be answered for some time. */
    byte[] next(String purpose, Duration valid) {
        String text = SessionSecret.next() + "." + clock.instant().plus(valid).getEpochSecond();
        return (text + "." + keys.sign(KEY + purpose, text)).getBytes(StandardCharsets.US_ASCII);
    }

    /** Whether a challenge is ours, for that purpose and not too old. */
    boolean isOpen(String purpose, byte[] challenge) {
        String text = new String(challenge, StandardCharsets.US_ASCII);
        int end = text.lastIndexOf('.');
        return end > 0
                && keys.isSigned(KEY + purpose, text.substring(0, end), text.substring(end + 1))
                && !last(text.substring(0, end)).isBefore(clock.instant());
    }

    private static Instant last(String signed) {
        return Instant.ofEpochSecond(Long.parseLong(signed.substring(signed.indexOf('.') + 1)));
    }

    /**
     * Spends a challenge that a passkey of the account has signed, one at a time for each account.
     *
     * @return whether it was unspent
     */
    @Transactional
    public boolean spend(long accountId, byte[] challenge) {
        accounts.lock(accountId);
        return spend(challenge);
    }

    /**
     * Spends a challenge in the transaction of an act. The caller has changed the row of the
     * passkey that signed it, so that two at once come here one after the other.
     *
     * @return whether it was unspent
     */
    @Transactional(TxType.MANDATORY)
    public boolean spend(byte[] challenge) {
        return spent.spend(
                TokenSecret.digest(new String(challenge, StandardCharsets.US_ASCII)),
                clock.instant());
    }
}
