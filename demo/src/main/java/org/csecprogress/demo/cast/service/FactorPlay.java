package org.csecprogress.demo.cast.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Logger;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.factor.service.FactorRule;
import org.csecprogress.identity.factor.service.FactorSetUp;
import org.csecprogress.kernel.service.ForEverybody;

/**
 * Gives all accounts of the demonstration one authenticator app, if it is started with {@code
 * DEMO_MFA=on}. Whoever knows the password of the demonstration may know the app's seed, which is
 * made from it and which the log names.
 */
@ApplicationScoped
@Transactional
@ForEverybody
class FactorPlay {
    private static final Logger LOG = Logger.getLogger(FactorPlay.class.getName());

    /** As RFC 4226 recommends. */
    private static final int SEED_BYTES = 20;

    @Inject private FactorRule rule;
    @Inject private FactorSetUp factors;

    /** Gives the app to those accounts that have no second factor; it stays with later starts. */
    public void play(List<Account> accounts, char[] password) {
        byte[] seed = seed(password);
        if (rule.isRequired()) {
            accounts.stream()
                    .filter(account -> !rule.isMet(account.id()))
                    .forEach(account -> factors.addKnownApp(account, seed));
        } else if (!factors.hasKnownApp(accounts.get(0), seed)) {
            return;
        }
        LOG.info(
                () -> "The demonstration's key for an authenticator app: " + factors.letters(seed));
    }

    private static byte[] seed(char[] password) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("app ".getBytes(StandardCharsets.UTF_8));
            digest.update(StandardCharsets.UTF_8.encode(CharBuffer.wrap(password)));
            return Arrays.copyOf(digest.digest(), SEED_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
