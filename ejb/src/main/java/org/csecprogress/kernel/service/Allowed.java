package org.csecprogress.kernel.service;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.csecprogress.kernel.Role;

/**
 * Lists the roles that may call a method, or every method of a class that has no annotation of its
 * own. The guard looks for one of them in the {@link org.csecprogress.kernel.Actor} that the method
 * takes. {@code @RolesAllowed} would check the container's caller instead, which timers, access
 * tokens and the demonstration do not have.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Allowed {
    /** Returns the roles, of which the actor needs one. */
    Role[] value() default {};

    /** Whether any role will do, for what people do with their own account. */
    boolean everyRole() default false;
}
