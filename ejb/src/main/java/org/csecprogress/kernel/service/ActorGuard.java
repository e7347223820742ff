package org.csecprogress.kernel.service;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Role;

/**
 * Lets a call through only if the actor among its arguments has a role that the method allows. A
 * method without an annotation is refused to everybody.
 */
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

    /** Prefers the annotation of the method over that of its class. */
    private static boolean isAllowed(Method method, Object[] arguments) {
        AnnotatedElement says = saysWho(method) ? method : method.getDeclaringClass();
        if (says.isAnnotationPresent(ForEverybody.class)) {
            return true;
        }
        Allowed allowed = says.getAnnotation(Allowed.class);
        return allowed != null && hasOneOf(roles(allowed), arguments);
    }

    private static Set<Role> roles(Allowed allowed) {
        return Set.of(allowed.everyRole() ? Role.values() : allowed.value());
    }

    private static boolean saysWho(Method method) {
        return method.isAnnotationPresent(ForEverybody.class)
                || method.isAnnotationPresent(Allowed.class);
    }

    private static boolean hasOneOf(Set<Role> allowed, Object[] arguments) {
        return Arrays.stream(arguments)
                .filter(Actor.class::isInstance)
                .map(Actor.class::cast)
                .flatMap(actor -> actor.grants().stream())
                .map(Actor.Grant::role)
                .anyMatch(allowed::contains);
    }
}
