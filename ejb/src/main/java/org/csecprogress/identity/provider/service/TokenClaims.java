package org.csecprogress.identity.provider.service;

import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads what a believed token says of a person.
 *
 * @param claims of the token
 */
record TokenClaims(IDTokenClaimsSet claims) {
    /** Greatest length of a key that is looked up. */
    private static final int LONGEST = 255;

    private static final String EMAIL = "email";

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

    /** Whether the provider has asked for what makes up for the portal's second step. */
    boolean isStrong(Provider provider) {
        List<String> methods = claims.getStringListClaim("amr");
        return (methods != null && methods.stream().anyMatch(provider.strong()::contains))
                || provider.strong().contains(text(claims.getStringClaim("acr")));
    }

    private static String text(String claim) {
        return Objects.requireNonNullElse(claim, "");
    }
}
