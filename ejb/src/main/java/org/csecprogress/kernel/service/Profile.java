package org.csecprogress.kernel.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Knows whether this portal is the demonstration, whose figures are invented. Everything that
 * leaves the portal asks here, so that files, pages and mail are all marked alike. The checks at
 * the start see that the archive agrees.
 */
@ApplicationScoped
@ForEverybody
public class Profile {
    private static final String DEMONSTRATION = "demo";

    private final boolean demonstration;

    protected Profile() {
        this(Optional.empty());
    }

    /**
     * @param name the setting {@code csec.profile}
     */
    @Inject
    public Profile(@ConfigProperty(name = "csec.profile") Optional<String> name) {
        demonstration = name.filter(DEMONSTRATION::equalsIgnoreCase).isPresent();
    }

    /** Returns whether the figures of this portal are invented. */
    public boolean isDemonstration() {
        return demonstration;
    }
}
