package org.csecprogress.publication.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.csecprogress.publication.service.PublicReleases;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Names what is not served since it is not what was certified. It is always UP: one release that
 * was altered must not take all others away.
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
