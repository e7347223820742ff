package org.csecprogress.identity;

import java.time.Instant;
import org.csecprogress.kernel.CountyCode;

/**
 * A secret by which a system files for one county, in the name of the preparer who made it. It
 * saves and reads figures; it never certifies, submits or approves. The secret itself is known to
 * whoever it was shown to, once.
 *
 * @param id its key
 * @param accountId account of its owner
 * @param owner name of its owner
 * @param county the one county that it files for
 * @param name what the owner called it
 * @param madeAt when it was made, by the real clock
 * @param expiresAt from when on it opens nothing
 * @param lastUsedAt when it was last used, to a minute; null if never
 * @param revokedAt when it was withdrawn; null if it was not
 */
public record AccessToken(
        long id,
        long accountId,
        String owner,
        CountyCode county,
        String name,
        Instant madeAt,
        Instant expiresAt,
        Instant lastUsedAt,
        Instant revokedAt) {
    /** What a token is worth. */
    public enum Standing {
        ACTIVE,
        EXPIRED,
        REVOKED
    }

    /** What it is worth at an instant of the real clock. */
    public Standing standing(Instant now) {
        if (revokedAt != null) {
            return Standing.REVOKED;
        }
        return now.isBefore(expiresAt) ? Standing.ACTIVE : Standing.EXPIRED;
    }
}
