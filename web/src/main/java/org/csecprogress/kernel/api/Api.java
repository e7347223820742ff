package org.csecprogress.kernel.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The root of the JSON and CSV resources. */
@ApplicationPath("/api/v1")
public class Api extends Application {
    /** Disables the WADL description that Jersey would offer to everybody. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
