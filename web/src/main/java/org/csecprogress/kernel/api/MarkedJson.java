package org.csecprogress.kernel.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import org.csecprogress.kernel.service.Profile;

/**
 * Adds {@code demonstration} as the first member of every JSON object of the resources, to say
 * whether it comes from the demonstration. A filter does this once, so that no resource can forget
 * it. The entity tag is computed before, which is safe because a portal's mark never changes.
 */
@Provider
@ApplicationScoped
public class MarkedJson implements ContainerResponseFilter {
    /** Start of an OpenAPI description, which allows other members only with the prefix "x-". */
    private static final String DESCRIPTION = "{\"openapi\"";

    private final Profile profile;

    /** For the proxy of the container. Public, since RESTEasy looks for such a one. */
    public MarkedJson() {
        this(null);
    }

    @Inject
    public MarkedJson(Profile profile) {
        this.profile = profile;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        MediaType type = answer.getMediaType();
        if (type == null || !type.getSubtype().endsWith("json")) {
            return;
        }
        if (answer.getEntity() instanceof byte[] bytes) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            byte[] marked = of(text).getBytes(StandardCharsets.UTF_8);
            answer.setEntity(marked, null, type);
        } else if (answer.getEntity() instanceof String text) {
            answer.setEntity(of(text), null, type);
        }
    }

    /**
     * Returns the object with the mark.
     *
     * @param object JSON as this portal writes it, without leading space
     */
    public String of(String object) {
        String name = object.startsWith(DESCRIPTION) ? "x-demonstration" : "demonstration";
        String rest = object.substring(1);
        return "{\"%s\":%s%s%s"
                .formatted(name, profile.isDemonstration(), rest.startsWith("}") ? "" : ",", rest);
    }
}
