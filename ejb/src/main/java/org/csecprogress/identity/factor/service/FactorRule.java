package org.csecprogress.identity.factor.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Profile;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Says who needs more than a password: everybody, except in a demonstration that was not asked for
 * it. No setting of a portal with real figures turns it off.
 */
@ApplicationScoped
@ForEverybody
public class FactorRule {
    private static final String ON = "on";

    @Inject private Profile profile;
    @Inject private FactorCheck factors;

    @Inject
    @ConfigProperty(name = "demo.mfa")
    private Optional<String> demonstration;

    /** Whether nobody gets in by a password alone. */
    public boolean isRequired() {
        return !profile.isDemonstration() || demonstration.filter(ON::equals).isPresent();
    }

    /** Whether this is a demonstration, which plays people. */
    public boolean isPlay() {
        return profile.isDemonstration();
    }

    /** Whether the account has no factor beside its password, and needs none. */
    public boolean isFree(long accountId) {
        return !isRequired() && !factors.hasAny(accountId);
    }

    /** Whether the account has what it needs beside its password. */
    public boolean isMet(long accountId) {
        return !isRequired() || factors.hasAny(accountId);
    }
}
