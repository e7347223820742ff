package org.csecprogress.kernel.request.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.csecprogress.kernel.readiness.service.Drain;
import org.csecprogress.kernel.readiness.service.Readiness;
import org.csecprogress.kernel.service.Profile;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * The readiness check. It is UP once schema, reference data and demonstration are loaded, as long
 * as the database responds on each pool within two seconds and the node is not about to stop.
 */
@org.eclipse.microprofile.health.Readiness
@ApplicationScoped
public class Ready implements HealthCheck {
    @Inject private Readiness readiness;
    @Inject private Profile profile;
    @Inject private Drain drain;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder portal =
                HealthCheckResponse.named("portal")
                        .withData("demonstration", profile.isDemonstration());
        if (drain.isBegun()) {
            return portal.down().withData("draining", true).build();
        }
        Set<String> silent = readiness.silent();
        if (!silent.isEmpty()) {
            return portal.down().withData("silent", String.join(", ", silent)).build();
        }
        try {
            return portal.status(readiness.isReady()).build();
        } catch (IllegalStateException e) {
            return portal.down().build();
        }
    }
}
