package org.csecprogress.identity.factor.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.util.Optional;
import org.csecprogress.kernel.service.Sealing;

/** Makes the seeds of authenticator apps, and encrypts them for the database. */
@ApplicationScoped
class Seeds {
    private static final Logger LOG = System.getLogger(Seeds.class.getName());
    private static final String PURPOSE = "seed of an app";

    /** As RFC 4226 recommends for HMAC-SHA-1. */
    private static final int BYTES = 20;

    @Inject private Sealing sealing;
    private final SecureRandom random = new SecureRandom();

    /** Returns a new seed. */
    byte[] next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Encrypts the seed of an account. */
    String sealed(long accountId, byte[] seed) {
        return sealing.seal(PURPOSE, accountId, seed);
    }

    /**
     * Decrypts the seed of an account; empty if it was encrypted with another key, or for another
     * account.
     */
    Optional<byte[]> opened(long accountId, String sealed) {
        Optional<byte[]> seed = sealing.open(PURPOSE, accountId, sealed);
        if (seed.isEmpty()) {
            LOG.log(Level.WARNING, "the seed of account {0} has another key", accountId);
        }
        return seed;
    }
}
