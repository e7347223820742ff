package org.csecprogress.identity;

import java.time.Instant;
import org.csecprogress.kernel.CountyCode;

/**
 * An access token with the name of its owner.
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
public record AccessTokenLine(
        long id,
        long accountId,
        String owner,
        CountyCode county,
        String name,
        Instant madeAt,
        Instant expiresAt,
        Instant lastUsedAt,
        Instant revokedAt) {
    /** Returns the validity at an instant of the real clock. */
    public AccessToken.Standing standing(Instant now) {
        if (revokedAt != null) {
            return AccessToken.Standing.REVOKED;
        }
        return now.isBefore(expiresAt) ? AccessToken.Standing.ACTIVE : AccessToken.Standing.EXPIRED;
    }
}
