package org.csecprogress.identity.provider.service;

import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads what a believed token says of a person.
 *
 * @param claims of the token
 */
record TokenClaims(IDTokenClaimsSet claims) {
    /** Greatest length of a key that is looked up. */
    private static final int LONGEST = 255;

    static final String EMAIL = "email";

    /** How long ago somebody may have signed in at the provider to need no second step here. */
    static final Duration RECENT = Duration.ofMinutes(30);

    /** By how much the clocks of two machines may differ. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    /**
     * Returns the key by which the provider knows the person; empty if the token has none. An
     * address counts only if the provider has checked it: else people could write another's.
     *
     * @param claim its name
     */
    Optional<String> key(String claim) {
        if (claim.equals(EMAIL) && !Boolean.TRUE.equals(claims.getClaim("email_verified"))) {
            return Optional.empty();
        }
        Object value = claims.getClaim(claim);
        return value instanceof String || value instanceof Long || value instanceof Integer
                ? Optional.of(value.toString())
                        .filter(text -> !text.isBlank() && text.length() <= LONGEST)
                : Optional.empty();
    }

    /** Whether the person is in the group of those who may use the portal, if there is one. */
    boolean isIn(Provider provider) {
        return provider.group().isEmpty()
                || has(claims.getClaim(provider.groups()), provider.group().get());
    }

    private static boolean has(Object groups, String group) {
        return groups instanceof Collection<?> several
                ? several.contains(group)
                : group.equals(groups);
    }

    /**
     * Whether the provider has asked for what makes up for the portal's second step, and not long
     * ago: it may keep people signed in for a day, and the portal does not.
     */
    boolean isStrong(Provider provider, Instant now) {
        return hasStrong(provider) && isRecent(now);
    }

    private boolean hasStrong(Provider provider) {
        List<String> methods = claims.getStringListClaim("amr");
        return Stream.concat(
                        methods == null ? Stream.of() : methods.stream(),
                        Stream.ofNullable(claims.getStringClaim("acr")))
                .filter(Objects::nonNull)
                .anyMatch(provider.strong()::contains);
    }

    private boolean isRecent(Instant now) {
        return claims.getClaim("auth_time") instanceof Number seconds
                && !Instant.ofEpochSecond(seconds.longValue())
                        .isBefore(now.minus(RECENT).minus(SKEW));
    }
}
