package org.csecprogress.publication.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the settings say of protection: the edition of the guidelines and the threshold. */
@ApplicationScoped
class ReleasePolicy {
    private final String edition;
    private final int threshold;

    protected ReleasePolicy() {
        this(null, PrimaryRule.FLOOR);
    }

    @Inject
    ReleasePolicy(
            @ConfigProperty(
                            name = "csec.disclosure.edition",
                            defaultValue = "CalHHS Data De-Identification Guidelines, Edition 2.0")
                    String edition,
            @ConfigProperty(name = "csec.disclosure.threshold", defaultValue = "11")
                    int threshold) {
        this.edition = edition;
        this.threshold = threshold;
    }

    /** The policy in words, at most 120 characters. */
    String words() {
        return edition + ", threshold " + threshold;
    }

    /** Whether the threshold is below the floor that stands in code. */
    boolean isTooLow() {
        return threshold < PrimaryRule.FLOOR;
    }

    /**
     * Which counts are withheld for their own sake.
     *
     * @throws IllegalArgumentException if the threshold is below the floor
     */
    PrimaryRule rule() {
        return new PrimaryRule(threshold);
    }
}
