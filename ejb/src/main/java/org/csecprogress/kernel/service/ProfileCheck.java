package org.csecprogress.kernel.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses to start a production archive under the demonstration's profile, which sends no mail and
 * weakens cookies.
 */
@Singleton
@Startup
@PermitAll
public class ProfileCheck {
    @Inject
    @ConfigProperty(name = "csec.profile")
    private Optional<String> profile;

    @Inject @Any private Instance<Demonstration> demonstration;

    @PostConstruct
    void check() {
        boolean isAsked = profile.filter("demo"::equalsIgnoreCase).isPresent();
        if (isAsked && demonstration.isUnsatisfied()) {
            throw new IllegalStateException(
                    "CSEC_PROFILE=demo is refused: this archive has no demonstration. Leave the"
                            + " setting out, or start the demonstration with bin/run.");
        }
    }
}
