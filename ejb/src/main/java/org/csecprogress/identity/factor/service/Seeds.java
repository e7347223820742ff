package org.csecprogress.identity.factor.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.csecprogress.kernel.service.Keys;

/**
 * Makes the seeds of authenticator apps, and encrypts them for the database with a key that is not
 * in it (AES-256 in GCM, with the account as further data, so that no seed can be moved to
 * another).
 */
@ApplicationScoped
class Seeds {
    private static final Logger LOG = System.getLogger(Seeds.class.getName());

    /** As RFC 4226 recommends for HMAC-SHA-1. */
    private static final int BYTES = 20;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String CIPHER = "AES/GCM/NoPadding";

    @Inject private Keys keys;
    private final SecureRandom random = new SecureRandom();

    /** Returns a new seed. */
    byte[] next() {
        return bytes(BYTES);
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Encrypts the seed of an account. */
    String sealed(long accountId, byte[] seed) {
        byte[] nonce = bytes(NONCE_BYTES);
        byte[] text = encrypted(accountId, nonce, seed);
        return Base64.getEncoder()
                .encodeToString(
                        ByteBuffer.allocate(nonce.length + text.length)
                                .put(nonce)
                                .put(text)
                                .array());
    }

    /**
     * Decrypts the seed of an account; empty if it was encrypted with another key, or for another
     * account.
     */
    Optional<byte[]> opened(long accountId, String sealed) {
        ByteBuffer all = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
        byte[] nonce = new byte[NONCE_BYTES];
        all.get(nonce);
        byte[] text = new byte[all.remaining()];
        all.get(text);
        try {
            return Optional.of(apply(Cipher.DECRYPT_MODE, accountId, nonce, text));
        } catch (AEADBadTagException e) {
            LOG.log(Level.WARNING, "the seed of account {0} has another key", accountId);
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] encrypted(long accountId, byte[] nonce, byte[] seed) {
        try {
            return apply(Cipher.ENCRYPT_MODE, accountId, nonce, seed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] apply(int mode, long accountId, byte[] nonce, byte[] text)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, keys.cipherKey("seed of an app"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(accountId).array());
        return cipher.doFinal(text);
    }
}
