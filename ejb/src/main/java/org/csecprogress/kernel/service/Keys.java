package org.csecprogress.kernel.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.csecprogress.kernel.setting.SettingFiles;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Derives the portal's keys from its secret, which is in no database: {@code csec.secret}, or the
 * first line of the file that {@code csec.secret.file} names. All nodes have the same.
 */
@ApplicationScoped
@ForEverybody
public class Keys {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 32;

    private final Optional<String> secret;

    protected Keys() {
        this(Optional.empty(), Optional.empty());
    }

    /**
     * @param secret the setting {@code csec.secret}
     * @param file the setting {@code csec.secret.file}
     */
    @Inject
    public Keys(
            @ConfigProperty(name = "csec.secret") Optional<String> secret,
            @ConfigProperty(name = "csec.secret.file") Optional<String> file) {
        this.secret =
                secret.or(() -> file.map(named -> SettingFiles.need("csec.secret", named)))
                        .map(String::strip);
    }

    /** Returns why the portal must not start with its secret, or empty if it may. */
    public Optional<String> refusal() {
        return secret.filter(known -> known.length() < SHORTEST)
                .map(known -> "CSEC_SECRET is too short. Use at least 32 random characters.");
    }

    /**
     * Returns the keyed digest of a text, in hexadecimal. Without the secret nobody can guess the
     * text from it or make one.
     *
     * @param purpose separates what is signed for one purpose from what is signed for another
     */
    public String sign(String purpose, String text) {
        return HexFormat.of().formatHex(mac(key(purpose), text));
    }

    /** Whether a text has that keyed digest. Takes as long for a wrong one as for the right one. */
    public boolean isSigned(String purpose, String text, String signature) {
        return MessageDigest.isEqual(
                sign(purpose, text).getBytes(StandardCharsets.UTF_8),
                signature.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns the key with which texts are encrypted that the portal must read again: 256 bits, for
     * AES.
     *
     * @param purpose separates what is encrypted for one purpose from what is for another
     */
    public SecretKey cipherKey(String purpose) {
        return new SecretKeySpec(key("cipher " + purpose), "AES");
    }

    private byte[] key(String purpose) {
        String known =
                secret.orElseThrow(() -> new IllegalStateException("CSEC_SECRET is missing."));
        return mac(known.getBytes(StandardCharsets.UTF_8), purpose);
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
