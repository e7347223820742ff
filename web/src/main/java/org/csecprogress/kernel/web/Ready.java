package org.csecprogress.kernel.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.csecprogress.kernel.service.Readiness;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** UP once schema, reference data and demonstration are there and the database answers. */
@org.eclipse.microprofile.health.Readiness
@ApplicationScoped
public class Ready implements HealthCheck {
    @Inject private Readiness readiness;

    @Override
    public HealthCheckResponse call() {
        try {
            return HealthCheckResponse.named("portal").status(readiness.isReady()).build();
        } catch (IllegalStateException e) {
            return HealthCheckResponse.named("portal").down().build();
        }
    }
}
