package org.csecprogress.kernel.service;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Refuses to start a production archive under the demonstration's profile, which sends no mail, the
 * demonstration's archive under any other, and any archive without its secret.
 */
@Singleton
@Startup
@ForEverybody
public class ProfileCheck {
    @Inject private Profile profile;
    @Inject private Keys keys;
    @Inject @Any private Instance<Demonstration> demonstration;

    @PostConstruct
    void check() {
        refusal(profile.isDemonstration(), !demonstration.isUnsatisfied())
                .or(keys::refusal)
                .ifPresent(
                        why -> {
                            throw new IllegalStateException(why);
                        });
    }

    /**
     * Returns why the portal must not start, or empty if it may.
     *
     * @param isAsked whether the settings ask for the demonstration
     * @param hasDemonstration whether the archive contains the demonstration
     */
    static Optional<String> refusal(boolean isAsked, boolean hasDemonstration) {
        if (isAsked && !hasDemonstration) {
            return Optional.of(
                    "CSEC_PROFILE=demo is refused: this archive has no demonstration. Leave the"
                            + " setting out, or start the demonstration with bin/run.");
        }
        if (!isAsked && hasDemonstration) {
            return Optional.of(
                    "This archive runs the demonstration. It starts only with CSEC_PROFILE=demo."
                            + " Deploy csec-progress.war or csec-progress.ear instead.");
        }
        return Optional.empty();
    }
}
