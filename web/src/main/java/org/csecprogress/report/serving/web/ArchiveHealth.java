package org.csecprogress.report.serving.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.csecprogress.release.reading.service.PublicReleases;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Reports releases that are not served because they differ from what was certified. The check is
 * always UP, because one altered release must not take down the others.
 */
@Readiness
@ApplicationScoped
public class ArchiveHealth implements HealthCheck {
    @Inject private PublicReleases releases;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder archive = HealthCheckResponse.named("archive").up();
        Set<String> altered = releases.altered();
        return altered.isEmpty()
                ? archive.build()
                : archive.withData("altered", String.join(", ", altered)).build();
    }
}
