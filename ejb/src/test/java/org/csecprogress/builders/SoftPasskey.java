package org.csecprogress.builders;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A passkey in software: it answers as a device and its browser do (WebAuthn Level 2, 6.1 and 6.5),
 * or with one thing wrong.
 */
public final class SoftPasskey {
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int WITH_CREDENTIAL = 0x40;

    private final KeyPair keys;
    private final byte[] id = new byte[16];
    private final String site;
    private String origin;
    private boolean isVerified = true;
    private String handle = "";
    private int signatures;

    /** Makes a passkey that says with each answer to which site it belongs. */
    public SoftPasskey() {
        this("", "");
    }

    /** Makes a passkey for a site at a web address such as {@code https://portal.example}. */
    public SoftPasskey(String site, String origin) {
        this.site = site;
        this.origin = origin;
        new SecureRandom().nextBytes(id);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Answers from a page of another address from now on. */
    public SoftPasskey at(String otherOrigin) {
        origin = otherOrigin;
        return this;
    }

    /** Says from now on that nobody has shown a finger, a face or a PIN. */
    public SoftPasskey unverified() {
        isVerified = false;
        return this;
    }

    /** Says from now on whose passkey it is. */
    public SoftPasskey of(String accountHandle) {
        handle = encoded(accountHandle.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Counts its signatures from this number on; by default it does not count. */
    public SoftPasskey counting(int from) {
        signatures = from;
        return this;
    }

    /** Returns the credential's identifier. */
    public String id() {
        return encoded(id);
    }

    /** Returns the digest of its public key, in hexadecimal. */
    public String fingerprint() {
        return HexFormat.of().formatHex(sha256(keys.getPublic().getEncoded()));
    }

    /** Returns what the portal stores of it: no make of device, its identifier and public key. */
    public byte[] stored() {
        return joined(new byte[16], credential());
    }

    /** Returns what a browser sends once a passkey was made. */
    public String made(String challenge) {
        byte[] client = client("webauthn.create", challenge, origin);
        byte[] data = joined(data(site, PRESENT | verified() | WITH_CREDENTIAL), stored());
        // {"fmt": "none", "attStmt": {}, "authData": …}, in CBOR.
        byte[] attestation =
                joined(
                        HexFormat.of()
                                .parseHex(
                                        "a363666d74646e6f6e656761747453746d74a068617574684461746159"),
                        ByteBuffer.allocate(2).putShort((short) data.length).array(),
                        data);
        return json(
                "\"clientDataJSON\":\"%s\",\"attestationObject\":\"%s\",\"transports\":[]"
                        .formatted(encoded(client), encoded(attestation)));
    }

    /** Returns what a browser sends once the passkey has signed a challenge. */
    public String signed(String challenge) {
        return signed(challenge, site, origin);
    }

    /** Returns what a browser sends from a page of a site at a web address. */
    public String signed(String challenge, String forSite, String fromOrigin) {
        byte[] client = client("webauthn.get", challenge, fromOrigin);
        byte[] data = data(forSite, PRESENT | verified());
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(sha256(client));
            return json(
                    ("\"clientDataJSON\":\"%s\",\"authenticatorData\":\"%s\",\"signature\":\"%s\""
                                    + (handle.isEmpty()
                                            ? ""
                                            : ",\"userHandle\":\"" + handle + "\""))
                            .formatted(encoded(client), encoded(data), encoded(signature.sign())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private int verified() {
        return isVerified ? VERIFIED : 0;
    }

    private String json(String response) {
        return "{\"id\":\"%s\",\"rawId\":\"%s\",\"type\":\"public-key\",\"response\":{%s},%s}"
                .formatted(id(), id(), response, "\"clientExtensionResults\":{}");
    }

    private static byte[] client(String type, String challenge, String from) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, challenge, from)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] data(String forSite, int flags) {
        int count = signatures == 0 ? 0 : signatures++;
        return ByteBuffer.allocate(37)
                .put(sha256(forSite.getBytes(StandardCharsets.UTF_8)))
                .put((byte) flags)
                .putInt(count)
                .array();
    }

    /** Its identifier, and its public key as COSE has one for ECDSA with P-256. */
    private byte[] credential() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        HexFormat hex = HexFormat.of();
        return joined(
                ByteBuffer.allocate(2).putShort((short) id.length).array(),
                id,
                hex.parseHex("a5010203262001215820"),
                number(key.getW().getAffineX()),
                hex.parseHex("225820"),
                number(key.getW().getAffineY()));
    }

    private static byte[] number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(bytes.length, fixed.length);
        System.arraycopy(bytes, bytes.length - length, fixed, fixed.length - length, length);
        return fixed;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
