package org.csecprogress.release.activation.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.release.activation.GuidelineEdition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Protection of a release beside the catalogue: the edition of the guidelines in force on the day,
 * and the threshold of the settings.
 */
@ApplicationScoped
public class ReleasePolicy {
    /**
     * An edition changes who must decide in writing, and never what is withheld. So the digest of a
     * plan's inputs keeps its original wording; otherwise no stored plan would be found again.
     */
    private static final String OF_INPUTS = "CalHHS Data De-Identification Guidelines, Edition 2.0";

    private final BusinessClock clock;
    private final int threshold;

    public ReleasePolicy() {
        this(null, PrimaryRule.FLOOR);
    }

    @Inject
    public ReleasePolicy(
            BusinessClock clock,
            @ConfigProperty(name = "csec.disclosure.threshold", defaultValue = "11")
                    int threshold) {
        this.clock = clock;
        this.threshold = threshold;
    }

    /** Returns today's policy in words, at most 120 characters, as certificates name it. */
    public String words() {
        return with(GuidelineEdition.inForce(clock.today()).name());
    }

    /** Returns the policy in words for the digest of a plan's inputs. */
    public String ofInputs() {
        return with(OF_INPUTS);
    }

    private String with(String edition) {
        return edition + ", threshold " + threshold;
    }

    /** Returns whether the threshold is below the floor in the code. */
    public boolean isTooLow() {
        return threshold < PrimaryRule.FLOOR;
    }

    /**
     * Returns the rule for counts that are withheld for their own sake.
     *
     * @throws IllegalArgumentException if the threshold is below the floor
     */
    public PrimaryRule rule() {
        return new PrimaryRule(threshold);
    }
}
