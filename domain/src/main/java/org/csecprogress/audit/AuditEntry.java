package org.csecprogress.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * An entry of an audit chain.
 *
 * @param chain the subject of the chain: {@code filing:2026Q3-39}, {@code account:1000} or {@code
 *     state}
 * @param seq position in the chain, from 1
 * @param action the action
 * @param subject the object of the action
 * @param detail further details, such as digests before and after; never a figure
 * @param previous digest of the previous entry, or 64 zeros for the first
 * @param digest SHA-256 of all of the above
 */
public record AuditEntry(
        String chain,
        int seq,
        long actorId,
        String actorName,
        String action,
        String subject,
        String detail,
        Instant at,
        String previous,
        String digest) {
    /** The previous digest of the first entry of a chain. */
    public static final String NO_PREVIOUS = "0".repeat(64);

    /** Returns the entry that follows {@code previous} at position {@code seq}. */
    public static AuditEntry next(
            String chain,
            int seq,
            long actorId,
            String actorName,
            String action,
            String subject,
            String detail,
            Instant at,
            String previous) {
        // The database stores microseconds, and the digest must match the stored value.
        Instant kept = at.truncatedTo(ChronoUnit.MICROS);
        return new AuditEntry(
                chain,
                seq,
                actorId,
                actorName,
                action,
                subject,
                detail,
                kept,
                previous,
                digest(chain, seq, actorId, actorName, action, subject, detail, kept, previous));
    }

    /** Whether the digest matches the content. */
    public boolean isIntact() {
        return digest.equals(
                digest(chain, seq, actorId, actorName, action, subject, detail, at, previous));
    }

    private static String digest(Object... parts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (Object part : parts) {
                byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
                // Lengths separate neighbouring fields, so that "ab","c" differs from "a","bc".
                sha.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                sha.update(bytes);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
