package org.csecprogress.kernel.service;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Role;

/** Lets a call through only if the actor among its arguments has a role that the method allows. */
@Guarded
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class ActorGuard {
    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        Method method = call.getMethod();
        if (!isAllowed(method, call.getParameters())) {
            throw new ForbiddenException(
                    method.getDeclaringClass().getSimpleName() + "." + method.getName());
        }
        return call.proceed();
    }

    private static boolean isAllowed(Method method, Object[] arguments) {
        RolesAllowed roles = method.getAnnotation(RolesAllowed.class);
        if (method.isAnnotationPresent(PermitAll.class)) {
            return true;
        }
        if (roles == null) {
            Class<?> service = method.getDeclaringClass();
            roles = service.getAnnotation(RolesAllowed.class);
            if (roles == null) {
                return service.isAnnotationPresent(PermitAll.class);
            }
        }
        Set<String> allowed = Set.of(roles.value());
        return Arrays.stream(arguments)
                .filter(Actor.class::isInstance)
                .map(Actor.class::cast)
                .flatMap(actor -> actor.grants().stream())
                .map(Actor.Grant::role)
                .map(Role::name)
                .anyMatch(allowed::contains);
    }
}
