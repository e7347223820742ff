package org.csecprogress.audit;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret that the database does not know. Nobody who has the database alone can write an entry or
 * a daily head under it.
 */
public final class AuditKey {
    /** The fewest characters of a secret: as many as 18 random bytes take in Base64. */
    static final int SHORTEST = 24;

    private static final String ALGORITHM = "HmacSHA256";

    private final String id;
    private final SecretKeySpec secret;

    /**
     * @param id its name, which stands beside everything that was written under it
     */
    AuditKey(String id, String secret) {
        this.id = id;
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** Returns its name. */
    public String id() {
        return id;
    }

    /**
     * Returns the HMAC-SHA256 of texts, in hexadecimal. Each text is taken after its length, so
     * that "ab", "c" differs from "a", "bc".
     */
    public String seal(Object... texts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            for (Object text : texts) {
                byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
                mac.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                mac.update(bytes);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }

    @Override
    public String toString() {
        return "audit key " + id;
    }
}
