package org.csecprogress.kernel.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The index of all resource methods. The container registers each of them at startup. */
@Provider
@ApplicationScoped
public class ApiIndex implements DynamicFeature {
    private final Set<Method> methods = ConcurrentHashMap.newKeySet();

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        methods.add(resource.getResourceMethod());
    }

    /** Returns all resource methods, in no order. */
    public List<Method> methods() {
        return List.copyOf(methods);
    }
}
