package org.csecprogress.report.serving.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Reports DOWN until the pages of the newest report were rendered for the first time. */
@Readiness
@ApplicationScoped
public class PagesHealth implements HealthCheck {
    @Inject private FirstReading reading;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("pages").status(!reading.isWaiting()).build();
    }
}
