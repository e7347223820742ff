package org.csecprogress.identity;

import java.time.Instant;
import org.csecprogress.kernel.CountyCode;

/**
 * A secret with which a system files for one county in the name of the preparer who created it. It
 * saves and reads figures but never certifies, submits or approves. The secret is shown only once.
 *
 * @param id key of the token
 * @param accountId account of the owner
 * @param owner name of the owner
 * @param county the county that it files for
 * @param name name that the owner gave it
 * @param madeAt when it was created, by the real clock
 * @param expiresAt when it expires
 * @param lastUsedAt when it was last used, to the minute; null if never
 * @param revokedAt when it was revoked; null if it was not
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
    /** The validity of a token. */
    public enum Standing {
        ACTIVE,
        EXPIRED,
        REVOKED
    }

    /** Returns the validity at an instant of the real clock. */
    public Standing standing(Instant now) {
        if (revokedAt != null) {
            return Standing.REVOKED;
        }
        return now.isBefore(expiresAt) ? Standing.ACTIVE : Standing.EXPIRED;
    }
}
