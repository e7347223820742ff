package org.csecprogress.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * One link of an audit chain.
 *
 * @param chain what the chain is about: {@code filing:2026Q3-39}, {@code account:1000} or {@code
 *     state}
 * @param seq position in the chain, from 1
 * @param action what was done or seen
 * @param subject to what
 * @param detail more, such as digests of before and after; never a figure
 * @param previous digest of the entry before, or 64 zeros for the first
 * @param digest SHA-256 over all of the above
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
    /** What the first entry of a chain follows. */
    public static final String NO_PREVIOUS = "0".repeat(64);

    /** The entry that follows {@code previous} at position {@code seq}. */
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
        // The database keeps microseconds; the digest must be over what is kept.
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

    /** Whether the digest is the one that the content gives. */
    public boolean isIntact() {
        return digest.equals(
                digest(chain, seq, actorId, actorName, action, subject, detail, at, previous));
    }

    private static String digest(Object... parts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (Object part : parts) {
                byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
                // Lengths keep neighbouring fields apart: "ab","c" is not "a","bc".
                sha.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                sha.update(bytes);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
