package org.csecprogress.notification.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.csecprogress.kernel.readiness.service.Readiness;
import org.csecprogress.notification.service.OutboxAge;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Reports how long the oldest mail has been waiting. The check is always UP, because people can
 * file and review without mail, and a failed mail server must not take down the portal.
 */
@org.eclipse.microprofile.health.Readiness
@ApplicationScoped
public class MailHealth implements HealthCheck {
    @Inject private OutboxAge age;
    @Inject private Readiness readiness;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder mail = HealthCheckResponse.named("mail").up();
        if (!readiness.silent().isEmpty()) {
            return mail.build();
        }
        try {
            Optional<Duration> oldest = age.get();
            mail.withData("configured", oldest.isPresent());
            oldest.ifPresent(waits -> mail.withData("oldestSeconds", waits.toSeconds()));
        } catch (IllegalStateException e) {
            // The database doesn't respond, which the portal's own check reports.
            mail.withData("configured", true);
        }
        return mail.build();
    }
}
