package org.csecprogress.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 digest in the making. Texts are digested in UTF-8. */
public final class Sha256 {
    private final MessageDigest digest;

    /** Starts a digest of nothing yet. */
    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Returns the digest of a content, in hexadecimal. */
    public static String of(byte[] content) {
        return new Sha256().add(content).hex();
    }

    /** Returns the digest of a text, in hexadecimal. */
    public static String of(String text) {
        return new Sha256().add(text).hex();
    }

    /** Adds bytes. */
    public Sha256 add(byte[] bytes) {
        return add(bytes, bytes.length);
    }

    /** Adds the first bytes of a buffer. */
    public Sha256 add(byte[] buffer, int length) {
        digest.update(buffer, 0, length);
        return this;
    }

    /** Adds a text. */
    public Sha256 add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds texts, each after its length, so that "ab", "c" differs from "a", "bc". */
    public Sha256 addEach(Object... texts) {
        for (Object text : texts) {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            add(bytes.length + ":").add(bytes);
        }
        return this;
    }

    /** Returns the digest, and starts again. */
    public byte[] bytes() {
        return digest.digest();
    }

    /** Returns the digest in hexadecimal, and starts again. */
    public String hex() {
        return HexFormat.of().formatHex(bytes());
    }
}
