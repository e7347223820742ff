package org.csecprogress.identity.factor;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.csecprogress.kernel.Sha256;

/**
 * A signature of a passkey with what it has signed (WebAuthn, 7.2) and the public key that checks
 * it. All but the nonce is Base64 for addresses.
 */
@Embeddable
public class Assertion {
    /** Greatest number of bytes of what is kept of an answer, for each part. */
    public static final int LONGEST_PART = 750;

    /** Greatest number of bytes of a public key: RSA with 4096 bits has some 550. */
    public static final int LONGEST_KEY = 900;

    @Size(max = 120)
    @Column(length = 120)
    private String nonce;

    @Size(max = 1200)
    @Column(name = "public_key", length = 1200)
    private String publicKey;

    @Size(max = 2000)
    @Column(name = "client_data", length = 2000)
    private String clientData;

    @Size(max = 1000)
    @Column(name = "authenticator_data", length = 1000)
    private String authenticatorData;

    @Size(max = 1000)
    @Column(length = 1000)
    private String signature;

    protected Assertion() {}

    /**
     * @param nonce the portal's part of the challenge
     * @param publicKey in the form of X.509 (SubjectPublicKeyInfo)
     * @param clientData what the browser says, with the challenge
     * @param authenticatorData what the device says
     * @param signature of the device's data and the digest of the browser's
     */
    public Assertion(
            String nonce,
            byte[] publicKey,
            byte[] clientData,
            byte[] authenticatorData,
            byte[] signature) {
        this.nonce = nonce;
        this.publicKey = encoded(publicKey);
        this.clientData = encoded(clientData);
        this.authenticatorData = encoded(authenticatorData);
        this.signature = encoded(signature);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Returns the challenge for a text: the SHA-256 digest of the nonce, a line end and the text.
     */
    public static byte[] challenge(String nonce, String text) {
        return new Sha256().add(nonce + "\n").add(text.getBytes(StandardCharsets.UTF_8)).bytes();
    }

    public String nonce() {
        return nonce;
    }

    public String publicKey() {
        return publicKey;
    }

    public String clientData() {
        return clientData;
    }

    public String authenticatorData() {
        return authenticatorData;
    }

    public String signature() {
        return signature;
    }
}
