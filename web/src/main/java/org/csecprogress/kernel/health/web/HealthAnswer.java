package org.csecprogress.kernel.health.web;

import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** The answer of one health check, for a server that has no MicroProfile Health of its own. */
final class HealthAnswer extends HealthCheckResponseBuilder {
    private final TreeMap<String, Object> data = new TreeMap<>();
    private String name = "";
    private Status status = Status.DOWN;

    @Override
    public HealthCheckResponseBuilder name(String name) {
        this.name = name;
        return this;
    }

    @Override
    public HealthCheckResponseBuilder withData(String key, String value) {
        return with(key, value);
    }

    @Override
    public HealthCheckResponseBuilder withData(String key, long value) {
        return with(key, value);
    }

    @Override
    public HealthCheckResponseBuilder withData(String key, boolean value) {
        return with(key, value);
    }

    private HealthCheckResponseBuilder with(String key, Object value) {
        data.put(key, value);
        return this;
    }

    @Override
    public HealthCheckResponseBuilder up() {
        return status(true);
    }

    @Override
    public HealthCheckResponseBuilder down() {
        return status(false);
    }

    @Override
    public HealthCheckResponseBuilder status(boolean isUp) {
        status = isUp ? Status.UP : Status.DOWN;
        return this;
    }

    @Override
    public HealthCheckResponse build() {
        return new HealthCheckResponse(
                name, status, data.isEmpty() ? Optional.empty() : Optional.of(data));
    }
}
