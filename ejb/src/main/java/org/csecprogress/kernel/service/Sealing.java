package org.csecprogress.kernel.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts what the portal must read again, with keys that are in no database (AES-256 in GCM), for
 * rows and for cookies. What was altered, or sealed for something else, cannot be opened.
 */
@ApplicationScoped
@ForEverybody
public class Sealing {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int LEAST_BYTES = NONCE_BYTES + TAG_BITS / Byte.SIZE;
    private static final String CIPHER = "AES/GCM/NoPadding";

    @Inject private Keys keys;
    private final SecureRandom random = new SecureRandom();

    /**
     * Encrypts bytes, in letters that any cookie takes.
     *
     * @param purpose has a key of its own
     * @param owner to whom they belong, by number; they can be opened for nobody else
     */
    public String seal(String purpose, long owner, byte[] open) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] text = apply(Cipher.ENCRYPT_MODE, purpose, owner, nonce, open);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            ByteBuffer.allocate(nonce.length + text.length)
                                    .put(nonce)
                                    .put(text)
                                    .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Decrypts bytes; empty if they were not sealed for that purpose and owner, by our key. */
    public Optional<byte[]> open(String purpose, long owner, String sealed) {
        try {
            ByteBuffer all = ByteBuffer.wrap(Base64.getUrlDecoder().decode(sealed));
            if (all.remaining() < LEAST_BYTES) {
                return Optional.empty();
            }
            byte[] nonce = new byte[NONCE_BYTES];
            all.get(nonce);
            byte[] text = new byte[all.remaining()];
            all.get(text);
            return Optional.of(apply(Cipher.DECRYPT_MODE, purpose, owner, nonce, text));
        } catch (AEADBadTagException | IllegalArgumentException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] apply(int mode, String purpose, long owner, byte[] nonce, byte[] text)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, keys.cipherKey(purpose), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(owner).array());
        return cipher.doFinal(text);
    }
}
